import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords, makeWordAllowance, measureLikeness, type WordPart } from './diff-words.ts';

/** `60 [people] {persons}`: removed in square brackets, added in curly ones. */
const say = (parts: readonly WordPart[]) =>
  parts
    .map(({ kind, gap, text }) => {
      const [open, close] = { kept: ['', ''], removed: ['[', ']'], added: ['{', '}'] }[kind] as [
        string,
        string,
      ];
      return gap + open + text + close;
    })
    .join('');

/** One of the two texts, put together again. */
const read = (parts: readonly WordPart[], without: WordPart['kind']) =>
  parts
    .filter(({ kind }) => kind !== without)
    .map(({ gap, text }) => gap + text)
    .join('')
    .replace(/\s+/g, '');

describe('tells', () => {
  it.each([
    ['nothing of two empty texts', '', '', ''],
    ['the whole of a text that is new', '', 'Tea.', '{Tea.}'],
    ['the whole of a text that is gone', 'Tea.', ' \n ', '[Tea.]'],
    ['no difference where there is none', 'Tea and cake.', 'Tea and cake.', 'Tea and cake.'],
    ['no difference of spaces and line ends', 'Tea and\ncake. ', 'Tea  and cake.', 'Tea and cake.'],
    ['a word', 'Tea and cake.', 'Tea and scones.', 'Tea and [cake] {scones}.'],
    ['a word more at the end', 'Tea', 'Tea cups', 'Tea {cups}'],
    ['a sign more', 'Tea', 'Tea.', 'Tea{.}'],
    [
      'a number whole',
      'It cost £1,500.50 then.',
      'It cost £1,600.50 then.',
      'It cost [£1,500.50] {£1,600.50} then.',
    ],
    ['a sign of a number', 'by 5% a year', 'by −5% a year', 'by [5%] {−5%} a year'],
    ['a citation whole', 'So it is [s1].', 'So it is [s1] [s12].', 'So it is [s1] {[s12]}.'],
    ['a capital letter', 'the Council', 'the council', 'the [Council] {council}'],
    ['an accent, and another alphabet', 'cafe чай', 'café чай', '[cafe] {café} чай'],
    ['a paragraph that begins', 'One. Two.', 'One.\n\nTwo.', 'One. [Two]\n\n{Two}.'],
    ['a paragraph put in', 'One.\n\nThree.', 'One.\n\nTwo.\n\nThree.', 'One.\n\n{Two.}\n\nThree.'],
    ['a paragraph taken out', 'One.\n\nTwo.\n\nThree.', 'One.\n\nThree.', 'One.\n\n[Two.]\n\nThree.'],
  ])('%s', (_what, before, after, told) => {
    expect(say(diffWords(before, after))).toBe(told);
  });

  it('a sentence rewritten as one change, for all that a word stayed where it was', () => {
    expect(say(diffWords('Neighbours meet on Mondays there.', 'Volunteers come on weekdays there.'))).toBe(
      '[Neighbours meet on Mondays] {Volunteers come on weekdays} there.',
    );
  });

  it('changes apart where enough stands between them', () => {
    expect(
      say(
        diffWords('Tea is served in the village hall at noon.', 'Soup is served in the village hall at one.'),
      ),
    ).toBe('[Tea] {Soup} is served in the village hall at [noon] {one}.');
  });
});

it('gives both texts back, whatever they are', () => {
  const texts = fc.array(
    fc.constantFrom('a', 'b', 'cc', 'tea', '[s1]', '.', '“', '£5', '\n\n', '  ', '🌈', '\u0301'),
    {
      maxLength: 60,
    },
  );
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const parts = diffWords(before.join(' '), after.join(' '));
      expect(read(parts, 'added')).toBe(before.join('').replace(/\s+/g, ''));
      expect(read(parts, 'removed')).toBe(after.join('').replace(/\s+/g, ''));
    }),
  );
});

describe('what is spent', () => {
  const rewritten = (letter: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${letter}${index}`).join(' ');

  it('on texts too far apart is bounded: both are told whole', () => {
    const [before, after] = [`Same ${rewritten('a', 300)} end`, `Same ${rewritten('b', 300)} end`];
    expect(diffWords(before, after).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });

  it('on texts too long is bounded, though one word differs', () => {
    const long = rewritten('a', 6_000);
    expect(diffWords(long, `${long} more`).map(({ kind }) => kind)).toEqual(['removed', 'added']);
    expect(diffWords(long.slice(0, 20_000), `${long.slice(0, 20_000)} more`).map(({ kind }) => kind)).toEqual(
      ['kept', 'added'],
    );
  });

  it('on all the texts of a page together is bounded', () => {
    const allowance = makeWordAllowance();
    const text = rewritten('a', 2_000);
    const kinds = Array.from({ length: 12 }, () => diffWords(text, `${text} x`, allowance)[0]?.kind);
    expect(new Set(kinds)).toEqual(new Set(['kept', 'removed']));
    expect(kinds[0]).toBe('kept');
    expect(kinds.at(-1)).toBe('removed');
    expect(allowance.words).toBe(0);
  });
});

it.each([
  ['Tea and cake.', 'Tea and cake.', 1],
  ['Tea.', 'Coffee!', 0],
  ['', '', 1],
])('the likeness of “%s” and “%s” is %d', (before, after, likeness) => {
  expect(measureLikeness(diffWords(before, after))).toBe(likeness);
});
