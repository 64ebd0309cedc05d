// What the bench asks of another search engine. This folder is a package of its own, so that the engines are no
// dependency of the site: it imports nothing of the project, and scripts/measure/ hands it the documents and weights.

/** A model's words by field, as plain text; `slug` is its name, not a field. */
export type SearchDocument = Readonly<{ slug: string } & Record<string, string>>;

/** How much a match in each field counts, by field; every field of a document has one. */
export type FieldWeights = Readonly<Record<string, number>>;

export interface BuiltSearch {
  /** The slugs that answer what was typed, best first, a page of them. Never throws for what was typed. */
  find: (q: string) => string[];
  /** What the index holds beside the heap of JavaScript, in bytes; absent where it holds nothing there. */
  measureBytesOutsideHeap?: () => number;
}

export interface Peer {
  name: string;
  /** How it is set up, and by which advice of its documentation, in a line. */
  setUp: string;
  build: (documents: readonly SearchDocument[], weights: FieldWeights) => BuiltSearch;
}

/** As many results as the site shows on a page: what every engine is asked for. */
export const pageSize = 20;

/** The name counts double, all else once: the boost of most engines' own first example. */
export function doubleName(weights: FieldWeights): FieldWeights {
  return Object.fromEntries(Object.keys(weights).map((field) => [field, field === 'name' ? 2 : 1]));
}
