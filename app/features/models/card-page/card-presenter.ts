// Builds what a card's page shows, from the catalogue and the day.
import type { CareModel, Catalogue } from '#app/features/models/catalogue.server.ts';
import type { CardViewProps } from './card-view.tsx';
import { dueOn, isOverdue } from '#app/features/models/review.ts';

/** Everything a card's page shows. @param ukDay today in the United Kingdom, `2026-11-21` */
export function presentCard(catalogue: Catalogue, model: CareModel, ukDay: string): CardViewProps {
  const { card, evidence, revision } = model;
  return {
    card,
    evidence,
    revision,
    dueOn: dueOn(card.reviewedOn),
    isOverdue: isOverdue(card.reviewedOn, ukDay),
    // A related card that is not published now is left out rather than linked to an error.
    related: card.related.flatMap(({ model: slug, why }) => {
      const other = catalogue.bySlug.get(slug);
      return other ? [{ slug, name: other.card.name, why }] : [];
    }),
  };
}
