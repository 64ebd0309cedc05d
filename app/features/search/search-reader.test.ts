import { describe, expect, it } from 'vitest';
import { createSearchIndexes } from './search-reader.ts';
import { matchModels } from './match-models.ts';
import { createCatalogueReader } from '#app/features/models/catalogue.server.ts';
import { importCards } from '#app/features/models/commands.server.ts';
import { buildCard } from '#tests/factories/card.ts';
import { openTestDatabase } from '#tests/setup/open-test-database.ts';

const now = new Date('2026-03-04T05:06:07.000Z');

describe('the search index of what is published', () => {
  it('is built once for a catalogue, and anew when a card is published', () => {
    const { db } = openTestDatabase();
    const publish = (...names: string[]) =>
      importCards(db, {
        cards: names.map((name) => buildCard({ slug: name.toLowerCase(), name })),
        retired: [],
        now,
      });
    const catalogues = createCatalogueReader(db);
    const indexOf = createSearchIndexes();
    const find = (q: string) =>
      matchModels(indexOf(catalogues.current()), q).matches.map(({ model }) => model.card.name);

    publish('Quokka');
    const first = indexOf(catalogues.current());
    expect(indexOf(catalogues.current())).toBe(first);
    expect(find('quokka')).toEqual(['Quokka']);
    expect(find('zebra')).toEqual([]);

    publish('Quokka', 'Zebra');
    expect(find('zebra')).toEqual(['Zebra']);
    // A request that began with the first goes on with it.
    expect(matchModels(first, 'zebra').matches).toEqual([]);
    expect(indexOf(first.catalogue)).toBe(first);
  });
});
