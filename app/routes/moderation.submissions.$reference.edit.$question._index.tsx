import {
  data,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { editorMeta } from '#app/features/editors/editor-meta.ts';
import type { Editor } from '#app/features/editors/editor.ts';
import { requireEditor } from '#app/features/editors/require-editor.server.ts';
import { ModerationBar } from '#app/features/moderation/moderation-frame.tsx';
import { requireWork, requireWorkQuestion } from '#app/features/moderation/edit/require-work.server.ts';
import { answerForm, answerList, type ReturnedForm } from '#app/features/submissions/answer-form.server.ts';
import type { FormPlace } from '#app/features/submissions/form-place.ts';
import { ListPage } from '#app/features/submissions/pages/list-page.tsx';
import {
  presentForm,
  presentList,
  type FormPageData,
  type ListPageData,
} from '#app/features/submissions/pages/question-presenter.server.ts';
import { QuestionPage } from '#app/features/submissions/pages/question-page.tsx';
import { privateHeaders } from '#app/lib/private-headers.ts';
import '#app/styles/submit-fit.css';

export { RefusedPage as ErrorBoundary } from '#app/features/editors/refused-page.tsx';

interface Loaded {
  editor: Editor;
  place: FormPlace;
  page: FormPageData | ListPageData;
}

export const meta: MetaFunction = ({ data: loaded, error }) =>
  editorMeta((loaded as Loaded | undefined)?.page, error);

export const headers: HeadersFunction = () => privateHeaders;

export function loader({ context, request, params: { reference, question: id } }: LoaderFunctionArgs) {
  const editor = requireEditor(context, request);
  // What was typed too late is shown all the same.
  const work = requireWork(context, { reference, editor, isReturned: context.answered.hasErrors });
  const question = requireWorkQuestion(work, id);
  const loaded: Loaded = {
    editor,
    place: work.place,
    page:
      question.shape === 'form'
        ? presentForm(context, work.copy, question)
        : presentList(context, work.copy, question),
  };
  return data(loaded, { headers: privateHeaders });
}

export async function action({ request, context, params: { reference, question: id } }: ActionFunctionArgs) {
  const form = new URLSearchParams(await request.text());
  const editor = requireEditor(context, request, form);
  const work = requireWork(context, { reference, editor, form });
  const question = requireWorkQuestion(work, id);
  const { copy: submission, place, isClosed } = work;
  const sent = { context, place, submission, form, isClosed };
  return question.shape === 'form' ? answerForm({ ...sent, question }) : answerList({ ...sent, question });
}

export default function EditQuestion() {
  const { editor, place, page } = useLoaderData() as Loaded;
  const returned = useActionData<ReturnedForm>();
  const [parameters] = useSearchParams();
  const shared = { place, returned, from: null };
  return (
    <>
      <ModerationBar editor={editor} part="queue" isBelow />
      {page.shape === 'form' ? (
        <QuestionPage page={page} {...shared} />
      ) : (
        <ListPage page={page} removing={parameters.get('remove')} {...shared} />
      )}
    </>
  );
}
