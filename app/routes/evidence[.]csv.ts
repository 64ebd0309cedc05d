import type { LoaderFunctionArgs } from '@remix-run/node';
import { listWholeEvidence } from '#app/features/evidence/answer-evidence.ts';
import { csvType, writeCsv } from '#app/features/exports/csv.ts';
import { evidenceColumns } from '#app/features/exports/evidence-columns.ts';
import { respondDownload } from '#app/lib/download-response.server.ts';

export function loader({ request, context }: LoaderFunctionArgs) {
  const { records, ignored, clean } = listWholeEvidence(request, context);
  return respondDownload(request, context, {
    name: 'evidence',
    extension: 'csv',
    contentType: csvType,
    query: clean,
    ignored,
    write: () => writeCsv(evidenceColumns, records, context.site.origin),
  });
}
