import { nameSubmission } from './name-submission.ts';
import type { Submission } from '#app/features/submissions/queries.server.ts';
import { contactMonths } from '#app/features/submissions/retention.server.ts';

/** What the page shows on which something is taken back. */
export function presentWithdraw({ reference, state, answers }: Submission) {
  return {
    title: state === 'draft' ? 'Give this draft up?' : 'Withdraw it?',
    reference,
    name: nameSubmission(answers),
    isDraft: state === 'draft',
    hasContact: answers.contact !== null,
    contactMonths,
  };
}

export type WithdrawData = ReturnType<typeof presentWithdraw>;
