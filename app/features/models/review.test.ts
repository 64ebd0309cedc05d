import { describe, expect, test } from 'vitest';
import { dueOn, isOverdue } from './review.ts';

test.each([
  ['2026-11-21', '2027-11-21'],
  ['2023-02-28', '2024-02-28'],
  ['2024-02-29', '2025-02-28'],
  ['2025-12-31', '2026-12-31'],
])('a card reviewed on %s is due on %s', (reviewedOn, due) => {
  expect(dueOn(reviewedOn)).toBe(due);
});

describe('isOverdue', () => {
  test.each([
    ['2027-11-20', false],
    ['2027-11-21', true],
    ['2030-01-01', true],
    ['2026-11-20', false],
  ])('on %s: %s', (ukDay, expected) => {
    expect(isOverdue('2026-11-21', ukDay)).toBe(expected);
  });
});
