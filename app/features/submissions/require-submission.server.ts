import { data, redirect, type AppLoadContext } from '@remix-run/node';
import { paths } from '#app/lib/paths.ts';
import { privateHeaders } from '#app/lib/private-headers.ts';
import { logRefusal } from '#app/lib/refusals.ts';
import type { LinkFault } from './links.server.ts';
import { isOpen } from './progress.ts';
import type { Submission } from './queries.server.ts';

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
  const method = form === undefined ? 'GET' : 'POST';
  logRefusal(context.log, { method, path: paths.submission(token ?? '') }, `link-${fault}`);
  const refused: RefusedLink = { fault, typed: listTyped(form) };
  throw data(refused, { status: fault === 'unknown' ? 404 : 410, headers: privateHeaders });
}

/** The same of one that may still be changed. @throws besides, a redirect to its page where it may not */
export function requireOpen(context: AppLoadContext, token: string | undefined): Submission {
  const submission = requireSubmission(context, token);
  if (isOpen(submission.state)) return submission;
  throw redirect(paths.submission(token ?? ''), { status: 303, headers: privateHeaders });
}

/** Fields of the form's own working. */
const ownFields = new Set(['seen', 'then', 'from', 'stamp', 'rows']);

function listTyped(form: URLSearchParams | undefined): RefusedLink['typed'] {
  return [...(form ?? [])]
    .filter(([name, text]) => !ownFields.has(name) && !name.startsWith('__') && text.trim() !== '')
    .map(([name, text]) => ({ name, text }));
}
