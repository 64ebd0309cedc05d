import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { editorMeta } from '#app/features/editors/editor-meta.ts';
import type { Editor } from '#app/features/editors/editor.ts';
import { requireEditor } from '#app/features/editors/require-editor.server.ts';
import { requireProposal } from '#app/features/moderation/review/require-proposal.server.ts';
import { findWayOn } from '#app/features/moderation/review/review-act.ts';
import { ReviewPage } from '#app/features/moderation/review/review-page.tsx';
import { presentReview, type ReviewData } from '#app/features/moderation/review/review-presenter.server.ts';
import { moderationPaths } from '#app/lib/moderation-paths.ts';
import { privateHeaders } from '#app/lib/private-headers.ts';

export { RefusedPage as ErrorBoundary } from '#app/features/editors/refused-page.tsx';

interface Loaded {
  editor: Editor;
  page: ReviewData;
}

export const meta: MetaFunction = ({ data: loaded, error }) =>
  editorMeta((loaded as Loaded | undefined)?.page, error);

export const headers: HeadersFunction = () => privateHeaders;

export function loader({ context, request, params }: LoaderFunctionArgs) {
  const editor = requireEditor(context, request);
  const proposal = requireProposal(context, params.reference, { editor });
  const loaded: Loaded = { editor, page: presentReview(context, proposal, editor) };
  return data(loaded, { headers: privateHeaders });
}

/** Opens the working copy, and leads on to it. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = new URLSearchParams(await request.text());
  const editor = requireEditor(context, request, form);
  const { reference } = requireProposal(context, params.reference).submission;
  const onward = findWayOn(form, reference);
  const isOpen =
    onward !== null &&
    context.moderation.openWorkingCopy({ reference, editorId: editor.id, now: context.clock() });
  // Decided or withdrawn meanwhile: the review says by whom.
  const next = isOpen ? onward : moderationPaths.review(reference);
  return redirect(next, { status: 303, headers: privateHeaders });
}

export default function Review() {
  return <ReviewPage {...(useLoaderData() as Loaded)} />;
}
