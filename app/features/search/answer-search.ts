// Where routes ask the search: for a page of results with their facets, or for the whole list that a file holds. What
// is asked is read from the address; the answer depends on the catalogue and the day.
import { describeQuery } from './describe-query.ts';
import { searchModels, type SearchResults } from './search-models.ts';
import { formatSearchQuery, parseSearchQuery, type SearchQuery } from './search-query.ts';
import type { SearchReader } from './search-reader.ts';
import type { CareModel } from '#app/features/models/catalogue.server.ts';
import type { IgnoredParameter } from '#app/lib/ignored-parameters.ts';
import { ukDay } from '#app/lib/uk-day.ts';

/** The part of the load context that a search reads. */
export interface SearchContext {
  search: SearchReader;
  clock: () => Date;
}

function find(context: SearchContext, query: SearchQuery): SearchResults {
  return searchModels(context.search.current(), query, ukDay(context.clock()));
}

/** A page of what the address of the API asks for, with the counts of every facet. */
export function answerSearch(
  request: Request,
  context: SearchContext,
): { query: SearchQuery; found: SearchResults } {
  const query = parseSearchQuery(new URL(request.url).searchParams, { allowsPerPage: true });
  return { query, found: find(context, query) };
}

/** Parameters of the page that make no difference to which models it lists. */
const ofThePageAlone: readonly string[] = ['page', 'perPage', 'view', 'reading', 'compare'];

export interface WholeSearch {
  models: CareModel[];
  ignored: readonly IgnoredParameter[];
  /** The query string of the same search, without what was ignored. */
  clean: string;
  /** What it was narrowed down by, in words. */
  inWords: readonly string[];
}

/** Every model that `/models` lists with the same parameters, over all its pages, in the same order. */
export function listWholeSearch(request: Request, context: SearchContext): WholeSearch {
  const parameters = new URL(request.url).searchParams;
  for (const parameter of ofThePageAlone) parameters.delete(parameter);
  const query = parseSearchQuery(parameters);
  const found = find(context, { ...query, perPage: Number.MAX_SAFE_INTEGER });
  return {
    models: found.results.map(({ model }) => model),
    ignored: query.ignored,
    clean: formatSearchQuery(query),
    inWords: describeQuery(query),
  };
}
