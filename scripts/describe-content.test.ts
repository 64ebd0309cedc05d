import { describe, expect, it } from 'vitest';
import type { CheckedContent } from './check-content.ts';
import type { ContentProblem } from './content-problem.ts';
import { describeContent, isInOrder } from './describe-content.ts';

const problem: ContentProblem = {
  file: 'data/models/tea.yaml',
  line: 42,
  field: 'costs[2].source',
  message: 'The card has no source s9',
  mend: 'Add s9 under sources',
  blocksCard: true,
};

const sound: CheckedContent = {
  cardFileCount: 2,
  problems: [],
  seeds: null,
  readingGrades: { summary: [], problem: [] },
};
const leftOut = 'Ten-word rule left out: SEEDS_PATH names no folder of seed documents.';

describe('describeContent', () => {
  it('says how many cards were checked when all is well', () => {
    expect(describeContent(sound)).toBe(`2 cards checked: 0 problems.\n${leftOut}`);
    expect(describeContent({ ...sound, cardFileCount: 0 })).toBe(`0 cards checked: 0 problems.\n${leftOut}`);
  });

  it('gives a line to each problem, and keeps files apart', () => {
    const problems = [
      problem,
      {
        ...problem,
        file: 'data/models/cake.yaml',
        line: 1,
        field: '',
        message: 'The file is empty',
        mend: 'Write a card',
      },
      { ...problem, line: 43 },
    ];
    expect(describeContent({ ...sound, problems })).toBe(
      [
        'data/models/tea.yaml:42  costs[2].source  The card has no source s9 → Add s9 under sources',
        'data/models/tea.yaml:43  costs[2].source  The card has no source s9 → Add s9 under sources',
        '',
        'data/models/cake.yaml:1  The file is empty → Write a card',
        '',
        '2 cards checked: 3 problems.',
        leftOut,
      ].join('\n'),
    );
  });

  it('counts one as one', () => {
    expect(describeContent({ ...sound, cardFileCount: 1, problems: [problem] })).toContain(
      '\n\n1 card checked: 1 problem.\n',
    );
  });

  it('says whether the cards were compared with seed documents, and why not', () => {
    expect(describeContent({ ...sound, seeds: { documentCount: 5 } })).toContain(
      '\nTen-word rule: compared with 5 seed documents.',
    );
    expect(describeContent({ ...sound, seeds: { failure: 'SEEDS_PATH is x: unset it.' } })).toContain(
      '\nTen-word rule left out: SEEDS_PATH is x: unset it.',
    );
  });

  it('gives the range of reading grades and the hardest three, hardest first', () => {
    const grades = [
      { slug: 'cake', grade: 9 },
      { slug: 'tea', grade: 12.3 },
      { slug: 'pie', grade: -1.5 },
      { slug: 'jam', grade: 10 },
    ];
    const readingGrades = { summary: grades, problem: grades.slice(0, 1) };
    expect(
      describeContent({ ...sound, readingGrades })
        .split('\n')
        .at(-1),
    ).toBe(
      'Reading grade of summaries -1.5 to 12.3, hardest tea, jam and cake; of problems 9.0 to 9.0, hardest cake.',
    );
  });
});

describe('isInOrder', () => {
  it.each<[string, Partial<CheckedContent>, boolean]>([
    ['no problem and no seed documents', {}, true],
    ['no problem, compared with seed documents', { seeds: { documentCount: 1 } }, true],
    ['a problem', { problems: [problem] }, false],
    ['seed documents that cannot be read', { seeds: { failure: 'x' } }, false],
  ])('%s', (_name, part, expected) => {
    expect(isInOrder({ ...sound, ...part })).toBe(expected);
  });
});
