import { data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { editorMeta } from '#app/features/editors/editor-meta.ts';
import type { Editor } from '#app/features/editors/editor.ts';
import { requireEditor } from '#app/features/editors/require-editor.server.ts';
import { ModelPage } from '#app/features/moderation/care/model-page.tsx';
import {
  presentModel,
  requireCard,
  type ModelData,
} from '#app/features/moderation/care/model-presenter.server.ts';
import { moderationPaths } from '#app/lib/moderation-paths.ts';
import { privateHeaders } from '#app/lib/private-headers.ts';

export { RefusedPage as ErrorBoundary } from '#app/features/editors/refused-page.tsx';

interface Loaded {
  editor: Editor;
  page: ModelData;
}

export const meta: MetaFunction = ({ data: loaded, error }) =>
  editorMeta((loaded as Loaded | undefined)?.page, error);

export const headers: HeadersFunction = () => privateHeaders;

export function loader({ context, request, params }: LoaderFunctionArgs) {
  const editor = requireEditor(context, request);
  const found = requireCard(context, params.slug ?? '', { toAddress: moderationPaths.model });
  const page = presentModel(context, found, new URL(request.url).searchParams);
  return data({ editor, page } satisfies Loaded, { headers: privateHeaders });
}

export default function Model() {
  return <ModelPage {...(useLoaderData() as Loaded)} />;
}
