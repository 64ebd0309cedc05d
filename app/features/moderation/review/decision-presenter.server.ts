// What the pages below a review show: the proposal as a card, and the forms by which it is decided on.
import type { AppLoadContext } from '@remix-run/node';
import type { Editor } from '#app/features/editors/editor.ts';
import type { CardViewProps } from '#app/features/models/card-page/card-view.tsx';
import { presentCard } from '#app/features/models/card-page/card-presenter.ts';
import type { Catalogue } from '#app/features/models/catalogue.server.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import { assessCard } from '#app/features/models/evidence-rule/evidence-rule.ts';
import { isToDecide, type Proposal } from '#app/features/moderation/proposal.server.ts';
import { isConfirmation } from '#app/features/submissions/confirmation.ts';
import { nameSubmission } from '#app/features/submissions/pages/name-submission.ts';
import { groupsOf } from '#app/features/submissions/question-ids.ts';
import { findQuestion } from '#app/features/submissions/questions.ts';
import { writeLetter } from '#app/features/submissions/post/letters.ts';
import { ukDay } from '#app/lib/uk-day.ts';
import { presentClosing } from './closing-presenter.server.ts';
import { fillBlankTerms } from './fill-blank-terms.ts';
import { presentProblems } from './present-problems.ts';
import { listOthers } from './review-presenter.server.ts';

/** What every page below a review shows. @param title of the page */
export function presentFrame(context: AppLoadContext, proposal: Proposal, editor: Editor, title: string) {
  const { submission } = proposal;
  return {
    title,
    hasErrors: context.answered.hasErrors,
    reference: submission.reference,
    name: nameSubmission(submission.answers),
    isOwn: submission.editorId !== null,
    seen: proposal.seen,
    openedBy: listOthers(context, submission.reference, editor),
    closing: isToDecide(proposal) ? null : presentClosing(context, proposal),
  };
}

/** The proposal as its card would be, for the page of cards. */
export function presentPreview(context: AppLoadContext, proposal: Proposal, parameters: URLSearchParams) {
  const { card, open, published } = proposal;
  const isNew = published === null;
  const preview = fillBlankTerms(card, open);
  const view: CardViewProps = presentCard(
    context.catalogue.current(),
    {
      card: preview,
      evidence: assessCard(card),
      revision: {
        number: (published?.number ?? 0) + 1,
        createdAt: context.clock().toISOString(),
      },
      terms: new Map(),
    },
    { ukDay: ukDay(context.clock()), parameters, origin: context.site.origin },
  );
  const problems = open.map((path) => ({ kind: 'open' as const, path }));
  return {
    view,
    blanks: presentProblems(problems, { card, isNew }).map(({ message }) => message),
    clashCount: proposal.clashes.length,
  };
}

export type PreviewData = ReturnType<typeof presentPreview>;

/** What the form to publish asks, or what keeps it from being published. */
export function presentPublish(context: AppLoadContext, proposal: Proposal) {
  const { published, card, workingCopy } = proposal;
  const isNew = published === null && !proposal.isWithdrawn;
  const problems = presentProblems(context.moderation.listPublishingProblems(proposal, { slug: null }), {
    card,
    isNew,
  });
  return {
    isNew,
    suggestedSlug: isNew ? card.slug : null,
    problems,
    /** Whether an organisation that was asked says by it that the card is right: publishing marks it as checked. */
    isConfirmation: isConfirmation(proposal.submission),
    clashCount: proposal.clashes.length,
    isCopyCurrent:
      workingCopy !== null && (published === null || workingCopy.baseRevision === published.number),
    neighbours: listNeighbours(context.catalogue.current(), { before: published?.card ?? null, after: card }),
    sendsLetter: proposal.submission.editorId === null,
  };
}

export type PublishData = ReturnType<typeof presentPublish>;

/** The cards that get, or lose, the way back of a relation when this one is published. */
function listNeighbours(
  { bySlug }: Catalogue,
  { before, after }: { before: Card | null; after: Card },
): { gaining: string[]; losing: string[] } {
  const own = before?.slug ?? after.slug;
  const namesBack = (slug: string) => bySlug.get(slug)?.card.related.some(({ model }) => model === own);
  const named = after.related.map(({ model }) => model);
  const nameOf = (slug: string) => bySlug.get(slug)?.card.name ?? slug;
  return {
    gaining: named.filter((slug) => bySlug.has(slug) && !namesBack(slug)).map(nameOf),
    losing: (before?.related ?? [])
      .map(({ model }) => model)
      .filter((slug) => !named.includes(slug) && namesBack(slug))
      .map(nameOf),
  };
}

/** What editors may ask about: the questions of the form, in its groups. */
export function presentAsk({ submission, workingCopy }: Proposal) {
  return {
    isMended: workingCopy !== null,
    groups: groupsOf(submission.kind).map(({ heading, questions }) => ({
      heading,
      questions: questions.map((id) => ({ id, shortTitle: findQuestion(id).shortTitle })),
    })),
  };
}

export type AskData = ReturnType<typeof presentAsk>;

/** How the letter begins, after its greeting, that tells of a decline. */
export function presentDecline(context: AppLoadContext, { submission }: Proposal) {
  const { answers, kind, reference } = submission;
  const mark = 'THE REASON STANDS HERE';
  const { subject, text } = writeLetter(
    { letter: 'declined', reason: mark, link: { address: mark, worksUntil: ukDay(context.clock()) } },
    {
      // Who sent it stands on the review alone.
      name: null,
      modelName: answers.draft.card.name ?? null,
      kind,
      reference,
      isConfirmation: isConfirmation(submission),
      site: context.site,
    },
  );
  const [before = ''] = text.split(`> ${mark}`);
  return {
    hasContact: answers.contact !== null,
    letter: { subject, beginning: before.trim().split('\n\n').slice(1) },
  };
}

export type DeclineData = ReturnType<typeof presentDecline>;
