import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  capitalise,
  countOf,
  formatBytes,
  formatDate,
  formatMoney,
  formatNumber,
  joinWords,
  lowerFirst,
} from './format.ts';

describe('formatNumber', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [7, '7'],
    [999, '999'],
    [1000, '1,000'],
    [-1000, '−1,000'],
    [12345, '12,345'],
    [123456, '123,456'],
    [1234567.5, '1,234,567.5'],
    [-0.25, '−0.25'],
    [0.1234, '0.1234'],
    [1234.5678, '1,234.5678'],
    [1e12, '1,000,000,000,000'],
    [Number.MAX_SAFE_INTEGER, '9,007,199,254,740,991'],
  ])('writes %s as %s', (value, words) => {
    expect(formatNumber(value)).toBe(words);
  });

  it('groups any whole number as British English does', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(formatNumber(value)).toBe(value.toLocaleString('en-GB').replace('-', '−'));
      }),
    );
  });
});

describe('formatMoney', () => {
  it.each([
    [0, 'GBP', '£0'],
    [26000, 'GBP', '£26,000'],
    [185.22, 'GBP', '£185.22'],
    [185.2, 'GBP', '£185.20'],
    [1234.5, 'GBP', '£1,234.50'],
    [0.4, 'GBP', '£0.40'],
    [0.999, 'GBP', '£1.00'],
    [1999.999, 'GBP', '£2,000.00'],
    [-40, 'GBP', '−£40'],
    [-1234.5, 'GBP', '−£1,234.50'],
    [1_790_000_000, 'GBP', '£1,790,000,000'],
    [90, 'EUR', '€90'],
    [90, 'USD', '$90'],
    [90, 'CHF', 'CHF 90'],
    [-90.5, 'CHF', '−CHF 90.50'],
  ])('writes %s %s as %s', (amount, currency, words) => {
    expect(formatMoney(amount, currency)).toBe(words);
  });
});

describe('formatDate', () => {
  it.each([
    ['2017', '2017'],
    ['2017-01', 'January 2017'],
    ['2017-12', 'December 2017'],
    ['2017-01-31', '31 January 2017'],
    ['2026-03-04', '4 March 2026'],
    ['2024-02-29', '29 February 2024'],
    ['', ''],
  ])('writes %s as %s', (date, words) => {
    expect(formatDate(date)).toBe(words);
  });

  it('names every month', () => {
    const months = Array.from({ length: 12 }, (_, index) =>
      formatDate(`2026-${String(index + 1).padStart(2, '0')}`),
    );
    expect(months.map((words) => words.replace(' 2026', '').slice(0, 3)).join(' ')).toBe(
      'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
    );
  });
});

describe('joinWords', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
    [['a, b', 'c'], 'a, b and c'],
  ])('joins %j to “%s”', (words, joined) => {
    expect(joinWords(words)).toBe(joined);
  });

  it('joins with another word when asked', () => {
    expect(joinWords(['tea', 'cake', 'company'], 'or')).toBe('tea, cake or company');
  });
});

describe('countOf', () => {
  it.each([
    [0, '0 models'],
    [1, '1 model'],
    [2, '2 models'],
    [1234, '1,234 models'],
  ])('counts %s', (count, words) => {
    expect(countOf(count, 'model')).toBe(words);
  });

  it('takes a plural that is not made with s', () => {
    expect(countOf(2, 'study', 'studies')).toBe('2 studies');
  });
});

describe('capitalise', () => {
  it.each([
    ['', ''],
    ['a', 'A'],
    ['eNABLE NHS teams', 'ENABLE NHS teams'],
    ['élan', 'Élan'],
    ['40 people', '40 people'],
  ])('writes “%s” as “%s”', (text, capitalised) => {
    expect(capitalise(text)).toBe(capitalised);
  });
});

describe('lowerFirst', () => {
  it.each([
    ['', ''],
    ['Less use of GP, hospital and urgent care', 'less use of GP, hospital and urgent care'],
    ['Élan', 'élan'],
    ['40 people', '40 people'],
  ])('writes “%s” as “%s”', (text, lowered) => {
    expect(lowerFirst(text)).toBe(lowered);
  });
});

describe('formatBytes', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1000, '1 KB'],
    [41_259, '41 KB'],
    [999_499, '999 KB'],
    [999_500, '1.0 MB'],
    [2_680_511, '2.7 MB'],
    [9_949_999, '9.9 MB'],
    [9_950_000, '10 MB'],
    [1_234_567_890, '1,235 MB'],
  ])('writes %s as %s', (bytes, words) => {
    expect(formatBytes(bytes)).toBe(words);
  });
});
