// What the list of questions of a working copy shows: how each stands against the card and against what was sent, and what
// still keeps it from being published.
import type { AppLoadContext } from '@remix-run/node';
import type { Editor } from '#app/features/editors/editor.ts';
import { listOthers } from '#app/features/moderation/review/review-presenter.server.ts';
import { presentProblems, type PresentedProblem } from '#app/features/moderation/review/present-problems.ts';
import { isAskedOf } from '#app/features/submissions/form-place.ts';
import { answersOfCard, isChanged } from '#app/features/submissions/pages/compare-answers.server.ts';
import { nameSubmission } from '#app/features/submissions/pages/name-submission.ts';
import { presentAnswers } from '#app/features/submissions/pages/present-answers.server.ts';
import { findQuestion } from '#app/features/submissions/questions.ts';
import type { QuestionId } from '#app/features/submissions/question-ids.ts';
import type { Work } from './require-work.server.ts';

export function presentEdit(context: AppLoadContext, work: Work, editor: Editor) {
  const { proposal, copy, place, isBehind } = work;
  const { submission, published, sent, clashes } = proposal;
  const base = context.submissions.findBase(copy);
  const groups = presentAnswers(copy.answers, base).flatMap(({ id, heading, note, answers }) => {
    const tasks = answers
      .filter((answer) => isAskedOf('editor', copy.kind, answer.id))
      .map(({ id, shortTitle, status, entries }) => ({
        id,
        shortTitle,
        status,
        entryCount: entries?.length ?? null,
      }));
    return tasks.length === 0 ? [] : [{ id, heading, note, tasks }];
  });
  const problems = presentProblems(
    // Clashes have a notice and a page of their own.
    context.moderation
      .listPublishingProblems(proposal, { slug: null })
      .filter(({ kind }) => kind !== 'clash' && kind !== 'withdrawn'),
    { card: proposal.card, isNew: published === null },
  );
  const asked: QuestionId[] = groups.flatMap(({ tasks }) => tasks.map(({ id }) => id));
  return {
    title: nameSubmission(copy.answers),
    reference: submission.reference,
    address: place.address,
    isNew: copy.kind === 'new-model',
    isOwn: submission.editorId !== null,
    isBehind,
    isWithdrawn: proposal.isWithdrawn,
    clashCount: clashes.length,
    openedBy: listOthers(context, submission.reference, editor),
    groups,
    mended: sent === null ? [] : listMended(asked, sent.card, proposal.card),
    problems: Object.fromEntries(
      asked.map((id) => [id, problems.filter((problem) => questionOf(problem) === id)]),
    ) as Record<QuestionId, PresentedProblem[]>,
    otherProblems: problems.filter((problem) => questionOf(problem) === null),
  };
}

export type EditData = ReturnType<typeof presentEdit>;

/** What editors changed of what was sent. */
function listMended(
  asked: readonly QuestionId[],
  ...[sent, now]: [Parameters<typeof answersOfCard>[0], Parameters<typeof answersOfCard>[0]]
): QuestionId[] {
  const [before, after] = [answersOfCard(sent), answersOfCard(now)];
  return asked.filter((id) => id !== 'enquiries' && isChanged(findQuestion(id), before, after));
}

function questionOf({ at }: PresentedProblem): string | null {
  return at?.way.split('/')[0] ?? null;
}
