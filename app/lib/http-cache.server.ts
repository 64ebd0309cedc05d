// Revalidation of everything public: a page or an answer of the API depends on the build, the published data, the releases
// of it and, as "last checked" and "overdue" are counted in days, on the day in the United Kingdom, and on nothing of the
// reader.
import { ukDay } from './uk-day.ts';

/** The part of the load context that public bytes depend on. */
export interface PublishedState {
  catalogue: { current(): { version: string } };
  /** The latest first. */
  releases: { list(): readonly { version: string }[] };
  clock: () => Date;
  buildId: string;
}

/** Weak, because compression makes several byte strings of one page. */
export function publicETag(state: {
  buildId: string;
  dataVersion: string;
  /** null before the first. */
  release: string | null;
  day: string;
}): string {
  return `W/"${state.buildId}-${state.dataVersion}-${state.release ?? 'unreleased'}-${state.day}"`;
}

/** The entity tag of anything public at this moment. */
export function currentETag(context: PublishedState): string {
  return publicETag({
    buildId: context.buildId,
    dataVersion: context.catalogue.current().version,
    release: context.releases.list()[0]?.version ?? null,
    day: ukDay(context.clock()),
  });
}

/**
 * Says how long a page may be kept. One that answered 200 may be kept by anybody but is asked for again each time: a
 * correction, a withdrawal or a new day shows at once, and the question costs a 304. A cache in front still saves the
 * rendering and most of the bytes. A route that sets `Cache-Control` itself, as one for a single reader must, is left
 * alone.
 *
 * @returns the entity tag, or null when there is nothing to revalidate
 */
export function setCacheHeaders(headers: Headers, status: number, context: PublishedState): string | null {
  if (headers.has('Cache-Control')) return null;
  if (status !== 200) {
    // A withdrawal, too: an editor may put the card back, and sees at once that it is there.
    headers.set('Cache-Control', 'no-store');
    return null;
  }
  const etag = currentETag(context);
  headers.set('ETag', etag);
  headers.set('Cache-Control', 'public, no-cache');
  headers.set('Vary', 'Accept-Encoding');
  return etag;
}

/**
 * Whether the asker already holds this version: the weak comparison of RFC 9110, section 8.8.3.2, over the list in
 * `If-None-Match` (section 13.1.2). Only GET and HEAD can be answered 304.
 */
export function isFresh(request: Request, etag: string): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  return holdsVersion(request.headers.get('If-None-Match'), etag);
}

/** Whether a header `If-None-Match` names this version. */
export function holdsVersion(header: string | null, etag: string): boolean {
  if (header === null) return false;
  if (header.trim() === '*') return true;
  const opaque = stripWeakness(etag);
  return Array.from(header.matchAll(/(?:W\/)?"[^"]*"/g), ([tag]) => stripWeakness(tag)).includes(opaque);
}

function stripWeakness(etag: string): string {
  return etag.replace(/^W\//, '');
}
