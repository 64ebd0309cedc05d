import type { LoaderFunctionArgs } from '@remix-run/node';
import { jsonType } from '#app/features/exports/model-files.ts';
import { describeCardForApi } from '#app/features/models/api-card.ts';
import { requireModelForFile } from '#app/features/models/require-model.server.ts';
import { respondDownload } from '#app/lib/download-response.server.ts';
import { paths } from '#app/lib/paths.ts';

export function loader({ params, request, context }: LoaderFunctionArgs) {
  const toAddress = (slug: string) => paths.modelFile(slug, 'json');
  const model = requireModelForFile(context.catalogue.current(), params.slug, toAddress);
  return respondDownload(request, context, {
    name: `card-${model.card.slug}`,
    extension: 'json',
    contentType: jsonType,
    query: '',
    write: () => JSON.stringify(describeCardForApi(model, context.site.origin)),
  });
}
