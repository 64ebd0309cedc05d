import { data, type AppLoadContext } from '@remix-run/node';
import type { LinkFault } from './links.server.ts';
import type { Submission } from './queries.server.ts';

/** For one reader alone, and never kept: neither by a cache in between nor by the browser for whoever uses it next. */
export const privateHeaders = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' };

/** What the page of a link that opens nothing knows. */
export interface RefusedLink {
  fault: LinkFault;
  /** What was typed into the form that was sent by it, so that it can be kept. */
  typed: { name: string; text: string }[];
}

/**
 * The submission of a link.
 *
 * @param form what was sent, if anything
 * @throws data with a RefusedLink: 404 where there never was such a link, 410 where it has ended
 */
export function requireSubmission(
  context: AppLoadContext,
  token: string | undefined,
  form?: URLSearchParams,
): Submission {
  const opened = context.submissions.open(token ?? '', context.clock());
  if (!('fault' in opened)) return opened;
  const { fault } = opened;
  context.log.warn({ refused: `link ${fault}` }, 'A private link opened nothing.');
  const refused: RefusedLink = { fault, typed: listTyped(form) };
  throw data(refused, { status: fault === 'unknown' ? 404 : 410, headers: privateHeaders });
}

/** Fields of the form's own working. */
const ownFields = new Set(['seen', 'then', 'from', 'stamp', 'rows']);

function listTyped(form: URLSearchParams | undefined): RefusedLink['typed'] {
  return [...(form ?? [])]
    .filter(([name, text]) => !ownFields.has(name) && !name.startsWith('__') && text.trim() !== '')
    .map(([name, text]) => ({ name, text }));
}
