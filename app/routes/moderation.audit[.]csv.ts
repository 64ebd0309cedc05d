import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireAdminForFile } from '#app/features/editors/require-editor.server.ts';
import { csvType } from '#app/features/exports/csv.ts';
import { writeAuditFile } from '#app/features/moderation/audit/audit-file.ts';
import { readAuditQuery } from '#app/features/moderation/audit/audit-query.ts';
import { privateHeaders } from '#app/lib/private-headers.ts';
import { ukDay } from '#app/lib/uk-day.ts';

export function loader({ context, request }: LoaderFunctionArgs) {
  const editor = requireAdminForFile(context, request);
  const now = context.clock();
  const headers = {
    ...privateHeaders,
    'Content-Type': csvType,
    'Content-Disposition': `attachment; filename="audit-trail-${ukDay(now)}.csv"`,
  };
  // Nothing is taken away by asking for the headers.
  if (request.method === 'HEAD') return new Response(null, { headers });
  const entries = context.moderation.takeAudit({
    query: readAuditQuery(new URL(request.url).searchParams),
    editorId: editor.id,
    now,
  });
  return new Response(writeAuditFile(entries, context.site.origin), { headers });
}
