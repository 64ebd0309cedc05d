// The evidence of a model in a few sentences: its level with what for and what carries it, then whatever speaks against it, then what is hoped
// for and not shown. Only citations are ever left out of it for want of room.
import type { Card } from '#app/features/models/card-schema.ts';
import { isTest, type CardEvidence } from '#app/features/models/evidence-rule/evidence-rule.ts';
import { listOutcomes, summariseEvidence } from '#app/features/models/evidence-words.ts';
import { citeSource } from '#app/features/models/paper-citations.ts';
import { lowerFirst } from '#app/lib/format.ts';
import type { Line, PaperBlock, Span } from '#app/lib/paper/paper.ts';

/** @param opposing how many studies are cited for what speaks against it */
export function listEvidenceBlocks(card: Card, evidence: CardEvidence, opposing: number): PaperBlock[] {
  const lines = [
    describeLevel(card, evidence),
    ...describeCautions(card, evidence, opposing),
    ...describeUnshown(evidence),
  ];
  return lines.map((line) => ({ kind: 'paragraph', line }));
}

function describeLevel(card: Card, evidence: CardEvidence): Line {
  const { name, forWhat, carriedBy } = summariseEvidence(card, evidence);
  const [outcome] = evidence.evidenceFor;
  const carrierId = evidence.outcomes.find((entry) => entry.outcome === outcome)?.carriedBy;
  const carrier = card.evidence.items.find(({ id }) => id === carrierId);
  const level: Line = [{ strong: `${name}.` }, ` ${forWhat}.`];
  if (carrier === undefined || carriedBy === null) return level;
  const found = carrier.outcomes.find((entry) => entry.outcome === outcome)?.words;
  return [
    ...level,
    ` What carries it: ${found === undefined ? '' : `${found} `}(${lowerFirst(carriedBy)}).`,
    citeSource(card, carrier.source),
  ];
}

/** With the sources of the tests that say so, those against it first: the level has cited what speaks for it. */
function describeCautions(card: Card, evidence: CardEvidence, citedCount: number): Line[] {
  const { cautions } = summariseEvidence(card, evidence);
  if (cautions.length === 0) return [];
  const outcomes = new Set([...evidence.contested, ...evidence.noEffect, ...evidence.worse]);
  const bearings = card.evidence.items.flatMap((item) =>
    item.outcomes
      .filter(({ outcome, direction }) => outcomes.has(outcome) && isTest(item, direction))
      .map(({ direction }) => ({ source: item.source, isAgainst: direction !== 'positive' })),
  );
  const ordered = [...bearings.filter(({ isAgainst }) => isAgainst), ...bearings];
  const sources = [...new Set(ordered.map(({ source }) => source))];
  const left = sources.length - citedCount;
  return [
    [
      ...cautions.flatMap((caution, index) => [...(index === 0 ? [] : [' ']), ...sayCaution(caution)]),
      ...sources.slice(0, citedCount).map((source): Span => citeSource(card, source)),
      ...(left > 0 ? [` The card cites ${left} more.`] : []),
    ],
  ];
}

/** The verdict stands out from the outcomes that it is of; some name none. */
function sayCaution(caution: string): Span[] {
  const [verdict = '', ...outcomes] = caution.split(': ');
  return outcomes.length === 0
    ? [{ strong: `${verdict}.` }]
    : [{ strong: `${verdict}:` }, ` ${outcomes.join(': ')}.`];
}

function describeUnshown({ outcomes }: CardEvidence): Line[] {
  const unshown = outcomes.filter(({ verdict }) => verdict === 'account').map(({ outcome }) => outcome);
  return unshown.length === 0
    ? []
    : [[{ strong: 'Hoped for, not yet shown:' }, ` ${listOutcomes(unshown)}.`]];
}
