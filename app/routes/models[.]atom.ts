import type { LoaderFunctionArgs } from '@remix-run/node';
import { atomType, writeModelsAtom } from '#app/features/exports/atom.ts';
import { listWholeSearch } from '#app/features/search/answer-search.ts';
import { respondDownload } from '#app/lib/download-response.server.ts';
import { ukDay } from '#app/lib/uk-day.ts';

export function loader({ request, context }: LoaderFunctionArgs) {
  const { models, ignored, clean } = listWholeSearch(request, context);
  return respondDownload(request, context, {
    name: 'models',
    extension: 'atom',
    contentType: atomType,
    isOpened: true,
    query: clean,
    ignored,
    write: () =>
      writeModelsAtom(models, {
        origin: context.site.origin,
        query: clean,
        startedAt: `${ukDay(context.clock())}T00:00:00Z`,
      }),
  });
}
