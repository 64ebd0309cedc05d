import { expect, it } from 'vitest';
import { sayAge } from './age.ts';

it.each([
  ['2026-03-11', '2026-03-10', 'today'],
  ['2026-03-10', '2026-03-10', 'today'],
  ['2026-03-09', '2026-03-10', 'less than a month ago'],
  ['2026-02-11', '2026-03-10', 'less than a month ago'],
  ['2026-02-10', '2026-03-10', '1 month ago'],
  // A month that lacks the day ends on its last.
  ['2026-01-31', '2026-02-27', 'less than a month ago'],
  ['2026-01-31', '2026-02-28', '1 month ago'],
  ['2025-12-31', '2026-12-30', '11 months ago'],
  ['2025-03-10', '2026-03-10', '1 year ago'],
  ['2024-02-29', '2025-02-28', '1 year ago'],
  ['2025-01-10', '2026-03-10', '1 year and 2 months ago'],
  ['2023-03-09', '2026-03-10', '3 years ago'],
])('%s is by %s: %s', (day, today, words) => {
  expect(sayAge(day, today)).toBe(words);
});
