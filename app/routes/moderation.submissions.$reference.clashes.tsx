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
import { requireEditor } from '#app/features/editors/require-editor.server.ts';
import { ClashesPage } from '#app/features/moderation/edit/clashes-page.tsx';
import {
  answerClashes,
  presentClashes,
  type ClashesData,
  type ReturnedClashes,
} from '#app/features/moderation/edit/clashes-presenter.server.ts';
import { leadToReview, requireWork } from '#app/features/moderation/edit/require-work.server.ts';
import { privateHeaders } from '#app/lib/private-headers.ts';

export { RefusedPage as ErrorBoundary } from '#app/features/editors/refused-page.tsx';

interface Loaded {
  editor: Editor;
  page: ClashesData;
}

export const meta: MetaFunction = ({ data: loaded, error }) =>
  editorMeta((loaded as Loaded | undefined)?.page, error);

export const headers: HeadersFunction = () => privateHeaders;

export function loader({ context, request, params: { reference } }: LoaderFunctionArgs) {
  const editor = requireEditor(context, request);
  const work = requireWork(context, { reference, editor, isReturned: context.answered.hasErrors });
  // What was published meanwhile may meet with more: the review brings the copy up to it first.
  if (work.isBehind && !context.answered.hasErrors) throw leadToReview(work.proposal.submission.reference);
  const loaded: Loaded = { editor, page: presentClashes(context, work) };
  return data(loaded, { headers: privateHeaders });
}

export async function action({ request, context, params: { reference } }: ActionFunctionArgs) {
  const form = new URLSearchParams(await request.text());
  const editor = requireEditor(context, request, form);
  const work = requireWork(context, { reference, editor, form });
  return answerClashes(context, { work, editor, form });
}

export default function Clashes() {
  return <ClashesPage {...(useLoaderData() as Loaded)} returned={useActionData<ReturnedClashes>()} />;
}
