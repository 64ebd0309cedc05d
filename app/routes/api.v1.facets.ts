import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerSearch } from '#app/features/search/answer-search.ts';
import { describeFacets } from '#app/features/search/search-answers.ts';
import { respondJson } from '#app/lib/json-response.server.ts';

export function loader({ request, context }: LoaderFunctionArgs) {
  const { query, found } = answerSearch(request, context);
  return respondJson(request, context, describeFacets(query, found));
}
