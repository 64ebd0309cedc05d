import type { Card, Cost } from '#app/features/models/card-schema.ts';
import { costLine } from '#app/features/models/cost-words.ts';
import { summariseEvidence } from '#app/features/models/evidence-words.ts';
import type { CardEvidence } from '#app/features/models/evidence-rule/evidence-rule.ts';
import { describeSpan, SpectrumBar } from './spectrum-bar.tsx';
import { LevelBar } from '#app/components/level-bar.tsx';
import { findTerm } from '#app/features/vocabulary/vocabulary.ts';
import type { ReactNode } from 'react';

interface CardFactsProps {
  card: Card;
  evidence: CardEvidence;
}

/** The four facts that a reader needs before anything else: evidence, cost, place on the spectrum, spread. */
export function CardFacts({ card, evidence }: CardFactsProps) {
  const summary = summariseEvidence(card, evidence);
  const cost = pickLeadingCost(card.costs);
  const stage = findTerm('stage', card.spread.stage);
  return (
    <dl className="mt-6 grid border-y border-strong-rule md:grid-cols-2 lg:grid-cols-4">
      <Fact term="Evidence" lead={summary.name} bar={<LevelBar level={summary.level} />}>
        {summary.forWhat}.{summary.carriedBy !== null && <> {summary.carriedBy}.</>}
        {summary.cautions.map((caution) => (
          <span key={caution} className="mt-1 block font-bold text-risk">
            {caution}.
          </span>
        ))}{' '}
        <a href="#evidence-levels">What is missing for the next level</a>
      </Fact>
      <Fact term="Cost" lead={cost ? costLine(cost).amount : 'Not stated'}>
        {cost ? (
          <>
            {cost.what}, {costLine(cost).year}. <a href="#costs">All costs</a>
          </>
        ) : card.costs.length > 0 ? (
          <>
            What it costs to provide is not stated. <a href="#costs">Figures that are</a>
          </>
        ) : (
          'No cost figure was found.'
        )}
      </Fact>
      <Fact
        term="From prevention to crisis"
        lead={describeSpan(card.spectrum.from, card.spectrum.to)}
        bar={<SpectrumBar spectrum={card.spectrum} approach={card.approach} />}
      >
        Where most people are when they come. <a href="#spectrum">Why here</a>
      </Fact>
      <Fact term="Spread" lead={stage.label}>
        {stage.definition} <a href="#spread">Figures and dates</a>
      </Fact>
    </dl>
  );
}

interface FactProps {
  term: string;
  lead: string;
  bar?: ReactNode;
  children: ReactNode;
}

function Fact({ term, lead, bar, children }: FactProps) {
  return (
    <div className="border-rule py-4 not-first:border-t md:not-first:border-t-0 md:pe-5 md:even:ps-5 lg:not-first:border-s lg:not-first:ps-5">
      <dt className="text-[0.88rem] text-faint">{term}</dt>
      <dd>
        <p className="text-lg leading-snug font-bold">{lead}</p>
        {bar !== undefined && <div className="my-2 max-w-72">{bar}</div>}
        <p className="mt-1 text-[0.88rem] leading-snug text-quiet">{children}</p>
      </dd>
    </div>
  );
}

/** A dated figure before an undated one; what it costs for one person, then what runs it, then what starts it. */
function pickLeadingCost(costs: readonly Cost[]): Cost | undefined {
  const kinds = ['per-person', 'running', 'start-up'] as const;
  const dated = costs.filter(({ priceYear }) => priceYear !== null);
  return [dated, costs]
    .flatMap((candidates) => kinds.map((kind) => candidates.find((cost) => cost.kind === kind)))
    .find((cost) => cost !== undefined);
}
