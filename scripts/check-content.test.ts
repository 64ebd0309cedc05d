import { describe, expect, it } from 'vitest';
import { buildCard, cardToYaml } from '#tests/factories/card.ts';
import { buildFolder } from '#tests/factories/folder.ts';
import { checkContent } from './check-content.ts';
import { readContent } from './read-content.ts';

const thesaurus = `
groups:
  - id: support
    label: people who draw on support
    facets: [people/everyone]
    terms: [{ term: people we support }, { term: service user, searchOnly: true }]
sources: {}
`;

const files = (card: string) => ({
  'models/sample-model.yaml': card,
  'retired.yaml': '[]',
  'vocabulary.yaml': 'sources: {}',
  'thesaurus.yaml': thesaurus,
});

const listFields = (folder: string, seeds?: string) =>
  checkContent(folder, seeds).problems.map(({ file, field, blocksCard }) => [
    file.slice(folder.length + 1),
    field,
    blocksCard,
  ]);

describe('checkContent', () => {
  it('finds nothing wrong with a good card, and grades it', () => {
    expect(checkContent(buildFolder(files(cardToYaml(buildCard()))), undefined)).toEqual({
      cardFileCount: 1,
      problems: [],
      seeds: null,
      readingGrades: {
        summary: [{ slug: 'sample-model', grade: expect.any(Number) }],
        problem: [{ slug: 'sample-model', grade: expect.any(Number) }],
      },
    });
  });

  it('names the line on which a word stands, of several lines', () => {
    const yaml = cardToYaml(buildCard()).replace(
      /problem:\n {2}text: .*\n/,
      'problem:\n  text: |-\n    Its programme is small.\n    A local program and\n    a service user.\n',
    );
    const folder = buildFolder(files(yaml));
    const lines = yaml.split('\n');
    const lineOf = (start: string) => lines.findIndex((line) => line.trim().startsWith(start)) + 1;
    expect(
      checkContent(folder, undefined).problems.map(({ line, message, mend }) => [line, message, mend]),
    ).toEqual([
      [
        lineOf('A local program'),
        '“program” is American spelling',
        'Write “programme”; a name that is spelt so stands under sources, organisations or links',
      ],
      [
        lineOf('a service user'),
        '“service user” is a word that people search for and the directory does not use',
        "Say it in today's words (the thesaurus has “people who draw on support”), or put it in quotation marks where it is a source's own",
      ],
    ]);
  });

  it('tells of the wording of a broken card too, and keeps no sound card from being served by it', () => {
    const soundCard = cardToYaml(buildCard({ gaps: ['Nobody asked a service user.'] }));
    const soundFolder = buildFolder(files(soundCard));
    expect(listFields(soundFolder)).toEqual([['models/sample-model.yaml', 'gaps[0]', false]]);
    expect(readContent(soundFolder).cards).toHaveLength(1);
    const brokenFolder = buildFolder(files(soundCard.replace('status: active', 'status: acting')));
    expect(listFields(brokenFolder)).toEqual([
      ['models/sample-model.yaml', 'status', true],
      ['models/sample-model.yaml', 'gaps[0]', false],
    ]);
  });

  it('holds the controlled lists to the same words', () => {
    const vocabulary =
      'step:\n  - { id: one, label: One, definition: For each service user. }\nsources: {}\n';
    const folder = buildFolder({ ...files(cardToYaml(buildCard())), 'vocabulary.yaml': vocabulary });
    expect(listFields(folder)).toEqual([['vocabulary.yaml', 'step[0].definition', false]]);
  });

  it('tells what is wrong with the thesaurus', () => {
    const broken = thesaurus
      .replace('people/everyone', 'people/everyon')
      .replace('service user,', 'service user, x: 1,');
    const folder = buildFolder({ ...files(cardToYaml(buildCard())), 'thesaurus.yaml': broken });
    expect(listFields(folder)).toEqual([
      ['thesaurus.yaml', 'groups[0].facets[0]', false],
      ['thesaurus.yaml', 'groups[0].terms[1].x', false],
    ]);
    const { 'thesaurus.yaml': _left, ...others } = files(cardToYaml(buildCard()));
    expect(listFields(buildFolder(others))).toEqual([['thesaurus.yaml', '', false]]);
  });
});
