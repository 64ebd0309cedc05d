import { expect, it } from 'vitest';
import { citeText, listPaperSources } from './paper-citations.ts';
import { buildCard } from '#tests/factories/card.ts';

const card = { slug: 'm' };

it.each([
  ['nothing cited', 'Plain.', undefined, ['Plain.']],
  ['a source of the whole text', 'Plain.', 's2', ['Plain.', { cite: 'm-s2' }]],
  ['cited by the text itself', 'One [s1][s2].', 's2', ['One', { cite: 'm-s1' }, { cite: 'm-s2' }, '.']],
  ['over several lines', 'One\n  two [s1]', undefined, ['One two', { cite: 'm-s1' }]],
])('makes spans of a text with %s', (_, text, source, expected) => {
  expect(citeText(card, text, source)).toEqual(expected);
});

it('words the sources of cards, undated ones plainly, under keys that cannot meet', () => {
  const [first, second] = [buildCard(), buildCard({ slug: 'other' })];
  const sources = listPaperSources([first, second]);
  expect(Object.keys(sources)).toHaveLength(2 * Object.keys(first.sources).length);
  const undated = buildCard({
    sources: {
      s1: { title: 'T', publisher: 'P', year: null, url: null, kind: 'website', read: 'summary' },
    },
  });
  expect(listPaperSources([undated])['sample-model-s1']).toEqual({
    text: expect.stringMatching(/^T\. P, undated \(/),
    url: null,
  });
});
