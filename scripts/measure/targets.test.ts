import { expect, it } from 'vitest';
import { askAtLeast, askAtMost, askBest } from '#scripts/measure/targets.ts';

const show = (value: number) => `${value} ms`;
const rivals = [
  { name: 'One', value: 5 },
  { name: 'Two', value: 7 },
];

it.each([
  [askAtLeast('x', 3, 3, show), true, 'at least 3 ms'],
  [askAtLeast('x', 2.9, 3, show), false, 'at least 3 ms'],
  [askAtLeast('x', Number.NaN, 3, show), false, 'at least 3 ms'],
  [askAtMost('x', 3, 3, show), true, 'at most 3 ms'],
  [askAtMost('x', 3.1, 3, show), false, 'at most 3 ms'],
  [askAtMost('x', Number.NaN, 3, show), false, 'at most 3 ms'],
  [askBest('x', 7.1, rivals, show), true, 'more than 7 ms (Two)'],
  [askBest('x', 7, rivals, show), false, 'more than 7 ms (Two)'],
])('%#: a figure against what is asked', (target, isMet, asked) => {
  expect(target.isMet).toBe(isMet);
  expect(target.asked).toBe(asked);
});
