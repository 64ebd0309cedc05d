import { describe, expect, it } from 'vitest';
import { compileThesaurus } from './thesaurus-matcher.ts';
import { readWords } from './words.ts';
import type { ThesaurusGroup, ThesaurusTerm } from '#app/features/vocabulary/thesaurus-schema.ts';

type Term = string | ThesaurusTerm;
function makeGroup(id: string, label: string, ...terms: Term[]): ThesaurusGroup {
  return {
    id,
    label,
    facets: [],
    terms: terms.map((term) => (typeof term === 'string' ? { term } : term)),
  };
}

const matcher = compileThesaurus([
  makeGroup('day', 'day support', 'day centre', 'day', 'day centre for older people'),
  makeGroup('older', 'older people', 'older people', { term: 'pensioner', searchOnly: true }),
  makeGroup('clubs', 'lunch clubs', 'lunch club', { term: "pensioners' club", searchOnly: true }),
  makeGroup('emergency', 'emergency care', 'A&E', 'casualty'),
  makeGroup('sheds', 'sheds', "men's shed", 'shedding pounds'),
  makeGroup('production', 'co-production', 'co-production'),
  makeGroup('lac', 'Local Area Coordination', { term: 'LAC', ambiguous: true }),
  makeGroup(
    'looked-after',
    'children in care',
    { term: 'lac', ambiguous: true },
    { term: 'child', broad: true },
  ),
  makeGroup('numbers', 'three talks', 'three talks'),
  makeGroup('centred', 'person-centred', 'person-centred', 'person centred'),
]);

/** Terms as `key:groups@first+length`. */
function find(text: string): string[] {
  return matcher
    .findTerms(readWords(text))
    .map(
      ({ first, length, senses }) => `${senses.map(({ group }) => group.id).join('|')}@${first}+${length}`,
    );
}

describe('the terms of the thesaurus in a text', () => {
  it.each<[string, string, string[]]>([
    ['nothing', '', []],
    ['no term', 'tea and cake', []],
    ['the beginning of a term alone', 'lunch at the co', []],
    ['names that every object has', '__proto__ constructor toString', []],
    ['the longest of several', 'a day centre for older people', ['day@1+5']],
    ['the longest that is whole, where a longer one breaks off', 'a day centre for dogs', ['day@1+2']],
    ['what comes after a term that broke off', 'day centre for casualty', ['day@0+2', 'emergency@3+1']],
    [
      'one after another, none inside another',
      'day day centre older people',
      ['day@0+1', 'day@1+2', 'older@3+2'],
    ],
    ['capitals and accents', 'DÁY Centré', ['day@0+2']],
    ['hyphens for spaces', 'day-centre older‑people', ['day@0+2', 'older@2+2']],
    ['spaces for a hyphen', 'co production', ['production@0+2']],
    ['one word for two', 'coproduction daycentre', ['production@0+1', 'day@1+1']],
    ['plurals', 'day centres, pensioners, LACs', ['day@0+2', 'older@2+1', 'lac|looked-after@3+1']],
    ['irregular plurals', 'children', ['looked-after@0+1']],
    [
      'apostrophes straight, curly and left out',
      "men's shed men’s sheds mens shed",
      ['sheds@0+2', 'sheds@2+2', 'sheds@4+2'],
    ],
    ['one person’s for many', "man's shed", ['sheds@0+2']],
    ['another ending, which is another word', 'shed pounds', []],
    ['A&E', 'A&E', ['emergency@0+1']],
    ['A&E in small letters', 'to a&e?', ['emergency@1+1']],
    ['A and E', 'the A and E department', ['emergency@1+3']],
    ['A & E', 'to A & E today', ['emergency@1+2']],
    ['AE', 'AE', ['emergency@0+1']],
    ['a number in figures', '3 talks', ['numbers@0+2']],
    ['American spelling', 'day center, person-centered', ['day@0+2', 'centred@2+2']],
  ])('are found in %s', (_name, text, expected) => {
    expect(find(text)).toEqual(expected);
  });

  it('have every group that shares the words, and what each says of them', () => {
    const [term] = matcher.findTerms(readWords('lac'));
    expect(term?.senses.map(({ group, term: { ambiguous } }) => [group.id, ambiguous])).toEqual([
      ['lac', true],
      ['looked-after', true],
    ]);
    expect(matcher.findTerms(readWords('child'))[0]?.senses[0]?.term.broad).toBe(true);
  });

  it('have one key however they are written, and one sense of a group that spells a term twice', () => {
    const keys = ['co-production', 'Co production', 'coproduction'].map(
      (text) => matcher.findTerms(readWords(text))[0]?.key,
    );
    expect(new Set(keys).size).toBe(1);
    expect(matcher.findTerms(readWords('person-centred'))[0]?.senses).toHaveLength(1);
  });
});

describe('the words of the thesaurus', () => {
  it.each([
    ['centre', true],
    ['centres', true],
    ['older', true],
    ['pensioners', true],
    ['tea', false],
    ['', false],
    ['daycentre', false],
  ])('“%s” is known: %s', (word, expected) => {
    expect(matcher.knowsWord(word)).toBe(expected);
  });

  it('say what to show for those that are never shown', () => {
    expect(Object.fromEntries(matcher.words)).toMatchObject({
      older: null,
      day: null,
      // Also of a term that is shown.
      club: null,
      pensioner: 'older people',
    });
  });

  it.each([
    ['before', ['b', 'a']],
    ['after', ['a', 'b']],
  ])('show for a word the group that has it by itself, when that stands %s another', (_name, order) => {
    const groups = {
      a: makeGroup('a', 'right', { term: 'codger', searchOnly: true }),
      b: makeGroup('b', 'wrong', { term: 'codger club', searchOnly: true }),
    };
    const { words } = compileThesaurus(order.map((id) => groups[id as 'a' | 'b']));
    expect(words.get('codger')).toBe('right');
  });

  it.each([
    ['before', ['b', 'a']],
    ['after', ['a', 'b']],
  ])('show a word that any term shows, when that stands %s a hidden one', (_name, order) => {
    const groups = {
      a: makeGroup('a', 'hidden', { term: 'codger', searchOnly: true }),
      b: makeGroup('b', 'shown', 'codger club'),
    };
    const { words } = compileThesaurus(order.map((id) => groups[id as 'a' | 'b']));
    expect(words.get('codger')).toBeNull();
  });

  it('of an empty thesaurus are none', () => {
    const empty = compileThesaurus([]);
    expect(empty.words.size).toBe(0);
    expect(empty.findTerms(readWords('day centre'))).toEqual([]);
  });
});
