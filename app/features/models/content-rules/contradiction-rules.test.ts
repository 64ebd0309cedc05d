import { describe, expect, it } from 'vitest';
import { buildCard } from '#tests/factories/card.ts';
import { checkCard } from './card-rules.ts';

const sample = buildCard();
const figure = { ...sample.spread.figures[0]!, metric: 'People', value: 10, place: 'England', asOf: '2022' };
const cost = { ...sample.costs[0]!, amount: 100, amountTo: undefined };

describe('checkCard, of figures that tell of the same thing', () => {
  it.each<[string, object, string[]]>([
    ['the same figure twice', {}, []],
    ['another date', { value: 12, asOf: '2023' }, []],
    ['one date and none', { value: 12, asOf: null }, []],
    ['another place', { value: 12, place: 'Wales' }, []],
    ['another unit', { value: 12, unit: 'per cent' }, []],
    [
      'two values of one date',
      { value: 12, metric: 'people' },
      ['spread.figures.1.value: “people” is 12 here and 10 in f1, of the same place and date'],
    ],
  ])('%s', (_name, change, told) => {
    const figures = [figure, { ...figure, id: 'f2', ...change }];
    const problems = checkCard(buildCard({ spread: { ...sample.spread, figures } }));
    expect(problems.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual(told);
    expect(problems.every(({ isServable }) => isServable)).toBe(true);
  });

  it('two values without a date, and a third that repeats the second', () => {
    const undated = { ...figure, asOf: null };
    const figures = [undated, { ...undated, id: 'f2', value: 11 }, { ...undated, id: 'f3', value: 11 }];
    expect(
      checkCard(buildCard({ spread: { ...sample.spread, figures } })).map(({ message }) => message),
    ).toEqual([
      '“People” is 11 here and 10 in f1, of the same place and both without a date',
      '“People” is 11 here and 10 in f1, of the same place and both without a date',
    ]);
  });

  it.each<[string, object, string[]]>([
    ['the same cost twice', {}, []],
    ['another year', { amount: 90, priceYear: 2023 }, []],
    ['another claim', { amount: 90, claimedBy: 'the council' }, []],
    ['per something else', { amount: 90, per: 'person per week' }, []],
    [
      'two amounts of one year',
      { amount: 90 },
      [
        'costs.1.amount: “A coordinator and a room” costs 90 here and 100 in c1, claimed by the same and of the same year',
      ],
    ],
    [
      'an amount and a range',
      { amountTo: 120 },
      [
        'costs.1.amount: “A coordinator and a room” costs 100 here and 100 in c1, claimed by the same and of the same year',
      ],
    ],
  ])('%s', (_name, change, told) => {
    const problems = checkCard(buildCard({ costs: [cost, { ...cost, id: 'c2', ...change }] }));
    expect(problems.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual(told);
  });
});
