// Builds what a card's page shows, from the catalogue, the day and the page's address.
import type { CareModel, Catalogue } from '#app/features/models/catalogue.server.ts';
import type { CardViewProps } from './card-view.tsx';
import { presentFindings } from './findings-presenter.ts';
import { dueOn, isOverdue } from '#app/features/models/review.ts';
import { drawSpreadCharts } from './draw-spread-charts.ts';
import { paths } from '#app/lib/paths.ts';

interface AskedPage {
  /** Today in the United Kingdom, `2026-11-21`. */
  ukDay: string;
  /** Of the address: which findings are asked for. */
  parameters: URLSearchParams;
  /** The site's public address, without a slash at its end. */
  origin: string;
}

/** Everything a card's page shows. */
export function presentCard(catalogue: Catalogue, model: CareModel, asked: AskedPage): CardViewProps {
  const { card, evidence, revision } = model;
  return {
    card,
    evidence,
    revision,
    dueOn: dueOn(card.reviewedOn),
    isOverdue: isOverdue(card.reviewedOn, asked.ukDay),
    // A related card that is not published now is left out rather than linked to an error.
    related: card.related.flatMap(({ model: slug, why }) => {
      const other = catalogue.bySlug.get(slug);
      return other ? [{ slug, name: other.card.name, why }] : [];
    }),
    findings: presentFindings(card, asked.parameters),
    charts: drawSpreadCharts(card.spread.figures),
    address: asked.origin + paths.model(card.slug),
  };
}
