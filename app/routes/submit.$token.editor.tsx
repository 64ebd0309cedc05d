import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData, useParams } from '@remix-run/react';
import { EditorQuestionsPage } from '#app/features/submissions/pages/editor-questions-page.tsx';
import {
  answerEditorQuestions,
  presentEditorQuestions,
  type EditorQuestionsData,
  type ReturnedAnswers,
} from '#app/features/submissions/pages/editor-questions-presenter.server.ts';
import { requireSubmission } from '#app/features/submissions/require-submission.server.ts';
import { privateHeaders } from '#app/lib/private-headers.ts';
import { submissionMeta } from '#app/features/submissions/pages/submission-meta.ts';
import { paths } from '#app/lib/paths.ts';

export { RefusedLinkPage as ErrorBoundary } from '#app/features/submissions/pages/refused-link-page.tsx';

export const meta: MetaFunction = ({ data: page }) => submissionMeta(page as EditorQuestionsData | undefined);

export const headers: HeadersFunction = () => privateHeaders;

export function loader({ context, params: { token = '' } }: LoaderFunctionArgs) {
  const submission = requireSubmission(context, token);
  // What was typed too late is shown all the same.
  if (submission.state !== 'asked' && !context.answered.hasErrors) {
    throw redirect(paths.submission(token), { status: 303, headers: privateHeaders });
  }
  return data(presentEditorQuestions(context, submission), { headers: privateHeaders });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = new URLSearchParams(await request.text());
  const submission = requireSubmission(context, params.token, form);
  return answerEditorQuestions(context, { token: params.token ?? '', submission, form });
}

export default function EditorQuestions() {
  const { token = '' } = useParams();
  return (
    <EditorQuestionsPage
      token={token}
      page={useLoaderData() as EditorQuestionsData}
      returned={useActionData<ReturnedAnswers>()}
    />
  );
}
