import type { LoaderFunctionArgs } from '@remix-run/node';
import { jsonType, writeModelsJson } from '#app/features/exports/model-files.ts';
import { listWholeSearch } from '#app/features/search/answer-search.ts';
import { respondDownload } from '#app/lib/download-response.server.ts';

export function loader({ request, context }: LoaderFunctionArgs) {
  const { models, ignored, clean } = listWholeSearch(request, context);
  return respondDownload(request, context, {
    name: 'models',
    extension: 'json',
    contentType: jsonType,
    query: clean,
    ignored,
    write: () => writeModelsJson(models, context.site.origin),
  });
}
