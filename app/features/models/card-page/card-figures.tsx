import { CardSection } from './card-section.tsx';
import type { Card, SpreadFigure } from '#app/features/models/card-schema.ts';
import { CitedLine, CitedText } from './cited-text.tsx';
import { costLine } from '#app/features/models/cost-words.ts';
import { DataTable } from '#app/components/data-table.tsx';
import { capitalise, formatDate, formatNumber } from '#app/lib/format.ts';
import { findTerm, termIds, termLabel } from '#app/features/vocabulary/vocabulary.ts';

/** Costs, in the money of their year, grouped by kind. */
export function CardCostsSection({ card }: { card: Card }) {
  const kinds = termIds('costKind');
  const costs = [...card.costs].sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  return (
    <CardSection id="costs" heading="Costs">
      {costs.length === 0 ? (
        <p>Not stated: no cost figure was found.</p>
      ) : (
        <DataTable
          caption="In the money of their year; nothing here is adjusted for inflation"
          columns={['What it buys', 'Kind', 'Amount', 'Price year', 'Whose figure']}
          rows={costs.map((cost) => ({
            id: cost.id,
            anchor: `cost-${cost.id}`,
            cells: [
              <span key="what">
                <CitedLine text={cost.what} place={cost.id} source={cost.source} />
              </span>,
              termLabel('costKind', cost.kind),
              costLine(cost).amount,
              cost.priceYear ?? 'Not stated',
              cost.claimedBy ?? 'Not stated',
            ],
          }))}
        />
      )}
    </CardSection>
  );
}

export function CardSpreadSection({ card }: { card: Card }) {
  const { text, stage, stageReason, figures } = card.spread;
  return (
    <CardSection id="spread" heading="Spread" text={text}>
      <div className="max-w-measure">
        <h3>Stage: {termLabel('stage', stage).toLowerCase()}</h3>
        <p className="mt-1 text-quiet">{findTerm('stage', stage).definition}</p>
        <div className="mt-2">
          <CitedText text={stageReason} place="stage" />
        </div>
      </div>
      {figures.length > 0 && (
        <DataTable
          caption="Figures over time: the same measure on dates that follow each other"
          columns={['Measure', 'Figure', 'Where', 'As of']}
          rows={orderAsSeries(figures).map((figure) => ({
            id: figure.id,
            anchor: `figure-${figure.id}`,
            cells: [
              <span key="metric">
                <CitedLine text={capitalise(figure.metric)} place={figure.id} source={figure.source} />
              </span>,
              formatFigure(figure),
              figure.place ?? 'Not stated',
              figure.asOf === null ? 'Not stated' : formatDate(figure.asOf),
            ],
          }))}
        />
      )}
    </CardSection>
  );
}

/** `10,406 carers`, `58%`, `£150 a week` */
function formatFigure({ value, unit }: SpreadFigure): string {
  if (unit === 'per cent') return `${formatNumber(value)}%`;
  return `${formatNumber(value)} ${unit}`;
}

/**
 * Figures of one metric and place stand together as a series, earliest first and undated last; metrics and their
 * places keep the card's order.
 */
function orderAsSeries(figures: readonly SpreadFigure[]): SpreadFigure[] {
  const seriesOf = ({ metric, place }: SpreadFigure) => JSON.stringify([metric, place]);
  const metrics = [...new Set(figures.map(({ metric }) => metric))];
  const series = [...new Set(figures.map(seriesOf))];
  const rank = (figure: SpreadFigure) =>
    [metrics.indexOf(figure.metric), series.indexOf(seriesOf(figure))] as const;
  return [...figures].sort((a, b) => {
    const [metricA, seriesA] = rank(a);
    const [metricB, seriesB] = rank(b);
    return metricA - metricB || seriesA - seriesB || (a.asOf ?? '9999').localeCompare(b.asOf ?? '9999');
  });
}
