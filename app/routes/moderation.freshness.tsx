import { data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { editorMeta } from '#app/features/editors/editor-meta.ts';
import type { Editor } from '#app/features/editors/editor.ts';
import { requireEditor } from '#app/features/editors/require-editor.server.ts';
import { FreshnessPage } from '#app/features/moderation/care/freshness-page.tsx';
import {
  presentFreshness,
  type FreshnessData,
} from '#app/features/moderation/care/freshness-presenter.server.ts';
import { privateHeaders } from '#app/lib/private-headers.ts';

export { RefusedPage as ErrorBoundary } from '#app/features/editors/refused-page.tsx';

interface Loaded {
  editor: Editor;
  page: FreshnessData;
}

export const meta: MetaFunction = ({ data: loaded, error }) =>
  editorMeta((loaded as Loaded | undefined)?.page, error);

export const headers: HeadersFunction = () => privateHeaders;

export function loader({ context, request }: LoaderFunctionArgs) {
  const editor = requireEditor(context, request);
  const page = presentFreshness(context, new URL(request.url).searchParams);
  return data({ editor, page } satisfies Loaded, { headers: privateHeaders });
}

export default function Freshness() {
  return <FreshnessPage {...(useLoaderData() as Loaded)} />;
}
