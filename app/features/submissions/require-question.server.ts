import { data, type AppLoadContext } from '@remix-run/node';
import { paths } from '#app/lib/paths.ts';
import { isOpen } from './progress.ts';
import type { ListQuestion, Question } from './question.ts';
import { questionAt } from './questions.ts';
import type { Submission } from './queries.server.ts';
import { requireSubmission } from './require-submission.server.ts';
import { privateHeaders } from '#app/lib/private-headers.ts';

interface Place {
  token?: string;
  question?: string;
}

/**
 * The question at an address and the submission it belongs to.
 *
 * @returns with `redirectTo` where the page cannot be used as things stand: what is sent is no longer changed, and what
 *   somebody has to do with a model is asked once they have a name
 * @throws data for the router: as requireSubmission does, and 404 for a question that this kind does not ask
 */
export function requireQuestion(
  context: AppLoadContext,
  { token = '', question: id }: Place,
  form?: URLSearchParams,
): { submission: Submission; question: Question; redirectTo: string | null } {
  const submission = requireSubmission(context, token, form);
  const question = questionAt(submission.kind, id);
  if (question === undefined) {
    throw data(
      { message: 'This form has no such question. Go back to the list of its questions.' },
      { status: 404, headers: privateHeaders },
    );
  }
  const isPrivate = question.shape === 'form' && question.isPrivate;
  const isClosed = !isOpen(submission.state);
  // A form sent to a closed one is not led away: it comes back with what was typed.
  if (isClosed && !isPrivate && form === undefined) {
    return { submission, question, redirectTo: paths.submission(token) };
  }
  if (question.id === 'standing' && submission.answers.contact === null) {
    return { submission, question, redirectTo: paths.submissionPage(token, 'contact') };
  }
  return { submission, question, redirectTo: null };
}

/** The same for an entry of a list. @throws data with 404 where the question is no list */
export function requireList(
  context: AppLoadContext,
  place: Place,
  form?: URLSearchParams,
): { submission: Submission; question: ListQuestion } {
  const { submission, question } = requireQuestion(context, place, form);
  if (question.shape === 'list') return { submission, question };
  throw data(
    { message: 'This question has no entries. Go back to the list of questions.' },
    { status: 404, headers: privateHeaders },
  );
}
