// How good the search is over the shipped cards, by the labelled queries. The floors stand just under what was measured:
// they catch a change that makes the search worse. `npm run bench` shows the figures, by kind of query and beside other
// engines.
import { describe, expect, it } from 'vitest';
import { measureNdcg } from './ndcg.ts';
import { readQueries, type LabelledQuery } from './read-queries.ts';
import { searchModels } from '#app/features/search/search-models.ts';
import { parseSearchQuery } from '#app/features/search/search-query.ts';
import { indexShippedCards } from '#tests/setup/publish-cards.ts';

const index = indexShippedCards();

/** What the page lists for the query, best first. */
function search(q: string): string[] {
  const query = parseSearchQuery(new URLSearchParams([['q', q]]));
  return searchModels(index, query, '2026-11-21').results.map(({ model }) => model.card.slug);
}

function measure(queries: readonly LabelledQuery[]) {
  const measured = queries.map(({ q, grades, right }) => {
    const found = search(q);
    return { ndcg: measureNdcg(found, grades), right, isRightFirst: found[0] === right };
  });
  const withRight = measured.filter(({ right }) => right !== undefined);
  return {
    ndcg: measured.reduce((sum, { ndcg }) => sum + ndcg, 0) / measured.length,
    rightFirst: withRight.filter(({ isRightFirst }) => isRightFirst).length / withRight.length,
    withRight: withRight.length,
  };
}

describe('the search over the labelled queries', () => {
  const queries = readQueries('tests/relevance/queries.yaml', index.catalogue.bySlug.keys());
  const measured = measure(queries);

  it('is measured by at least 80 of them, half with one right answer or more', () => {
    expect(queries.length).toBeGreaterThanOrEqual(80);
    expect(measured.withRight).toBeGreaterThanOrEqual(40);
    expect(new Set(queries.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(8);
  });

  // Measured: 0.952.
  it('orders the first ten well: nDCG@10', () => {
    expect(measured.ndcg).toBeGreaterThanOrEqual(0.948);
  });

  // Measured: all of 70.
  it('puts the one right answer first', () => {
    expect(measured.rightFirst).toBeGreaterThanOrEqual(0.98);
  });
});
