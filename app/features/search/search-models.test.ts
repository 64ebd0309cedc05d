import { describe, expect, it } from 'vitest';
import { facets } from './facets.ts';
import type { SearchIndex } from './search-index.ts';
import { searchModels, type SearchResults } from './search-models.ts';
import { parseSearchQuery } from './search-query.ts';
import { buildCard, buildEvidenceItem } from '#tests/factories/card.ts';
import { indexCards } from '#tests/setup/publish-cards.ts';

function search(searched: SearchIndex, address: string): SearchResults {
  return searchModels(
    searched,
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
const index = indexCards(
  buildCard({
    slug: 'a',
    name: 'Aardvark Club',
    summary: 'A society of aardvarks.',
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
    summary: 'A society to watch.',
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
    summary: 'A crane society: watch a crane.',
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
    const results = search(index, address);
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
    ['best match first', 'q=crane+watch', ['Crane Watch', 'Badger Circle']],
    [
      'by name even with words, when asked',
      'q=sample&sort=name',
      ['Aardvark Club', 'Badger Circle', 'Crane Watch'],
    ],
  ])('orders %s', (_name, address, names) => {
    expect(listNames(search(index, address))).toEqual(names);
  });

  it('gives a score only where words were searched for', () => {
    expect(search(index, '').results.map(({ score }) => score)).toEqual([null, null, null]);
    expect(search(index, 'q=the+of').results.map(({ score }) => score)).toEqual([null, null, null]);
    expect(search(index, 'q=badger').results[0]?.score).toBeGreaterThan(0);
  });

  it.each([
    ['perPage=2', ['Aardvark Club', 'Badger Circle'], 2],
    ['perPage=2&page=2', ['Crane Watch'], 2],
    ['perPage=2&page=3', [], 2],
    ['perPage=1000&page=999999999999999', [], 1],
    ['perPage=3', ['Aardvark Club', 'Badger Circle', 'Crane Watch'], 1],
    ['people=unpaid-carers', [], 1],
  ])('gives the page that %s asks for', (address, names, pages) => {
    const results = search(index, address);
    expect(listNames(results)).toEqual(names);
    expect(results.pages).toBe(pages);
  });

  it('counts over all pages, not over the one that is shown', () => {
    const results = search(index, 'perPage=1&page=2&people=everyone');
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
    const before = index.catalogue.models.map(({ card }) => card.slug);
    search(index, 'sort=level');
    search(index, 'sort=spectrum');
    expect(index.catalogue.models.map(({ card }) => card.slug)).toEqual(before);
  });
});

describe('what a result lacks', () => {
  const listMissing = (address: string) =>
    Object.fromEntries(
      search(index, address).results.map(({ model, missing }) => [model.card.slug, missing]),
    );

  it.each<[string, Record<string, string[]>]>([
    ['', { a: [], b: [], c: [] }],
    ['q=the', { a: [], b: [], c: [] }],
    ['q=society', { a: [], b: [], c: [] }],
    ['q=Crane+Aardvark', { a: ['Crane'], c: ['Aardvark'] }],
    // What nothing holds is lacking everywhere.
    ['q=aardvark+Xyzzyq', { a: ['Xyzzyq'] }],
    // What was put right is looked for as it was read.
    ['q=cranne+aardvark', { a: ['crane'], c: ['aardvark'] }],
    ['q=crane+crane+aardvark+xyzzyq+xyzzyq', { a: ['crane', 'xyzzyq'], c: ['aardvark', 'xyzzyq'] }],
    ['q=Bed+Blocking+crane', { c: ['Bed Blocking'] }],
  ])('of “%s” is named', (address, missing) => {
    expect(listMissing(address)).toEqual(missing);
  });
});

describe('what the words were taken for', () => {
  it.each([
    ['', false],
    ['q=', false],
    ['q=who+is+it+for', false],
    ['q="the+of"', false],
    ['q=crane', true],
    ['q=xyzzyq', true],
  ])('is given for “%s”: %s', (address, isGiven) => {
    expect(search(index, address).words !== null).toBe(isGiven);
  });
});

describe('the count of a facet value', () => {
  it('is what choosing it alone would give, the facet’s own choice set aside and the others held', () => {
    const results = search(index, 'approach=connecting&people=older-people');
    expect(readCounts(results, 'approach')).toEqual({ 'shared-life': 1, connecting: 2 });
    expect(readCounts(results, 'people')).toEqual({ 'older-people': 2, everyone: 1 });
    expect(readCounts(results, 'level')).toEqual({ 1: 1, 3: 1 });
  });

  it('follows the words that are searched for', () => {
    expect(readCounts(search(index, 'q=badger'), 'approach')).toEqual({ connecting: 1 });
    expect(readCounts(search(index, 'q=xyzzyq'), 'approach')).toEqual({});
  });

  it('marks what is chosen and nothing else', () => {
    const selected = search(index, 'people=everyone&people=martians&level=3').facets.flatMap(
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
