import { CardSection } from './card-section.tsx';
import type { Card, Cost } from '#app/features/models/card-schema.ts';
import { CitedLine, CitedText } from './cited-text.tsx';
import { costLine } from '#app/features/models/cost-words.ts';
import { isCostOfProviding } from '#app/features/models/evidence-rule/evidence-rule.ts';
import { groupByTerm } from './group-by-term.ts';
import { SpreadCharts, type SpreadChart } from './spread-charts.tsx';
import { formatFigure, orderAsSeries } from './spread-series.ts';
import { DataTable } from '#app/components/data-table.tsx';
import { capitalise, formatDate } from '#app/lib/format.ts';
import { findTerm } from '#app/features/vocabulary/terms.ts';
import { termLabel } from '#app/features/vocabulary/vocabulary.ts';

/** Costs, in the money of their year, grouped by kind. */
export function CardCostsSection({ card }: { card: Card }) {
  const isProvisionStated = card.costs.some(isCostOfProviding);
  return (
    <CardSection id="costs" heading="Costs">
      {card.costs.length === 0 ? (
        <p>Not stated: no cost figure was found.</p>
      ) : (
        <>
          <p className="max-w-measure">
            {!isProvisionStated && 'What it costs to provide is not stated. '}
            All sums are in the money of their year; nothing is adjusted for inflation.
          </p>
          {groupByTerm('costKind', card.costs, ({ kind }) => kind).map(({ id, term, parts }) => (
            <div key={id} className="costs">
              <h3>{term.label}</h3>
              <CostTable kind={id} caption={term.definition} costs={parts} />
            </div>
          ))}
        </>
      )}
    </CardSection>
  );
}

interface CostTableProps {
  kind: Cost['kind'];
  caption: string;
  costs: readonly Cost[];
}

function CostTable({ kind, caption, costs }: CostTableProps) {
  return (
    <DataTable
      caption={caption}
      columns={[
        kind === 'saving' ? 'What is said to be saved' : 'What it buys',
        'Amount',
        'Price year',
        'Whose figure',
      ]}
      widths={['w-[40%]', 'w-[25%]', 'w-[13%]', 'w-[22%]']}
      rows={costs.map((cost) => ({
        id: cost.id,
        anchor: cost.id,
        cells: [
          <span key="what">
            <CitedLine text={cost.what} place={cost.id} source={cost.source} />
          </span>,
          <strong key="amount">{costLine(cost).amount}</strong>,
          cost.priceYear ?? 'Not stated',
          cost.claimedBy ?? 'Not stated',
        ],
      }))}
    />
  );
}

interface CardSpreadSectionProps {
  card: Card;
  charts: readonly SpreadChart[];
}

export function CardSpreadSection({ card, charts }: CardSpreadSectionProps) {
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
      {charts.length > 0 && (
        <div>
          <h3>Over the years</h3>
          <p className="mt-1 mb-4 max-w-measure text-note text-quiet">
            What was counted more than once, each from nought. A line joins counts that may have been made in
            different ways; where two stand at one date, sources differ.
          </p>
          <SpreadCharts charts={charts} approach={card.approach} />
        </div>
      )}
      {figures.length > 0 && (
        <DataTable
          caption="All figures, counts of the same thing one after another"
          columns={['Measure', 'Figure', 'Where', 'As of']}
          widths={['w-[40%]', 'w-[22%]', 'w-[22%]', 'w-[16%]']}
          rows={orderAsSeries(figures).map((figure) => ({
            id: figure.id,
            anchor: figure.id,
            cells: [
              <span key="metric">
                <CitedLine text={capitalise(figure.metric)} place={figure.id} source={figure.source} />
              </span>,
              formatFigure(figure),
              figure.place ?? 'Not stated',
              figure.asOf === null ? 'Undated in its source' : formatDate(figure.asOf),
            ],
          }))}
        />
      )}
    </CardSection>
  );
}
