// Answers of the public API: open to every origin, without key or cookie, revalidated by ETag. Resource routes pass
// neither through entry.server.tsx nor through its headers, so they set their own here.
import type { ErrorAnswer } from './answer-schemas.ts';
import { currentETag, isFresh, type PublishedState } from './http-cache.server.ts';

/** Allowed to every other site's scripts: the data is public and the answers hold nothing of the reader. */
export const openToAllOrigins = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, RateLimit, RateLimit-Policy, Retry-After',
  'Cross-Origin-Resource-Policy': 'cross-origin',
} as const;

/**
 * Answers a JSON body. A 200 carries an ETag of build, data and UK day and may be kept for a minute; asked again with
 * that ETag, it is a 304 without a body. Any other status is not to be stored.
 */
export function respondJson(
  request: Request,
  context: PublishedState,
  body: unknown,
  { status = 200 }: { status?: number } = {},
): Response {
  const headers = new Headers({
    ...openToAllOrigins,
    'Content-Type': 'application/json; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  });
  if (status === 200) {
    const etag = currentETag(context);
    headers.set('ETag', etag);
    headers.set('Vary', 'Accept-Encoding');
    // Scripts that ask in a loop are spared the round trip for a minute; a correction is never later than that.
    headers.set('Cache-Control', 'public, max-age=60, must-revalidate');
    if (isFresh(request, etag)) {
      headers.delete('Content-Type');
      return new Response(null, { status: 304, headers });
    }
  }
  return new Response(request.method === 'HEAD' ? null : JSON.stringify(body), { status, headers });
}

/** Answers `{ "error": { "status", "message" } }`; the message says what is wrong and what to do. */
export function respondJsonError(
  request: Request,
  context: PublishedState,
  status: number,
  message: string,
): Response {
  const answer: ErrorAnswer = { error: { status, message } };
  return respondJson(request, context, answer, { status });
}
