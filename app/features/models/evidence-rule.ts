// The evidence rule: from the evidence items of a card to a level and a verdict for each outcome, and from those to
// the level of the card. It follows Nesta's Standards of Evidence (Puttick and Ludlow, 2013) where it can; the
// numbers 20 and 3, the verdicts and "what is missing" are the directory's own. docs/contract.md states it in words.
// Nothing here is stored with a card: a level is always derived, so that a corrected item corrects it at once.
import type { Card, Cost, EvidenceItem } from './card-schema.ts';
import { termIds, type OutcomeId, type TermId } from '#app/features/vocabulary/vocabulary.ts';

/** Named on pages and in every release. Raise it whenever the same card could come out differently. */
export const evidenceRuleVersion = '1.0.0';

export const evidenceLevels = [
  { level: 0, label: 'Not yet assessed', rule: 'The card lacks its problem, solution or expected impact.' },
  {
    level: 1,
    label: 'Clear account',
    rule: 'What it does and why it should help is set out; no measured change is known.',
  },
  {
    level: 2,
    label: 'Difference seen',
    rule: 'A change was measured in this model: in at least 20 people, or 3 services, places or pooled studies.',
  },
  {
    level: 3,
    label: 'Compared',
    rule: 'A study with a randomised or matched comparison group found a benefit, and is not of low certainty.',
  },
  {
    level: 4,
    label: 'Confirmed',
    rule: 'A second, independent study at another place or time agrees, and the cost of providing it is known.',
  },
  {
    level: 5,
    label: 'Proven at scale',
    rule: 'Compared with benefit in three or more places, and there is a manual, licence or check for those who copy it.',
  },
] as const;
export type EvidenceLevel = (typeof evidenceLevels)[number]['level'];

/** What the tests of one outcome say together. `contested`, `no-effect` and `worse` need a comparison group. */
export type Verdict = 'supported' | 'account' | 'contested' | 'no-effect' | 'worse';

/** The parts of a card that the rule reads. */
export type AssessableCard = Pick<
  Card,
  'problem' | 'solution' | 'impact' | 'evidence' | 'costs' | 'copySupport'
>;

export interface OutcomeLevel {
  outcome: OutcomeId;
  /** null where the verdict is `no-effect` or `worse`: these carry no level. */
  level: EvidenceLevel | null;
  verdict: Verdict;
  ruleMet: string;
  /** What the next level would need, in words; empty at level 5. */
  missing: string[];
  /** The id of the evidence item that carries the level or verdict; null for an account. */
  carriedBy: string | null;
}

/** One item as it bears on one outcome. */
interface Bearing {
  item: EvidenceItem;
  direction: TermId<'direction'>;
}

/** Fewest people in a change: below it chance rules. The directory's own number. */
const fewestPeople = 20;
/** Fewest services, places or pooled studies in a change. The directory's own number. */
const fewestOthers = 3;

const isBeneficial = ({ direction }: Bearing) => direction === 'positive' || direction === 'mixed';

const isUsable = ({ item }: Bearing) => item.ownModel && item.measured && item.caution !== 'second-hand';

/** A test: own, measured, randomised or group comparison, n stated, not second-hand, and not unclear. */
export function isTest(item: EvidenceItem, direction: TermId<'direction'>): boolean {
  return (
    isUsable({ item, direction }) &&
    (item.comparison === 'randomised' || item.comparison === 'group') &&
    item.n !== null &&
    direction !== 'unclear'
  );
}

/** A change: own, measured, compared with something, large enough or complete, not second-hand, positive or mixed. */
export function isChange(item: EvidenceItem, direction: TermId<'direction'>): boolean {
  const isLargeEnough =
    item.n === 'all' || (item.n !== null && item.n >= (item.nOf === 'people' ? fewestPeople : fewestOthers));
  return (
    isUsable({ item, direction }) &&
    item.comparison !== 'none' &&
    isLargeEnough &&
    isBeneficial({ item, direction })
  );
}

const isPositiveTest = ({ item, direction }: Bearing) => direction === 'positive' && isTest(item, direction);
const isSoundTest = (bearing: Bearing) => isPositiveTest(bearing) && bearing.item.caution !== 'low-certainty';

/** A review by independent authors that pooled two or more studies, and is not low-certainty, confirms itself. */
const confirmsItself = (bearing: Bearing) =>
  isSoundTest(bearing) &&
  bearing.item.independent === true &&
  bearing.item.nOf === 'studies' &&
  bearing.item.n !== null &&
  (bearing.item.n === 'all' || bearing.item.n >= 2);

/** Whether two items are known to come from different places or times; a blank shows nothing. */
function isElsewhereOrLater(a: EvidenceItem, b: EvidenceItem): boolean {
  const otherPlace = a.place !== null && b.place !== null && a.place !== b.place;
  const otherYear = a.year !== null && b.year !== null && a.year !== b.year;
  return otherPlace || otherYear;
}

/** The sound test that another study (or itself, being a review) confirms, if any. */
function findConfirmedTest(bearings: Bearing[]): Bearing | undefined {
  return bearings.find(
    (test) =>
      isSoundTest(test) &&
      (confirmsItself(test) ||
        bearings.some(
          (other) =>
            other.item.source !== test.item.source &&
            other.item.independent === true &&
            (isPositiveTest(other) || isChange(other.item, other.direction)) &&
            isElsewhereOrLater(test.item, other.item),
        )),
  );
}

/**
 * Sites that positive tests cover together. Tests at the same place count once, by their largest number; a test
 * that does not state its sites was made at one at least.
 */
function countSites(positiveTests: Bearing[]): number {
  const byPlace = new Map<string, number>();
  for (const { item } of positiveTests) {
    const place = item.place ?? `unnamed, ${item.id}`;
    byPlace.set(place, Math.max(byPlace.get(place) ?? 0, item.sites ?? 1));
  }
  return [...byPlace.values()].reduce((sum, sites) => sum + sites, 0);
}

/** Whether the cost of providing the model is stated with its year; a saving is not a cost. */
export function hasDatedCost(costs: readonly Cost[]): boolean {
  return costs.some((cost) => cost.kind !== 'saving' && cost.priceYear !== null);
}

/** What the tests say together, before any level: null when they do not decide (none, or all positive). */
function readTests(tests: Bearing[]): 'contested' | 'no-effect' | 'worse' | null {
  const isFound = (...directions: TermId<'direction'>[]) =>
    tests.some(({ direction }) => directions.includes(direction));
  const benefit = isFound('positive', 'mixed');
  const noEffect = isFound('none', 'mixed');
  const harm = isFound('negative');
  if (benefit && (noEffect || harm)) return 'contested';
  if (harm) return 'worse';
  return noEffect ? 'no-effect' : null;
}

const missingFor = {
  account: 'A clear account of the problem, the solution and the expected impact.',
  change: `A change measured in at least ${fewestPeople} people, or ${fewestOthers} services, places or pooled studies, against something: a comparison group, a published figure, or the same people before.`,
  agreement: 'Comparison group studies that agree: those made so far point different ways.',
  test: 'A study of this model with a randomised or matched comparison group, its number of people stated, that finds a benefit and is not of low certainty.',
  confirmation: 'A second study, by independent people at another place or time, that also finds a benefit.',
  cost: 'The cost of providing it, with the year of the price.',
  sites: 'Comparison group studies that find a benefit in three or more places together.',
  independentTest: 'One of those comparison group studies by independent people.',
  copySupport: 'A manual, licence or fidelity check for those who copy it.',
  benefit: 'A study with a randomised or matched comparison group that finds a benefit.',
} as const;

/**
 * Level and verdict for one outcome.
 *
 * @param card the card's account, evidence, costs and copy support
 * @param outcome the outcome to judge by the items that name it
 * @returns level 0 to 5 or null, verdict, the rule met, what is missing for the next level, the item that carries it
 */
export function assessOutcome(card: AssessableCard, outcome: OutcomeId): OutcomeLevel {
  const bearings = card.evidence.items.flatMap((item) =>
    item.outcomes
      .filter((finding) => finding.outcome === outcome)
      .map(({ direction }) => ({ item, direction })),
  );
  const tests = bearings.filter(({ item, direction }) => isTest(item, direction));
  const change = findStrongest(bearings.filter(({ item, direction }) => isChange(item, direction)));
  const reading = readTests(tests);

  const answer = (
    level: EvidenceLevel | null,
    verdict: Verdict,
    missing: string[],
    carrier?: Bearing,
    ruleMet?: string,
  ): OutcomeLevel => ({
    outcome,
    level,
    verdict,
    ruleMet: ruleMet ?? evidenceLevels[level ?? 0].rule,
    missing,
    carriedBy: carrier?.item.id ?? null,
  });

  if (!hasAccount(card)) return answer(0, 'account', [missingFor.account]);
  if (reading === 'worse') {
    return answer(
      null,
      'worse',
      [missingFor.benefit],
      findStrongest(tests.filter(({ direction }) => direction === 'negative')),
      'Every comparison group study found it worse, or worse and no different. This carries no level.',
    );
  }
  if (reading === 'no-effect') {
    return answer(
      null,
      'no-effect',
      [missingFor.benefit],
      findStrongest(tests),
      'Every comparison group study found no effect. This carries no level, whatever uncontrolled studies say.',
    );
  }
  if (reading === 'contested') {
    return answer(
      change ? 2 : 1,
      'contested',
      change ? [missingFor.agreement] : [missingFor.change, missingFor.agreement],
      change ?? findStrongest(tests),
      'Comparison group studies point different ways, so the level is at most 2.',
    );
  }
  const sound = findStrongest(bearings.filter(isSoundTest));
  if (!sound) {
    if (change) return answer(2, 'supported', [missingFor.test], change);
    return answer(1, 'account', [missingFor.change]);
  }
  const confirmed = findConfirmedTest(bearings);
  const isCosted = hasDatedCost(card.costs);
  if (!confirmed || !isCosted) {
    const missing = [...(confirmed ? [] : [missingFor.confirmation]), ...(isCosted ? [] : [missingFor.cost])];
    return answer(3, 'supported', missing, sound);
  }
  const positiveTests = bearings.filter(isPositiveTest);
  const missing = [
    ...(countSites(positiveTests) >= 3 ? [] : [missingFor.sites]),
    ...(positiveTests.some(({ item }) => item.independent === true) ? [] : [missingFor.independentTest]),
    ...(card.copySupport ? [] : [missingFor.copySupport]),
  ];
  return missing.length > 0
    ? answer(4, 'supported', missing, confirmed)
    : answer(5, 'supported', [], confirmed);
}

function hasAccount(card: AssessableCard): boolean {
  return [card.problem.text, card.solution.text, card.impact.text].every((text) => text.trim() !== '');
}

const comparisonRank = { randomised: 4, group: 3, benchmark: 2, 'own-past': 1, none: 0 } as const;

/**
 * The bearing to show for a level: strongest comparison first, then independent, sounder, larger, later; the card's
 * own order decides a tie. Sizes count only where all are of one unit, since 30 studies and 200 people do not compare.
 */
function findStrongest(bearings: Bearing[]): Bearing | undefined {
  const isOneUnit = new Set(bearings.map(({ item }) => item.nOf)).size === 1;
  const size = ({ item }: Bearing) =>
    !isOneUnit ? 0 : item.n === 'all' ? Number.MAX_SAFE_INTEGER : (item.n ?? 0);
  return [...bearings].sort(
    (a, b) =>
      comparisonRank[b.item.comparison] - comparisonRank[a.item.comparison] ||
      Number(b.item.independent === true) - Number(a.item.independent === true) ||
      Number(a.item.caution !== null) - Number(b.item.caution !== null) ||
      size(b) - size(a) ||
      (b.item.year ?? 0) - (a.item.year ?? 0),
  )[0];
}

export interface CardEvidence {
  ruleVersion: string;
  level: EvidenceLevel;
  /** The outcomes that reach the card's level: uncontested ones where there are any, else the contested. */
  evidenceFor: OutcomeId[];
  contested: OutcomeId[];
  noEffect: OutcomeId[];
  worse: OutcomeId[];
  /** Every outcome that the card expects or that an item bears on: highest level first, then the list's order. */
  outcomes: OutcomeLevel[];
}

/**
 * The evidence level of a card, which is its highest outcome's, uncontested before contested, and at least 1 where
 * the account is clear.
 */
export function assessCard(card: AssessableCard): CardEvidence {
  const named = new Set<OutcomeId>([
    ...card.impact.outcomes,
    ...card.evidence.items.flatMap((item) => item.outcomes.map(({ outcome }) => outcome)),
  ]);
  const outcomes = termIds('outcome')
    .filter((outcome) => named.has(outcome))
    .map((outcome) => assessOutcome(card, outcome))
    .sort((a, b) => (b.level ?? -1) - (a.level ?? -1));
  const withVerdict = (verdict: Verdict) =>
    outcomes.filter((entry) => entry.verdict === verdict).map(({ outcome }) => outcome);

  const floor: EvidenceLevel = hasAccount(card) ? 1 : 0;
  const level = outcomes.reduce<EvidenceLevel>(
    (highest, entry) => (entry.level !== null && entry.level > highest ? entry.level : highest),
    floor,
  );
  const reaching = outcomes.filter((entry) => entry.level === level);
  const uncontested = reaching.filter((entry) => entry.verdict !== 'contested');
  return {
    ruleVersion: evidenceRuleVersion,
    level,
    evidenceFor: (uncontested.length > 0 ? uncontested : reaching).map(({ outcome }) => outcome),
    contested: withVerdict('contested'),
    noEffect: withVerdict('no-effect'),
    worse: withVerdict('worse'),
    outcomes,
  };
}
