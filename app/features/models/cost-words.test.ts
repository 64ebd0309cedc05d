import { expect, test } from 'vitest';
import type { Cost } from './card-schema.ts';
import { costLine, pickLeadingCost } from './cost-words.ts';

const cost: Cost = {
  id: 'c1',
  what: 'A sample place',
  kind: 'per-person',
  amount: 34000,
  currency: 'GBP',
  per: 'person per year',
  priceYear: 2013,
  claimedBy: null,
  source: 's1',
};

test.each<[string, Partial<Cost>, { amount: string; year: string }]>([
  ['an amount', {}, { amount: '£34,000 per person per year', year: '2013 prices' }],
  [
    'a range',
    { amount: 150, amountTo: 1000, per: 'week' },
    { amount: '£150 to £1,000 per week', year: '2013 prices' },
  ],
  ['pence', { amount: 185.2, per: null }, { amount: '£185.20', year: '2013 prices' }],
  ['no year', { priceYear: null }, { amount: '£34,000 per person per year', year: 'price year not stated' }],
  [
    'another currency',
    { currency: 'EUR', amount: 4703, per: 'pair for six months' },
    { amount: '€4,703 per pair for six months', year: '2013 prices' },
  ],
  [
    'a currency without a sign',
    { currency: 'CHF', amount: 90, per: null },
    { amount: 'CHF 90', year: '2013 prices' },
  ],
])('%s', (_name, overrides, expected) => {
  expect(costLine({ ...cost, ...overrides })).toEqual(expected);
});

test.each<[string, Partial<Cost>[], string | undefined]>([
  ['nothing stated', [], undefined],
  ['only a saving', [{ kind: 'saving' }], undefined],
  ['a cost for one person before what runs it', [{ id: 'c1', kind: 'running' }, { id: 'c2' }], 'c2'],
  [
    'what runs it before what starts it',
    [
      { id: 'c1', kind: 'start-up' },
      { id: 'c2', kind: 'running' },
    ],
    'c2',
  ],
  [
    'a dated figure before an undated one',
    [
      { id: 'c1', priceYear: null },
      { id: 'c2', kind: 'start-up' },
    ],
    'c2',
  ],
  [
    'an undated one where no other is',
    [
      { id: 'c1', kind: 'saving' },
      { id: 'c2', priceYear: null },
    ],
    'c2',
  ],
])('a card leads with %s', (_, costs, expected) => {
  expect(pickLeadingCost(costs.map((each) => ({ ...cost, ...each })))?.id).toBe(expected);
});
