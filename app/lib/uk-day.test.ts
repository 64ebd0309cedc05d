import { expect, it } from 'vitest';
import { ukDay, ukTime } from './uk-day.ts';

it.each([
  ['2026-01-15T23:59:59Z', '2026-01-15', 'winter time is UTC'],
  ['2026-07-15T22:59:59Z', '2026-07-15', 'an hour before midnight UTC in summer it is still today'],
  ['2026-07-15T23:00:00Z', '2026-07-16', 'and then tomorrow'],
  ['2026-03-28T23:59:59Z', '2026-03-28', 'the day before the clocks go forward'],
  ['2026-03-29T00:59:59Z', '2026-03-29', 'a second before they do'],
  ['2026-03-29T01:00:00Z', '2026-03-29', 'as they do'],
  ['2026-03-29T22:59:59Z', '2026-03-29', 'the end of that short day'],
  ['2026-03-29T23:00:00Z', '2026-03-30', 'and its next'],
  ['2026-10-24T23:00:00Z', '2026-10-25', 'the day the clocks go back begins by summer time'],
  ['2026-10-25T23:59:59Z', '2026-10-25', 'and ends by winter time'],
  ['2026-10-26T00:00:00Z', '2026-10-26', 'an hour longer than others'],
  ['2027-01-01T00:00:00Z', '2027-01-01', 'new year'],
])('%s is %s: %s', (moment, day) => {
  expect(ukDay(new Date(moment))).toBe(day);
});

it.each([
  ['2026-01-15T00:05:00Z', '00:05', 'just after midnight'],
  ['2026-07-15T13:32:59Z', '14:32', 'in summer time'],
  ['2026-07-15T23:00:00Z', '00:00', 'midnight of summer time'],
])('at %s clocks say %s: %s', (moment, time) => {
  expect(ukTime(new Date(moment))).toBe(time);
});
