import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCard, cardToYaml } from '#tests/factories/card.ts';
import { buildFolder } from '#tests/factories/folder.ts';
import { listCardSlugs, readCards } from './read-cards.ts';

const good = cardToYaml(buildCard());

/** Problems without their folder: `sample-model.yaml:4 status: message → mend`. */
function listProblems(files: Record<string, string | Uint8Array>): string[] {
  const folder = buildFolder(files);
  return readCards(folder).problems.map(({ file, line, field, message, mend }) =>
    `${file.replace(`${folder}/`, '')}:${line} ${field}: ${message} → ${mend}`.replaceAll(folder, 'folder'),
  );
}

describe('readCards', () => {
  it('reads good cards, in the order of their names', () => {
    const other = buildCard({ slug: 'another-model', name: 'Another' });
    const folder = buildFolder({
      'sample-model.yaml': `# yaml-language-server: $schema=../card.schema.json\n${good}`,
      'another-model.yaml': cardToYaml(other),
      'README.md': 'How to write a card',
      '.hidden': 'x',
    });
    expect(readCards(folder)).toEqual({
      cards: [
        { file: `${folder}/another-model.yaml`, card: other },
        { file: `${folder}/sample-model.yaml`, card: buildCard() },
      ],
      fileCount: 2,
      problems: [],
    });
  });

  it('reads an empty folder as no cards', () => {
    expect(readCards(buildFolder({ 'README.md': '' }))).toEqual({ cards: [], fileCount: 0, problems: [] });
  });

  it('tells of a folder that is not there', () => {
    const { cards, problems } = readCards('/nowhere/at/all');
    expect(cards).toEqual([]);
    expect(problems).toEqual([
      {
        file: '/nowhere/at/all',
        line: 1,
        field: '',
        message: 'The folder cannot be read',
        mend: 'Check that it is there, that its name is right, and that you may read it',
        blocksCard: true,
      },
    ]);
  });

  it('gives the good cards and the problems of all others at once', () => {
    const folder = buildFolder({
      'sample-model.yaml': good,
      'broken.yaml': 'slug: broken\n\tname: x',
      'short.yaml': 'slug: short',
    });
    const { cards, fileCount, problems } = readCards(folder);
    expect(cards.map(({ card }) => card.slug)).toEqual(['sample-model']);
    expect(fileCount).toBe(3);
    expect(new Set(problems.map(({ file }) => file))).toEqual(
      new Set([`${folder}/broken.yaml`, `${folder}/short.yaml`]),
    );
    expect(problems.every(({ blocksCard }) => blocksCard)).toBe(true);
  });

  it.each<[string, string, string]>([
    [
      'empty',
      '',
      '1 : The file is empty → Copy another card of this folder and change it, from “slug:” to “gaps:”',
    ],
    [
      'only a remark',
      '# later\n',
      '1 : The file is empty → Copy another card of this folder and change it, from “slug:” to “gaps:”',
    ],
    [
      'a list',
      '# x\n- a\n',
      '2 : The file holds a list, not a card → Copy another card of this folder and change it, from “slug:” to “gaps:”',
    ],
    [
      'a sentence',
      'hello',
      '1 : The file holds a text, not a card → Copy another card of this folder and change it, from “slug:” to “gaps:”',
    ],
  ])('tells of a file that is %s', (_name, content, problem) => {
    expect(listProblems({ 'x.yaml': content })).toEqual([`x.yaml:${problem}`]);
  });

  it('names every key that stands twice, and goes on', () => {
    const content = good
      .replace('status: active', 'status: active\nstatus: growing')
      .replace('stage: several-places', 'stage: several-places\n  stage: pilt');
    expect(listProblems({ 'sample-model.yaml': content })).toEqual([
      expect.stringMatching(
        /^sample-model\.yaml:\d+ : The key “status” stands here for the second time → Keep one/,
      ),
      expect.stringMatching(
        /^sample-model\.yaml:74 : The key “stage” stands here for the second time → Keep one/,
      ),
      expect.stringMatching(
        /^sample-model\.yaml:74 spread\.stage: “pilt” is not a term of the list “stage” → Did you mean pilot\?/,
      ),
    ]);
  });

  it('tells of what lies in the folder and is not read', () => {
    const folder = buildFolder({ 'Tea Club.yml': good, 'notes.txt': 'x', 'cake.yaml.bak': 'x' });
    mkdirSync(join(folder, 'drafts.yaml'));
    symlinkSync('/nowhere', join(folder, 'lost.yaml'));
    expect(
      readCards(folder).problems.map(
        ({ file, message, mend }) => `${file.slice(folder.length + 1)}: ${message} → ${mend}`,
      ),
    ).toEqual([
      'cake.yaml.bak: This is not read: the name of a card file ends in .yaml → Rename it to cake.yaml',
      'drafts.yaml: This is not a file → Keep only files in this folder, not folders',
      'lost.yaml: The file cannot be opened (ENOENT) → Check that the file is there and that its name is right',
      'notes.txt: This is not read: the name of a card file ends in .yaml → Keep it in another folder',
      'Tea Club.yml: This is not read: the name of a card file ends in .yaml → Rename it to tea-club.yaml',
    ]);
  });

  it('tells of the prose while the fields are broken, all at once', () => {
    const content = good
      .replace('status: active', 'status: actve\ncolour: red')
      .replace(/problem:\n.*/, 'problem:\n  text: In 2012 it began.')
      .replace('source: s1', 'source: s9');
    expect(listProblems({ 'sample-model.yaml': content }).map((problem) => problem.split(/[ :]/)[2])).toEqual(
      ['status', 'colour', 'problem.text', 'evidence.items[0].source'],
    );
  });

  it('names the line: of the key, of the entry, of the parent where a key is missing, and of the very sentence', () => {
    const content = [
      good.slice(0, good.indexOf('problem:')),
      'problem:',
      '  text: |-',
      '    Many are alone. They',
      '    have no visitor.',
      '',
      '    They are many. In',
      '    2012 half had none.',
      good
        .slice(good.indexOf('solution:'))
        .replace('kind: running', 'kind: runing')
        .replace(/\n.*per: .*/, ''),
    ].join('\n');
    const lines = content.split('\n');
    const lineOf = (start: string) => lines.findIndex((line) => line.trim().startsWith(start)) + 1;
    const folder = buildFolder({ 'sample-model.yaml': content });
    expect(readCards(folder).problems.map(({ line, field }) => [line, field])).toEqual([
      [lineOf('They are many. In'), 'problem.text'],
      [lineOf('- id: c1'), 'costs[0].per'],
      [lineOf('kind: runing'), 'costs[0].kind'],
    ]);
  });

  it('tells of a paragraph that folding would lose', () => {
    const folded = (text: string) =>
      good.replace(/problem:\n {2}text: .*\n/, `problem:\n  text: >-\n${text}`);
    expect(listProblems({ 'sample-model.yaml': folded('    One.\n\n    Two.\n') })).toEqual([
      expect.stringMatching(
        / problem\.text: A blank line in a text after >- does not begin a new paragraph → Write \|- instead of >-, or/,
      ),
    ]);
    expect(listProblems({ 'sample-model.yaml': folded('    One.\n\n\n    Two.\n') })).toEqual([]);
    expect(listProblems({ 'sample-model.yaml': folded('    One line\n    and its end.\n') })).toEqual([]);
  });

  it('serves a card whose only problem is that two of its figures differ', () => {
    const card = buildCard();
    const figures = [1, 2].map((value) => ({ ...card.spread.figures[0]!, id: `f${value}`, value }));
    const content = cardToYaml(buildCard({ spread: { ...card.spread, figures } }));
    const { cards, problems } = readCards(buildFolder({ 'sample-model.yaml': content }));
    expect(problems.map(({ field, blocksCard }) => [field, blocksCard])).toEqual([
      ['spread.figures[1].value', false],
    ]);
    expect(cards).toHaveLength(1);
  });

  it('tells of a file that is not named after its card', () => {
    expect(listProblems({ 'tea.yaml': good })).toEqual([
      'tea.yaml:1 slug: The slug is sample-model and the file is called tea.yaml → Name the file sample-model.yaml, or write slug: tea',
    ]);
  });

  it('tells of a slug that two files have, and serves the one that is named after it', () => {
    const folder = buildFolder({ 'sample-model.yaml': good, 'Sample-Model.yaml': good });
    const { cards, problems } = readCards(folder);
    expect(cards.map(({ file }) => file)).toEqual([`${folder}/sample-model.yaml`]);
    expect(problems.map(({ file, message }) => `${file.slice(folder.length + 1)}: ${message}`)).toEqual([
      'Sample-Model.yaml: The slug is sample-model and the file is called Sample-Model.yaml',
      `Sample-Model.yaml: ${folder}/sample-model.yaml has the slug sample-model too`,
    ]);
  });

  it('serves neither of two files with one slug that is the name of neither', () => {
    const { cards, problems } = readCards(buildFolder({ 'a.yaml': good, 'b.yaml': good }));
    expect(cards).toEqual([]);
    expect(problems).toHaveLength(4);
  });

  it('never throws, whatever a file holds', () => {
    const pieces = fc.constantFrom(
      'slug: ',
      'a',
      ': ',
      '- ',
      '\n',
      '  ',
      '\t',
      '"',
      "'",
      '[',
      '{',
      '}',
      ']',
      '&a ',
      '*a',
      '!',
      '|-\n',
      '>-\n',
      '#',
      '---\n',
      '? ',
      '\u0000',
      '<<',
      '%',
      '@',
      's1',
      '[s1]',
      '1.5',
      'null',
      '~',
      '\ufeff',
      '\r\n',
    );
    const content = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
      fc.jsonValue().map((value) => JSON.stringify(value)),
      fc.uint8Array({ maxLength: 60 }),
      fc
        .tuple(fc.nat(good.length), fc.nat(60), fc.array(pieces, { maxLength: 4 }))
        .map(([start, length, parts]) => good.slice(0, start) + parts.join('') + good.slice(start + length)),
    );
    const folder = buildFolder({ 'x.yaml': '' });
    fc.assert(
      fc.property(content, (text) => {
        writeFileSync(join(folder, 'x.yaml'), text);
        const { cards, fileCount, problems } = readCards(folder);
        expect(fileCount).toBe(1);
        // The sample card is not called x, so some problem there must be.
        expect(cards).toEqual([]);
        expect(problems.length).toBeGreaterThan(0);
        for (const problem of problems) {
          expect(problem.line).toBeGreaterThan(0);
          expect(problem.message).not.toBe('');
          expect(problem.mend).not.toBe('');
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('listCardSlugs', () => {
  it('names the cards by their files, broken ones too, and nothing else', () => {
    const folder = buildFolder({ 'tea.yaml': '', 'cake.yaml': good, 'notes.txt': '', '.x.yaml': '' });
    expect(listCardSlugs(folder)).toEqual(['cake', 'tea']);
  });

  it('names none for a folder that is not there', () => {
    expect(listCardSlugs('/nowhere/at/all')).toEqual([]);
  });
});
