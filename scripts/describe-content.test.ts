import { describe, expect, it } from 'vitest';
import type { ContentProblem } from './content-problem.ts';
import { describeContent } from './describe-content.ts';

const problem: ContentProblem = {
  file: 'data/models/tea.yaml',
  line: 42,
  field: 'costs[2].source',
  message: 'The card has no source s9',
  mend: 'Add s9 under sources',
  blocksCard: true,
};

describe('describeContent', () => {
  it('says how many cards were checked when all is well', () => {
    expect(describeContent({ cardFileCount: 2, problems: [] })).toBe('2 cards checked: 0 problems.');
    expect(describeContent({ cardFileCount: 0, problems: [] })).toBe('0 cards checked: 0 problems.');
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
    expect(describeContent({ cardFileCount: 2, problems })).toBe(
      [
        'data/models/tea.yaml:42  costs[2].source  The card has no source s9 → Add s9 under sources',
        'data/models/tea.yaml:43  costs[2].source  The card has no source s9 → Add s9 under sources',
        '',
        'data/models/cake.yaml:1  The file is empty → Write a card',
        '',
        '2 cards checked: 3 problems.',
      ].join('\n'),
    );
  });

  it('counts one as one', () => {
    expect(describeContent({ cardFileCount: 1, problems: [problem] })).toMatch(
      /\n\n1 card checked: 1 problem\.$/,
    );
  });
});
