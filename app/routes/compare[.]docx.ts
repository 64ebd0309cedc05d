import type { LoaderFunctionArgs } from '@remix-run/node';
import { redirectUnlessFile } from '#app/features/compare/comparison-file.server.ts';
import { writeComparisonPaper } from '#app/features/compare/comparison-paper.ts';
import { readComparison } from '#app/features/compare/read-comparison.ts';
import { respondDownload } from '#app/lib/download-response.server.ts';
import { docxType, writeDocx } from '#app/lib/paper/write-docx.server.ts';
import { ukDay } from '#app/lib/uk-day.ts';

export function loader({ request, context }: LoaderFunctionArgs) {
  const catalogue = context.catalogue.current();
  const asked = readComparison(new URL(request.url).searchParams, catalogue);
  redirectUnlessFile(asked, 'docx');
  return respondDownload(request, context, {
    name: 'comparison',
    extension: 'docx',
    contentType: docxType,
    query: asked.clean,
    ignored: asked.ignored,
    write: () =>
      writeDocx(
        writeComparisonPaper(asked.models, {
          ukDay: ukDay(context.clock()),
          origin: context.site.origin,
          dataVersion: catalogue.version,
        }),
      ),
  });
}
