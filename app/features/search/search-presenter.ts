// Builds what the page /models shows from the search index and an address.
import { explainMatch } from './explain-match.ts';
import { facetValuesOf } from './facet-values.ts';
import { facets } from './facets.ts';
import { listModels } from './listed-model.ts';
import { presentWords } from './present-words.ts';
import type { SearchIndex } from './search-index.ts';
import { searchModels, type SearchResults } from './search-models.ts';
import type { ListedResult, NothingFoundReport, SearchPageProps } from './search-page-props.ts';
import {
  defaultSort,
  formatSearchQuery,
  parseSearchQuery,
  sortOrders,
  toggleChosen,
  views,
  withoutChosen,
  type SearchQuery,
} from './search-query.ts';
import { isStopWord, readWords } from './words.ts';
import type { CareModel } from '#app/features/models/catalogue.server.ts';

/** The models of the picture: all that were found, since a picture has no pages. */
const allAtOnce = Number.MAX_SAFE_INTEGER;

/**
 * Everything the search page shows for the parameters of its address, and the models that it shows for whoever draws them.
 *
 * @param ukDay as for `searchModels`
 * @param place where the rainbow is the only view, and in no address
 */
export function presentSearch(
  index: SearchIndex,
  parameters: URLSearchParams,
  ukDay: string,
  place: 'models' | 'rainbow' = 'models',
): { page: SearchPageProps; models: CareModel[] } {
  const asked = parseSearchQuery(parameters);
  if (place === 'rainbow') asked.view = 'rainbow';
  const query = asked.view === 'rainbow' ? { ...asked, page: 1, perPage: allAtOnce } : asked;
  const found = searchModels(index, query, ukDay);
  // A picture has an order of its own, and is whole.
  const format = (wanted: SearchQuery) =>
    formatSearchQuery(place === 'rainbow' ? { ...wanted, view: undefined, sort: null, page: 1 } : wanted);
  const atPage = (page: number) => format({ ...query, page });
  const sort = query.sort ?? defaultSort(query.q);
  const values = facetValuesOf(index.catalogue, ukDay);
  const countAlone = (facetId: string, optionId: string) => {
    const facet = facets.findIndex(({ id }) => id === facetId);
    return [...values.values()].filter((own) => own[facet]?.includes(optionId)).length;
  };
  const chosen = listChosen(query, found.facets);
  const listToggles = (facetId: string) =>
    (found.facets.find(({ id }) => id === facetId)?.options ?? []).map((option) => ({
      ...option,
      search: format(toggleChosen(query, facetId, option.id)),
    }));
  const page: SearchPageProps = {
    query: query.q,
    sort,
    view: query.view,
    page: query.page,
    pages: found.pages,
    total: found.total,
    words: found.words === null ? null : presentWords(found.words.interpretation, query, countAlone, format),
    // The picture is drawn of the models themselves, and shows none of this.
    results: query.view === 'rainbow' ? [] : listResults(index, found),
    facets: found.facets,
    chips: chosen.map(({ facetId, optionId, ...chip }) => ({
      ...chip,
      without: format(withoutChosen(query, facetId, optionId)),
    })),
    toggles:
      query.view === 'rainbow' ? { approach: listToggles('approach'), step: listToggles('step') } : null,
    nothing: found.total === 0 ? presentNothing(index, query, found, ukDay, format) : null,
    sorts: sortOrders
      .filter((order) => order !== 'relevance' || query.q !== '')
      .map((order) => ({ order, search: formatSearchQuery({ ...query, sort: order, page: 1 }) })),
    views: views.map((view) => ({ view, search: formatSearchQuery({ ...query, view, page: 1 }) })),
    search: formatSearchQuery({ ...query, view: 'list', page: 1 }),
    ignored: query.ignored,
    previous: query.page > 1 && query.page <= found.pages ? atPage(query.page - 1) : null,
    next: query.page < found.pages ? atPage(query.page + 1) : null,
    clean: query.page > found.pages ? atPage(1) : atPage(query.page),
  };
  return { page, models: found.results.map(({ model }) => model) };
}

function listChosen(query: SearchQuery, facets: SearchResults['facets']) {
  return facets.flatMap((facet) =>
    facet.options
      .filter(({ id }) => query.chosen.get(facet.id)?.includes(id))
      .map(({ id, label }) => ({ facetId: facet.id, optionId: id, facet: facet.label, label })),
  );
}

function listResults(index: SearchIndex, { words, results }: SearchResults): ListedResult[] {
  const listed = listModels(results.map(({ model }) => model));
  const matchBySlug = new Map(words?.matches.map((match) => [match.model.card.slug, match]));
  return results.flatMap(({ model, missing }, position) => {
    const entry = listed[position];
    const match = matchBySlug.get(model.card.slug);
    const shown = words && match ? explainMatch(index, words, match) : null;
    return entry ? [{ ...entry, shown, missing }] : [];
  });
}

/** How the search could be widened so that it finds something. */
function presentNothing(
  index: SearchIndex,
  query: SearchQuery,
  { facets }: SearchResults,
  ukDay: string,
  format: (query: SearchQuery) => string,
): NothingFoundReport {
  const widen = (label: string, wider: SearchQuery) => {
    const { total } = searchModels(index, wider, ukDay);
    return total === 0 ? [] : [{ label, search: format(wider), count: total }];
  };
  const chosen = listChosen(query, facets);
  return {
    closest: listClosest(index, query.q)
      .map((word) => ({ word, wider: { ...query, q: word, page: 1 } }))
      .filter(({ wider }) => searchModels(index, wider, ukDay).total > 0)
      .map(({ word, wider }) => ({ word, search: format(wider) })),
    wider: [
      ...chosen.flatMap(({ facet, label, facetId, optionId }) =>
        widen(`Without “${facet}: ${label}”`, withoutChosen(query, facetId, optionId)),
      ),
      ...(query.q !== '' && chosen.length > 0
        ? widen(`Without “${query.q}”`, { ...query, q: '', sort: null, page: 1 })
        : []),
      ...(query.q !== '' && chosen.length > 1
        ? widen(`“${query.q}” alone`, { ...query, chosen: new Map(), page: 1 })
        : []),
    ],
  };
}

/** Known words near those that nothing holds: without quotation marks these would have been read as slips. */
function listClosest({ lexicon }: SearchIndex, q: string): string[] {
  const unheld = readWords(q).filter(({ text }) => !isStopWord(text) && !lexicon.knows(text));
  return [
    ...new Set(unheld.flatMap(({ text }) => lexicon.listNearest(text, 3).map(({ shownAs }) => shownAs))),
  ];
}
