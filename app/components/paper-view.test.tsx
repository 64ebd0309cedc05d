import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { PaperView } from './paper-view.tsx';
import type { Paper } from '#app/lib/paper/paper.ts';

const cite = { cite: 'nao' };
const paper: Paper = {
  title: 'T',
  kicker: 'K',
  madeOn: '2026-11-22',
  address: 'https://r.example/x',
  dataVersion: 'abc123',
  sources: {
    nao: { text: 'NAO, 2021', url: 'https://nao.example/' },
    odd: { text: 'Odd', url: 'javascript:alert(1)' },
  },
  blocks: [
    { kind: 'heading', level: 3, text: '<b>' },
    // One citation standing twice, as a caller may well write it.
    { kind: 'paragraph', line: ['a\u0000', cite, ' b', cite, { cite: 'odd' }] },
    { kind: 'table', caption: 'T', columns: ['Model', 'Cost'], rows: [[['m'], ['£5', cite]]] },
    { kind: 'list', items: [[{ text: 'bad', href: 'javascript:alert(1)' }, { strong: 'good' }]] },
  ],
};
const html = renderToStaticMarkup(<PaperView paper={paper} />);

it('leads from each citation to its source and back, each place with an id of its own', () => {
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => id?.startsWith('cited-'))).toEqual([
    'cited-1-1',
    'cited-1-2',
    'cited-2-1',
    'cited-1-3',
  ]);
  for (const [, target] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
  expect(html.match(/Back to citation \d of source 1/g)).toHaveLength(3);
});

it('names rows by their first cells and cells by their columns', () => {
  expect(html).toMatch(/<th role="rowheader" scope="row">m<\/th>/);
  expect(html).toMatch(/data-label="Cost"[^>]*>£5/);
});

it('writes words as words, and links only to the web', () => {
  expect(html).toContain('<h3>&lt;b&gt;</h3>');
  expect(html).toContain('<p>a<a id="cited-1-1"');
  expect(html).not.toContain('href="javascript');
  expect(html).toContain('<strong>good</strong>');
});
