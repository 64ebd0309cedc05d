import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasSearchableWord, interpretQuery, type Interpretation } from './interpret-query.ts';
import { compileOutdatedWords } from '#app/features/models/content-rules/outdated-words.ts';
import { thesaurusGroups } from '#app/features/vocabulary/thesaurus.generated.server.ts';
import { buildCard } from '#tests/factories/card.ts';
import { indexCards } from '#tests/setup/publish-cards.ts';

const index = indexCards(
  buildCard({
    slug: 'quokka',
    name: 'Quokka Club',
    shortName: undefined,
    otherNames: ['Marsupial Society'],
    summary: 'Lantern and mountain by Partners4Change.',
  }),
  buildCard({ slug: 'zebra', name: 'The Zebra Homes', shortName: 'ZH', otherNames: [], summary: 'Tea.' }),
);
const interpret = (q: string) => interpretQuery(index, q);
const listUnits = ({ units }: Interpretation) => units.map(({ written }) => written);

describe('hasSearchableWord', () => {
  it.each([
    ['', false],
    ['   ', false],
    ['the', false],
    ['THE And of', false],
    ['“the of”', false],
    ['who is it for?', false],
    ['!?… — “”', false],
    ['🏠☕', false],
    ['\u0301', false],
    ['the tea', true],
    ['"tea', true],
    ['é', true],
    ['60', true],
    ['茶', true],
    ['constructor', true],
    ['__proto__', true],
  ])('of “%s” is %s', (words, expected) => {
    expect(hasSearchableWord(words)).toBe(expected);
  });
});

describe('what a query looks for', () => {
  it.each<[string, string, string[]]>([
    ['nothing', '', []],
    ['no word', '!!! 🏠', []],
    ['stop words alone', 'who is it for?', []],
    ['stop words alone in quotation marks', '"to be or not" “the”', []],
    ['words', 'lantern Mountain', ['lantern', 'Mountain']],
    ['words among stop words', 'is there a lantern on the mountain?', ['lantern', 'mountain']],
    ['a word twice', 'tea tea', ['tea', 'tea']],
    ['a phrase', '"lantern tea"', ['“lantern tea”']],
    ['a phrase in curly marks', '“lantern tea” mountain', ['“lantern tea”', 'mountain']],
    ['a phrase in German and French marks', '„lantern“ «tea»', ['“lantern”', '“tea”']],
    ['a phrase in marks that do not match', '"lantern tea” mountain', ['“lantern tea”', 'mountain']],
    ['a phrase with stop words', '"the lantern of tea"', ['“the lantern of tea”']],
    ['two phrases', '"tea" lantern "mountain"', ['“tea”', '“mountain”', 'lantern']],
    ['a mark that is not closed', '"lantern tea', ['lantern', 'tea']],
    ['a mark amid words', 'lantern "tea', ['lantern', 'tea']],
    ['a third mark', '"lantern" tea"', ['“lantern”', 'tea']],
    ['marks and nothing else', '"" “” "', []],
    ['marks round a space', '" " tea', ['tea']],
    ['single marks, which are apostrophes', "'lantern tea'", ['lantern', 'tea']],
    ['a term of several words', 'bed blocking on a mountain', ['bed blocking', 'mountain']],
    ['a term of stop words and others', 'going to A and E', ['A and E']],
    ['a term in quotation marks, which is a phrase', '"bed blocking"', ['“bed blocking”']],
    ['words that a card writes as one', 'partners 4 change', ['partners 4 change']],
    ['words that nothing holds', 'xyzzyq tea', ['tea']],
    ['nothing but words that nothing holds', 'xyzzyq plugh', []],
    ['words that were put right', 'LANTREN tea', ['lantern', 'tea']],
  ])('%s', (_name, q, expected) => {
    expect(listUnits(interpret(q))).toEqual(expected);
  });

  it.each<[string, Record<string, number>]>([
    ['quokka club', { quokka: 2 }],
    ['Is the Quokka Club on the mountain?', { quokka: 2 }],
    ['marsupials society', { quokka: 2 }],
    ['quokkaclub', { quokka: 1 }],
    ['quokka', {}],
    ['zh', { zebra: 1 }],
    ['zebra homes and the quokka club', { zebra: 2, quokka: 2 }],
    ['zerba homes', { zebra: 2 }],
    ['tea', {}],
  ])('by name, “%s”: %j', (q, named) => {
    expect(Object.fromEntries(interpret(q).named)).toEqual(named);
  });
});

describe('what is said of a query', () => {
  it.each<[string, string | null, string]>([
    ['lantern', null, 'lantern'],
    ['lantren', 'lantern', '"lantren"'],
    ['the Lantren on TEA', 'the lantern on TEA', 'the "Lantren" on TEA'],
    ['“tea cake” lantren', '"tea cake" lantern', '"tea cake" "lantren"'],
    ['"lantren"', null, '"lantren"'],
    ['"lantren" mountian', '"lantren" mountain', '"lantren" "mountian"'],
    ['tea" lantren', 'tea lantern', 'tea "lantren"'],
    ['“tea lantren', 'tea lantern', 'tea "lantren"'],
  ])('“%s” shows results for %s; instead: %s', (q, corrected, literal) => {
    expect(interpret(q)).toMatchObject({ corrected, literal });
  });

  it('is that nothing was corrected, in what it offers to search for instead', () => {
    const typed = fc.array(
      fc.constantFrom(
        'lantren',
        'mountian',
        'tea',
        'the',
        'xyzzyq',
        '"',
        '“',
        '”',
        '«',
        'pensionres',
        '"bed"',
        ',',
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(typed, (words) => {
        const { literal } = interpret(words.join(' '));
        expect(interpret(literal).corrected).toBeNull();
        // So that a second step leads on to no third.
        expect([...interpret(literal).literal].sort()).toEqual([...literal].sort());
      }),
      { numRuns: 300 },
    );
  });

  it.each<[string, [string, string][]]>([
    ['pensioners', [['pensioners', 'older people']]],
    ['Pensioner’s tea', [['Pensioner’s', 'older people']]],
    ['pensioners or a pensioner', [['pensioners', 'older people']]],
    ['bed blocking', [['bed blocking', 'delays leaving hospital']]],
    // The label says no more than what was typed.
    ['older people', []],
    ['Shared life', []],
    ['shared lives', []],
    // Too common to pull in its group, or of several meanings.
    ['family', []],
    ['LAC', []],
    ['"pensioners"', []],
    ['tea', []],
  ])('“%s” matched %j', (q, expected) => {
    expect(interpret(q).readAs.map(({ written, label }) => [written, label])).toEqual(expected);
  });

  it.each([
    ['LAC', 'LAC'],
    ['is lac a scheme', 'lac'],
    ['LAC or lacs', 'LAC'],
  ])('“%s” may mean several things, each with its words, said once', (q, written) => {
    const { ambiguities } = interpret(q);
    expect(ambiguities.map((ambiguity) => ambiguity.written)).toEqual([written]);
    expect(ambiguities[0]?.meanings).toEqual(
      thesaurusGroups
        .filter(({ terms }) => terms.some(({ term }) => term === 'LAC'))
        .map(({ label }) => label),
    );
    expect(ambiguities[0]?.meanings.length).toBeGreaterThan(1);
  });

  it('“ABA” may mean what the directory has no words for, which a note tells', () => {
    const [ambiguity] = interpret('ABA').ambiguities;
    expect(ambiguity?.meanings).toEqual(['asset-based area']);
    expect(ambiguity?.notes.join(' ')).toMatch(/behaviour analysis/);
  });

  it.each(['tea', 'family', 'pensioners', '"LAC"'])('“%s” has one meaning', (q) => {
    expect(interpret(q).ambiguities).toEqual([]);
  });

  it('names what nothing holds, as typed', () => {
    expect(interpret('Xyzzyq, tea & PLUGH').unknown).toEqual(['Xyzzyq', 'PLUGH']);
  });
});

describe('a word that is for searching only', () => {
  const hidden = thesaurusGroups.flatMap(({ terms }) =>
    terms.filter(({ searchOnly }) => searchOnly).map(({ term }) => term),
  );
  const findOutdated = compileOutdatedWords(thesaurusGroups);

  it('is said back only where it was typed', () => {
    expect(hidden.length).toBeGreaterThan(100);
    for (const term of hidden) {
      const { corrected, readAs, ambiguities, unknown, units } = interpret(term);
      expect({ term, corrected, unknown }).toEqual({ term, corrected: null, unknown: [] });
      expect(
        units.map(({ written }) => written).every((written) => term.includes(written)),
        term,
      ).toBe(true);
      const said = [...readAs.map(({ label }) => label), ...ambiguities.flatMap(({ meanings }) => meanings)];
      expect(
        said.flatMap((words) => findOutdated(words)),
        term,
      ).toEqual([]);
    }
  });
});
