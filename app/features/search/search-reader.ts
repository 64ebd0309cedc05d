// Keeps the search index of each catalogue for as long as the catalogue is in use. An index is whole before anybody sees it,
// since nothing else runs while it is built; a request that began with one catalogue goes on with that one's index.
import { createSearchIndex, type SearchIndex } from './search-index.ts';
import type { Catalogue } from '#app/features/models/catalogue.server.ts';

/** Hands out the search index of what is published. */
export interface SearchReader {
  current(): SearchIndex;
}

/** Finds the index of a catalogue, built when it is first asked for. */
export function createSearchIndexes(): (catalogue: Catalogue) => SearchIndex {
  const indexes = new WeakMap<Catalogue, SearchIndex>();
  return (catalogue) => {
    const known = indexes.get(catalogue) ?? createSearchIndex(catalogue);
    indexes.set(catalogue, known);
    return known;
  };
}
