// The evidence rule: from the evidence items of a card to a level and a verdict for each outcome, and from those to
// the level of the card. It follows Nesta's Standards of Evidence (Puttick and Ludlow, 2013) where it can; the
// numbers 20 and 3, the verdicts and "what is missing" are the directory's own. docs/contract.md states it in words.
// Nothing here is stored with a card: a level is always derived, so that a corrected item corrects it at once.
import type { Card, Cost } from '#app/features/models/card-schema.ts';
import {
  countSites,
  fewestOthers,
  fewestPeople,
  findStrongest,
  isChange,
  isPositiveTest,
  isSoundTest,
  isTest,
  listConfirmedTests,
  type Bearing,
  type Direction,
} from './evidence-bearing.ts';
import { termIds, type OutcomeId } from '#app/features/vocabulary/vocabulary.ts';

export { isChange, isTest };

/** Named on pages and in every release. Raise it whenever the same card could come out differently. */
export const evidenceRuleVersion = '1.0.0';

export const evidenceLevels = [
  { level: 0, label: 'Not yet assessed', rule: 'The card lacks its problem, solution or expected impact.' },
  {
    level: 1,
    label: 'Clear account',
    rule: 'What it does and why it should help is set out; no measured change is known that the rule counts.',
  },
  {
    level: 2,
    label: 'Difference seen',
    rule: 'A change was measured in this model, against something: in at least 20 people, or 3 services, places or pooled studies, or in all there were.',
  },
  {
    level: 3,
    label: 'Compared',
    rule: 'A study with a randomised or matched comparison group found a benefit, and is not of low certainty.',
  },
  {
    level: 4,
    label: 'Confirmed',
    rule: 'Compared with benefit, confirmed by a second, independent study at another place or time (or by being an independent review of two or more studies), and the cost of providing it is known.',
  },
  {
    level: 5,
    label: 'Proven at scale',
    rule: 'Confirmed, with benefit found against comparison groups in three or more places together, once at least by independent people, and there is a manual, licence or check for those who copy it.',
  },
] as const;
export type EvidenceLevel = (typeof evidenceLevels)[number]['level'];

/** What the tests of one outcome say together. `contested`, `no-effect` and `worse` need a comparison group. */
export const verdicts = ['supported', 'account', 'contested', 'no-effect', 'worse'] as const;
export type Verdict = (typeof verdicts)[number];

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

/** Whether a figure is of what the model costs to provide: a saving is not. */
export function isCostOfProviding({ kind }: Pick<Cost, 'kind'>): boolean {
  return kind !== 'saving';
}

/** Whether the cost of providing the model is stated with its year. */
export function hasDatedCost(costs: readonly Cost[]): boolean {
  return costs.some((cost) => isCostOfProviding(cost) && cost.priceYear !== null);
}

function hasAccount(card: AssessableCard): boolean {
  return [card.problem.text, card.solution.text, card.impact.text].every((text) => text.trim() !== '');
}

/**
 * What the tests say together, before any level: null when they do not decide (none, or all positive). A mixed test
 * counts both as positive and as none, so that one alone is enough for `contested`.
 */
function readTests(tests: readonly Bearing[]): 'contested' | 'no-effect' | 'worse' | null {
  const isFound = (...directions: Direction[]) =>
    tests.some(({ direction }) => directions.includes(direction));
  const isBenefitFound = isFound('positive', 'mixed');
  const isNoEffectFound = isFound('none', 'mixed');
  const isHarmFound = isFound('negative');
  if (isBenefitFound && (isNoEffectFound || isHarmFound)) return 'contested';
  if (isHarmFound) return 'worse';
  return isNoEffectFound ? 'no-effect' : null;
}

/** The verdicts that comparison group studies decide, each with its rule in words. */
export const ruleMetFor = {
  worse:
    'Every comparison group study found it worse, or some found it worse and the rest no different. This carries no level, whatever uncontrolled studies say.',
  'no-effect':
    'Every comparison group study found no effect. This carries no level, whatever uncontrolled studies say.',
  contested:
    'Comparison group studies, or the parts of one, point different ways, so the level is at most 2.',
} as const;

const missingFor = {
  account: 'A clear account of the problem, the solution and the expected impact.',
  change: `A change measured in at least ${fewestPeople} people, or ${fewestOthers} services, places or pooled studies, against something: a comparison group, a published figure, or the same people before.`,
  agreement: 'Comparison group studies that agree: those made so far point different ways.',
  test: 'A study of this model with a randomised or matched comparison group, its number of people stated, that finds a benefit and is not of low certainty.',
  confirmation:
    'A second study, by independent people at another place or time, that also finds a benefit; or an independent review that pools two or more.',
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
  const bearings: Bearing[] = card.evidence.items.flatMap((item) =>
    item.outcomes
      .filter((finding) => finding.outcome === outcome)
      .map(({ direction }) => ({ item, direction })),
  );
  const tests = bearings.filter(({ item, direction }) => isTest(item, direction));
  const reading = readTests(tests);
  const change = findStrongest(bearings.filter(({ item, direction }) => isChange(item, direction)));
  const missingAccount = hasAccount(card) ? [] : [missingFor.account];
  const id = (bearing: Bearing | undefined) => bearing?.item.id ?? null;

  if (reading === 'worse' || reading === 'no-effect') {
    const deciding = tests.filter(({ direction }) => reading === 'no-effect' || direction === 'negative');
    return {
      outcome,
      level: null,
      verdict: reading,
      ruleMet: ruleMetFor[reading],
      missing: [...missingAccount, missingFor.benefit],
      carriedBy: id(findStrongest(deciding)),
    };
  }
  if (reading === 'contested') {
    const hasSoundTest = tests.some(isSoundTest);
    const next = change
      ? [missingFor.agreement, ...(hasSoundTest ? [] : [missingFor.test])]
      : [missingFor.change];
    return {
      outcome,
      level: missingAccount.length > 0 ? 0 : change ? 2 : 1,
      verdict: 'contested',
      ruleMet: ruleMetFor.contested,
      missing: missingAccount.length > 0 ? missingAccount : next,
      carriedBy: id(change ?? findStrongest(tests)),
    };
  }

  const answer = (level: EvidenceLevel, missing: string[], carrier?: Bearing): OutcomeLevel => ({
    outcome,
    level,
    verdict: level >= 2 ? 'supported' : 'account',
    ruleMet: evidenceLevels[level].rule,
    missing,
    carriedBy: id(carrier),
  });
  if (missingAccount.length > 0) return answer(0, missingAccount);
  const sound = findStrongest(bearings.filter(isSoundTest));
  if (!sound) return change ? answer(2, [missingFor.test], change) : answer(1, [missingFor.change]);

  const confirmed = findStrongest(listConfirmedTests(bearings));
  const missingForFour = [
    ...(confirmed ? [] : [missingFor.confirmation]),
    ...(hasDatedCost(card.costs) ? [] : [missingFor.cost]),
  ];
  if (missingForFour.length > 0) return answer(3, missingForFour, sound);

  const positiveTests = bearings.filter(isPositiveTest);
  const missingForFive = [
    ...(countSites(positiveTests) >= 3 ? [] : [missingFor.sites]),
    ...(positiveTests.some(({ item }) => item.independent === true) ? [] : [missingFor.independentTest]),
    ...(card.copySupport ? [] : [missingFor.copySupport]),
  ];
  return answer(missingForFive.length > 0 ? 4 : 5, missingForFive, confirmed);
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
