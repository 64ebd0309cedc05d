import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { cardSchema } from '#app/features/models/card-schema.ts';
import { loadCatalogue } from '#app/features/models/catalogue.server.ts';
import { importCards } from '#app/features/models/commands.server.ts';
import { createSearchIndex } from '#app/features/search/search-index.ts';
import { searchModels, type SearchResults } from '#app/features/search/search-models.ts';
import { parseSearchQuery } from '#app/features/search/search-query.ts';
import { openTestDatabase } from '#tests/setup/open-test-database.ts';

const { db } = openTestDatabase();
importCards(db, {
  cards: ['shared-lives', 'homeshare'].map((slug) =>
    cardSchema.parse(parse(readFileSync(`data/models/${slug}.yaml`, 'utf8'))),
  ),
  retired: [],
  now: new Date('2026-03-04T05:06:07.000Z'),
});
const index = createSearchIndex(loadCatalogue(db));

function search(q: string): SearchResults {
  return searchModels(index, parseSearchQuery(new URLSearchParams([['q', q]])), '2026-11-21');
}

const listSlugs = ({ results }: SearchResults) => results.map(({ model }) => model.card.slug);

describe('a search in plain words', () => {
  it.each([
    ['shared lives', 'shared-lives'],
    ['Shared live', 'shared-lives'],
    ['lives shared', 'shared-lives'],
    ['adult placement', 'shared-lives'],
    ['adult fostering', 'shared-lives'],
    ['family placement', 'shared-lives'],
    ['learning disability', 'shared-lives'],
    ['short breaks', 'shared-lives'],
    ['day support', 'shared-lives'],
    ['what is Shared Lives?', 'shared-lives'],
    ['homeshare', 'homeshare'],
    ['home share', 'homeshare'],
    ['home sharing', 'homeshare'],
    ['homesharing', 'homeshare'],
    ['lodger', 'homeshare'],
    ['spare room', 'homeshare'],
    ['student rent', 'homeshare'],
  ])('“%s” has %s at the top', (q, slug) => {
    const found = search(q);
    expect(listSlugs(found)[0]).toBe(slug);
    expect(found.hasEveryWord).toBe(true);
  });

  it.each([
    // No card says "dad" or "mum": a word that none has must not hide those that have the rest.
    ['company for my dad', 'homeshare'],
    ['someone to live with mum', 'homeshare'],
    ['shraed lives', 'shared-lives'],
    ['shared lives zzzz', 'shared-lives'],
    [`homeshare ${'x'.repeat(180)}`, 'homeshare'],
  ])('“%s” has %s at the top, by some of its words', (q, slug) => {
    const found = search(q);
    expect(listSlugs(found)[0]).toBe(slug);
    expect(found.hasEveryWord).toBe(false);
  });

  it('“homeshre” is near enough to homeshare', () => {
    expect(listSlugs(search('homeshre'))[0]).toBe('homeshare');
  });

  it.each(['zzzz', 'xylophone quartz', 'x'.repeat(200), '__proto__', 'hasOwnProperty', "'; zzzz; --"])(
    '“%s” finds nothing, and every count is 0',
    (q) => {
      const found = search(q);
      expect(found.total).toBe(0);
      expect(found.facets.flatMap(({ options }) => options).filter(({ count }) => count > 0)).toEqual([]);
    },
  );

  it.each(['', '   ', 'the of and', 'who is it for?', '!!!', '🏠', '“”'])(
    '“%s” holds no word to look for, so that all are listed by name',
    (q) => {
      expect(listSlugs(search(q))).toEqual(['homeshare', 'shared-lives']);
    },
  );

  it.each([
    ['SHARED LIVES!!', 'shared lives'],
    ['"shared lives"', 'shared lives'],
    ['“Shared Lives”', 'shared lives'],
    ['homeshare 🏠', 'homeshare'],
    ["older people's homes", 'older people’s homes'],
    ['company for the people', 'company people'],
    ['spare room '.repeat(30), 'spare room'],
  ])('“%s” finds what “%s” finds', (q, plain) => {
    expect(listSlugs(search(plain)).length).toBeGreaterThan(0);
    expect(listSlugs(search(q))).toEqual(listSlugs(search(plain)));
  });

  it('finds each model by its own name, its short name and every other name it goes by', () => {
    for (const { card } of catalogue.models) {
      for (const name of [card.name, card.shortName ?? card.name, ...card.otherNames]) {
        expect(listSlugs(search(name)), name).toContain(card.slug);
      }
      expect(listSlugs(search(card.name))[0]).toBe(card.slug);
    }
  });
});
