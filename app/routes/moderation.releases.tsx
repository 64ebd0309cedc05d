import {
  data,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { editorMeta } from '#app/features/editors/editor-meta.ts';
import type { Editor } from '#app/features/editors/editor.ts';
import { requireAdmin } from '#app/features/editors/require-editor.server.ts';
import { ReleasesPage } from '#app/features/moderation/releases/releases-page.tsx';
import {
  answerReleases,
  presentReleases,
  type ReleasesData,
  type ReturnedRelease,
} from '#app/features/moderation/releases/releases-presenter.server.ts';
import { privateHeaders } from '#app/lib/private-headers.ts';

export { RefusedPage as ErrorBoundary } from '#app/features/editors/refused-page.tsx';

interface Loaded {
  editor: Editor;
  page: ReleasesData;
}

export const meta: MetaFunction = ({ data: loaded, error }) =>
  editorMeta((loaded as Loaded | undefined)?.page, error);

export const headers: HeadersFunction = () => privateHeaders;

export function loader({ context, request }: LoaderFunctionArgs) {
  const editor = requireAdmin(context, request);
  const page = presentReleases(context, new URL(request.url).searchParams);
  return data({ editor, page } satisfies Loaded, { headers: privateHeaders });
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = new URLSearchParams(await request.text());
  return answerReleases(context, requireAdmin(context, request, form));
}

export default function Releases() {
  return <ReleasesPage {...(useLoaderData() as Loaded)} returned={useActionData<ReturnedRelease>()} />;
}
