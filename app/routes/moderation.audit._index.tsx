import { data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { Editor } from '#app/features/editors/editor.ts';
import { editorMeta } from '#app/features/editors/editor-meta.ts';
import { requireAdmin } from '#app/features/editors/require-editor.server.ts';
import { AuditPage } from '#app/features/moderation/audit/audit-page.tsx';
import { presentAudit, type AuditPageData } from '#app/features/moderation/audit/audit-presenter.server.ts';
import { readAuditQuery } from '#app/features/moderation/audit/audit-query.ts';
import { privateHeaders } from '#app/lib/private-headers.ts';

export { RefusedPage as ErrorBoundary } from '#app/features/editors/refused-page.tsx';

interface Loaded {
  editor: Editor;
  page: AuditPageData;
}

export const meta: MetaFunction = ({ data: loaded, error }) =>
  editorMeta((loaded as Loaded | undefined)?.page, error);

export const headers: HeadersFunction = () => privateHeaders;

export function loader({ context, request }: LoaderFunctionArgs) {
  const editor = requireAdmin(context, request);
  const query = readAuditQuery(new URL(request.url).searchParams);
  const loaded: Loaded = { editor, page: presentAudit(context.moderation, query) };
  return data(loaded, { headers: privateHeaders });
}

export default function Audit() {
  return <AuditPage {...(useLoaderData() as Loaded)} />;
}
