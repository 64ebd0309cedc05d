// The levels of the evidence rule, row by row, as docs/contract.md states them. What makes a test or a change is in
// evidence-bearing.test.ts, verdicts and whole cards in evidence-rule.verdicts.test.ts, what holds of any card at all in
// evidence-rule.properties.test.ts, and seven real models in tests/data/worked-examples.test.ts.
import { describe, expect, test } from 'vitest';
import type { Cost, EvidenceItem } from '#app/features/models/card-schema.ts';
import { assessOutcome, evidenceLevels, hasDatedCost, type AssessableCard } from './evidence-rule.ts';
import {
  buildAssessable,
  buildBeforeAfter,
  buildCost,
  buildReview,
  buildTrial,
  summariseOutcome,
  type ItemParts,
} from '#tests/factories/evidence.ts';

type CardParts = Partial<Omit<AssessableCard, 'evidence'>>;

const assess = (items: EvidenceItem[], parts: CardParts = {}) =>
  assessOutcome(buildAssessable(items, parts), 'wellbeing');

const blank = { text: ' \n ' };
const costed: CardParts = { costs: [buildCost()] };
const copied: CardParts = { copySupport: { text: 'A manual is free to all.', source: 's1' } };
const complete: CardParts = { ...costed, ...copied };

describe('levels', () => {
  // The second of each pair is by independent people, in York, from another source.
  const elsewhere = { place: 'York', source: 's2', independent: true };
  const atTwoSites = [buildTrial(), buildTrial(elsewhere)];
  const atThreeSites = [buildTrial({ sites: 2 }), buildTrial(elsewhere)];
  const confirmedByChange = [buildTrial(), buildBeforeAfter()];

  test.each<[what: string, items: EvidenceItem[], parts: CardParts, summary: string]>([
    ['no problem, whatever was found', [buildTrial()], { problem: blank }, '0 account -: account'],
    ['no solution', [buildTrial()], { solution: blank }, '0 account -: account'],
    [
      'no expected impact',
      [buildTrial()],
      { impact: { ...blank, outcomes: ['wellbeing'] } },
      '0 account -: account',
    ],
    ['an account', [], complete, '1 account -: change'],
    ['a change too small', [buildBeforeAfter({ n: 19 })], complete, '1 account -: change'],
    ['a finding on another outcome', [buildTrial({ outcome: 'home' })], complete, '1 account -: change'],
    [
      'a trial of low certainty, too small for a change',
      [buildTrial({ n: 19, caution: 'low-certainty' })],
      complete,
      '1 account -: change',
    ],
    ['a change', [buildBeforeAfter({ n: 20 })], {}, '2 supported e1: test'],
    ['a mixed change', [buildBeforeAfter({ direction: 'mixed' })], {}, '2 supported e1: test'],
    [
      'a trial of low certainty',
      [buildTrial({ caution: 'low-certainty' })],
      complete,
      '2 supported e1: test',
    ],
    [
      'any number of changes',
      [buildBeforeAfter({ comparison: 'benchmark' }), buildBeforeAfter({ place: 'Hull', source: 's4' })],
      complete,
      '2 supported e1: test',
    ],
    ['a sound trial, however small', [buildTrial({ n: 5 })], {}, '3 supported e1: confirmation, cost'],
    ['a matched group', [buildTrial({ comparison: 'group' })], {}, '3 supported e1: confirmation, cost'],
    ['a trial and its cost', [buildTrial()], complete, '3 supported e1: confirmation'],
    ['a second study without the cost', confirmedByChange, copied, '3 supported e1: cost'],
    ['all but the cost', atThreeSites, copied, '3 supported e2: cost'],
    [
      'a confirming change, which is no test at a site',
      confirmedByChange,
      costed,
      '4 supported e1: sites, independentTest, copySupport',
    ],
    ['two sites', atTwoSites, complete, '4 supported e1: sites'],
    [
      'three sites where only a change is independent',
      [buildTrial({ sites: 3 }), buildBeforeAfter()],
      complete,
      '4 supported e1: independentTest',
    ],
    ['nothing to help copying', atThreeSites, costed, '4 supported e1: copySupport'],
    ['all of it', atThreeSites, complete, '5 supported e1: '],
    [
      'all of it, counting the sites of a trial of low certainty',
      [buildTrial(), buildTrial({ ...elsewhere, sites: 2, caution: 'low-certainty' })],
      complete,
      '5 supported e1: ',
    ],
  ])('%s', (_, items, parts, summary) => {
    expect(summariseOutcome(assess(items, parts))).toBe(summary);
  });

  test('each says the rule that it met', () => {
    const reached = [
      assess([], { problem: blank }),
      assess([]),
      assess([buildBeforeAfter()]),
      assess([buildTrial()]),
      assess(atThreeSites, costed),
      assess(atThreeSites, complete),
    ];
    expect(reached.map(({ level, ruleMet }) => ({ level, ruleMet }))).toEqual(
      evidenceLevels.map(({ level, rule }) => ({ level, ruleMet: rule })),
    );
  });
});

describe('confirmation by another study', () => {
  // The trial confirmed is the model's own, in Leeds in 2020, from source s1; every other study here is added to it.
  const levelWith = (other: EvidenceItem, trial: ItemParts = {}) =>
    assess([buildTrial(trial), other], costed).level;
  const independentTrial = (parts: ItemParts = {}) =>
    buildTrial({ place: 'York', source: 's2', independent: true, ...parts });

  test.each<[what: string, other: EvidenceItem]>([
    ['a positive test', independentTrial()],
    ['a positive test of five people', independentTrial({ n: 5 })],
    ['a positive test of low certainty', independentTrial({ caution: 'low-certainty' })],
    ['a change', buildBeforeAfter()],
    ['a change of low certainty', buildBeforeAfter({ caution: 'low-certainty' })],
    ['a mixed change without a comparison group', buildBeforeAfter({ direction: 'mixed' })],
    ['a study at another place in the same year', independentTrial({ year: 2020 })],
    ['a study at the same place in another year', independentTrial({ place: 'Leeds', year: 2021 })],
    ['a study at another place in no known year', independentTrial({ year: null })],
    ['a study at no known place in another year', independentTrial({ place: null, year: 2021 })],
  ])('%s confirms', (_, other) => {
    expect(levelWith(other)).toBe(4);
  });

  test.each<[what: string, other: EvidenceItem]>([
    ['another finding from the same source', independentTrial({ source: 's1' })],
    ['a study by the model’s own people', independentTrial({ independent: false })],
    ['a study by nobody knows whom', independentTrial({ independent: 'unknown' })],
    ['a study at the same place in the same year', independentTrial({ place: 'Leeds', year: 2020 })],
    ['a study at no known place in the same year', independentTrial({ place: null, year: 2020 })],
    ['a study at the same place in no known year', independentTrial({ place: 'Leeds', year: null })],
    ['a study at no known place in no known year', independentTrial({ place: null, year: null })],
    ['a change too small', buildBeforeAfter({ n: 19 })],
    ['a change compared with nothing', buildBeforeAfter({ comparison: 'none' })],
    ['a second-hand study', independentTrial({ caution: 'second-hand' })],
    ['a study of a cousin', independentTrial({ ownModel: false })],
    ['a forecast', independentTrial({ measured: false })],
    ['a trial without its number', independentTrial({ n: null, nOf: null })],
    ['an unclear trial', independentTrial({ direction: 'unclear' })],
    ['an uncontrolled study that saw no difference', buildBeforeAfter({ direction: 'none' })],
    ['a study of another outcome', independentTrial({ outcome: 'home' })],
  ])('%s does not', (_, other) => {
    expect(levelWith(other)).toBe(3);
  });

  test('a trial of no known place or year cannot be told from another', () => {
    expect(levelWith(independentTrial(), { place: null, year: null })).toBe(3);
  });

  test('two trials of low certainty confirm nothing, there being no sound one', () => {
    expect(levelWith(independentTrial({ caution: 'low-certainty' }), { caution: 'low-certainty' })).toBe(2);
  });

  test('the trial that is confirmed carries level 4, and the strongest of several', () => {
    // Only the first is independent, so that it confirms the others and nothing confirms it.
    const items = [
      independentTrial({ n: 9000 }),
      buildTrial({ comparison: 'group' }),
      buildTrial({ source: 's3' }),
    ];
    expect(assess(items, costed)).toMatchObject({ level: 4, carriedBy: 'e3' });
    expect(assess(items)).toMatchObject({ level: 3, carriedBy: 'e1' });
  });
});

describe('a review that confirms itself', () => {
  test.each<[what: string, parts: ItemParts, level: number]>([
    ['two randomised studies', {}, 4],
    ['two studies with matched groups', { comparison: 'group' }, 4],
    ['one study', { n: 1 }, 3],
    ['all studies, which may be one', { n: 'all' }, 3],
    ['a number of people, not of studies', { n: 2000, nOf: 'people' }, 3],
    ['authors of the model’s own', { independent: false }, 3],
    ['authors not known to be independent', { independent: 'unknown' }, 3],
    ['low certainty', { n: 30, caution: 'low-certainty' }, 2],
    ['studies without comparison groups', { n: 30, comparison: 'own-past' }, 2],
  ])('%s', (_, parts, level) => {
    expect(assess([buildReview(parts)], costed).level).toBe(level);
  });
});

describe('the cost of providing it', () => {
  test.each<[what: string, costs: Partial<Cost>[], isDated: boolean]>([
    ['nothing', [], false],
    ['a dated running cost', [{ kind: 'running' }], true],
    ['a dated start-up cost', [{ kind: 'start-up' }], true],
    ['a dated cost for one person', [{ kind: 'per-person' }], true],
    ['a saving, however dated', [{ kind: 'saving' }], false],
    ['a cost without its year', [{ priceYear: null }], false],
    ['a dated saving beside an undated cost', [{ kind: 'saving' }, { priceYear: null }], false],
    ['a dated cost among others', [{ kind: 'saving' }, { priceYear: null }, {}], true],
  ])('%s', (_, costs, isDated) => {
    const built = costs.map((parts) => buildCost(parts));
    expect(hasDatedCost(built)).toBe(isDated);
    expect(assess([buildTrial(), buildBeforeAfter()], { costs: built }).level).toBe(isDated ? 4 : 3);
  });
});
