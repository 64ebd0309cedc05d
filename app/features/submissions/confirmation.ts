// The answer of an organisation that was asked whether the card of its model is still right, where it is that it is.
import { draftOfCard, type Draft } from './draft.ts';
import { isSame } from '#app/features/models/compare-cards.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import type { Submission } from './queries.server.ts';

/** What stands in the place of a reason for a change when an organisation that was asked says that nothing needs one. */
export const confirmationReason = 'We have looked at the card, and everything on it is still right.';

/** Whether an organisation that was asked about its card says by it that the card is right as it stands. */
export function isConfirmation({
  invitedAt,
  state,
  answers,
}: Pick<Submission, 'invitedAt' | 'state' | 'answers'>): boolean {
  return invitedAt !== null && state !== 'draft' && answers.draft.reason === confirmationReason;
}

/** Whether nothing of a card was changed in a draft that began as it. @param base the card that it began as */
export function isAsBegun({ card, reason }: Pick<Draft, 'card' | 'reason'>, base: Card): boolean {
  return (reason ?? '') === '' && isSame(card, draftOfCard('change', base, []).card);
}
