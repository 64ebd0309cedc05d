// Builds what the page /models shows from a catalogue and an address.
import { listModels } from './listed-model.ts';
import { searchModels } from './search-models.ts';
import type { SearchPageProps } from './search-page.tsx';
import { defaultSort, formatSearchQuery, parseSearchQuery, withoutChosen } from './search-query.ts';
import type { Catalogue } from '#app/features/models/catalogue.server.ts';

/** Everything the search page shows for the parameters of its address. @param ukDay as for `searchModels` */
export function presentSearch(
  catalogue: Catalogue,
  parameters: URLSearchParams,
  ukDay: string,
): SearchPageProps {
  const query = parseSearchQuery(parameters);
  const found = searchModels(catalogue, query, ukDay);
  const atPage = (page: number) => formatSearchQuery({ ...query, page });
  return {
    query: query.q,
    sort: query.sort ?? defaultSort(query.q),
    page: query.page,
    pages: found.pages,
    total: found.total,
    hasEveryWord: found.hasEveryWord,
    models: listModels(found.results.map(({ model }) => model)),
    facets: found.facets,
    chips: found.facets.flatMap((facet) =>
      facet.options
        .filter((option) => option.selected)
        .map((option) => ({
          facet: facet.label,
          label: option.label,
          without: formatSearchQuery(withoutChosen(query, facet.id, option.id)),
        })),
    ),
    ignored: query.ignored,
    previous: query.page > 1 && query.page <= found.pages ? atPage(query.page - 1) : null,
    next: query.page < found.pages ? atPage(query.page + 1) : null,
    clean: query.page > found.pages ? atPage(1) : atPage(query.page),
  };
}
