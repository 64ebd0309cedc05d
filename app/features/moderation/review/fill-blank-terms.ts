import type { Card } from '#app/features/models/card-schema.ts';
import type { OpenPath } from '#app/features/submissions/assemble-card.ts';
import { termIds } from '#app/features/vocabulary/vocabulary.ts';

/**
 * A card that the page of cards can show though something of it is blank: a term that was not chosen is the first, or the
 * vaguest, of its list. Whoever shows it tells the blanks beside it.
 */
export function fillBlankTerms(card: Card, open: readonly OpenPath[]): Card {
  const isOpen = (path: string) => open.some((other) => other.join('.') === path);
  const [firstApproach] = termIds('approach');
  const [firstStep] = termIds('step');
  const [firstStage] = termIds('stage');
  return {
    ...card,
    status: isOpen('status') ? 'unknown' : card.status,
    approach: isOpen('approach') ? firstApproach : card.approach,
    spread: { ...card.spread, stage: isOpen('spread.stage') ? firstStage : card.spread.stage },
    spectrum: {
      ...card.spectrum,
      from: isOpen('spectrum.from') ? firstStep : card.spectrum.from,
      to: isOpen('spectrum.to') ? firstStep : card.spectrum.to,
    },
  };
}
