import { describe, expect, test } from 'vitest';
import {
  addToComparison,
  carryComparison,
  compareAddress,
  removeFromComparison,
  replaceCarried,
} from './comparison.ts';

const four = ['a', 'b', 'c', 'd'];

describe('which models are compared', () => {
  test.each([
    ['the first', [], 'a', ['a']],
    ['one more, at the end', ['b'], 'a', ['b', 'a']],
    ['one that is there already', ['a', 'b'], 'a', ['a', 'b']],
    ['a fifth', four, 'e', four],
  ])('adding %s', (_, slugs, slug, expected) => {
    expect(addToComparison(slugs, slug)).toEqual(expected);
  });

  test.each([
    ['one of them', four, 'b', ['a', 'c', 'd']],
    ['one that is not there', ['a'], 'b', ['a']],
  ])('taking out %s', (_, slugs, slug, expected) => {
    expect(removeFromComparison(slugs, slug)).toEqual(expected);
  });
});

test.each([
  [[], '/compare'],
  [['a'], '/compare?model=a'],
  [['b', 'a'], '/compare?model=b&model=a'],
])('%j are compared at %s', (slugs, address) => {
  expect(compareAddress(slugs)).toBe(address);
});

describe('carrying a comparison along', () => {
  test.each([
    ['/models', [], '/models'],
    ['/models', ['a', 'b'], '/models?compare=a&compare=b'],
    ['/models?q=x', ['a'], '/models?q=x&compare=a'],
    ['/models/a#e1', ['b'], '/models/a?compare=b#e1'],
    ['/models?q=a%23b#top', ['c'], '/models?q=a%23b&compare=c#top'],
  ])('%s with %j is %s', (address, slugs, carried) => {
    expect(carryComparison(address, slugs)).toBe(carried);
  });

  test.each([
    ['', ['a'], 'compare=a'],
    ['?compare=a&compare=b', ['b'], 'compare=b'],
    ['?compare=a&q=x&page=2', [], 'q=x&page=2'],
    ['?q=caf%C3%A9&compare=nonsense', ['a'], 'q=caf%C3%A9&compare=a'],
  ])('%s with %j in its place is %s', (search, slugs, replaced) => {
    expect(replaceCarried(search, slugs)).toBe(replaced);
  });
});
