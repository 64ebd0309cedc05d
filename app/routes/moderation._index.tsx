import {
  data,
  redirect,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { editorMeta } from '#app/features/editors/editor-meta.ts';
import type { Editor } from '#app/features/editors/editor.ts';
import { requireEditor } from '#app/features/editors/require-editor.server.ts';
import {
  findCardToOpen,
  presentQueue,
  type QueueData,
} from '#app/features/moderation/queue/queue-presenter.ts';
import { QueuePage, type NotFound } from '#app/features/moderation/queue/queue-page.tsx';
import { readQueueQuery } from '#app/features/moderation/queue/queue-query.ts';
import { moderationPaths } from '#app/lib/moderation-paths.ts';
import { privateHeaders } from '#app/lib/private-headers.ts';

export { RefusedPage as ErrorBoundary } from '#app/features/editors/refused-page.tsx';

interface Loaded {
  editor: Editor;
  page: QueueData;
  notFound: NotFound | null;
}

export const meta: MetaFunction = ({ data: loaded, error }) => {
  const { page, notFound = null } = (loaded ?? {}) as Partial<Loaded>;
  return editorMeta(page && { title: page.title, hasErrors: notFound !== null }, error);
};

export const headers: HeadersFunction = () => privateHeaders;

export function loader({ context, request }: LoaderFunctionArgs) {
  const editor = requireEditor(context, request);
  const query = readQueueQuery(new URL(request.url).searchParams);
  const catalogue = context.catalogue.current();
  const found = query.open === null ? null : findCardToOpen(catalogue, query.open);
  if (found !== null && 'slug' in found) {
    throw redirect(moderationPaths.model(found.slug), { status: 303, headers: privateHeaders });
  }
  const now = context.clock();
  const waiting = context.moderation.listWaiting({ editorId: editor.id, now });
  const loaded: Loaded = {
    editor,
    page: presentQueue({ waiting, query, catalogue, now }),
    notFound: found === null ? null : { typed: query.open ?? '', alike: found.alike },
  };
  return data(loaded, { headers: privateHeaders });
}

export default function Queue() {
  return <QueuePage {...(useLoaderData() as Loaded)} />;
}
