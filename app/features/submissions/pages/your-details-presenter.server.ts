// All that is held about whoever sends something in: to see, to take away, and what erasing it would do.
import type { AppLoadContext } from '@remix-run/node';
import { standings } from '#app/features/submissions/draft.ts';
import { nameSubmission } from './name-submission.ts';
import type { Submission } from '#app/features/submissions/queries.server.ts';
import { contactMonths, draftMonths } from '#app/features/submissions/retention.server.ts';

/** What the page shows. @param isErasing whether it asks for a confirmation first */
export function presentYourDetails({ reference, state, answers }: Submission, isErasing: boolean) {
  const { contact } = answers;
  return {
    title: isErasing ? 'Erase your details?' : 'What we hold about you',
    reference,
    name: nameSubmission(answers),
    state,
    isErasing,
    contact: contact && { ...contact, standing: tellStanding(contact.standing) },
    months: { contact: contactMonths, draft: draftMonths.deleted },
  };
}

export type YourDetailsData = ReturnType<typeof presentYourDetails>;

function tellStanding(id: string | null): string | null {
  return standings.find((standing) => standing.id === id)?.label ?? null;
}

/** Everything of a submission that came from its sender or was said to them, as the file they can take away. */
export function listYourData(context: AppLoadContext, submission: Submission) {
  const { id, reference, kind, slug, state, createdAt, changedAt, sentAt, closedAt, answers } = submission;
  const { contact, draft } = answers;
  return {
    reference,
    kind,
    card: slug,
    state,
    begunAt: createdAt,
    changedAt,
    sentAt,
    closedAt,
    contact: contact && { ...contact, standing: tellStanding(contact.standing) },
    answers: draft,
    sent: context.submissions.listVersions(id).map(({ sentAt, draft }) => ({ sentAt, answers: draft })),
    editorQuestions: context.submissions
      .listEditorQuestions(id)
      .map(({ askedAt, words, answer, answeredAt }) => ({ askedAt, question: words, answer, answeredAt })),
    events: context.submissions.listEvents(id),
  };
}
