import { describe, expect, it } from 'vitest';
import { parseQueries } from './read-queries.ts';

const slugs = ['shared-lives', 'homeshare'];
const parse = (text: string) => parseQueries('queries.yaml', text, slugs);

describe('a file of labelled queries', () => {
  it('gives them in its order', () => {
    expect(
      parse(`
- { q: shared lives, kind: name, grades: { shared-lives: 3, homeshare: 1 }, right: shared-lives }
- { q: spare room, kind: problem, grades: { homeshare: 2 } }
`),
    ).toEqual([
      { q: 'shared lives', kind: 'name', grades: { 'shared-lives': 3, homeshare: 1 }, right: 'shared-lives' },
      { q: 'spare room', kind: 'problem', grades: { homeshare: 2 } },
    ]);
  });

  it.each([
    ['is empty', '', 'queries.yaml:1'],
    ['holds no list', 'q: a', 'queries.yaml:1'],
    ['is no YAML', '- { q: a', 'queries.yaml:1'],
    ['grades a model that there is not', '- { q: a, kind: b, grades: { home-share: 3 } }', 'Write homeshare'],
    ['grades beyond 3', '- { q: a, kind: b, grades: { homeshare: 4 } }', 'grades.homeshare'],
    ['grades 0', '- { q: a, kind: b, grades: { homeshare: 0 } }', 'grades.homeshare'],
    ['grades nothing', '- { q: a, kind: b, grades: {} }', 'Grade at least one'],
    ['has no kind', '- { q: a, grades: { homeshare: 3 } }', 'kind'],
    ['has a misspelt key', '- { q: a, kind: b, grade: { homeshare: 3 } }', 'grade'],
    [
      'calls right what it does not grade',
      '- { q: a, kind: b, grades: { homeshare: 3 }, right: shared-lives }',
      'right',
    ],
    [
      'calls right one of two graded alike',
      '- { q: a, kind: b, grades: { homeshare: 3, shared-lives: 3 }, right: homeshare }',
      'right',
    ],
    [
      'asks twice',
      '- { q: a, kind: b, grades: { homeshare: 3 } }\n- { q: a, kind: c, grades: { homeshare: 3 } }',
      'queries.yaml:2',
    ],
  ])('that %s is refused, saying where', (_case, text, named) => {
    expect(() => parse(text)).toThrow(named);
  });
});
