import { expect, test } from 'vitest';
import type { Cost } from './card-schema.ts';
import { costLine } from './cost-words.ts';

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
