import type { LoaderFunctionArgs } from '@remix-run/node';
import { listWholeEvidence } from '#app/features/evidence/answer-evidence.ts';
import { describeFinding } from '#app/features/evidence/evidence-answers.ts';
import { jsonType } from '#app/features/exports/model-files.ts';
import { respondDownload } from '#app/lib/download-response.server.ts';

export function loader({ request, context }: LoaderFunctionArgs) {
  const { records, ignored, clean } = listWholeEvidence(request, context);
  return respondDownload(request, context, {
    name: 'evidence',
    extension: 'json',
    contentType: jsonType,
    query: clean,
    ignored,
    write: () => JSON.stringify(records.map((record) => describeFinding(record, context.site.origin))),
  });
}
