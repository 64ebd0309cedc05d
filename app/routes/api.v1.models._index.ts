import type { LoaderFunctionArgs } from '@remix-run/node';
import { describeResultForApi } from '#app/features/models/api-card.ts';
import { searchModels } from '#app/features/search/search-models.ts';
import { parseSearchQuery } from '#app/features/search/search-query.ts';
import { respondJson } from '#app/lib/json-response.server.ts';
import { ukDay } from '#app/lib/uk-day.ts';

export function loader({ request, context }: LoaderFunctionArgs) {
  const query = parseSearchQuery(new URL(request.url).searchParams, { allowsPerPage: true });
  const found = searchModels(context.search.current(), query, ukDay(context.clock()));
  return respondJson(request, context, {
    total: found.total,
    page: query.page,
    perPage: query.perPage,
    ignored: query.ignored,
    results: found.results.map(({ model, score }) => describeResultForApi(model, context.site.origin, score)),
    facets: Object.fromEntries(found.facets.map(({ id, options }) => [id, options])),
  });
}
