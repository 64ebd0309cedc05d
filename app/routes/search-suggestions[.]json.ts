import type { LoaderFunctionArgs } from '@remix-run/node';
import { listSuggestions } from '#app/features/search/list-suggestions.ts';
import { respondText } from '#app/lib/text-response.server.ts';

/** What the search box suggests, all of it: asked for once, when somebody goes to the box. No part of the API. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const suggestions = listSuggestions(context.catalogue.current());
  return respondText(request, context, JSON.stringify(suggestions), 'application/json; charset=utf-8');
}
