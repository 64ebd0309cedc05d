// Evidence items by the part they play in the evidence rule, and a card of just what the rule reads. Each builder makes
// the plainest item of its kind; a test knocks out or adds the one thing that it is about.
import { buildEvidenceItem } from './card.ts';
import type { Cost, EvidenceItem } from '#app/features/models/card-schema.ts';
import type { AssessableCard, OutcomeLevel } from '#app/features/models/evidence-rule/evidence-rule.ts';
import type { OutcomeId, TermId } from '#app/features/vocabulary/vocabulary.ts';

/** What a test says of an item: any field, and the direction of its one finding, on wellbeing unless said. */
export type ItemParts = Partial<Omit<EvidenceItem, 'outcomes'>> & {
  direction?: TermId<'direction'>;
  outcome?: OutcomeId;
};

function buildItem({ direction = 'positive', outcome = 'wellbeing', ...fields }: ItemParts): EvidenceItem {
  return buildEvidenceItem({
    outcomes: [{ outcome, direction, words: `${direction} for ${outcome}` }],
    ...fields,
  });
}

/** A test: randomised, 100 people at one site in Leeds in 2020, by the model's own people, source s1. */
export function buildTrial(parts: ItemParts = {}): EvidenceItem {
  return buildItem({
    design: 'rct',
    comparison: 'randomised',
    n: 100,
    nOf: 'people',
    sites: 1,
    place: 'Leeds',
    year: 2020,
    independent: false,
    source: 's1',
    ...parts,
  });
}

/** A change and no test: 100 people in York before and after 2022, by independent people, source s2. */
export function buildBeforeAfter(parts: ItemParts = {}): EvidenceItem {
  return buildItem({
    design: 'before-after',
    comparison: 'own-past',
    n: 100,
    nOf: 'people',
    sites: 1,
    place: 'York',
    year: 2022,
    independent: true,
    source: 's2',
    ...parts,
  });
}

/** A review of two randomised studies by independent people, 2021, source s3. */
export function buildReview(parts: ItemParts = {}): EvidenceItem {
  return buildItem({
    design: 'systematic-review',
    comparison: 'randomised',
    n: 2,
    nOf: 'studies',
    sites: null,
    place: 'international',
    year: 2021,
    independent: true,
    source: 's3',
    ...parts,
  });
}

/** What a scheme costs in a year, dated. */
export function buildCost(parts: Partial<Cost> = {}): Cost {
  return {
    id: 'c1',
    what: 'A coordinator and a room',
    kind: 'running',
    amount: 21000,
    currency: 'GBP',
    per: 'scheme per year',
    priceYear: 2022,
    claimedBy: null,
    source: 's1',
    ...parts,
  };
}

/**
 * A card of what the rule reads: a clear account, expecting wellbeing, with no cost and nothing to help copying.
 *
 * @param items numbered e1, e2, … in the order given, whatever ids they came with
 */
export function buildAssessable(
  items: readonly EvidenceItem[],
  parts: Partial<Omit<AssessableCard, 'evidence'>> = {},
): AssessableCard {
  return {
    problem: { text: 'Many people spend their days alone.' },
    solution: { text: 'Neighbours meet.' },
    impact: { text: 'People should feel better.', outcomes: ['wellbeing'] },
    evidence: { text: '', items: items.map((item, index) => ({ ...item, id: `e${index + 1}` })) },
    costs: [],
    ...parts,
  };
}

/** What can be missing for the next level, by words that only its sentence holds. */
const pieces: Record<string, RegExp> = {
  account: /^A clear account of/,
  change: /at least 20 people, or 3 services, places or pooled studies, against something/,
  agreement: /studies that agree/,
  test: /randomised or matched comparison group, .* not of low certainty/,
  confirmation: /^A second study, by independent people/,
  cost: /^The cost of providing it, with the year/,
  sites: /three or more places together/,
  independentTest: /^One of those comparison group studies by independent people/,
  copySupport: /^A manual, licence or fidelity check/,
  benefit: /randomised or matched comparison group that finds a benefit\.$/,
};

/**
 * An outcome's result in one line, "3 supported e1: confirmation, cost": level, verdict, the item that carries it, and
 * what is missing. A dash stands for no level and for no item.
 *
 * @throws Error when a sentence of what is missing names no known piece, or more than one
 */
export function summariseOutcome({ level, verdict, carriedBy, missing }: OutcomeLevel): string {
  const names = missing.map((sentence) => {
    const matching = Object.keys(pieces).filter((name) => pieces[name]?.test(sentence));
    if (matching.length !== 1) throw new Error(`"${sentence}" names ${matching.length} missing pieces.`);
    return matching[0];
  });
  return `${level ?? '-'} ${verdict} ${carriedBy ?? '-'}: ${names.join(', ')}`;
}
