import { describe, expect, it } from 'vitest';
import { correctWords } from './correct-words.ts';
import { thesaurusGroups } from '#app/features/vocabulary/thesaurus.generated.server.ts';
import { buildCard } from '#tests/factories/card.ts';
import { indexCards } from '#tests/setup/publish-cards.ts';

const index = indexCards(
  buildCard({
    name: 'Quokka Club',
    summary: 'Coordination by lantern: mountain tea, naïve poetry and a homestead for £26,000.',
  }),
);
const correct = (text: string, isTyping = false) => correctWords(index, text, isTyping);

describe('words that something holds', () => {
  it.each([
    ['of a card', 'Lantern & TEA'],
    ['in another form', 'lanterns mountains'],
    ['with other accents', 'naive Poètry'],
    ['of the thesaurus alone', 'wheelchair tramp'],
    ['of the thesaurus, run together', 'timebanking coproduction'],
    ['of the thesaurus, apart', 'time banking'],
    ['of a name, run together', 'quokkaclub'],
    ['which are one word on a card', 'home stead'],
    ['too common to look for', 'whats the of themselves'],
    ['in figures', '26k £26,000 26000'],
    ['none at all', '!!! 🏠'],
    ['nothing', ''],
  ])('stand as they are: %s', (_name, text) => {
    expect(correct(text)).toMatchObject({ text, corrected: null, literal: text, unknown: [] });
  });
});

describe('words that nothing holds', () => {
  it.each([
    ['cordination', 'coordination', '"cordination"'],
    ['CORDINATION', 'coordination', '"CORDINATION"'],
    ['Coordinatoin of Tea', 'coordination of Tea', '"Coordinatoin" of Tea'],
    [
      'the mountian, MOUNTAIN and Lantren',
      'the mountain, MOUNTAIN and lantern',
      'the "mountian", MOUNTAIN and "Lantren"',
    ],
    ['mountian’s tea', 'mountain tea', '"mountian’s" tea'],
    ['  mountian   tea  ', 'mountain tea', '"mountian" tea'],
    ['sociel prescribing', 'social prescribing', '"sociel" prescribing'],
  ])('“%s” is read as “%s”, and as %s if it is meant', (text, corrected, literal) => {
    expect(correct(text)).toMatchObject({ text: corrected, corrected, literal, unknown: [] });
  });

  it('are looked for as typed once they stand in quotation marks', () => {
    // The whole of interpret-query.test.ts holds this to be so; here, that the marks are round the slip alone.
    expect(correct('mountian tea').literal.match(/"([^"]+)"/)?.[1]).toBe('mountian');
  });

  it.each<[string, string, string[]]>([
    ['xyzzyq', '', ['xyzzyq']],
    ['Xyzzyq tea', 'tea', ['Xyzzyq']],
    ['tea xyzzyq plugh', 'tea', ['xyzzyq', 'plugh']],
    ['26001', '', ['26001']],
    ['tae', '', ['tae']],
    ['שלום', '', ['שלום']],
    ['x'.repeat(200), '', ['x'.repeat(200)]],
    ['constructorr', '', ['constructorr']],
  ])('and are near none are left out, and named: %s', (text, rest, unknown) => {
    expect(correct(text)).toMatchObject({ text: rest, corrected: null, literal: text, unknown });
  });

  it('are put right beside others that are left out', () => {
    expect(correct('xyzzyq lantren')).toMatchObject({
      corrected: 'lantern',
      literal: 'xyzzyq "lantren"',
      unknown: ['xyzzyq'],
    });
  });

  it.each([
    ['mountaintea', 'mountain tea'],
    ['LanternMountain', 'lantern mountain'],
    ['naivepoetry', 'naive poetry'],
  ])('may be two run together, which is no slip: %s', (text, apart) => {
    expect(correct(text)).toMatchObject({ text: apart, corrected: null, literal: text, unknown: [] });
  });

  it('are sooner a slip than two words', () => {
    const split = indexCards(buildCard({ summary: 'In unity, by com: a community.' }));
    expect(correctWords(split, 'comunity', false).corrected).toBe('community');
  });

  it('are named once, however often they were typed', () => {
    expect(correct('xyzzyq tea xyzzyq').unknown).toEqual(['xyzzyq']);
  });

  it('give the words of the text as it is read', () => {
    expect(correct('Mountian xyzzyq TEA').words.map(({ text, start }) => [text, start])).toEqual([
      ['mountain', 0],
      ['tea', 9],
    ]);
  });
});

describe('the last word', () => {
  it.each([
    ['begun', 'tea lante', true, 'tea lante'],
    ['begun by three letters', 'lan', true, 'lan'],
    ['begun by two letters, which is too few', 'tea qu', true, 'tea'],
    ['begun, and ended by a full stop', 'tea mountai', false, 'tea mountain'],
    ['not begun, but a slip', 'tea lantren', true, 'tea lantern'],
  ])('%s: “%s”, typing: %s, is read as “%s”', (_name, text, isTyping, expected) => {
    expect(correct(text, isTyping).text).toBe(expected);
  });

  it('is the only one that may be begun', () => {
    expect(correct('mountai tea', true).text).toBe('mountain tea');
  });
});

describe('a slip of a word that is never shown', () => {
  it('is read as the group’s own words', () => {
    expect(correct('pensionres')).toMatchObject({ corrected: 'older people', literal: '"pensionres"' });
  });

  const hidden = thesaurusGroups.flatMap(({ label, terms }) =>
    terms
      .filter(({ searchOnly, term }) => searchOnly && /^[a-z]{7,}$/.test(term))
      .map(({ term }) => [term, label] as const),
  );

  it('shows none of them', () => {
    expect(hidden.length).toBeGreaterThan(20);
    const shown = thesaurusGroups
      .flatMap(({ terms }) => terms.filter(({ searchOnly }) => !searchOnly))
      .map(({ term }) => term.toLowerCase())
      .join(' ');
    for (const [term] of hidden.filter(([word]) => !shown.includes(word))) {
      const slip = `${term.slice(0, 3)}${term[4]}${term[3]}${term.slice(5)}`;
      expect(correct(slip).corrected ?? '', slip).not.toContain(term);
    }
  });
});
