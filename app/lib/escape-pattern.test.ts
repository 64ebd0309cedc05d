import { expect, test } from 'vitest';
import { escapePattern } from './escape-pattern.ts';

test.each(['plain words', '(£3.50 a day)?', 'a/b', '[s1] {x}^$|*+\\'])('%s stands for itself', (words) => {
  for (const flags of ['', 'u']) expect(words).toMatch(new RegExp(`^${escapePattern(words)}$`, flags));
  expect(`x${words}`).not.toMatch(new RegExp(`^${escapePattern(words)}$`));
});
