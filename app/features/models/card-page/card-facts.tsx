import { CautionLines } from './caution-lines.tsx';
import type { Card } from '#app/features/models/card-schema.ts';
import { costLine, pickLeadingCost } from '#app/features/models/cost-words.ts';
import { summariseEvidence } from '#app/features/models/evidence-words.ts';
import type { CardEvidence } from '#app/features/models/evidence-rule/evidence-rule.ts';
import { describeSpan, SpectrumBar } from './spectrum-bar.tsx';
import { KeyFact, KeyFacts } from '#app/components/key-facts.tsx';
import { LevelBar } from '#app/components/level-bar.tsx';
import { findTerm } from '#app/features/vocabulary/terms.ts';

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
    <KeyFacts>
      <KeyFact term="Evidence" lead={summary.name} bar={<LevelBar level={summary.level} />}>
        {summary.forWhat}.{summary.carriedBy !== null && <> {summary.carriedBy}.</>}
        <CautionLines cautions={summary.cautions} />{' '}
        <a href="#evidence-levels">
          {evidence.level === 5 ? 'What each outcome rests on' : 'What is missing for the next level'}
        </a>
      </KeyFact>
      <KeyFact term="Cost" lead={cost ? costLine(cost).amount : 'Not stated'}>
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
      </KeyFact>
      <KeyFact
        term="From prevention to crisis"
        lead={describeSpan(card.spectrum.from, card.spectrum.to)}
        bar={<SpectrumBar spectrum={card.spectrum} approach={card.approach} />}
      >
        Where most people are when they come. <a href="#spectrum">Why here</a>
      </KeyFact>
      <KeyFact term="Spread" lead={stage.label}>
        {stage.definition} <a href="#spread">Figures and dates</a>
      </KeyFact>
    </KeyFacts>
  );
}
