import { data, redirect, type AppLoadContext } from '@remix-run/node';
import type { Submission } from '#app/features/submissions/queries.server.ts';
import { paths } from '#app/lib/paths.ts';
import { privateHeaders } from '#app/lib/private-headers.ts';
import { cleanLine } from '#app/lib/typed-text.ts';

/** What came back of the answer of an organisation. */
export interface ReturnedConfirmation {
  errors: { id: string; message: string }[];
  name: string;
}

/** The box that is to be ticked before saying that everything is right. */
const speaksField = 'speaks';
const longestName = 120;

/**
 * Takes an organisation's word that its card is right.
 *
 * @returns a redirect to where it sees how that fares, or to what the link holds where it says otherwise by now; else what is in the
 *   way: 400, or 409 where the card was changed meanwhile
 */
export function answerConfirmation(
  context: AppLoadContext,
  { token, submission, form }: { token: string; submission: Submission; form: URLSearchParams },
) {
  const name = cleanLine(form.get('name') ?? '');
  const refuse = (status: number, id: string, message: string) => {
    context.answered.hasErrors = true;
    const returned: ReturnedConfirmation = { errors: [{ id, message }], name };
    return data(returned, { status, headers: privateHeaders });
  };
  if (form.get(speaksField) !== 'on') {
    return refuse(400, speaksField, 'Tick the box if you may speak for the organisation');
  }
  if (name.length > longestName) {
    return refuse(400, 'name', `Shorten your name to at most ${longestName} characters`);
  }
  const result = context.submissions.confirm({
    submissionId: submission.id,
    seen: Number.parseInt(form.get('seen') ?? '', 10),
    name: name || null,
    now: context.clock(),
  });
  if (result.kind === 'changed-meanwhile') {
    return refuse(
      409,
      speaksField,
      'The card was changed since you opened this page: look at it again first',
    );
  }
  return redirect(paths.submission(token), { status: 303, headers: privateHeaders });
}
