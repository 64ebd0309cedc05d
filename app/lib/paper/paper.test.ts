import { describe, expect, it } from 'vitest';
import { listNumberedSources, numberSources, wordLine, type Paper } from './paper.ts';

const sources = {
  a: { text: 'A, 2020', url: 'https://a.example/' },
  sameAsA: { text: 'A, 2020', url: 'https://a.example/' },
  otherPage: { text: 'A, 2020', url: 'https://a.example/2' },
  unread: { text: 'Never cited', url: null },
};

describe('numbering sources', () => {
  it('counts them as they are first cited, wherever that is, and leaves out the others', () => {
    const blocks: Paper['blocks'] = [
      { kind: 'heading', level: 2, text: 'Costs' },
      { kind: 'table', caption: 'T', columns: ['x', 'y'], rows: [[['r'], ['1', { cite: 'otherPage' }]]] },
      {
        kind: 'list',
        items: [
          ['one', { cite: 'a' }],
          ['two', { cite: 'otherPage' }],
        ],
      },
      { kind: 'paragraph', line: ['three', { cite: 'sameAsA' }] },
    ];
    const numbered = numberSources({ blocks, sources });
    expect([...numbered.values()].map(({ key, number }) => [key, number])).toEqual([
      ['otherPage', 1],
      ['a', 2],
      ['sameAsA', 2],
    ]);
    expect(listNumberedSources(numbered).map(({ number, url }) => [number, url])).toEqual([
      [1, 'https://a.example/2'],
      [2, 'https://a.example/'],
    ]);
  });

  it('does not let a paper out that cites what it does not have', () => {
    const blocks: Paper['blocks'] = [{ kind: 'paragraph', line: ['x', { cite: 'gone' }] }];
    expect(() => numberSources({ blocks, sources })).toThrow('The paper cites gone');
  });
});

it('words a line with the addresses of its links', () => {
  const line = [
    'See ',
    { text: 'the card', href: 'https://r.example/m' },
    ' or ',
    { text: 'https://r.example/', href: 'https://r.example/' },
    { strong: '!' },
    { cite: 'a' },
  ];
  expect(wordLine(line)).toBe('See the card (https://r.example/m) or https://r.example/!');
  expect(wordLine(line, (key) => `{${key}}`)).toMatch(/!\{a\}$/);
});
