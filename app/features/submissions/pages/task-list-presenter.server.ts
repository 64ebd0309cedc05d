import type { AppLoadContext } from '@remix-run/node';
import type { Card } from '#app/features/models/card-schema.ts';
import type { CareModel } from '#app/features/models/catalogue.server.ts';
import { findModel } from '#app/features/models/queries.server.ts';
import { isAsBegun } from '#app/features/submissions/confirmation.ts';
import { formatDate } from '#app/lib/format.ts';
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
import { draftMonths, untouchedInvitationMonths } from '#app/features/submissions/retention.server.ts';

/** What the list of questions shows, while they may be answered. */
export function presentTaskList(context: AppLoadContext, submission: Submission) {
  const { id, reference, kind, slug, state, answers } = submission;
  const base = context.submissions.findBase(submission);
  const current = findCurrent(context, slug);
  const asked = context.submissions.listEditorQuestions(id);
  const invitation = presentInvitation(submission, base, current);
  const isUntouched = submission.invitedAt === submission.changedAt;
  const keptMonths = isUntouched ? untouchedInvitationMonths : draftMonths.deleted;
  return {
    view: 'tasks' as const,
    title: invitation === null ? nameSubmission(answers) : `Is the card of ${invitation.name} still right?`,
    reference,
    kind,
    isAsked: state === 'asked',
    hasErrors: context.answered.hasErrors,
    /** The card it is about, while that is published. */
    slug: current?.card.slug ?? null,
    invitation,
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
    draftMonths: keptMonths,
    keptUntil: state === 'draft' ? addMonths(ukDay(new Date(submission.changedAt)), keptMonths) : null,
    level: presentLevel(assessCard(toAssessable(answers.draft))),
  };
}

export type TaskListData = ReturnType<typeof presentTaskList>;

/** What an organisation is asked that can answer in one press; null for any other, and once it has changed something. */
function presentInvitation(submission: Submission, base: Card | null, current: CareModel | undefined) {
  const { invitedAt, state, answers } = submission;
  if (invitedAt === null || state !== 'draft' || base === null || current === undefined) return null;
  if (!isAsBegun(answers.draft, base)) return null;
  return {
    organisation: answers.contact?.organisation ?? answers.contact?.name ?? null,
    name: current.card.name,
    checkedOn: formatDate(current.card.reviewedOn),
    seen: current.revision.number,
  };
}

/** The card that a submission is about, under whatever slug it is published now. */
function findCurrent(context: AppLoadContext, slug: string | null): CareModel | undefined {
  const catalogue = context.catalogue.current();
  const found = findModel(catalogue, slug ?? '');
  return found.kind === 'moved' ? catalogue.bySlug.get(found.to) : catalogue.bySlug.get(slug ?? '');
}

/** Whether another revision was published since the submission was begun. */
export function hasMoved(
  context: AppLoadContext,
  { slug, baseRevision }: Pick<Submission, 'slug' | 'baseRevision'>,
): boolean {
  const current = findCurrent(context, slug);
  return current !== undefined && (current.revision.number !== baseRevision || current.card.slug !== slug);
}
