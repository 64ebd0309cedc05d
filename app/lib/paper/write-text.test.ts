import { expect, it } from 'vitest';
import type { Paper } from './paper.ts';
import { writeText } from './write-text.ts';

const paper: Paper = {
  title: 'Shared Lives',
  kicker: 'A briefing',
  madeOn: '2026-11-22',
  address: 'https://r.example/models/shared-lives/briefing',
  dataVersion: 'abc123',
  sources: {
    nao: { text: 'Adult social care, NAO, 2021', url: 'https://nao.example/' },
    book: { text: 'A book, 1999', url: null },
  },
  blocks: [
    { kind: 'heading', level: 2, text: 'What it costs' },
    { kind: 'paragraph', line: ['About ', { strong: '£26,000' }, ' a year.', { cite: 'book' }] },
    { kind: 'list', items: [['one'], ['two', { cite: 'nao' }, { cite: 'book' }]] },
    { kind: 'list', isNumbered: true, items: [['first'], ['second']] },
    {
      kind: 'table',
      caption: 'Costs',
      columns: ['Model', 'Cost', 'Year'],
      rows: [
        [['Shared Lives'], ['£26,000', { cite: 'nao' }], ['2021']],
        [['Homeshare'], ['not stated'], ['']],
      ],
    },
  ],
};

it('writes a paper to paste: labelled lines for tables, numbers for citations, sources at the end', () => {
  expect(writeText(paper)).toBe(`Shared Lives
A briefing

What it costs

About £26,000 a year. [1]

- one
- two [2] [1]

1. first
2. second

Costs

Shared Lives
- Cost: £26,000 [2]
- Year: 2021

Homeshare
- Cost: not stated
- Year:

Sources
[1] A book, 1999
[2] Adult social care, NAO, 2021 https://nao.example/

Made on 22 November 2026 with Community Rainbow, data abc123. As it stands today: https://r.example/models/shared-lives/briefing
`);
});

it('breaks no line of its own, and holds what somebody pasted in', () => {
  const text = writeText({
    ...paper,
    sources: {},
    blocks: [{ kind: 'paragraph', line: [`${'word '.repeat(60)}\ud800\u0000\r\nnext`] }],
  });
  expect(text).toContain(`${'word '.repeat(60).trim()}\nnext\n`);
  expect(text).not.toContain('Sources');
});
