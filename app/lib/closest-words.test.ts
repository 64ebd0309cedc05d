import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findClosestWords } from './closest-words.ts';

const people = [
  'everyone',
  'older-people',
  'people-with-dementia',
  'disabled-people',
  'unpaid-carers',
  'children-and-families',
];

describe('findClosestWords', () => {
  it.each<[string, string, string[]]>([
    ['a letter left out', 'oldr-people', ['older-people']],
    ['letters swapped', 'unpaid-caresr', ['unpaid-carers']],
    ['a space and capitals', 'Unpaid Carers', ['unpaid-carers']],
    ['a trailing full stop', 'everyone.', ['everyone']],
    ['a shared word', 'dementia', ['people-with-dementia']],
    ['another ending', 'family', []],
    ['the beginning of a word', 'child', ['children-and-families']],
    ['nothing alike', 'zebra', []],
    ['only small words', 'and with', []],
    ['nothing', '', []],
  ])('copes with %s', (_name, written, closest) => {
    expect(findClosestWords(written, people)).toEqual(closest);
  });

  it('gives the nearest first, and at most three', () => {
    expect(findClosestWords('people', people)).toEqual([
      'older-people',
      'people-with-dementia',
      'disabled-people',
    ]);
    expect(findClosestWords('hmoe', ['home', 'wellbeing'])).toEqual(['home']);
    expect(findClosestWords('teas', ['teams', 'tea', 'teas'])).toEqual(['teas', 'teams', 'tea']);
  });

  it('suggests only candidates, and any candidate for itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...people), (written, candidate) => {
        expect(people).toEqual(expect.arrayContaining(findClosestWords(written, people)));
        expect(findClosestWords(candidate, people)[0]).toBe(candidate);
      }),
    );
  });
});
