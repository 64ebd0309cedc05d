import type { LoaderFunctionArgs } from '@remix-run/node';
import { comparisonColumns, listComparisonCells } from '#app/features/compare/comparison-cells.ts';
import { redirectUnlessFile } from '#app/features/compare/comparison-file.server.ts';
import { readComparison } from '#app/features/compare/read-comparison.ts';
import { csvType, writeCells } from '#app/features/exports/csv.ts';
import { respondDownload } from '#app/lib/download-response.server.ts';
import { ukDay } from '#app/lib/uk-day.ts';

export function loader({ request, context }: LoaderFunctionArgs) {
  const asked = readComparison(new URL(request.url).searchParams, context.catalogue.current());
  redirectUnlessFile(asked, 'csv');
  return respondDownload(request, context, {
    name: 'comparison',
    extension: 'csv',
    contentType: csvType,
    query: asked.clean,
    ignored: asked.ignored,
    write: () => writeCells(comparisonColumns, listComparisonCells(asked.models, ukDay(context.clock()))),
  });
}
