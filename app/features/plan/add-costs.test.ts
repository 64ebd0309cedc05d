import { describe, expect, it } from 'vitest';
import { addCosts, type Apart } from './add-costs.ts';
import type { Cost } from '#app/features/models/card-schema.ts';
import { readShippedCards } from '#scripts/measure/load-catalogue.ts';
import { buildCard } from '#tests/factories/card.ts';

const sample: Cost = {
  id: 'c1',
  what: 'A coordinator',
  kind: 'start-up',
  amount: 60_000,
  currency: 'GBP',
  per: 'area',
  priceYear: 2017,
  claimedBy: 'Sample Network',
  source: 's1',
};

/** Models whose cards hold these costs, each list one card's. */
const models = (...cards: Partial<Cost>[][]) =>
  cards.map((costs, index) => ({
    card: buildCard({
      slug: `model-${index}`,
      name: `Model ${index}`,
      costs: costs.map((cost, place) => ({ ...sample, id: `c${place + 1}`, ...cost })),
    }),
  }));

const kindOf = (kind: string, ...cards: Partial<Cost>[][]) =>
  addCosts(models(...cards)).kinds.find((each) => each.kind === kind)!;
const reasons = (kind: string, ...cards: Partial<Cost>[][]) =>
  kindOf(kind, ...cards).costs.map(({ apart }) => apart);

describe('addCosts adds like with like', () => {
  it('of two models, with the parts that make the sum', () => {
    const { sums } = kindOf('start-up', [{ amount: 60_000 }], [{ amount: 135_000.4 }]);
    expect(sums).toHaveLength(1);
    expect(sums[0]).toMatchObject({ amount: 195_000.4, amountTo: null, per: 'area', priceYear: 2017 });
    expect(sums[0]?.parts.map(({ card }) => card.name)).toEqual(['Model 0', 'Model 1']);
  });

  it('pence without a hair of a fault', () => {
    const { sums } = kindOf('start-up', [{ amount: 0.1 }], [{ amount: 0.2 }]);
    expect(sums[0]?.amount).toBe(0.3);
  });

  it('ranges as ranges, what is no range at both ends', () => {
    const { sums } = kindOf('start-up', [{ amount: 10, amountTo: 30 }], [{ amount: 5 }]);
    expect(sums[0]).toMatchObject({ amount: 15, amountTo: 35 });
  });

  it('“a year” with “per year”', () => {
    const { sums } = kindOf(
      'running',
      [{ kind: 'running', per: 'scheme per year', amount: 1 }],
      [{ kind: 'running', per: 'Scheme a year', amount: 2 }],
    );
    expect(sums[0]).toMatchObject({ amount: 3, per: 'scheme per year' });
  });

  it('each currency and each price year by itself', () => {
    const { sums } = kindOf(
      'start-up',
      [{ amount: 1 }],
      [{ amount: 2 }],
      [{ amount: 3, priceYear: 2020 }],
      [{ amount: 4, priceYear: 2020 }],
    );
    expect(sums.map(({ priceYear, amount }) => [priceYear, amount])).toEqual([
      [2017, 3],
      [2020, 7],
    ]);
  });
});

describe('addCosts leaves apart, with the reason', () => {
  const other = { amount: 135_000 };
  it.each<[string, Partial<Cost>, Partial<Cost>, Apart]>([
    ['other price years', { priceYear: 2018 }, other, 'nothing-like-it'],
    ['other currencies', { currency: 'EUR' }, other, 'nothing-like-it'],
    ['other units', { per: 'scheme' }, other, 'nothing-like-it'],
    ['a year against once', { per: 'area per year' }, other, 'nothing-like-it'],
    ['no price year, on both', { priceYear: null }, { ...other, priceYear: null }, 'undated'],
    ['no unit, on both', { per: null }, { ...other, per: null }, 'unit-not-stated'],
    ['a unit that is no whole', { per: 'link worker' }, { ...other, per: 'link worker' }, 'not-of-a-whole'],
    ['a unit of persons', { per: 'person' }, { ...other, per: 'person' }, 'not-of-a-whole'],
    [
      'a unit with a length of its own',
      { per: 'programme, 2014 to 2018' },
      { ...other, per: 'programme, 2014 to 2018' },
      'not-of-a-whole',
    ],
    ['the same amount on two cards', { amount: 135_000 }, other, 'same-amount'],
  ])('%s', (_, one, two, reason) => {
    expect(reasons('start-up', [one], [two])[0]).toBe(reason);
    expect(kindOf('start-up', [one], [two]).sums).toEqual([]);
  });

  it('what is for one person, whatever it is like', () => {
    const each = { kind: 'per-person', per: 'area per year' } as const;
    expect(reasons('per-person', [each], [{ ...each, amount: 3 }])).toEqual([
      'for-one-person',
      'for-one-person',
    ]);
  });

  it('start-up and running costs from one another', () => {
    const { kinds } = addCosts(models([{ per: 'area' }], [{ kind: 'running', per: 'area', amount: 5 }]));
    expect(kinds.flatMap(({ sums }) => sums)).toEqual([]);
  });

  it('two figures of one card, and then the other card’s, which is alone', () => {
    expect(reasons('start-up', [{ amount: 1 }, { amount: 2 }], [{ amount: 3 }])).toEqual([
      'several-on-its-card',
      'several-on-its-card',
      'nothing-like-it',
    ]);
  });

  it('a figure told twice, and adds what is left where two are', () => {
    const { costs, sums } = kindOf(
      'start-up',
      [{ amount: 7 }],
      [{ amount: 7 }],
      [{ amount: 1 }],
      [{ amount: 2 }],
    );
    expect(costs.map(({ apart }) => apart)).toEqual(['same-amount', 'same-amount', null, null]);
    expect(sums.map(({ amount }) => amount)).toEqual([3]);
  });

  it('savings, which no sum holds', () => {
    const { kinds, savings } = addCosts(
      models([{ kind: 'saving', amount: 900 }], [{ amount: 1 }], [{ amount: 2 }]),
    );
    expect(savings.map(({ cost }) => cost.amount)).toEqual([900]);
    expect(kinds[0]?.sums[0]?.amount).toBe(3);
    expect(kinds.flatMap(({ costs }) => costs).some(({ cost }) => cost.kind === 'saving')).toBe(false);
  });

  it('models that state nothing, by name', () => {
    expect(kindOf('start-up', [], [{}]).withoutAny.map(({ name }) => name)).toEqual(['Model 0']);
    expect(kindOf('running', [], [{}]).withoutAny).toHaveLength(2);
  });
});

it('of the shipped cards every cost stands in exactly one place, and no sum holds more than its parts', () => {
  const cards = readShippedCards('data');
  const { kinds, savings } = addCosts(cards.map((card) => ({ card })));
  const placed = [...kinds.flatMap(({ costs }) => costs), ...savings].map(({ cost }) => cost);
  expect(new Set(placed).size).toBe(placed.length);
  expect(placed).toHaveLength(cards.flatMap(({ costs }) => costs).length);
  for (const { parts, amount } of kinds.flatMap(({ sums }) => sums)) {
    expect(new Set(parts.map(({ card }) => card.slug)).size).toBe(parts.length);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.reduce((sum, { cost }) => sum + cost.amount, 0)).toBeCloseTo(amount, 2);
  }
});

it('does not add the first investment in Community Circles to itself, told on two cards', () => {
  const twice = readShippedCards('data')
    .filter(({ slug }) => ['community-circles', 'circles-of-support'].includes(slug))
    .map((card) => ({ card }));
  const startUp = addCosts(twice).kinds[0]!;
  expect(startUp.costs.map(({ cost, apart }) => [cost.amount, apart])).toEqual([
    [60_000, 'same-amount'],
    [60_000, 'same-amount'],
  ]);
});
