import { expect, test } from 'vitest';
import { leaves } from './use-leaving.ts';

const model = { approach: 'connecting', from: 'early-help', to: 'intensive-support' } as const;

test.each([
  ['', false],
  ['?people=older-people&q=home', false],
  ['?approach=connecting', false],
  ['?approach=volunteering', true],
  ['?approach=volunteering&approach=connecting', false],
  ['?step=whole-community', true],
  ['?step=long-term-support', false],
  ['?step=whole-community&step=intensive-support', false],
  ['?approach=connecting&step=crisis-and-acute', true],
  ['?approach=volunteering&step=early-help', true],
])('a model that connects, from early help to intensive support, leaves for “%s”: %s', (search, expected) => {
  expect(leaves(search)(model)).toBe(expected);
});
