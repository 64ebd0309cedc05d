import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { editorMeta } from '#app/features/editors/editor-meta.ts';
import type { Editor } from '#app/features/editors/editor.ts';
import { requireEditor } from '#app/features/editors/require-editor.server.ts';
import { ActPage } from '#app/features/moderation/care/act-page.tsx';
import {
  answerAct,
  presentAct,
  requireAct,
  requireActCard,
  type ActData,
  type ReturnedAct,
} from '#app/features/moderation/care/act-presenter.server.ts';
import { requireCard } from '#app/features/moderation/care/model-presenter.server.ts';
import { moderationPaths } from '#app/lib/moderation-paths.ts';
import { privateHeaders } from '#app/lib/private-headers.ts';

export { RefusedPage as ErrorBoundary } from '#app/features/editors/refused-page.tsx';

interface Loaded {
  editor: Editor;
  page: ActData;
}

export const meta: MetaFunction = ({ data: loaded, error }) => {
  const page = (loaded as Loaded | undefined)?.page;
  return editorMeta(page && { ...page, title: `${page.title}: ${page.name}` }, error);
};

export const headers: HeadersFunction = () => privateHeaders;

/** Only sent to: it begins to change the card, and leads to its questions. */
const editPage = 'edit';

export function loader({ context, request, params }: LoaderFunctionArgs) {
  const editor = requireEditor(context, request);
  const slug = params.slug ?? '';
  if (params.page === editPage) throw leadTo(moderationPaths.model(slug));
  const act = requireAct(params.page);
  const found = requireActCard(context, { slug, act, isSent: context.answered.hasErrors });
  const page = presentAct(context, found, { act, search: new URL(request.url).searchParams });
  return data({ editor, page } satisfies Loaded, { headers: privateHeaders });
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const form = new URLSearchParams(await request.text());
  const editor = requireEditor(context, request, form);
  const slug = params.slug ?? '';
  if (params.page !== editPage) {
    return answerAct(context, { slug, act: requireAct(params.page), form, editor });
  }
  const found = requireCard(context, slug, { toAddress: moderationPaths.model });
  const work = context.moderation.beginEdit({
    slug: found.card.slug,
    editorId: editor.id,
    now: context.clock(),
  });
  // Withdrawn meanwhile: its page says so.
  return leadTo(work === null ? moderationPaths.model(slug) : moderationPaths.reviewEdit(work));
}

function leadTo(to: string) {
  return redirect(to, { status: 303, headers: privateHeaders });
}

export default function Act() {
  return <ActPage {...(useLoaderData() as Loaded)} returned={useActionData<ReturnedAct>()} />;
}
