import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildFolder } from '#tests/factories/folder.ts';
import { readRetired } from './read-retired.ts';

const cards = ['tea', 'cake'];

function readList(content: string) {
  const file = join(buildFolder({ 'retired.yaml': content }), 'retired.yaml');
  const { retired, problems } = readRetired(file, cards);
  return {
    retired,
    told: problems.map(({ line, field, message, mend }) => `${line} ${field}: ${message} → ${mend}`),
  };
}

describe('readRetired', () => {
  it('reads renamed and withdrawn models', () => {
    const content = [
      '# what was',
      '- slug: old-tea',
      '  movedTo: tea',
      '- slug: gin',
      '  withdrawnOn: 2026-01-31',
      '  reason: >-',
      '    It was never',
      '    a model.',
    ].join('\n');
    expect(readList(content)).toEqual({
      retired: [
        { slug: 'old-tea', movedTo: 'tea' },
        { slug: 'gin', withdrawnOn: '2026-01-31', reason: 'It was never a model.' },
      ],
      told: [],
    });
  });

  it('reads what was renamed first and withdrawn later', () => {
    const content =
      '- { slug: old-gin, movedTo: gin }\n- { slug: gin, withdrawnOn: 2026-01-31, reason: It ended. }\n';
    expect(readList(content)).toMatchObject({ retired: [{ slug: 'old-gin', movedTo: 'gin' }, {}], told: [] });
  });

  it('reads an empty list', () => {
    expect(readList('# none so far\n[]\n')).toEqual({ retired: [], told: [] });
  });

  it('keeps the good entries beside the broken', () => {
    const content = '- { slug: old-tea, movedTo: tea }\n- { slug: gin }\n- { slug: pie, movedTo: cake }\n';
    expect(readList(content).retired).toEqual([
      { slug: 'old-tea', movedTo: 'tea' },
      { slug: 'pie', movedTo: 'cake' },
    ]);
  });

  it.each<[string, string, string[]]>([
    [
      'an empty file',
      '',
      [
        '1 : The file does not hold a list → Write [] where no address is retired; else begin each entry with “- slug:”',
      ],
    ],
    [
      'a group of keys',
      'slug: old-tea',
      [
        '1 : The file does not hold a list → Write [] where no address is retired; else begin each entry with “- slug:”',
      ],
    ],
    [
      'what is no YAML',
      '- slug: [',
      [
        '1 : This line does not line up with its neighbours, or a bracket is not closed → Line it up with spaces under the keys it belongs to, as in the other cards',
      ],
    ],
    [
      'an entry that is a text',
      '- old-tea',
      [
        '1 [0]: What stands here should be the keys slug, withdrawnOn, reason, and is “old-tea” → Write the keys slug, withdrawnOn, reason on the lines below, indented by two spaces',
      ],
    ],
    [
      'a retired slug that has a card',
      '- { slug: cake, movedTo: tea }',
      ['1 [0].slug: cake is retired here and has a card as well → Take this entry out, or remove the card'],
    ],
    [
      'a new name that has no card',
      '- { slug: old-tea, movedTo: te }',
      ['1 [0].movedTo: There is no card te to lead to → Did you mean tea?'],
    ],
    [
      'a new name like no other',
      '- { slug: old-tea, movedTo: zebra }',
      ['1 [0].movedTo: There is no card zebra to lead to → Write the slug of a card'],
    ],
    [
      'a slug that stands twice',
      '- { slug: old-tea, movedTo: tea }\n- { slug: old-tea, movedTo: cake }',
      ['2 [1].slug: old-tea stands in this list twice → Keep one of the two entries'],
    ],
    [
      'a withdrawal without a reason',
      '- slug: gin\n  withdrawnOn: 31/01/2026',
      [
        '2 [0].withdrawnOn: “31/01/2026” cannot stand here: a date is written 2026-11-21 → Write 2026-01-31',
        '1 [0].reason: The key “reason” is missing → Add a line “reason:” with text',
      ],
    ],
    [
      'an entry that is both',
      '- slug: gin\n  movedTo: tea\n  reason: So.',
      [
        '3 [0].reason: There is no key “reason” here → Take it out, or use one of the keys that may stand here: slug, movedTo',
      ],
    ],
    [
      'no slug at all',
      '- movedTo: tea',
      ['1 [0].slug: The key “slug” is missing → Add a line “slug:” with text'],
    ],
    [
      'a slug that is none',
      '- { slug: Old Tea, movedTo: tea }',
      [
        '1 [0].slug: “Old Tea” cannot stand here: a slug is small letters and digits with single hyphens → Write old-tea',
      ],
    ],
  ])('tells of %s', (_name, content, told) => {
    expect(readList(content).told).toEqual(told);
  });

  it('tells of a file that is not there', () => {
    expect(readRetired('/nowhere/retired.yaml', cards)).toEqual({
      retired: [],
      problems: [
        {
          file: '/nowhere/retired.yaml',
          line: 1,
          field: '',
          message: 'The file cannot be opened (ENOENT)',
          mend: 'Check that the file is there and that its name is right',
          blocksCard: false,
        },
      ],
    });
  });
});
