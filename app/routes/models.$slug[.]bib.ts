import type { LoaderFunctionArgs } from '@remix-run/node';
import { bibtexType, writeSourcesBibtex } from '#app/features/exports/bibtex.ts';
import { requireModelForFile } from '#app/features/models/require-model.server.ts';
import { respondDownload } from '#app/lib/download-response.server.ts';
import { paths } from '#app/lib/paths.ts';

export function loader({ params, request, context }: LoaderFunctionArgs) {
  const toAddress = (slug: string) => paths.modelFile(slug, 'bib');
  const model = requireModelForFile(context.catalogue.current(), params.slug, toAddress);
  return respondDownload(request, context, {
    name: `sources-${model.card.slug}`,
    extension: 'bib',
    contentType: bibtexType,
    query: '',
    write: () => writeSourcesBibtex([model], context.site.origin),
  });
}
