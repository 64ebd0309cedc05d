import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildFolder } from '#tests/factories/folder.ts';
import { parseYaml, readYamlFile } from './yaml-file.ts';

/** What reading a file with this content tells, as `line: message → mend`. */
function listProblems(content: string | Uint8Array): string[] {
  const { value, problems } = readYamlFile(join(buildFolder({ 'x.yaml': content }), 'x.yaml'));
  expect(value).toBeUndefined();
  return problems.map(({ line, message, mend }) => `${line}: ${message} → ${mend}`);
}

describe('readYamlFile', () => {
  it('reads past a byte order mark and Windows line ends', () => {
    const file = join(buildFolder({ 'x.yaml': '\ufeffslug: x\r\ntext: |-\r\n  a\r\n\r\n  b\r\n' }), 'x.yaml');
    expect(readYamlFile(file)).toMatchObject({ value: { slug: 'x', text: 'a\n\nb' }, problems: [] });
  });

  it('tells of what is no file', () => {
    const folder = buildFolder({});
    mkdirSync(join(folder, 'drafts.yaml'));
    symlinkSync('/nowhere', join(folder, 'lost.yaml'));
    expect(['drafts.yaml', 'lost.yaml'].map((name) => readYamlFile(join(folder, name)).problems)).toEqual([
      [{ line: 1, message: 'This is not a file', mend: 'Keep only files in this folder, not folders' }],
      [
        {
          line: 1,
          message: 'The file cannot be opened (ENOENT)',
          mend: 'Check that the file is there and that its name is right',
        },
      ],
    ]);
  });

  it.each<[string, string | Uint8Array, string]>([
    [
      'indented with a tab',
      'slug: x\nproblem:\n\ttext: x',
      '3: This line is indented with a tab → Take the tab out and indent with spaces, two for each step',
    ],
    [
      'broken by a colon',
      'slug: x\nsummary: Two things: tea',
      '2: A second colon in this line, or a line indented too far, is taken for a new key → Put the whole text in "double quotes", or write >- after the key and the text on the lines below, indented; or move the line left to stand under its neighbours',
    ],
    [
      'left with an open quote',
      'slug: x\nname: "Tea',
      '2: A quotation mark, a bracket or the colon after a key is missing → Close what was opened, or write the colon and a space after the key',
    ],
    [
      'out of line',
      'a:\n  b: 1\n c: 2',
      '3: This line does not line up with its neighbours, or a bracket is not closed → Line it up with spaces under the keys it belongs to, as in the other cards',
    ],
    [
      'begun with a citation',
      'text: [s1] says so',
      '1: Something stands here that does not belong: often words after a closing quote or bracket, or a list on the line of its key → Put the whole text in "double quotes", or write >- after the key and the text on the lines below, indented. Begin a list on the line below its key',
    ],
    [
      'begun with an at sign',
      'a: @x',
      '1: A text cannot begin with this sign → Put the text in "double quotes"',
    ],
    [
      'begun with a star',
      'a: 1\nname: *Tea*',
      '2: A text that begins with * is taken for a reference (*Tea*) → Put the text in "double quotes"',
    ],
    [
      'begun with an exclamation mark',
      'name: !Tea time',
      '1: A text that begins with ! is taken for an instruction → Put the text in "double quotes"',
    ],
    [
      'broken by a backslash',
      'name: "C:\\Tea"',
      '1: A backslash inside "double quotes" has a meaning of its own → Write two backslashes, or put the text in \'single quotes\'',
    ],
    [
      'two cards',
      'slug: x\n---\nslug: y',
      '2: A line of three dashes (---) begins a second document → Keep one card in a file, and take the line of dashes out',
    ],
    [
      'given a list for a key',
      '? [a]\n: b',
      '1: A list or a group of keys stands where the name of a key should stand → Begin the line with the name of a key and a colon; put a text that begins with ? in "double quotes"',
    ],
    [
      'missing a colon',
      'slug: x\nname\n',
      '2: A quotation mark, a bracket or the colon after a key is missing → Close what was opened, or write the colon and a space after the key',
    ],
    [
      'saved in Latin 1',
      Buffer.from('slug: x\nname: Caf\u00e9\n', 'latin1'),
      '2: A letter here is not saved as UTF-8, so it cannot be read → Save the file again with the encoding “UTF-8” (in most editors: File, Save as, Encoding), then look at accents, £ signs and curly quotes in this line',
    ],
    [
      'saved as UTF-16',
      Buffer.from('\ufeffslug: x', 'utf16le'),
      '1: The file is saved as UTF-16 → Save the file again with the encoding “UTF-8” (in most editors: File, Save as, Encoding)',
    ],
    [
      'opened 5,000 brackets deep',
      '['.repeat(5_000),
      '1: Too many brackets or steps are opened inside each other → Close them, and shape the file like the other cards',
    ],
    [
      'far too long',
      `a: ${'x'.repeat(700_000)}`,
      '1: The file has 700,003 bytes, far more than a file of this kind needs → Keep it below 600,000 bytes; put pictures and documents elsewhere',
    ],
    [
      'multiplied by references',
      [
        'a: &a [x, x, x, x, x, x, x, x, x]',
        ...[...'bcdefgh'].map((name, index) => `${name}: &${name} [${`*${'abcdefg'[index]}, `.repeat(9)}]`),
      ].join('\n'),
      '1: The file is nested too deeply, or refers to its own parts (&name, *name) too often → Write each part out once, shaped like the other cards in this folder',
    ],
  ])('tells of a file that is %s', (_name, content, problem) => {
    expect(listProblems(content)).toEqual([problem]);
  });
});

describe('parseYaml', () => {
  const text = [
    '# remark',
    'slug: x',
    'costs:',
    '  - id: c1',
    '    "what": &tea Tea',
    '  - id: c2',
    'story: >-',
    '  It began. It',
    '  began again.',
    'other: *tea',
    'plain: |-',
    '  a',
  ].join('\n');
  const file = parseYaml(text);

  it.each<[string, (string | number)[], string | undefined, number]>([
    ['a key', ['slug'], undefined, 2],
    ['an entry of a list', ['costs', 1], undefined, 6],
    ['a key in an entry, in quotes', ['costs', 0, 'what'], undefined, 5],
    ['the parent of a missing key', ['costs', 1, 'what'], undefined, 6],
    ['the list of a missing entry', ['costs', 9, 'what'], undefined, 3],
    ['the whole file', [], undefined, 2],
    ['a missing key of the file', ['gaps'], undefined, 2],
    ['a sentence that is wrapped', ['story'], 'It began again.', 8],
    ['words that are not there', ['story'], 'It never began.', 7],
    ['what a reference stands for', ['other'], undefined, 10],
  ])('finds the line of %s', (_name, path, words, line) => {
    expect(file.findLine(path, words)).toBe(line);
  });

  it('knows which texts are folded', () => {
    expect([['story'], ['plain'], ['slug'], ['gaps']].map(file.isFolded)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('names every key that stands twice, and takes the last', () => {
    expect(parseYaml('a: 1\nb: 2\na: 3\nb: 4')).toMatchObject({
      value: { a: 3, b: 4 },
      problems: [
        { line: 3, message: 'The key “a” stands here for the second time' },
        { line: 4, message: 'The key “b” stands here for the second time' },
      ],
    });
  });
});
