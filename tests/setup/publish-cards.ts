import type { Card } from '#app/features/models/card-schema.ts';
import { loadCatalogue, type Catalogue } from '#app/features/models/catalogue.server.ts';
import { importCards } from '#app/features/models/commands.server.ts';
import { createSearchIndex, type SearchIndex } from '#app/features/search/search-index.ts';
import { readContent } from '#scripts/read-content.ts';
import { openTestDatabase } from './open-test-database.ts';

/** A catalogue of these cards, made the way the site makes it. */
export function publishCards(...cards: Card[]): Catalogue {
  const { db } = openTestDatabase();
  importCards(db, { cards, retired: [], now: new Date('2026-03-04T05:06:07.000Z') });
  return loadCatalogue(db);
}

/** The search index of these cards. */
export function indexCards(...cards: Card[]): SearchIndex {
  return createSearchIndex(publishCards(...cards));
}

/** The search index of the cards in data/models. @throws Error when one of them cannot be read */
export function indexShippedCards(): SearchIndex {
  const { cards, cardFileCount } = readContent('data');
  if (cards.length < cardFileCount) throw new Error('A card cannot be read: npm run content tells which.');
  return indexCards(...cards.map(({ card }) => card));
}
