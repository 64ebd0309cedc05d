import {
  data,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import type { Editor } from '#app/features/editors/editor.ts';
import { editorMeta } from '#app/features/editors/editor-meta.ts';
import {
  answerEditors,
  presentEditors,
  type EditorsPageData,
  type ReturnedEditors,
} from '#app/features/editors/editors-presenter.server.ts';
import { EditorsView, listEditorsErrors } from '#app/features/editors/editors-view.tsx';
import { requireAdmin } from '#app/features/editors/require-editor.server.ts';
import { ModerationFrame } from '#app/features/moderation/moderation-frame.tsx';
import { privateHeaders } from '#app/lib/private-headers.ts';

export { RefusedPage as ErrorBoundary } from '#app/features/editors/refused-page.tsx';

interface Loaded {
  editor: Editor;
  page: EditorsPageData;
}

export const meta: MetaFunction = ({ data: loaded, error }) =>
  editorMeta((loaded as Loaded | undefined)?.page, error);

export const headers: HeadersFunction = () => privateHeaders;

export function loader({ context, request }: LoaderFunctionArgs) {
  const editor = requireAdmin(context, request);
  const page = presentEditors(context, editor, new URL(request.url).searchParams);
  return data({ editor, page } satisfies Loaded, { headers: privateHeaders });
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = new URLSearchParams(await request.text());
  return answerEditors(context, requireAdmin(context, request, form), form);
}

export default function Editors() {
  const { editor, page } = useLoaderData() as Loaded;
  const returned = useActionData<ReturnedEditors>();
  const errors = listEditorsErrors(returned);
  return (
    <ModerationFrame
      editor={editor}
      part="editors"
      title={page.title}
      above={errors.length > 0 ? <ErrorSummary errors={errors} /> : undefined}
    >
      <EditorsView page={page} returned={returned} />
    </ModerationFrame>
  );
}
