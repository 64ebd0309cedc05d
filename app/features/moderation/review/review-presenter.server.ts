// What the page of a review shows: all that an editor must know before deciding, and, once it is decided, what was.
import type { AppLoadContext } from '@remix-run/node';
import { subjectOf } from '#app/features/editors/audit.server.ts';
import type { Editor } from '#app/features/editors/editor.ts';
import { sayDay, sayMoment, saySince } from '#app/features/moderation/moments.ts';
import { isToDecide, type Proposal } from '#app/features/moderation/proposal.server.ts';
import { kindWords, sayAge, sayDue } from '#app/features/moderation/queue/queue-presenter.ts';
import { isConfirmation } from '#app/features/submissions/confirmation.ts';
import { standings, type Contact } from '#app/features/submissions/draft.ts';
import { nameSubmission } from '#app/features/submissions/pages/name-submission.ts';
import { presentAnswers } from '#app/features/submissions/pages/present-answers.server.ts';
import type { Submission } from '#app/features/submissions/queries.server.ts';
import { questionAt } from '#app/features/submissions/questions.ts';
import { findDecisionDay } from '#app/features/submissions/working-days.ts';
import { ukDay } from '#app/lib/uk-day.ts';
import { compareLevels } from './compare-levels.ts';
import { presentClosing } from './closing-presenter.server.ts';
import { presentProblems } from './present-problems.ts';
import { compareForReview } from './review-differences.server.ts';

/** Everything that the page of a review shows. */
export function presentReview(context: AppLoadContext, proposal: Proposal, editor: Editor) {
  const { submission, workingCopy, base, published, clashes } = proposal;
  const { id, reference, kind, slug, answers } = submission;
  const versions = context.submissions.listVersions(id);
  const publishedAs = context.moderation.findPublishedAs(reference);
  const catalogue = context.catalogue.current();
  const differences = compareForReview({
    proposal,
    versions,
    publishedAs,
    begunFrom: context.submissions.findBase(submission),
    nameOf: (other) => catalogue.bySlug.get(other)?.card.name ?? other,
  });
  const isOwn = submission.editorId !== null;
  const isOpen = isToDecide(proposal);
  const isNew = kind === 'new-model';
  return {
    title: nameSubmission(answers),
    reference,
    kind: kindWords[kind],
    card: published && { slug: published.card.slug, name: published.card.name },
    cardAddress: slug,
    isOwn,
    isOpen,
    isAsked: submission.state === 'asked',
    isMended: workingCopy !== null && !isOwn,
    workBy: workingCopy?.editorId ? context.moderation.findEmail(workingCopy.editorId) : null,
    /** Whether the questions of the working copy may be opened as they are. */
    isCopyCurrent:
      workingCopy !== null &&
      (published === null ||
        (workingCopy.baseRevision === published.number && workingCopy.slug === published.card.slug)),
    ...presentDates(context, proposal),
    versions: versions.map(({ number, sentAt }) => ({ number, sentOn: sayMoment(sentAt) })),
    sender: presentSender(answers.contact),
    isConfirmation: isConfirmation(submission),
    reason: answers.draft.reason,
    questions: presentQuestions(context, submission),
    openedBy: listOthers(context, reference, editor),
    moved:
      isOpen && base !== null && published !== null && base.number !== published.number
        ? { from: base.number, to: published.number, on: sayMoment(published.createdAt) }
        : null,
    isWithdrawn: isOpen && proposal.isWithdrawn,
    clashCount: isOpen ? clashes.length : 0,
    changes: differences.whole,
    mended: differences.mended,
    groups: isNew
      ? presentAnswers((workingCopy ?? submission).answers, null).filter(({ id }) => id !== 'you')
      : null,
    problems: isOpen
      ? presentProblems(context.moderation.listPublishingProblems(proposal, { slug: null }), {
          card: proposal.card,
          isNew: published === null,
        })
      : [],
    levels: compareLevels(differences.before, differences.after),
    closing: isOpen ? null : presentClosing(context, proposal),
    record: context.moderation.listActions(reference).map(({ label, at, email, words }) => ({
      at,
      when: sayMoment(at),
      label,
      by: email ?? 'the server',
      words,
    })),
  };
}

export type ReviewData = ReturnType<typeof presentReview>;

/** Since when it waits, and by when it is to be decided. */
function presentDates(context: AppLoadContext, { submission }: Proposal) {
  const { state, sentAt, createdAt, invitedAt } = submission;
  const now = context.clock();
  return {
    begunOn: sayDay(createdAt),
    sentOn: sentAt === null ? null : sayMoment(sentAt),
    age: sentAt === null ? null : sayAge(sentAt, now),
    due: state === 'sent' && sentAt !== null ? sayDue(findDecisionDay(new Date(sentAt)), ukDay(now)) : null,
    invitedOn: invitedAt === null ? null : sayDay(invitedAt),
  };
}

/** Who sent it: private, and shown to editors on the review alone. */
function presentSender(contact: Contact | null) {
  if (contact === null) return null;
  return {
    ...contact,
    standing: standings.find(({ id }) => id === contact.standing)?.label ?? null,
  };
}

function presentQuestions(context: AppLoadContext, { id, kind }: Submission) {
  return context.submissions.listEditorQuestions(id).map((question) => ({
    id: question.id,
    askedOn: sayDay(question.askedAt),
    about: questionAt(kind, question.about ?? undefined)?.shortTitle ?? null,
    words: question.words,
    answer: question.answer,
    answeredOn: question.answeredAt === null ? null : sayDay(question.answeredAt),
  }));
}

/** Other editors who have it open: `ada@council.example has had this open since 14:32`. */
export function listOthers(context: AppLoadContext, reference: string, editor: Editor): string[] {
  const now = context.clock();
  return context.moderation
    .listOpenReviews(now)
    .filter(({ subject, editorId }) => subject === subjectOf.submission(reference) && editorId !== editor.id)
    .map(({ email, openedAt }) => `${email} has had this open since ${saySince(openedAt, now)}`);
}
