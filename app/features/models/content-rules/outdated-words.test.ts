import { describe, expect, it } from 'vitest';
import type { ThesaurusGroup } from '#app/features/vocabulary/thesaurus-schema.ts';
import { compileOutdatedWords } from './outdated-words.ts';

function buildGroup(label: string, terms: ThesaurusGroup['terms']): ThesaurusGroup {
  return { id: 'any', label, facets: [], terms };
}

const find = compileOutdatedWords([
  buildGroup('older people', [
    { term: 'older people' },
    { term: 'elderly people', searchOnly: true },
    { term: 'old people', searchOnly: true },
    { term: "old people's home", searchOnly: true },
    { term: 'OAPs', searchOnly: true },
  ]),
  buildGroup('homelessness', [{ term: 'the homeless', searchOnly: true }]),
  buildGroup('autism', [{ term: "Asperger's", searchOnly: true }]),
  buildGroup('contact with the justice system', [
    { term: 'criminal record' },
    { term: 'criminal', searchOnly: true },
    { term: 'wheelchair-bound', searchOnly: true },
    { term: 'cuts', searchOnly: true, everyday: true },
    { term: 'primary care trust', former: true },
  ]),
]);

describe('compileOutdatedWords', () => {
  it.each([
    ['older people', []],
    ['Elderly people came.', ['Elderly people']],
    // The longest first, each word once
    ["an old people's home", ["old people's home"]],
    ['an old people’s home', ['old people’s home']],
    ['old\npeople', ['old\npeople']],
    ['cold people, old peoples', []],
    // Hyphens and spaces
    ['wheelchair bound, wheelchairbound', ['wheelchair bound', 'wheelchairbound']],
    ['a wheelchair, bound for home', []],
    // An abbreviation is one in capitals only
    ['OAPs and oaps', ['OAPs']],
    ["Asperger's", ["Asperger's"]],
    // People, not a noun that they belong to
    [
      'The homeless are few. For the homeless, and the homeless',
      ['The homeless', 'the homeless', 'the homeless'],
    ],
    ['the homeless charity Crisis; the homelessness', []],
    // A term that may be shown keeps the word in it
    ['a criminal record, a criminal-record check', []],
    ['a criminal', ['criminal']],
    // Everyday words, names of the past
    ['cuts by a primary care trust', []],
    ['', []],
  ])('in “%s” finds %j', (text, words) => {
    expect(find(text).map(({ written }) => written)).toEqual(words);
  });

  it('tells where a word stands, what is said today, and whether it always has a capital', () => {
    expect(find("In Asperger's time old people")).toEqual([
      { written: "Asperger's", start: 3, preferred: 'autism', hasOwnCapital: true },
      { written: 'old people', start: 19, preferred: 'older people', hasOwnCapital: false },
    ]);
  });

  it('finds nothing where the thesaurus has no such word', () => {
    expect(compileOutdatedWords([])('old people')).toEqual([]);
    expect(compileOutdatedWords([buildGroup('x', [{ term: 'old people' }])])('old people')).toEqual([]);
  });
});
