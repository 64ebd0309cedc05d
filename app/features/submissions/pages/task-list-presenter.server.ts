import type { AppLoadContext } from '@remix-run/node';
import { assessCard } from '#app/features/models/evidence-rule/evidence-rule.ts';
import { ukDay } from '#app/lib/uk-day.ts';
import { addMonths } from '#app/features/submissions/calendar.ts';
import { toAssessable } from '#app/features/submissions/draft.ts';
import { presentLevel } from '#app/features/submissions/level-presenter.ts';
import { linkDays } from '#app/features/submissions/links.server.ts';
import { nameSubmission } from './name-submission.ts';
import { presentAnswers } from './present-answers.server.ts';
import { listMissing } from '#app/features/submissions/progress.ts';
import { isNeeded, questionsOf } from '#app/features/submissions/question-ids.ts';
import type { Submission } from '#app/features/submissions/queries.server.ts';
import { draftMonths } from '#app/features/submissions/retention.server.ts';

/** What the list of questions shows, while they may be answered. */
export function presentTaskList(context: AppLoadContext, submission: Submission) {
  const { id, reference, kind, slug, state, answers } = submission;
  const base = context.submissions.findBase(submission);
  const asked = context.submissions.listEditorQuestions(id);
  return {
    view: 'tasks' as const,
    title: nameSubmission(answers),
    reference,
    kind,
    isAsked: state === 'asked',
    /** The card it is about, while that is published. */
    slug: slug !== null && context.catalogue.current().bySlug.has(slug) ? slug : null,
    hasMoved: hasMoved(context, submission),
    editorQuestions: asked.filter(({ answer }) => answer === null).map(({ id, words }) => ({ id, words })),
    groups: presentAnswers(answers, base).map(({ id, heading, note, answers }) => ({
      id,
      heading,
      note,
      tasks: answers.map(({ id, shortTitle, status, entries }) => ({
        id,
        shortTitle,
        status,
        entryCount: entries?.length ?? null,
      })),
    })),
    missingCount: listMissing(answers).length,
    neededCount: questionsOf(kind).filter((question) => isNeeded(kind, question)).length,
    email: answers.contact?.email ?? null,
    linkDays,
    draftMonths: draftMonths.deleted,
    keptUntil:
      state === 'draft' ? addMonths(ukDay(new Date(submission.changedAt)), draftMonths.deleted) : null,
    level: presentLevel(assessCard(toAssessable(answers.draft))),
  };
}

export type TaskListData = ReturnType<typeof presentTaskList>;

/** Whether another revision was published since the submission was begun. */
export function hasMoved(
  context: AppLoadContext,
  { slug, baseRevision }: Pick<Submission, 'slug' | 'baseRevision'>,
): boolean {
  const current = slug === null ? undefined : context.catalogue.current().bySlug.get(slug);
  return current !== undefined && current.revision.number !== baseRevision;
}
