import type { LoaderFunctionArgs } from '@remix-run/node';
import { writeBriefing } from '#app/features/models/briefing/briefing-paper.ts';
import { requireModelForFile } from '#app/features/models/require-model.server.ts';
import { respondDownload } from '#app/lib/download-response.server.ts';
import { docxType, writeDocx } from '#app/lib/paper/write-docx.server.ts';
import { paths } from '#app/lib/paths.ts';
import { ukDay } from '#app/lib/uk-day.ts';

export function loader({ params, request, context }: LoaderFunctionArgs) {
  const catalogue = context.catalogue.current();
  const model = requireModelForFile(catalogue, params.slug, paths.briefingFile);
  return respondDownload(request, context, {
    name: `briefing-${model.card.slug}`,
    extension: 'docx',
    contentType: docxType,
    // One of few hundred: kept as a file of everything is.
    query: '',
    write: () =>
      writeDocx(
        writeBriefing(model, {
          ukDay: ukDay(context.clock()),
          origin: context.site.origin,
          dataVersion: catalogue.version,
        }),
      ),
  });
}
