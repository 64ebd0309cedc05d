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
import { ModerationBar } from '#app/features/moderation/moderation-frame.tsx';
import { requireWork, requireWorkList } from '#app/features/moderation/edit/require-work.server.ts';
import { answerEntry, type ReturnedForm } from '#app/features/submissions/answer-form.server.ts';
import { pageAddress, readEntryKey, type FormPlace } from '#app/features/submissions/form-place.ts';
import {
  presentEntry,
  type EntryPageData,
} from '#app/features/submissions/pages/question-presenter.server.ts';
import { QuestionPage } from '#app/features/submissions/pages/question-page.tsx';
import { privateHeaders } from '#app/lib/private-headers.ts';

export { RefusedPage as ErrorBoundary } from '#app/features/editors/refused-page.tsx';

interface Loaded {
  editor: Editor;
  place: FormPlace;
  page: EntryPageData;
}

export const meta: MetaFunction = ({ data: loaded, error }) =>
  editorMeta((loaded as Loaded | undefined)?.page, error);

export const headers: HeadersFunction = () => privateHeaders;

export function loader({ context, request, params }: LoaderFunctionArgs) {
  const editor = requireEditor(context, request);
  const { hasErrors } = context.answered;
  const work = requireWork(context, { reference: params.reference, editor, isReturned: hasErrors });
  const question = requireWorkList(work, params.question);
  const page =
    presentEntry(context, work.copy, question, readEntryKey(params.entry)) ??
    // What was typed into one that was removed meanwhile comes back with the blank form, and is not lost.
    (hasErrors ? presentEntry(context, work.copy, question, null) : null);
  // Removed, or moved to another place: the list shows what there is.
  if (page === null) {
    throw redirect(pageAddress(work.place, question.id), { status: 303, headers: privateHeaders });
  }
  const loaded: Loaded = { editor, place: work.place, page };
  return data(loaded, { headers: privateHeaders });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = new URLSearchParams(await request.text());
  const editor = requireEditor(context, request, form);
  const work = requireWork(context, { reference: params.reference, editor, form });
  return answerEntry({
    context,
    place: work.place,
    submission: work.copy,
    form,
    isClosed: work.isClosed,
    question: requireWorkList(work, params.question),
    key: readEntryKey(params.entry),
  });
}

export default function EditEntry() {
  const { editor, place, page } = useLoaderData() as Loaded;
  return (
    <>
      <ModerationBar editor={editor} part="queue" isBelow />
      <QuestionPage place={place} page={page} returned={useActionData<ReturnedForm>()} from={null} />
    </>
  );
}
