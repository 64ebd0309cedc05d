// The working copy that an editor's form is for.
import { data, redirect, type AppLoadContext } from '@remix-run/node';
import type { Editor } from '#app/features/editors/editor.ts';
import { requireProposal } from '#app/features/moderation/review/require-proposal.server.ts';
import { isToDecide, type Proposal } from '#app/features/moderation/proposal.server.ts';
import { isAskedOf, type FormPlace } from '#app/features/submissions/form-place.ts';
import type { ListQuestion, Question } from '#app/features/submissions/question.ts';
import { questionAt } from '#app/features/submissions/questions.ts';
import type { Submission } from '#app/features/submissions/queries.server.ts';
import { moderationPaths } from '#app/lib/moderation-paths.ts';
import { privateHeaders } from '#app/lib/private-headers.ts';

export interface Work {
  proposal: Proposal;
  /** What the questions are asked of: the working copy. Once there is none any more, what was sent. */
  copy: Submission;
  place: FormPlace;
  /** Whether the card was published anew since the copy was begun or last brought up to it. */
  isBehind: boolean;
  /** Whether nothing more is taken: decided, withdrawn, given back to its sender, or thrown away. */
  isClosed: boolean;
}

/**
 * The working copy of a proposal.
 *
 * @param of.form what was sent, if anything: it comes back with what was typed, even where the work is closed
 * @param of.isReturned whether the page is that of a form that comes back
 * @throws data for the router, 404, where there is no such proposal, with what was typed; a redirect to the review where
 *   there is nothing to work on
 */
export function requireWork(
  context: AppLoadContext,
  {
    reference = '',
    editor,
    form,
    isReturned = false,
  }: { reference: string | undefined; editor: Editor; form?: URLSearchParams; isReturned?: boolean },
): Work {
  if (form !== undefined && context.moderation.findProposal(reference, context.clock()) === undefined) {
    throw notFound('This work is no longer there', 'It was thrown away since you opened the page.', form);
  }
  const proposal = requireProposal(context, reference, { editor });
  const { submission, workingCopy, published } = proposal;
  const isClosed = workingCopy === null || !isToDecide(proposal);
  if (isClosed && form === undefined && !isReturned) throw leadToReview(submission.reference);
  return {
    proposal,
    // A working copy goes by the reference of what it mends.
    copy: { ...asCard(workingCopy ?? submission), reference: submission.reference },
    place: { address: moderationPaths.reviewEdit(submission.reference), user: 'editor' },
    isBehind:
      published !== null &&
      workingCopy !== null &&
      (workingCopy.baseRevision !== published.number || workingCopy.slug !== published.card.slug),
    isClosed,
  };
}

/** As one whose questions are those of a whole card: of a study, too. */
function asCard(submission: Submission): Submission {
  const kind = submission.kind === 'new-model' ? 'new-model' : 'change';
  return { ...submission, kind, answers: { ...submission.answers, kind } };
}

/** The question at an address. @throws data for the router, 404, for one that editors are not asked */
export function requireWorkQuestion({ copy: { kind } }: Work, id: string | undefined): Question {
  const question = questionAt(kind, id);
  if (question !== undefined && isAskedOf('editor', kind, question.id)) return question;
  throw notFound('There is no such question here', 'Go back to the review, and from there to its questions.');
}

/** The same of a list. @throws besides, the same for a question that has no entries */
export function requireWorkList(work: Work, id: string | undefined): ListQuestion {
  const question = requireWorkQuestion(work, id);
  if (question.shape === 'list') return question;
  throw notFound('This question has no entries', 'Go back to the review, and from there to its questions.');
}

export function leadToReview(reference: string) {
  return redirect(moderationPaths.review(reference), { status: 303, headers: privateHeaders });
}

/** @param form what was typed, to be copied from the page */
function notFound(title: string, message: string, form?: URLSearchParams) {
  const fields = form === undefined ? null : [...form];
  return data({ title, message, fields }, { status: 404, headers: privateHeaders });
}
