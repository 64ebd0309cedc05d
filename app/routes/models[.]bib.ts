import type { LoaderFunctionArgs } from '@remix-run/node';
import { bibtexType, writeSourcesBibtex } from '#app/features/exports/bibtex.ts';
import { listWholeSearch } from '#app/features/search/answer-search.ts';
import { respondDownload } from '#app/lib/download-response.server.ts';

export function loader({ request, context }: LoaderFunctionArgs) {
  const { models, ignored, clean } = listWholeSearch(request, context);
  return respondDownload(request, context, {
    name: 'sources',
    extension: 'bib',
    contentType: bibtexType,
    query: clean,
    ignored,
    write: () => writeSourcesBibtex(models, context.site.origin),
  });
}
