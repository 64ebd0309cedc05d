import { ukDay } from '#app/lib/uk-day.ts';
import { addMonths } from '#app/features/submissions/calendar.ts';
import { linkDays } from '#app/features/submissions/links.server.ts';
import { nameSubmission } from './name-submission.ts';
import type { Submission } from '#app/features/submissions/queries.server.ts';
import { draftMonths } from '#app/features/submissions/retention.server.ts';

/** What the page that tells how to come back shows. */
export function presentSaved({ reference, answers, state, changedAt }: Submission) {
  return {
    title: answers.contact === null ? 'Your answers are saved, but …' : 'Saved: how to come back',
    reference,
    name: nameSubmission(answers),
    email: answers.contact?.email ?? null,
    linkDays,
    keptUntil: state === 'draft' ? addMonths(ukDay(new Date(changedAt)), draftMonths.deleted) : null,
  };
}

export type SavedData = ReturnType<typeof presentSaved>;
