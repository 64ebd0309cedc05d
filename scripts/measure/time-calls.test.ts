import { expect, it } from 'vitest';
import { takePercentile, timeCalls } from '#scripts/measure/time-calls.ts';

it.each<[number[], number, number]>([
  [[], 50, 0],
  [[7], 50, 7],
  [[7], 95, 7],
  [[1, 2], 50, 1],
  [[1, 2, 3], 50, 2],
  [Array.from({ length: 100 }, (_, index) => index + 1), 95, 95],
  [Array.from({ length: 101 }, (_, index) => index + 1), 95, 96],
  [[1, 2, 3], 100, 3],
])('of %j the %d per cent point is %d', (sorted, percent, expected) => {
  expect(takePercentile(sorted, percent)).toBe(expected);
});

it('runs every call once untimed and then as often as it counts', () => {
  const runs = [0, 0, 0];
  const { count } = timeCalls(runs.map((_, index) => () => (runs[index] = (runs[index] ?? 0) + 1)));
  expect(runs).toEqual([count / 3 + 1, count / 3 + 1, count / 3 + 1]);
  expect(count).toBeGreaterThan(3);
});
