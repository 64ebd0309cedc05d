// What the tests of one outcome say together, and what a card makes of its outcomes. Levels row by row are in
// evidence-rule.test.ts.
import { describe, expect, test } from 'vitest';
import type { EvidenceItem } from '#app/features/models/card-schema.ts';
import {
  assessCard,
  assessOutcome,
  evidenceRuleVersion,
  type AssessableCard,
  type Verdict,
} from './evidence-rule.ts';
import type { TermId } from '#app/features/vocabulary/vocabulary.ts';
import {
  buildAssessable,
  buildBeforeAfter,
  buildCost,
  buildTrial,
  summariseOutcome,
  type ItemParts,
} from '#tests/factories/evidence.ts';

const blank = { text: '' };
const complete = { costs: [buildCost()], copySupport: { text: 'A manual is free to all.', source: 's1' } };

const assess = (items: EvidenceItem[], parts: Partial<Omit<AssessableCard, 'evidence'>> = {}) =>
  assessOutcome(buildAssessable(items, parts), 'wellbeing');

describe('verdicts', () => {
  /** Tests of ten people: enough for a verdict, too few for a change. */
  const tests = (directions: TermId<'direction'>[], parts: ItemParts = {}) =>
    directions.map((direction) => buildTrial({ n: 10, direction, ...parts }));

  // Every way in which positive, mixed, none and negative can come together.
  const combinations: [directions: TermId<'direction'>[], verdict: Verdict, level: number | null][] = [
    [['positive'], 'supported', 3],
    [['mixed'], 'contested', 1],
    [['none'], 'no-effect', null],
    [['negative'], 'worse', null],
    [['positive', 'mixed'], 'contested', 1],
    [['positive', 'none'], 'contested', 1],
    [['positive', 'negative'], 'contested', 1],
    [['mixed', 'none'], 'contested', 1],
    [['mixed', 'negative'], 'contested', 1],
    [['none', 'negative'], 'worse', null],
    [['positive', 'mixed', 'none'], 'contested', 1],
    [['positive', 'mixed', 'negative'], 'contested', 1],
    [['positive', 'none', 'negative'], 'contested', 1],
    [['mixed', 'none', 'negative'], 'contested', 1],
    [['positive', 'mixed', 'none', 'negative'], 'contested', 1],
  ];

  test.each(combinations)('%j: %s', (directions, verdict, level) => {
    expect(assess(tests(directions))).toMatchObject({ verdict, level });
  });

  test.each(combinations)('%j, each twice and unclear ones beside: %s', (directions, verdict, level) => {
    const items = tests([...directions, ...directions, 'unclear', 'unclear']);
    expect(assess(items)).toMatchObject({ verdict, level });
  });

  test.each(combinations)('%j at low certainty points no other way', (directions, verdict) => {
    // A lone positive one is no support by itself, but nothing else changes.
    const expected = verdict === 'supported' ? 'account' : verdict;
    expect(assess(tests(directions, { caution: 'low-certainty' })).verdict).toBe(expected);
  });

  test.each<[what: string, parts: ItemParts]>([
    ['second-hand', { caution: 'second-hand' }],
    ['of a cousin', { ownModel: false }],
    ['a forecast', { measured: false }],
    ['without its number', { n: null, nOf: null }],
    ['compared with a published figure', { comparison: 'benchmark' }],
    ['compared with its own past', { comparison: 'own-past' }],
    ['unclear', { direction: 'unclear' }],
    ['on another outcome', { outcome: 'home' }],
  ])('a negative study that is %s does not speak against a trial', (_, parts) => {
    const items = [buildTrial(), buildTrial({ direction: 'negative', ...parts })];
    expect(assess(items)).toMatchObject({ verdict: 'supported', level: 3, carriedBy: 'e1' });
  });

  test.each<[what: string, items: EvidenceItem[], summary: string]>([
    [
      'contested, with a change: that carries it',
      [...tests(['positive', 'none']), buildBeforeAfter()],
      '2 contested e3: agreement',
    ],
    [
      'contested, where a test is itself a change, and none is sound',
      [buildTrial({ direction: 'none' }), buildTrial({ comparison: 'group', direction: 'mixed' })],
      '2 contested e2: agreement, test',
    ],
    [
      'contested, without a change: the strongest test carries it',
      [...tests(['positive']), ...tests(['none'], { independent: true })],
      '1 contested e2: change',
    ],
    [
      'no effect, whatever uncontrolled studies say',
      [buildBeforeAfter({ n: 5908 }), ...tests(['none']), buildBeforeAfter({ n: 'all', source: 's9' })],
      '- no-effect e2: benefit',
    ],
    [
      'worse: a study that found it so carries it',
      [buildBeforeAfter({ n: 5908 }), buildTrial({ direction: 'none', n: 9000 }), ...tests(['negative'])],
      '- worse e3: benefit',
    ],
  ])('%s', (_, items, summary) => {
    expect(summariseOutcome(assess(items, complete))).toBe(summary);
  });

  test.each<[directions: TermId<'direction'>[], summary: string]>([
    [['positive', 'none'], '0 contested e1: account'],
    [['none'], '- no-effect e1: account, benefit'],
    [['negative'], '- worse e1: account, benefit'],
  ])('%j is not hidden by a card without an account', (directions, summary) => {
    expect(summariseOutcome(assess(tests(directions), { solution: blank }))).toBe(summary);
  });

  test.each<[direction: TermId<'direction'>, words: RegExp]>([
    ['mixed', /point different ways, so the level is at most 2/],
    ['none', /found no effect.*no level, whatever uncontrolled studies say/],
    ['negative', /found it worse.*no level/],
  ])('a %s test says what was met', (direction, words) => {
    expect(assess(tests([direction])).ruleMet).toMatch(words);
  });

  test('one study that names an outcome twice is read as both', () => {
    const twice = buildTrial();
    const [finding] = twice.outcomes;
    if (!finding) throw new Error('The trial has no finding.');
    twice.outcomes.push({ ...finding, direction: 'none' });
    expect(assess([twice])).toMatchObject({ verdict: 'contested', level: 2, carriedBy: 'e1' });
  });
});

describe('the card', () => {
  const on = (outcome: ItemParts['outcome'], parts: ItemParts = {}) => buildTrial({ outcome, ...parts });

  test('stands at its highest outcome’s level, and names all that reach it in the order of the list', () => {
    const items = [
      buildBeforeAfter({ outcome: 'loneliness' }),
      on('home'),
      on('control'),
      on('cost', { direction: 'negative' }),
      on('recovery', { direction: 'none' }),
      on('health', { direction: 'mixed' }),
    ];
    const assessed = assessCard(buildAssessable(items));
    expect(assessed).toMatchObject({
      ruleVersion: evidenceRuleVersion,
      level: 3,
      evidenceFor: ['control', 'home'],
      contested: ['health'],
      noEffect: ['recovery'],
      worse: ['cost'],
    });
    expect(assessed.outcomes.map(({ outcome, level }) => [outcome, level])).toEqual([
      ['control', 3],
      ['home', 3],
      ['loneliness', 2],
      ['health', 2],
      ['wellbeing', 1], // expected, and nothing found
      ['cost', null],
      ['recovery', null],
    ]);
  });

  test('names uncontested outcomes before contested ones of the same level', () => {
    const items = [on('loneliness', { direction: 'mixed' }), buildBeforeAfter({ outcome: 'home' })];
    expect(assessCard(buildAssessable(items))).toMatchObject({
      level: 2,
      evidenceFor: ['home'],
      contested: ['loneliness'],
    });
  });

  test('stands at 2, contested, when nothing uncontested gets so far', () => {
    const items = [on('loneliness', { direction: 'mixed' }), buildBeforeAfter({ outcome: 'home', n: 19 })];
    expect(assessCard(buildAssessable(items))).toMatchObject({
      level: 2,
      evidenceFor: ['loneliness'],
      contested: ['loneliness'],
    });
  });

  test('stands at 1 by its account when every outcome was found to have no effect', () => {
    const items = [on('wellbeing', { direction: 'none' }), on('home', { direction: 'negative' })];
    expect(assessCard(buildAssessable(items))).toMatchObject({
      level: 1,
      evidenceFor: [],
      noEffect: ['wellbeing'],
      worse: ['home'],
    });
  });

  test('stands at 1 without any evidence, for what it expects', () => {
    expect(assessCard(buildAssessable([]))).toMatchObject({ level: 1, evidenceFor: ['wellbeing'] });
  });

  test('stands at 0 without an account, whatever was found', () => {
    const assessed = assessCard(buildAssessable([on('home')], { problem: blank }));
    expect(assessed).toMatchObject({ level: 0, contested: [], noEffect: [], worse: [] });
    expect(assessed.outcomes.map(({ level }) => level)).toEqual([0, 0]);
  });

  test('reads each outcome of one study by itself', () => {
    const study = buildTrial();
    study.outcomes = [
      { outcome: 'wellbeing', direction: 'positive', words: 'better' },
      { outcome: 'carer-wellbeing', direction: 'none', words: 'no different' },
      { outcome: 'cost', direction: 'negative', words: 'cost more' },
      { outcome: 'health', direction: 'unclear', words: 'too small to say' },
    ];
    const { outcomes } = assessCard(buildAssessable([study]));
    expect(outcomes.map(({ outcome, verdict }) => [outcome, verdict])).toEqual([
      ['wellbeing', 'supported'],
      ['health', 'account'],
      ['carer-wellbeing', 'no-effect'],
      ['cost', 'worse'],
    ]);
  });

  test('leaves out findings that bear on no outcome', () => {
    const { outcomes } = assessCard(buildAssessable([{ ...buildTrial(), outcomes: [], topics: ['reach'] }]));
    expect(outcomes.map(({ outcome, level }) => [outcome, level])).toEqual([['wellbeing', 1]]);
  });
});
