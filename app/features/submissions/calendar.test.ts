import { describe, expect, it } from 'vitest';
import { addDays, addMonths, weekdayOf } from './calendar.ts';

describe('addMonths', () => {
  it.each([
    ['2026-01-15', 6, '2026-07-15'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-12-31', 5, '2027-05-31'],
    ['2026-01-31', 1, '2026-02-28'],
  ])('%s and %i months is %s', (day, count, expected) => {
    expect(addMonths(day, count)).toBe(expected);
  });
});

describe('addDays', () => {
  it.each([
    ['2026-03-28', 1, '2026-03-29'],
    ['2026-03-29', 1, '2026-03-30'],
    ['2026-10-25', 1, '2026-10-26'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
  ])('%s and %i is %s, whatever the clocks do', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
  });
});

it.each([
  ['2026-11-22', 0],
  ['2026-11-23', 1],
  ['2028-02-29', 2],
])('%s is day %i of its week', (day, expected) => {
  expect(weekdayOf(day)).toBe(expected);
});
