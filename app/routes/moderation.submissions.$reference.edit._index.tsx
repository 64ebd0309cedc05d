import { data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { editorMeta } from '#app/features/editors/editor-meta.ts';
import type { Editor } from '#app/features/editors/editor.ts';
import { requireEditor } from '#app/features/editors/require-editor.server.ts';
import { EditPage } from '#app/features/moderation/edit/edit-page.tsx';
import { presentEdit, type EditData } from '#app/features/moderation/edit/edit-presenter.server.ts';
import { requireWork } from '#app/features/moderation/edit/require-work.server.ts';
import { privateHeaders } from '#app/lib/private-headers.ts';

export { RefusedPage as ErrorBoundary } from '#app/features/editors/refused-page.tsx';

interface Loaded {
  editor: Editor;
  page: EditData;
}

export const meta: MetaFunction = ({ data: loaded, error }) =>
  editorMeta((loaded as Loaded | undefined)?.page, error);

export const headers: HeadersFunction = () => privateHeaders;

export function loader({ context, request, params: { reference } }: LoaderFunctionArgs) {
  const editor = requireEditor(context, request);
  const work = requireWork(context, { reference, editor });
  const loaded: Loaded = { editor, page: presentEdit(context, work, editor) };
  return data(loaded, { headers: privateHeaders });
}

export default function Edit() {
  return <EditPage {...(useLoaderData() as Loaded)} />;
}
