// How a submission fares once it was sent or closed: what happened, and what happens next and when.
import type { AppLoadContext } from '@remix-run/node';
import { formatDate } from '#app/lib/format.ts';
import { ukDay } from '#app/lib/uk-day.ts';
import { addMonths } from '#app/features/submissions/calendar.ts';
import { isConfirmation } from '#app/features/submissions/confirmation.ts';
import { listChanges } from './compare-answers.server.ts';
import { nameSubmission } from './name-submission.ts';
import { presentAnswers } from './present-answers.server.ts';
import type { Submission, SubmissionEvent } from '#app/features/submissions/queries.server.ts';
import { contactMonths } from '#app/features/submissions/retention.server.ts';
import { findDecisionDay } from '#app/features/submissions/working-days.ts';

const eventWords: Record<SubmissionEvent['kind'], string> = {
  begun: 'You began it.',
  sent: 'You sent it to the editors. We acknowledged it by mail.',
  asked: 'An editor had questions.',
  answered: 'You answered, and sent it again.',
  published: 'It was published.',
  declined: 'It was declined.',
  withdrawn: 'You withdrew it.',
  'contact-erased': 'Your name and e-mail address were erased.',
};

/** @param submission that can no longer be changed as things stand */
export function presentProgress(context: AppLoadContext, submission: Submission) {
  const { id, reference, kind, slug, state, answers, sentAt, closedAt } = submission;
  const base = context.submissions.findBase(submission);
  const events = context.submissions.listEvents(id);
  const current = slug === null ? undefined : context.catalogue.current().bySlug.get(slug);
  return {
    view: 'progress' as const,
    title: isConfirmation(submission)
      ? `That the card of ${answers.draft.card.name ?? 'a model'} is still right`
      : nameSubmission(answers),
    reference,
    kind,
    state,
    email: answers.contact?.email ?? null,
    sentOn: sentAt === null ? null : sayDay(sentAt),
    decidedBy: state === 'sent' && sentAt !== null ? formatDate(findDecisionDay(new Date(sentAt))) : null,
    reason: events.findLast(({ kind }) => kind === 'declined')?.words ?? null,
    erasedOn:
      (state === 'declined' || state === 'withdrawn') && closedAt !== null
        ? formatDate(addMonths(ukDay(new Date(closedAt)), contactMonths))
        : null,
    card: current === undefined ? null : { slug: current.card.slug, name: current.card.name },
    events: events.map(({ kind, at, words }) => ({
      at,
      day: sayDay(at),
      words: eventWords[kind],
      // The reason of a decision stands above.
      details: kind === 'declined' ? null : words,
    })),
    changes: kind === 'change' && base !== null ? listChanges(base, answers) : null,
    groups: presentAnswers(answers, base),
  };
}

export type ProgressData = ReturnType<typeof presentProgress>;

function sayDay(at: string): string {
  return formatDate(ukDay(new Date(at)));
}
