import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSuggestions, unpackSuggestions, type Suggestion } from './suggestions.ts';

const all: Suggestion[] = [
  { kind: 'organisation', label: 'Lives Trust' },
  { kind: 'organisation', label: 'Sharing & Co' },
  { kind: 'topic', label: 'shared housing' },
  { kind: 'topic', label: 'A&E and emergency admissions' },
  { kind: 'model', label: 'Lives Shared Elsewhere', slug: 'elsewhere' },
  { kind: 'model', label: 'Placements', slug: 'placements', also: ['Shared homes', 'Adult lodging'] },
  { kind: 'model', label: 'Shared Lives', slug: 'shared-lives', also: ['Adult placement'] },
  { kind: 'model', label: 'Men’s Sheds', slug: 'sheds' },
  { kind: 'model', label: 'Café Co-op', slug: 'cafe' },
];
const suggest = (typed: string, from = all) => findSuggestions(from, typed).map(({ label }) => label);

describe('what is suggested', () => {
  it.each<[string, string, string[]]>([
    ['nothing', '', []],
    ['nothing but signs', ' !? “” 🏠', []],
    ['what nothing begins with', 'zzz', []],
    ['the middle of a word', 'hared', []],
    ['names that every object has', 'constructor', []],
    ['one word that fits and one that does not', 'shared zzz', []],
    // As typed, then by another name so begun, then elsewhere; models, topics, organisations.
    [
      'the beginning of a name',
      'shar',
      ['Shared Lives', 'Placements', 'Lives Shared Elsewhere', 'shared housing', 'Sharing & Co'],
    ],
    ['the beginning of a later word', 'lives', ['Lives Shared Elsewhere', 'Shared Lives', 'Lives Trust']],
    ['words in another order', 'lives shared', ['Lives Shared Elsewhere', 'Shared Lives']],
    ['words begun, in any order', 'sh li', ['Lives Shared Elsewhere', 'Shared Lives']],
    ['a name as one word', 'sharedlives', []],
    ['another name', 'adult p', ['Shared Lives']],
    ['words of two names', 'lodging homes', []],
    ['capitals', 'SHARED L', ['Shared Lives', 'Lives Shared Elsewhere']],
    ['no accent', 'cafe', ['Café Co-op']],
    ['an accent of its own', 'cafe\u0301', ['Café Co-op']],
    ['no hyphen', 'co op', ['Café Co-op']],
    ['no apostrophe', 'mens', ['Men’s Sheds']],
    ['another apostrophe', "men's", ['Men’s Sheds']],
    ['an ampersand', 'a&e', ['A&E and emergency admissions']],
    ['spaces at the ends', '  sheds ', ['Men’s Sheds']],
  ])('for %s: “%s”', (_name, typed, expected) => {
    expect(suggest(typed)).toEqual(expected);
  });

  it('are five models, three topics and two organisations at most, in that order', () => {
    const many = (['organisation', 'topic', 'model'] as const).flatMap((kind) =>
      Array.from({ length: 9 }, (_, at): Suggestion => ({ kind, label: `Tea ${kind} ${at}` })),
    );
    expect(findSuggestions(many, 'tea').map(({ kind }) => kind)).toEqual([
      ...new Array<string>(5).fill('model'),
      ...new Array<string>(3).fill('topic'),
      ...new Array<string>(2).fill('organisation'),
    ]);
  });

  it('keep the order of the list where they fit alike', () => {
    const alike: Suggestion[] = ['Tea b', 'Tea a', 'Tea c'].map((label) => ({ kind: 'model', label }));
    expect(suggest('tea', alike)).toEqual(['Tea b', 'Tea a', 'Tea c']);
  });

  it('are of the list and no more than ten, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        const found = findSuggestions(all, typed);
        expect(found.length).toBeLessThanOrEqual(10);
        expect(new Set(found).size).toBe(found.length);
        for (const suggestion of found) expect(all).toContain(suggestion);
      }),
    );
    expect(suggest('x'.repeat(5000))).toEqual([]);
    expect(suggest('shared '.repeat(700)).sort()).toEqual(suggest('shared').sort());
  });
});

it('the list as it is sent has names, slugs, other names and kinds in it', () => {
  const sent = unpackSuggestions({
    models: [
      ['Tea Time', 'tea', 'Cake Time', 'Tea'],
      ['Older People', 'older'],
    ],
    topics: ['older adults'],
    organisations: ['Ant Trust'],
  });
  expect(sent).toEqual([
    { kind: 'model', label: 'Tea Time', slug: 'tea', also: ['Cake Time', 'Tea'] },
    { kind: 'model', label: 'Older People', slug: 'older', also: [] },
    { kind: 'topic', label: 'older adults' },
    { kind: 'organisation', label: 'Ant Trust' },
  ]);
  expect(findSuggestions(sent, 'cake').map(({ slug }) => slug)).toEqual(['tea']);
});
