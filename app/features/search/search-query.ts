// What an address asks for. The whole state of a search stands in its query string; this file is the one place that
// reads it and writes it.
import { facets } from './facets.ts';
import { normaliseText, truncate, type IgnoredParameter } from '#app/lib/ignored-parameters.ts';
import { readChoice, readCount, readParameters } from '#app/lib/read-parameters.ts';

export const sortOrders = ['relevance', 'name', 'level', 'checked', 'spectrum'] as const;
export type SortOrder = (typeof sortOrders)[number];

/** Ways to show what was found; the first is the usual one. */
export const views = ['list', 'table', 'rainbow'] as const;
export type View = (typeof views)[number];

export interface SearchQuery {
  q: string;
  /** Chosen option ids by facet id, in the facet's own order. Facets with nothing chosen are absent. */
  chosen: ReadonlyMap<string, readonly string[]>;
  /** null for the order that the search has anyway: `defaultSort`. */
  sort: SortOrder | null;
  view: View;
  /** From 1. */
  page: number;
  perPage: number;
  ignored: readonly IgnoredParameter[];
}

/** Longest search that is used; the rest of a longer one is ignored, and said to be. */
export const longestQuery = 200;
const defaultPerPage = 20;
const mostPerPage = 1000;

/**
 * Reads a search from the parameters of `/models` or `/api/v1/models`.
 *
 * @param parameters as sent; may repeat, be unknown, hostile or huge
 * @param options.allowsPerPage whether `perPage` is a parameter here (the API's only)
 */
export function parseSearchQuery(
  parameters: URLSearchParams,
  options: { allowsPerPage?: boolean } = {},
): SearchQuery {
  const singles = ['q', 'sort', 'view', 'page', ...(options.allowsPerPage ? ['perPage'] : [])];
  const read = readParameters(parameters, facets, singles);
  const q = normaliseText(read.single.get('q') ?? '');
  const words = truncate(q, longestQuery);
  if (words !== q) read.ignore('q', q, `Only the first ${longestQuery} characters are searched for.`);
  return {
    q: words,
    chosen: read.chosen,
    sort: dropDefaultSort(words, readChoice(read, 'sort', sortOrders, 'Sort by')),
    view: readChoice(read, 'view', views, 'View as') ?? 'list',
    page: readCount(read, 'page', 1, Number.MAX_SAFE_INTEGER),
    perPage: readCount(read, 'perPage', defaultPerPage, mostPerPage),
    ignored: read.ignored,
  };
}

/** The query string of a search, in one order and without defaults, so that one search has one address. */
export function formatSearchQuery(
  query: Pick<SearchQuery, 'q' | 'chosen' | 'sort' | 'page'> & { view?: View },
): string {
  const parameters = new URLSearchParams();
  if (query.q !== '') parameters.set('q', query.q);
  for (const { id, options } of facets) {
    const chosen = query.chosen.get(id) ?? [];
    for (const option of options) if (chosen.includes(option.id)) parameters.append(id, option.id);
  }
  const sort = dropDefaultSort(query.q, query.sort);
  if (sort !== null) parameters.set('sort', sort);
  if (query.view !== undefined && query.view !== 'list') parameters.set('view', query.view);
  if (query.page > 1) parameters.set('page', String(query.page));
  return parameters.toString();
}

/** The same search without one chosen value, from its first page. */
export function withoutChosen(query: SearchQuery, facetId: string, optionId: string): SearchQuery {
  const chosen = new Map(query.chosen);
  const rest = (chosen.get(facetId) ?? []).filter((id) => id !== optionId);
  if (rest.length > 0) chosen.set(facetId, rest);
  else chosen.delete(facetId);
  return { ...query, chosen, page: 1 };
}

/** The same search with a value chosen as well, or no longer where it was, from its first page. */
export function toggleChosen(query: SearchQuery, facetId: string, optionId: string): SearchQuery {
  const before = query.chosen.get(facetId) ?? [];
  if (before.includes(optionId)) return withoutChosen(query, facetId, optionId);
  return { ...query, chosen: new Map([...query.chosen, [facetId, [...before, optionId]]]), page: 1 };
}

/** The order of results where the address names none: the best match first, or by name with nothing to match. */
export function defaultSort(q: string): SortOrder {
  return q === '' ? 'name' : 'relevance';
}

function dropDefaultSort(q: string, sort: SortOrder | null): SortOrder | null {
  const isDefault = sort === defaultSort(q) || (sort === 'relevance' && q === '');
  return isDefault ? null : sort;
}
