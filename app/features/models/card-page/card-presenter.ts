// Builds what a card's page shows, from the catalogue, the day and the page's address.
import type { CareModel, Catalogue } from '#app/features/models/catalogue.server.ts';
import type { CardViewProps } from './card-view.tsx';
import { presentFindings } from './findings-presenter.ts';
import type { PublishedCorrection } from '#app/features/models/card-history.server.ts';
import { dueOn, isOverdue } from '#app/features/models/review.ts';
import { drawSpreadCharts } from './draw-spread-charts.ts';
import { paths } from '#app/lib/paths.ts';
import { ukDay } from '#app/lib/uk-day.ts';

interface AskedPage {
  /** Today in the United Kingdom, `2026-11-21`. */
  ukDay: string;
  /** Of the address: which findings are asked for. */
  parameters: URLSearchParams;
  /** The site's public address, without a slash at its end. */
  origin: string;
  /** Of the card, latest first; none when left out. */
  corrections?: readonly PublishedCorrection[];
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
    ...pickRecentCorrection(asked.corrections ?? [], asked.ukDay),
  };
}

/** The latest correction, for twelve months: whoever read the card before it should hear of it. */
function pickRecentCorrection(
  [latest]: readonly PublishedCorrection[],
  today: string,
): Pick<CardViewProps, 'correction'> {
  if (latest === undefined) return {};
  const day = ukDay(new Date(latest.createdAt));
  return isOverdue(day, today) ? {} : { correction: { day, words: latest.words } };
}
