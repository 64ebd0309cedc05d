import { describe, expect, it } from 'vitest';
import { createLexicon } from './lexicon.ts';
import { stemOf } from './words.ts';

const counts = new Map(
  Object.entries({
    coordination: 9,
    coordinator: 20,
    cooperative: 10,
    loneliness: 30,
    lonely: 5,
    money: 8,
    home: 40,
    homeless: 6,
    homeshare: 1,
    neighbour: 12,
    care: 50,
    tea: 3,
    '26000': 2,
    '26001': 1,
    codger: 0,
    geezer: 0,
    hermit: 2,
    zebra: 0,
  }),
);
const hidden = new Map([
  ['codger', 'older people'],
  ['hermit', 'isolated people'],
]);
const lexicon = createLexicon(counts, (text) => hidden.get(text) ?? null);
const nearest = (text: string) => lexicon.listNearest(text, 3).map(({ shownAs }) => shownAs);

describe('whether the lexicon knows a word', () => {
  it.each([
    ['tea', true],
    ['teas', true],
    ['neighbors', true],
    ['coordinating', true],
    ['zebra', true],
    ['', false],
    ['te', false],
    ['constructor', false],
    ['26002', false],
  ])('%s: %s', (text, expected) => {
    expect(lexicon.knows(text)).toBe(expected);
  });
});

describe('the words that begin with some letters', () => {
  it.each<[string, number, string[]]>([
    ['coo', 5, ['coordinator', 'cooperative', 'coordination']],
    ['coo', 1, ['coordinator']],
    ['home', 5, ['home', 'homeless', 'homeshare']],
    ['homes', 5, ['homeshare']],
    ['zebra', 5, ['zebra']],
    ['zebras', 5, []],
    ['zz', 5, []],
    ['260', 5, ['26000', '26001']],
    ['constructo', 5, []],
    ['coo', 0, []],
  ])('“%s”, at most %i: those most held first', (letters, most, expected) => {
    expect(lexicon.listBeginningWith(letters, most).map(({ text }) => text)).toEqual(expected);
  });

  it('hold all of them for no letters', () => {
    expect(lexicon.listBeginningWith('', 100)).toHaveLength(counts.size);
  });
});

describe('the nearest words', () => {
  it.each([
    ['swapped letters', 'coodrination', 'coordination'],
    ['a dropped letter', 'cordination', 'coordination'],
    ['a doubled letter', 'coordinnation', 'coordination'],
    ['a wrong letter', 'coordinatiun', 'coordination'],
    ['three slips in a long word', 'cordintation', 'coordination'],
    ['a first letter that is wrong', 'voordination', 'coordination'],
    ['a first letter that is left out', 'omeshare', 'homeshare'],
    ['a first letter too many', 'xhomeshare', 'homeshare'],
    ['first letters swapped', 'ohmeshare', 'homeshare'],
    ['one slip in a word of five letters', 'zebta', 'zebra'],
    ['two in one of six to eight', 'hermlts', 'hermit'],
  ])('put right %s: %s', (_name, text, expected) => {
    expect(nearest(text)[0]).toBe(expected);
  });

  it.each([
    ['a short word', 'tex'],
    ['a short word with a letter too many', 'ca'],
    ['two slips in a word of five letters', 'zxxra'],
    ['a first letter that is wrong and another slip', 'voordinatiun'],
    ['a first letter too many and another slip', 'xhomeshere'],
    ['a figure', '26002'],
    ['nothing', ''],
    ['nonsense', 'qwxyzqwxyz'],
    ['5,000 letters', 'c'.repeat(5000)],
    ['other letters', 'שלוםעולם'],
  ])('are none for %s', (_name, text) => {
    expect(nearest(text)).toEqual([]);
  });

  it('come in order of slips, and of equally near ones the more frequent first', () => {
    const words = createLexicon(
      new Map([
        ['candle', 1],
        ['candles', 2],
        ['handle', 9],
        ['candied', 7],
        ['cuddle', 3],
      ]),
      () => null,
    );
    const found = words.listNearest('candlw', 5).map(({ text }) => text);
    expect(found[0]).toBe('candle');
    const tied = createLexicon(
      new Map([
        ['candle', 1],
        ['candly', 5],
      ]),
      () => null,
    );
    expect(tied.listNearest('candlw', 5).map(({ text }) => text)).toEqual(['candly', 'candle']);
    expect(tied.listNearest('candlw', 1)).toHaveLength(1);
  });

  it('show a hidden word by the words of its group, unless a card holds it', () => {
    expect(nearest('codgre')).toEqual(['older people']);
    expect(nearest('hermti')).toEqual(['hermit']);
    expect(nearest('geezre')).toEqual(['geezer']);
  });

  it('have the stem and the number of models of each', () => {
    expect(lexicon.listNearest('homeshre', 1)).toEqual([
      { text: 'homeshare', stem: stemOf('homeshare'), models: 1, shownAs: 'homeshare' },
    ]);
  });
});

it('an empty lexicon knows nothing', () => {
  const empty = createLexicon(new Map(), () => null);
  expect(empty.knows('tea')).toBe(false);
  expect(empty.listBeginningWith('t', 5)).toEqual([]);
  expect(empty.listNearest('coordination', 5)).toEqual([]);
});
