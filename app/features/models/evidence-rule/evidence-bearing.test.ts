import { describe, expect, test } from 'vitest';
import { countSites, findStrongest, isChange, isTest, listUnmet, type Bearing } from './evidence-bearing.ts';
import { buildBeforeAfter, buildReview, buildTrial, type ItemParts } from '#tests/factories/evidence.ts';

/** One condition, as the field that meets or fails it. */
type Case = [what: string, parts: ItemParts];

describe('a test', () => {
  const check = (parts: ItemParts) => isTest(buildTrial(parts), parts.direction ?? 'positive');

  test('is an own, measured, randomised study with its number stated', () => {
    expect(check({})).toBe(true);
  });

  test.each<Case>([
    ['of a cousin', { ownModel: false }],
    ['not measured', { measured: false }],
    ['compared with a published figure', { comparison: 'benchmark' }],
    ['compared with its own past', { comparison: 'own-past' }],
    ['compared with nothing', { comparison: 'none' }],
    ['of a number not stated', { n: null, nOf: null }],
    ['second-hand', { caution: 'second-hand' }],
    ['unclear', { direction: 'unclear' }],
  ])('is not one that is %s', (_, parts) => {
    expect(check(parts)).toBe(false);
  });

  test.each<Case>([
    ['with a matched group', { comparison: 'group' }],
    ['of one person', { n: 1 }],
    ['of all there were', { n: 'all' }],
    ['of low certainty', { caution: 'low-certainty' }],
    ['by the model’s own people', { independent: false }],
    ['by nobody knows whom', { independent: 'unknown' }],
    ['without place, year or sites', { place: null, year: null, sites: null }],
    ['from abroad', { inUk: false }],
    ['whatever its design is called', { design: 'anecdote' }],
    ['that found a mixed result', { direction: 'mixed' }],
    ['that found nothing', { direction: 'none' }],
    ['that found harm', { direction: 'negative' }],
  ])('may be one %s', (_, parts) => {
    expect(check(parts)).toBe(true);
  });
});

describe('a change', () => {
  const check = (parts: ItemParts) => isChange(buildBeforeAfter(parts), parts.direction ?? 'positive');

  test('is an own, measured difference in enough people', () => {
    expect(check({})).toBe(true);
  });

  test.each<Case>([
    ['of a cousin', { ownModel: false }],
    ['not measured', { measured: false }],
    ['compared with nothing', { comparison: 'none' }],
    ['second-hand', { caution: 'second-hand' }],
    ['none', { direction: 'none' }],
    ['negative', { direction: 'negative' }],
    ['unclear', { direction: 'unclear' }],
  ])('is not one that is %s', (_, parts) => {
    expect(check(parts)).toBe(false);
  });

  test.each<Case>([
    ['against a published figure', { comparison: 'benchmark' }],
    ['against a matched group', { comparison: 'group' }],
    ['against a randomised group', { comparison: 'randomised' }],
    ['that is mixed', { direction: 'mixed' }],
    ['of low certainty', { caution: 'low-certainty' }],
    ['by the model’s own people', { independent: false }],
    ['without place, year or sites', { place: null, year: null, sites: null }],
  ])('may be one %s', (_, parts) => {
    expect(check(parts)).toBe(true);
  });

  test.each<[n: ItemParts['n'], nOf: ItemParts['nOf'], isEnough: boolean]>([
    [19, 'people', false],
    [20, 'people', true],
    [2, 'services', false],
    [3, 'services', true],
    [2, 'places', false],
    [3, 'places', true],
    [2, 'studies', false],
    [3, 'studies', true],
    ['all', 'people', true],
    ['all', 'services', true],
    ['all', null, true],
    [null, null, false],
    [null, 'people', false],
    // Of what is not said: it may be people.
    [3, null, false],
    [20, null, false],
  ])('of %s %s: %s', (n, nOf, isEnough) => {
    expect(check({ n, nOf })).toBe(isEnough);
  });
});

const toBearing = (item: Bearing['item']): Bearing => ({ item, direction: 'positive' });

describe('sites that tests cover together', () => {
  type Site = [place: string | null, sites: number | null];
  test.each<[what: string, tests: Site[], total: number]>([
    ['no test', [], 0],
    ['one test that does not say', [['Leeds', null]], 1],
    ['one test at many', [['England', 21]], 21],
    [
      'places added up',
      [
        ['Leeds', 1],
        ['York', 2],
      ],
      3,
    ],
    [
      'a place once, by its largest number',
      [
        ['Leeds', 2],
        ['Leeds', 1],
        ['Leeds', null],
      ],
      2,
    ],
    [
      'unnamed places by the largest, which may be the same place',
      [
        [null, 2],
        [null, 1],
        [null, null],
      ],
      2,
    ],
    [
      'an unnamed place not added to named ones, since it may be one of them',
      [
        ['Leeds', 1],
        ['York', 1],
        [null, 1],
      ],
      2,
    ],
    [
      'an unnamed test of more sites than the named, on its own',
      [
        ['Leeds', 1],
        [null, 4],
      ],
      4,
    ],
  ])('%s', (_, tests, total) => {
    const bearings = tests.map(([place, sites]) => toBearing(buildTrial({ place, sites })));
    expect(countSites(bearings)).toBe(total);
  });
});

describe('the strongest finding', () => {
  const trial = buildTrial;
  test.each<[what: string, stronger: Bearing['item'], weaker: Bearing['item']]>([
    ['randomised before group', trial(), trial({ comparison: 'group', independent: true, n: 9000 })],
    ['group before benchmark', trial({ comparison: 'group' }), trial({ comparison: 'benchmark', n: 9000 })],
    ['benchmark before own past', trial({ comparison: 'benchmark' }), buildBeforeAfter({ n: 9000 })],
    ['own past before nothing', buildBeforeAfter(), buildBeforeAfter({ comparison: 'none', n: 9000 })],
    ['independent before own', trial({ independent: true }), trial({ n: 9000 })],
    [
      'independent before not known',
      trial({ independent: true }),
      trial({ independent: 'unknown', n: 9000 }),
    ],
    ['sound before low certainty', trial(), trial({ caution: 'low-certainty', n: 9000 })],
    ['more people before fewer', trial({ n: 101 }), trial({ year: 2024 })],
    ['all before any number', trial({ n: 'all' }), trial({ n: 9000, year: 2024 })],
    ['a number before none', trial({ n: 1 }), trial({ n: null, year: 2024 })],
    ['later before earlier', trial({ year: 2021 }), trial()],
    ['a year before none', trial(), trial({ year: null })],
    [
      'later, where sizes are of different units',
      buildReview({ year: 2023 }),
      trial({ independent: true, n: 9000 }),
    ],
  ])('%s', (_, stronger, weaker) => {
    expect(findStrongest([stronger, weaker].map(toBearing))?.item).toBe(stronger);
    expect(findStrongest([weaker, stronger].map(toBearing))?.item).toBe(stronger);
  });

  test('the first of equals, and nothing of nothing', () => {
    const [first, second] = [trial({ id: 'e1' }), trial({ id: 'e2' })];
    expect(findStrongest([first, second].map(toBearing))?.item).toBe(first);
    expect(findStrongest([])).toBeUndefined();
  });
});

test('what keeps an item from being a test or a change is named, all of it', () => {
  expect(listUnmet(buildTrial(), 'positive')).toEqual({ ofTest: [], ofChange: [] });
  expect(
    listUnmet(buildBeforeAfter({ ownModel: false, measured: false, n: null, nOf: null }), 'unclear'),
  ).toEqual({
    ofTest: ['own-model', 'measured', 'compared-with-group', 'number-stated', 'clear-direction'],
    ofChange: ['own-model', 'measured', 'large-enough', 'better-at-least-in-part'],
  });
  expect(listUnmet(buildTrial({ comparison: 'none', caution: 'second-hand' }), 'none')).toEqual({
    ofTest: ['first-hand', 'compared-with-group'],
    ofChange: ['first-hand', 'compared-with-anything', 'better-at-least-in-part'],
  });
});
