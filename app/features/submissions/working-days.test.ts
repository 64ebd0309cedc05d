import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  countWorkingDays,
  findDecisionDay,
  isWorkingDay,
  listBankHolidays,
} from './working-days.ts';

describe('listBankHolidays', () => {
  // As published for England and Wales at https://www.gov.uk/bank-holidays.
  it.each([
    [2025, '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'],
    [2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
    [2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
    [2028, '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26'],
    // Christmas Day on a Sunday.
    [2016, '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27'],
    // Both days of Christmas at a weekend.
    [2021, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28'],
    [2033, '01-03 04-15 04-18 05-02 05-30 08-29 12-26 12-27'],
  ])('of %i', (year, days) => {
    expect(listBankHolidays(year)).toEqual(days.split(' ').map((day) => `${year}-${day}`));
  });

  it.each([
    [1961, '1961-04-02'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
  ])('has Good Friday and Easter Monday round the Easter of %i', (year, easter) => {
    const [, goodFriday = '', easterMonday = ''] = listBankHolidays(year);
    expect(addWorkingDays(goodFriday, 1) > easterMonday).toBe(true);
    expect(Date.parse(easterMonday) - Date.parse(easter)).toBe(24 * 60 * 60 * 1000);
    expect(Date.parse(easter) - Date.parse(goodFriday)).toBe(2 * 24 * 60 * 60 * 1000);
  });
});

describe('addWorkingDays', () => {
  it.each([
    ['2026-11-20', 1, '2026-11-23', 'Friday to Monday'],
    ['2026-11-21', 1, '2026-11-23', 'from a Saturday'],
    ['2026-11-22', 20, '2026-12-18', 'four weeks'],
    ['2026-12-11', 20, '2027-01-13', 'over Christmas and New Year: three days off'],
    ['2026-04-02', 1, '2026-04-07', 'over Easter'],
    ['2027-12-24', 1, '2027-12-29', 'over substitutes'],
    ['2027-12-31', 1, '2028-01-04', 'to a New Year with a substitute'],
    ['2026-03-27', 1, '2026-03-30', 'as the clocks go forward'],
  ])('%s and %i is %s: %s', (day, count, expected) => {
    expect(addWorkingDays(day, count)).toBe(expected);
  });

  it('always reaches a working day', () => {
    for (let count = 1; count <= 300; count += 1)
      expect(isWorkingDay(addWorkingDays('2026-11-22', count))).toBe(true);
  });
});

describe('countWorkingDays', () => {
  it.each([
    ['2026-03-10', '2026-03-10', 0, 'the same day'],
    ['2026-03-11', '2026-03-10', 0, 'a day before'],
    ['2026-11-20', '2026-11-22', 0, 'Friday to Sunday'],
    ['2026-11-20', '2026-11-23', 1, 'Friday to Monday'],
    ['2026-11-21', '2026-11-23', 1, 'from a Saturday'],
    ['2026-12-24', '2026-12-29', 1, 'over Christmas with a substitute'],
  ])('from %s to %s is %i: %s', (from, to, expected) => {
    expect(countWorkingDays(from, to)).toBe(expected);
  });

  it('undoes addWorkingDays', () => {
    for (let count = 1; count <= 60; count += 1)
      expect(countWorkingDays('2026-03-10', addWorkingDays('2026-03-10', count))).toBe(count);
  });
});

it('counts from the day in the United Kingdom', () => {
  // Already Tuesday by summer time.
  expect(findDecisionDay(new Date('2026-06-15T23:30:00Z'))).toBe('2026-07-14');
  expect(findDecisionDay(new Date('2026-06-15T22:30:00Z'))).toBe('2026-07-13');
});
