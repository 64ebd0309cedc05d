import { parseWithZod } from '@conform-to/zod/v4';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { cleanLine, cleanParagraphs, typedLine, typedParagraphs } from './typed-text.ts';

/** What both do alike. */
const alike: [name: string, typed: string, kept: string][] = [
  ['nothing', '', ''],
  ['white space of every kind', ' \t\u00a0\u2003\u3000\r\n\u2028 ', ''],
  ['only what has no width', '\u200b\ufeff\u2060\u00ad\u200d\u200c', ''],
  ['only a filler that counts as a letter', '\u3164\u115f\uffa0', ''],
  ['an accent on nothing', '\u0301', ''],
  ['a zero, which is an answer', '0', '0'],
  ['a dash, which is one too', '–', '–'],
  ['text turned about', 'pay \u202e000,1£\u202c \u2066now\u2069', 'pay 000,1£ now'],
  ['marks of direction', 'a\u200eb\u200fc\u061cd', 'abcd'],
  ['a zero-width space within a word', 'Sha\u200bred\ufeff Lives', 'Shared Lives'],
  ['a soft hyphen of a PDF', 'neigh\u00adbour', 'neighbour'],
  ['spaces on both sides of what is taken away', 'a \u200b b', 'a b'],
  ['control characters', 'a\u0000b\u0007\u001b[31mc\u007f\u009f', 'ab[31mc'],
  ['halves of surrogate pairs', 'a\ud83dz\udc00', 'az'],
  ['what is no character', 'a\ufffe\u{1ffff}b', 'ab'],
  ['hidden tags', 'a\u{e0049}\u{e0067}\u{e006e}b', 'ab'],
  ['a bullet pasted from Word', '\uf0b7\tFirst', '• First'],
  ['other characters of one font only', 'a\ue000b', 'ab'],
  ['an accent typed apart', 'cafe\u0301', 'caf\u00e9'],
  ['an accent kept apart by what is taken away', 'cafe\u200b\u0301', 'caf\u00e9'],
  ['a joiner in Latin words', 'sha\u200dred\u200c', 'shared'],
  ['a joiner that Persian needs', 'می\u200cخواهم', 'می\u200cخواهم'],
  ['one that Sinhala needs', 'ශ්\u200dරී', 'ශ්\u200dරී'],
  ['joiners one after the other', 'می\u200c\u200d\u200cخواهم', 'می\u200cخواهم'],
  [
    'a family and a rainbow flag',
    '👨\u200d👩\u200d👧 🏳\ufe0f\u200d🌈 1\ufe0f⃣',
    '👨\u200d👩\u200d👧 🏳\ufe0f\u200d🌈 1\ufe0f⃣',
  ],
  ['the sign of an emoji on a letter', 'a\ufe0fb', 'ab'],
  ['letters of other alphabets', 'Dafydd Ŵyn, Łódź, 中文, עברית', 'Dafydd Ŵyn, Łódź, 中文, עברית'],
  ['markup, which is text', '<script>alert(1)</script>&amp;', '<script>alert(1)</script>&amp;'],
  ['ligatures and fractions, whose meaning another form could change', 'ﬁ ½ m²', 'ﬁ ½ m²'],
];

describe('cleanLine', () => {
  it.each([
    ...alike,
    ['line ends', 'one\r\ntwo\rthree\n\n\nfour\u2028five\u0085six', 'one two three four five six'],
    ['runs of spaces', '  a  \t b\u00a0\u00a0c ', 'a b c'],
    ['a header smuggled in', 'Jo\r\nBcc: all@a.example', 'Jo Bcc: all@a.example'],
  ])('cleans %s', (_name, typed, kept) => {
    expect(cleanLine(typed)).toBe(kept);
  });
});

describe('cleanParagraphs', () => {
  it.each([
    ...alike,
    ['every kind of line end', 'a\r\nb\rc\u2028d\u2029e\u000bf\u0085g', 'a\nb\nc\nd\ne\nf\ng'],
    ['many blank lines', 'a\r\n\r\n \r\n\t\r\nb', 'a\n\nb'],
    ['blank lines with what cannot be seen', 'a\n\u200b\n\u200b\n\nb', 'a\n\nb'],
    ['spaces at the ends of lines', ' a \n  b\t\n c ', 'a\nb\nc'],
    ['blank lines at the ends', '\n\n a \n\n', 'a'],
    ['one blank line, which is meant', 'a\n\nb', 'a\n\nb'],
  ])('cleans %s', (_name, typed, kept) => {
    expect(cleanParagraphs(typed)).toBe(kept);
  });
});

it('has nothing to do twice', () => {
  const odd = fc.constantFrom(...alike.flatMap(([, typed]) => [...typed]), '\n', ' ', 'a', '\u0301');
  const text = fc.oneof(
    fc.array(odd).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(text, (typed) => {
      for (const clean of [cleanLine, cleanParagraphs]) expect(clean(clean(typed))).toBe(clean(typed));
      expect(cleanLine(typed)).not.toMatch(/\s{2}|[\n\t]/);
      expect(cleanParagraphs(typed)).not.toMatch(/\n{3}| \n|\n | {2}/);
    }),
  );
});

describe('fields of a form', () => {
  const schema = z.object({
    name: typedLine({ max: 10, error: 'Enter a name' }),
    summary: typedParagraphs({ max: 12, error: 'Say what it is' }),
    place: typedLine({ max: 1200 }),
    notes: typedParagraphs({ max: 12 }),
  });
  const parse = (fields: Record<string, string>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    return parseWithZod(form, { schema });
  };
  const filled = { name: 'A', summary: 'B' };

  it('are cleaned before they are counted', () => {
    const typed = { name: ' The \u200b model\t', summary: ' a\r\n\r\n\r\n\r\nbcdefghi\r\n', notes: ' \r\n' };
    const submission = parse(typed);
    expect(submission.status === 'success' && submission.value).toEqual({
      name: 'The model',
      summary: 'a\n\nbcdefghi',
    });
  });

  it.each<[string, Record<string, string>, Record<string, string[]>]>([
    ['left out', {}, { name: ['Enter a name'], summary: ['Say what it is'] }],
    ['empty', { name: '', summary: '' }, { name: ['Enter a name'], summary: ['Say what it is'] }],
    ['invisible', { ...filled, name: '\u200b \u3164' }, { name: ['Enter a name'] }],
    [
      'too long',
      { ...filled, name: 'Shared Lives' },
      { name: ['Shorten this to at most 10 characters; it has 12'] },
    ],
    [
      'far too long',
      { ...filled, place: 'x'.repeat(12_345) },
      { place: ['Shorten this to at most 1,200 characters; it has 12,345'] },
    ],
    [
      'too long, though it may be left empty',
      { ...filled, notes: 'a\r\nb'.repeat(5) },
      { notes: ['Shorten this to at most 12 characters; it has 15'] },
    ],
  ])('%s say what to do, and keep what was typed', (_name, typed, error) => {
    const { status, error: told, initialValue } = parse(typed).reply();
    expect([status, told]).toEqual(['error', error]);
    expect(initialValue).toEqual(
      Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== '')),
    );
  });

  it('that may be left empty are undefined then', () => {
    const nothings: Record<string, string>[] = [{}, { place: '', notes: ' \u200b' }];
    for (const nothing of nothings) {
      const submission = parse({ ...filled, ...nothing });
      expect(submission.status === 'success' && submission.value).toEqual(filled);
    }
  });
});
