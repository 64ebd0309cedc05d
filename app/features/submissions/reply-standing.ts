// Whose reply may be published: that of somebody who may speak for an organisation that runs the model. The page on which
// answers are checked says so, and publishing asks it.
import { isSame } from '#app/features/models/compare-cards.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import { standings, type Answers, type Contact } from './draft.ts';
import type { Concern } from './list-concerns.ts';

/**
 * Whether a reply may stand on a card: none, the one that it has already, or one by somebody who may give it.
 *
 * @param published the card as it is; null for none
 */
export function mayStandAsReply(
  { reply, contact }: { reply: Answers['draft']['card']['reply']; contact: Contact | null },
  published: Card | null,
): boolean {
  return reply === undefined || isSame(reply, published?.reply) || contact?.standing === 'speaks-for';
}

/** What to say of a reply to whoever writes one and did not say that they may. */
export function findReplyConcerns({ draft, contact }: Answers, base: Card | null): Concern[] {
  if (mayStandAsReply({ reply: draft.card.reply, contact }, base)) return [];
  const speaksFor = standings.find(({ id }) => id === 'speaks-for')?.label ?? '';
  return [
    {
      question: 'reply',
      entry: null,
      message: `Only somebody who may speak for an organisation that runs the model can answer on its card, and “${speaksFor}” was not chosen.`,
      mend: 'Choose that under “About you” where it is so; else take the answer out.',
    },
  ];
}
