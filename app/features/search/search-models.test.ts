import { describe, expect, it } from 'vitest';
import { facets } from './facets.ts';
import type { SearchIndex } from './search-index.ts';
import { searchModels, type SearchResults } from './search-models.ts';
import { parseSearchQuery } from './search-query.ts';
import { buildCard, buildEvidenceItem } from '#tests/factories/card.ts';
import { indexCards } from '#tests/setup/publish-cards.ts';

function search(index: SearchIndex, address: string): SearchResults {
  return searchModels(
    index,
    parseSearchQuery(new URLSearchParams(address), { allowsPerPage: true }),
    '2026-05-05',
  );
}

const listNames = ({ results }: SearchResults) => results.map(({ model }) => model.card.name);

function readCounts({ facets: all }: SearchResults, facetId: string): Record<string, number> {
  const options = all.find(({ id }) => id === facetId)?.options ?? [];
  return Object.fromEntries(options.filter(({ count }) => count > 0).map(({ id, count }) => [id, count]));
}

const noEvidence = { text: 'None.', items: [] };
const compared = { text: 'One.', items: [buildEvidenceItem({ comparison: 'group' as const })] };
const catalogue = indexCards(
  buildCard({
    slug: 'a',
    name: 'Aardvark Club',
    approach: 'shared-life',
    furtherApproaches: ['connecting'],
    people: ['older-people'],
    spectrum: { from: 'early-help', to: 'long-term-support', why: 'Two steps.' },
    evidence: noEvidence,
    reviewedOn: '2025-05-05',
  }),
  buildCard({
    slug: 'b',
    name: 'Badger Circle',
    approach: 'connecting',
    furtherApproaches: [],
    people: ['older-people', 'everyone'],
    spectrum: { from: 'early-help', to: 'early-help', why: 'One step.' },
    evidence: compared,
    reviewedOn: '2026-02-02',
  }),
  buildCard({
    slug: 'c',
    name: 'Crane Watch',
    approach: 'volunteering',
    furtherApproaches: [],
    people: ['everyone'],
    spectrum: { from: 'whole-community', to: 'crisis-and-acute', why: 'All steps.' },
    reviewedOn: '2026-02-02',
  }),
);

describe('searchModels', () => {
  it.each([
    ['nothing chosen: all', '', ['Aardvark Club', 'Badger Circle', 'Crane Watch']],
    ['OR inside a facet', 'approach=shared-life&approach=volunteering', ['Aardvark Club', 'Crane Watch']],
    ['AND between facets', 'approach=connecting&people=everyone', ['Badger Circle']],
    ['a further approach counts like a first', 'approach=connecting', ['Aardvark Club', 'Badger Circle']],
    ['a step between the first and the last', 'step=intensive-support', ['Crane Watch']],
    ['no model has both', 'approach=shared-life&people=everyone', []],
    ['a value of no model', 'people=unpaid-carers', []],
    ['words and a facet', 'q=badger&people=older-people', ['Badger Circle']],
    ['words and a facet that do not meet', 'q=badger&approach=volunteering', []],
    [
      'an unknown value is as if it were not there',
      'people=martians',
      ['Aardvark Club', 'Badger Circle', 'Crane Watch'],
    ],
  ])('finds, with %s', (_name, address, names) => {
    const results = search(catalogue, address);
    expect(listNames(results)).toEqual(names);
    expect(results.total).toBe(names.length);
  });

  it.each([
    ['by name without words', '', ['Aardvark Club', 'Badger Circle', 'Crane Watch']],
    [
      'by name when relevance has nothing to go by',
      'sort=relevance',
      ['Aardvark Club', 'Badger Circle', 'Crane Watch'],
    ],
    ['highest level first', 'sort=level', ['Badger Circle', 'Crane Watch', 'Aardvark Club']],
    ['last checked first, then by name', 'sort=checked', ['Badger Circle', 'Crane Watch', 'Aardvark Club']],
    ['by first step, last step', 'sort=spectrum', ['Crane Watch', 'Badger Circle', 'Aardvark Club']],
    [
      'best match first',
      'q=badger+crane+club+aardvark+aardvark',
      ['Aardvark Club', 'Badger Circle', 'Crane Watch'],
    ],
    [
      'by name even with words, when asked',
      'q=sample&sort=name',
      ['Aardvark Club', 'Badger Circle', 'Crane Watch'],
    ],
  ])('orders %s', (_name, address, names) => {
    expect(listNames(search(catalogue, address))).toEqual(names);
  });

  it('gives a score only where words were searched for', () => {
    expect(search(catalogue, '').results.map(({ score }) => score)).toEqual([null, null, null]);
    expect(search(catalogue, 'q=the+of').results.map(({ score }) => score)).toEqual([null, null, null]);
    expect(search(catalogue, 'q=badger').results[0]?.score).toBeGreaterThan(0);
  });

  it.each([
    ['perPage=2', ['Aardvark Club', 'Badger Circle'], 2],
    ['perPage=2&page=2', ['Crane Watch'], 2],
    ['perPage=2&page=3', [], 2],
    ['perPage=1000&page=999999999999999', [], 1],
    ['perPage=3', ['Aardvark Club', 'Badger Circle', 'Crane Watch'], 1],
    ['people=unpaid-carers', [], 1],
  ])('gives the page that %s asks for', (address, names, pages) => {
    const results = search(catalogue, address);
    expect(listNames(results)).toEqual(names);
    expect(results.pages).toBe(pages);
  });

  it('counts over all pages, not over the one that is shown', () => {
    const results = search(catalogue, 'perPage=1&page=2&people=everyone');
    expect(results.total).toBe(2);
    expect(readCounts(results, 'people')).toEqual({ 'older-people': 2, everyone: 2 });
  });

  it('answers an empty catalogue', () => {
    const results = search(indexCards(), 'q=tea&people=everyone');
    expect(results).toMatchObject({ total: 0, results: [], pages: 1 });
    expect(results.facets.map(({ options }) => options.length)).toEqual(
      facets.map(({ options }) => options.length),
    );
  });

  it('leaves the catalogue as it was', () => {
    const before = catalogue.models.map(({ card }) => card.slug);
    search(catalogue, 'sort=level');
    search(catalogue, 'sort=spectrum');
    expect(catalogue.models.map(({ card }) => card.slug)).toEqual(before);
  });
});

describe('the count of a facet value', () => {
  it('is what choosing it alone would give, the facet’s own choice set aside and the others held', () => {
    const results = search(catalogue, 'approach=connecting&people=older-people');
    expect(readCounts(results, 'approach')).toEqual({ 'shared-life': 1, connecting: 2 });
    expect(readCounts(results, 'people')).toEqual({ 'older-people': 2, everyone: 1 });
    expect(readCounts(results, 'level')).toEqual({ 1: 1, 3: 1 });
  });

  it('follows the words that are searched for', () => {
    expect(readCounts(search(catalogue, 'q=badger'), 'approach')).toEqual({ connecting: 1 });
    expect(readCounts(search(catalogue, 'q=xyzzyq'), 'approach')).toEqual({});
  });

  it('marks what is chosen and nothing else', () => {
    const selected = search(catalogue, 'people=everyone&people=martians&level=3').facets.flatMap(
      ({ id, options }) => options.filter((option) => option.selected).map((option) => `${id}=${option.id}`),
    );
    expect(selected).toEqual(['people=everyone', 'level=3']);
  });
});

describe('a whole name', () => {
  const talkative = buildCard({
    slug: 'talkative',
    name: 'Talkative Model',
    otherNames: [],
    solution: { text: 'Adult placement. '.repeat(40) },
    summary: 'Adult placement, placements and adults.',
  });
  const named = buildCard({ slug: 'named', name: 'Zebra Homes', otherNames: ['Adult placement'] });

  it.each(['adult placement', 'Adult  Placement', 'ADULT-PLACEMENT'])(
    '%s comes before who speaks of it',
    (q) => {
      const found = search(indexCards(talkative, named), `q=${encodeURIComponent(q)}`);
      expect(listNames(found)).toEqual(['Zebra Homes', 'Talkative Model']);
    },
  );
});
