import { describe, expect, it } from 'vitest';
import { createNameFinder } from './name-finder.ts';
import { readWords } from './words.ts';
import { buildCard } from '#tests/factories/card.ts';
import { publishCards } from '#tests/setup/publish-cards.ts';

const finder = createNameFinder(
  publishCards(
    buildCard({ slug: 'lives', name: 'Shared Lives', shortName: undefined, otherNames: ['Adult placement'] }),
    buildCard({ slug: 'deal', name: 'The Wigan Deal', shortName: 'Deal', otherNames: ['Wigan’s new deal'] }),
    buildCard({ slug: 'sheds', name: "Men's Sheds", shortName: undefined, otherNames: [] }),
    buildCard({ slug: 'circles', name: 'Circles of Support', shortName: 'Circles', otherNames: [] }),
    buildCard({
      slug: 'accountability',
      name: 'Circles of Support and Accountability',
      shortName: 'Circles',
      otherNames: ['!!!'],
    }),
    buildCard({ slug: 'three', name: 'Three Conversations', shortName: undefined, otherNames: ['Café 26k'] }),
  ).models,
);
const find = (text: string) =>
  finder
    .findNames(readWords(text))
    .map(({ first, length, slugs }) => `${[...slugs].sort().join('|')}@${first}+${length}`);

describe('the names of models in a query', () => {
  it.each<[string, string, string[]]>([
    ['nothing', '', []],
    ['no name', 'tea and cake', []],
    ['half a name', 'shared', []],
    ['the words of a name apart', 'shared family lives', []],
    ['the words of a name turned round', 'lives shared', []],
    ['names that every object has', '__proto__ constructor', []],
    ['a name', 'Shared Lives', ['lives@0+2']],
    ['a name within a question', 'what is shared lives like?', ['lives@2+2']],
    ['another name', 'ADULT-PLACEMENT', ['lives@0+2']],
    ['a name without its article', 'wigan deal', ['deal@0+2']],
    ['a name with its article', 'the wigan deal', ['deal@1+2']],
    ['an article alone', 'the', []],
    ['apostrophes', 'men’s shed', ['sheds@0+2']],
    ['a name written as one word', 'sharedlives', ['lives@0+1']],
    ['a name written as more words', 'circles of sup port', ['circles@0+4']],
    ['the longest name', 'circles of support and accountability', ['accountability@0+5']],
    ['the longest that is whole', 'circles of support and tea', ['circles@0+3']],
    ['a name of two models', 'circles', ['accountability|circles@0+1']],
    ['two names', 'shared lives or the wigan deal', ['lives@0+2', 'deal@4+2']],
    ['a number in figures', '3 conversations', ['three@0+2']],
    ['accents and thousands', 'cafe 26,000', ['three@0+2']],
    ['plural endings left out', 'shared live', ['lives@0+2']],
  ])('are found in %s', (_name, text, expected) => {
    expect(find(text)).toEqual(expected);
  });

  it('are none where there are no models', () => {
    const empty = createNameFinder([]);
    expect(empty.findNames(readWords('shared lives'))).toEqual([]);
    expect(empty.listBeginningWith('s')).toEqual([]);
  });
});

describe('the models with a name of which a word begins so', () => {
  it.each<[string, string[]]>([
    ['circ', ['accountability', 'circles']],
    ['place', ['lives']],
    ['account', ['accountability']],
    ['mens', ['sheds']],
    ['26', ['three']],
    ['zzz', []],
    ['constructor', []],
  ])('%s', (letters, slugs) => {
    expect(finder.listBeginningWith(letters).sort()).toEqual(slugs);
  });
});
