import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Card } from '#app/features/models/card-schema.ts';
import type { RetiredSlug } from '#app/features/models/retired-schema.ts';
import { buildCard, cardToYaml } from '#tests/factories/card.ts';
import { buildFolder } from '#tests/factories/folder.ts';
import { listCardSlugs, readCards } from './read-cards.ts';

const good = cardToYaml(buildCard());

/** Problems without their folder: `sample-model.yaml:4 status: message → mend`. */
function listProblems(files: Record<string, string | Uint8Array>, retired: RetiredSlug[] = []): string[] {
  const folder = buildFolder(files);
  return readCards(folder, retired).problems.map(({ file, line, field, message, mend }) =>
    `${file.replace(`${folder}/`, '')}:${line} ${field}: ${message} → ${mend}`.replaceAll(folder, 'folder'),
  );
}

/** The problems of a card after a change to its plain value, which may break its shape. */
function listProblemsAfter(change: (card: Record<string, any>) => void): string[] {
  const card = parse(good) as Record<string, unknown>;
  change(card);
  return listProblems({ 'sample-model.yaml': stringify(card, { lineWidth: 100 }) }).map((problem) =>
    problem.replace(/^sample-model\.yaml:\d+ /, ''),
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

  it.each<[string, string | Uint8Array, string]>([
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
    [
      'indented with a tab',
      'slug: x\nproblem:\n\ttext: x',
      '3 : This line is indented with a tab → Take the tab out and indent with spaces, two for each step',
    ],
    [
      'broken by a colon',
      'slug: x\nsummary: Two things: tea',
      '2 : A second colon in this line, or a line indented too far, is taken for a new key → Put the whole text in "double quotes", or write >- after the key and the text on the lines below, indented; or move the line left to stand under its neighbours',
    ],
    [
      'left with an open quote',
      'slug: x\nname: "Tea',
      '2 : A quotation mark, a bracket or the colon after a key is missing → Close what was opened, or write the colon and a space after the key',
    ],
    [
      'out of line',
      'a:\n  b: 1\n c: 2',
      '3 : This line does not line up with its neighbours, or a bracket is not closed → Line it up with spaces under the keys it belongs to, as in the other cards',
    ],
    [
      'begun with a citation',
      'text: [s1] says so',
      '1 : Something stands here that does not belong: often words after a closing quote or bracket, or a list on the line of its key → Put the whole text in "double quotes", or write >- after the key and the text on the lines below, indented. Begin a list on the line below its key',
    ],
    [
      'begun with an at sign',
      'a: @x',
      '1 : A text cannot begin with this sign → Put the text in "double quotes"',
    ],
    [
      'begun with a star',
      'a: 1\nname: *Tea*',
      '2 : A text that begins with * is taken for a reference (*Tea*) → Put the text in "double quotes"',
    ],
    [
      'begun with an exclamation mark',
      'name: !Tea time',
      '1 : A text that begins with ! is taken for an instruction → Put the text in "double quotes"',
    ],
    [
      'broken by a backslash',
      'name: "C:\\Tea"',
      '1 : A backslash inside "double quotes" has a meaning of its own → Write two backslashes, or put the text in \'single quotes\'',
    ],
    [
      'two cards',
      'slug: x\n---\nslug: y',
      '2 : A line of three dashes (---) begins a second document → Keep one card in a file, and take the line of dashes out',
    ],
    [
      'missing a colon',
      'slug: x\nname\n',
      '2 : A quotation mark, a bracket or the colon after a key is missing → Close what was opened, or write the colon and a space after the key',
    ],
    [
      'saved in Latin 1',
      Buffer.from('slug: x\nname: Caf\u00e9\n', 'latin1'),
      '2 : A letter here is not saved as UTF-8, so it cannot be read → Save the file again with the encoding “UTF-8” (in most editors: File, Save as, Encoding), then look at accents, £ signs and curly quotes in this line',
    ],
    [
      'saved as UTF-16',
      Buffer.from('\ufeffslug: x', 'utf16le'),
      '1 : The file is saved as UTF-16 → Save the file again with the encoding “UTF-8” (in most editors: File, Save as, Encoding)',
    ],
    [
      'opened 5,000 brackets deep',
      '['.repeat(5_000),
      '1 : Too many brackets or steps are opened inside each other → Close them, and shape the file like the other cards',
    ],
    [
      'far too long',
      `a: ${'x'.repeat(700_000)}`,
      '1 : The file has 700,003 bytes, far more than a file of this kind needs → Keep it below 600,000 bytes; put pictures and documents elsewhere',
    ],
    [
      'multiplied by references',
      [
        'a: &a [x, x, x, x, x, x, x, x, x]',
        ...[...'bcdefgh'].map((name, index) => `${name}: &${name} [${`*${'abcdefg'[index]}, `.repeat(9)}]`),
      ].join('\n'),
      '1 : The file is nested too deeply, or refers to its own parts (&name, *name) too often → Write each part out once, shaped like the other cards in this folder',
    ],
  ])('tells of a file that is %s', (_name, content, problem) => {
    expect(listProblems({ 'x.yaml': content })).toEqual([`x.yaml:${problem}`]);
  });

  it('reads past a byte order mark and Windows line ends', () => {
    const windows = `\ufeff${good.replaceAll('\n', '\r\n')}`;
    expect(readCards(buildFolder({ 'sample-model.yaml': windows })).cards).toHaveLength(1);
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

  it.each<[string, (card: Record<string, any>) => void, string[]]>([
    [
      'a misspelt key, told once',
      (card) => {
        card.sumary = card.summary;
        delete card.summary;
      },
      ['sumary: There is no key “sumary” here → Did you mean “summary”?'],
    ],
    [
      'a misspelt key deep down',
      (card) => {
        card.costs[0].ammount = 3;
        delete card.costs[0].amount;
      },
      ['costs[0].ammount: There is no key “ammount” here → Did you mean “amount”?'],
    ],
    [
      'an unknown key like no other',
      (card) => (card.spectrum.colour = 'red'),
      [
        'spectrum.colour: There is no key “colour” here → Take it out, or use one of the keys that may stand here: from, to, why',
      ],
    ],
    [
      'a missing text',
      (card) => delete card.summary,
      ['summary: The key “summary” is missing → Add a line “summary:” with text'],
    ],
    [
      'a missing number',
      (card) => delete card.evidence.items[0].year,
      [
        'evidence.items[0].year: The key “year” is missing → Add a line “year:” with a whole number, or null where it is not stated',
      ],
    ],
    [
      'a missing term',
      (card) => delete card.status,
      [
        'status: The key “status” is missing → Add a line “status:” with one of active, growing, paused, closed, unknown (list “status” in data/vocabulary.yaml)',
      ],
    ],
    [
      'a missing term of a long list',
      (card) => delete card.evidence.items[0].outcomes[0].outcome,
      [
        'evidence.items[0].outcomes[0].outcome: The key “outcome” is missing → Add a line “outcome:” with a term of the list “outcome” in data/vocabulary.yaml',
      ],
    ],
    [
      'a missing list',
      (card) => delete card.gaps,
      [
        'gaps: The key “gaps” is missing → Add “gaps:” with a list below it, or “gaps: []” where there is nothing to list',
      ],
    ],
    [
      'a missing list that needs an entry',
      (card) => delete card.people,
      ['people: The key “people” is missing → Add “people:” with a list of at least one entry below it'],
    ],
    [
      'a missing group',
      (card) => delete card.spectrum,
      [
        'spectrum: The key “spectrum” is missing → Add “spectrum:” and below it, indented by two spaces, the keys from, to, why',
      ],
    ],
    [
      'a missing day',
      (card) => delete card.reviewedOn,
      [
        'reviewedOn: The key “reviewedOn” is missing → Add a line “reviewedOn:” with a day such as 2026-11-21',
      ],
    ],
    [
      'an empty field',
      (card) => (card.name = null),
      ['name: “name” is empty → Write text here. A text that begins with # needs "double quotes"'],
    ],
    ['an empty text', (card) => (card.name = '  '), ['name: “name” is empty → Write a text here']],
    [
      'an empty list',
      (card) => (card.people = []),
      ['people: “people” is an empty list → Name at least one'],
    ],
    [
      'an unknown term',
      (card) => (card.status = 'actve'),
      [
        'status: “actve” is not a term of the list “status” → Did you mean active? All terms stand in data/vocabulary.yaml under “status”',
      ],
    ],
    [
      'a term that shares a word',
      (card) => (card.people = ['elderly people']),
      [
        'people[0]: “elderly people” is not a term of the list “people” → Did you mean older-people? All terms stand in data/vocabulary.yaml under “people”',
      ],
    ],
    [
      'the words shown for a term',
      (card) => (card.evidence.items[0].design = 'Randomised trial'),
      [
        'evidence.items[0].design: “Randomised trial” is not a term of the list “design” → Did you mean rct? All terms stand in data/vocabulary.yaml under “design”',
      ],
    ],
    [
      'a term like no other',
      (card) => (card.costs[0].kind = 'zebra'),
      [
        'costs[0].kind: “zebra” is not a term of the list “costKind” → Write one of start-up, running, per-person, saving (list “costKind” in data/vocabulary.yaml)',
      ],
    ],
    [
      'a number for a term',
      (card) => (card.status = 4),
      [
        'status: “4” cannot stand here → Write one of active, growing, paused, closed, unknown (list “status” in data/vocabulary.yaml)',
      ],
    ],
    [
      'a number where text is wanted',
      (card) => (card.spread.figures[0].asOf = 2022),
      ['spread.figures[0].asOf: “asOf” should be text, and is “2022” → Put it in quotes: "2022"'],
    ],
    [
      'a group where text is wanted, from a colon',
      (card) => (card.gaps = [{ Costs: 'none found' }]),
      [
        'gaps[0]: What stands here should be text, and is a group of keys → Write one text. A text with a colon or brackets in it needs "double quotes"',
      ],
    ],
    [
      'money written as people write it',
      (card) => (card.costs[0].amount = '£1,200.50'),
      [
        'costs[0].amount: “amount” should be a number, and is “£1,200.50” → Write 1200.50 alone: no quotes, no £ sign, no commas',
      ],
    ],
    [
      'words for a number',
      (card) => (card.costs[0].amount = 'about ten'),
      [
        'costs[0].amount: “amount” should be a number, and is “about ten” → Write a number in digits, such as 1200.50',
      ],
    ],
    [
      'a year that runs over two',
      (card) => (card.evidence.items[0].year = '2019/20'),
      [
        'evidence.items[0].year: “year” should be a whole number, and is “2019/20” → Write one year as four digits, such as 2019, or null where it is not stated',
      ],
    ],
    [
      'a year out of range',
      (card) => (card.evidence.items[0].year = 20199),
      [
        'evidence.items[0].year: “year” is 20199, and may be at most 2100 → Mend the number, or write null where it is not stated',
      ],
    ],
    [
      'a number of people that is none',
      (card) => (card.evidence.items[0].n = 'many'),
      [
        'evidence.items[0].n: “n” should be a whole number or “all”, and is “many” → Write a whole number or “all” in digits, such as 60, or null where it is not stated',
      ],
    ],
    [
      'nobody counted',
      (card) => (card.evidence.items[0].n = 0),
      [
        'evidence.items[0].n: “n” is 0, and must be at least 1 → Mend the number, or write null where it is not stated',
      ],
    ],
    [
      'yes for true',
      (card) => (card.evidence.items[0].measured = 'yes'),
      [
        'evidence.items[0].measured: “measured” should be true or false, and is “yes” → Write true, without quotes',
      ],
    ],
    [
      'a word for true, false or unknown',
      (card) => (card.evidence.items[0].independent = 'perhaps'),
      [
        'evidence.items[0].independent: “independent” should be true or false or “unknown”, and is “perhaps” → Write true or false or “unknown”, without quotes',
      ],
    ],
    [
      'text where a list is wanted',
      (card) => (card.settings = 'neighbourhood'),
      [
        'settings: “settings” should be a list, and is “neighbourhood” → Put each entry on a line of its own, after a dash and a space',
      ],
    ],
    [
      'text where a group is wanted',
      (card) => (card.problem = 'People are alone.'),
      [
        'problem: “problem” should be the key text, and is “People are alone.” → Write the key text on the lines below, indented by two spaces',
      ],
    ],
    [
      'too long a name',
      (card) => (card.shortName = 'x'.repeat(25)),
      ['shortName: “shortName” has 25 characters, and may have at most 22 → Shorten it by 3'],
    ],
    [
      'too many entries',
      (card) => (card.furtherApproaches = ['connecting', 'volunteering', 'shared-life']),
      [
        'furtherApproaches: “furtherApproaches” has 3 entries, and may have at most 2 → Keep the 2 that matter most',
      ],
    ],
    [
      'a day written as people write it',
      (card) => (card.reviewedOn = '21/11/2026'),
      ['reviewedOn: “21/11/2026” cannot stand here: a date is written 2026-11-21 → Write 2026-11-21'],
    ],
    [
      'a figure of a year that runs over two',
      (card) => (card.spread.figures[0].asOf = '2019/20'),
      [
        'spread.figures[0].asOf: “2019/20” cannot stand here: write the year, month or day in quotes: "2017", "2017-01" or "2017-01-31" → Write the year it ended in, "2020"',
      ],
    ],
    [
      'a figure of a day written as people write it',
      (card) => (card.spread.figures[0].asOf = '1.4.2019'),
      [
        'spread.figures[0].asOf: “1.4.2019” cannot stand here: write the year, month or day in quotes: "2017", "2017-01" or "2017-01-31" → Write "2019-04-01"',
      ],
    ],
    [
      'a number for a day',
      (card) => (card.reviewedOn = 2026),
      [
        'reviewedOn: “reviewedOn” should be a day such as 2026-11-21, and is “2026” → Write a day such as 2026-11-21',
      ],
    ],
    [
      'an empty term',
      (card) => (card.settings = [null]),
      [
        'settings[0]: What stands here is empty → Write one of own-home, shared-household, supported-housing, care-home, neighbourhood, community-venue, council-front-door, primary-care, hospital, hospice, work-and-learning, online-and-phone (list “setting” in data/vocabulary.yaml) here',
      ],
    ],
    [
      'a day that no month has',
      (card) => (card.reviewedOn = '2026-02-30'),
      ['reviewedOn: “2026-02-30” cannot stand here: a date is written 2026-11-21 → Write a day that exists'],
    ],
    [
      'an address without https',
      (card) => (card.links[0].url = 'www.tea.example'),
      [
        'links[0].url: “www.tea.example” cannot stand here: a web address starts with http:// or https:// → Write https://www.tea.example',
      ],
    ],
    [
      'an address with other letters before it',
      (card) => (card.links[0].url = 'ftp://tea.example'),
      [
        'links[0].url: “ftp://tea.example” cannot stand here: a web address starts with http:// or https:// → Write it in that form',
      ],
    ],
    [
      'a currency sign',
      (card) => (card.costs[0].currency = '£'),
      ['costs[0].currency: “£” cannot stand here: three capital letters: GBP → Write GBP'],
    ],
    [
      'a source in brackets',
      (card) => (card.costs[0].source = '[s2]'),
      ['costs[0].source: “[s2]” cannot stand here: a source is named s1, s2, … → Write s2'],
    ],
    [
      'a source named otherwise',
      (card) => (card.sources.S3 = card.sources.s2),
      ['sources.S3: “S3” cannot be a key here → A source is named s1, s2, …'],
    ],
    [
      'a key that names a property of all objects',
      (card) => Object.defineProperty(card, '__proto__', { value: {}, enumerable: true }),
      [expect.stringContaining('There is no key “__proto__” here') as string],
    ],
  ])('puts into words: %s', (_name, change, problems) => {
    expect(listProblemsAfter(change)).toEqual(problems);
  });

  it('tells of the prose while the fields are broken, all at once', () => {
    const problems = listProblemsAfter((card) => {
      card.status = 'actve';
      card.colour = 'red';
      card.costs[0].source = 's9';
      card.problem.text = 'In 2012 it began.';
    });
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      'status',
      'problem.text',
      'costs[0].source',
      'colour',
    ]);
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

  describe('relations', () => {
    const related = (slug: string, ...models: string[]): string =>
      cardToYaml(buildCard({ slug, related: models.map((model) => ({ model, why: 'Both pour tea.' })) }));

    it('are told when only one side names them, and both cards are served', () => {
      const folder = buildFolder({ 'tea.yaml': related('tea', 'cake'), 'cake.yaml': related('cake') });
      const { cards, problems } = readCards(folder);
      expect(cards).toHaveLength(2);
      expect(problems).toEqual([
        {
          file: `${folder}/tea.yaml`,
          line:
            related('tea', 'cake')
              .split('\n')
              .findIndex((line) => line.includes('model: cake')) + 1,
          field: 'related[0].model',
          message: 'This card is related to cake, and cake is not related to this one',
          mend: 'Add tea under related on the card cake, with its reason, or take this relation out',
          blocksCard: false,
        },
      ]);
    });

    it('to a broken card are no fault of the good one', () => {
      const broken: string = related('cake', 'tea').replace('status: active', 'status: acting');
      const { cards, problems } = readCards(
        buildFolder({ 'tea.yaml': related('tea', 'cake'), 'cake.yaml': broken }),
      );
      expect(cards.map(({ card }: { card: Card }) => card.slug)).toEqual(['tea']);
      expect(problems.map(({ field }) => field)).toEqual(['status']);
    });

    it('to a broken card in a misnamed file are no fault of the good one', () => {
      const broken = related('cake', 'tea').replace('status: active', 'status: acting');
      const { problems } = readCards(buildFolder({ 'tea.yaml': related('tea', 'cake'), 'pie.yaml': broken }));
      expect(problems.map(({ field }) => field)).toEqual(['slug', 'status']);
    });

    it('to a renamed model name the new one', () => {
      const files = { 'tea.yaml': related('tea', 'old-cake'), 'cake.yaml': related('cake') };
      expect(listProblems(files, [{ slug: 'old-cake', movedTo: 'cake' }])).toEqual([
        expect.stringMatching(
          / related\[0\]\.model: The model old-cake is now called cake → Write model: cake$/,
        ),
      ]);
    });
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
