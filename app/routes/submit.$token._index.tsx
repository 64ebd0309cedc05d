import {
  data,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData, useParams } from '@remix-run/react';
import { isOpen } from '#app/features/submissions/progress.ts';
import {
  answerConfirmation,
  type ReturnedConfirmation,
} from '#app/features/submissions/pages/answer-confirmation.server.ts';
import {
  presentProgress,
  type ProgressData,
} from '#app/features/submissions/pages/progress-presenter.server.ts';
import { ProgressPage } from '#app/features/submissions/pages/progress-page.tsx';
import { requireSubmission } from '#app/features/submissions/require-submission.server.ts';
import { privateHeaders } from '#app/lib/private-headers.ts';
import { submissionMeta } from '#app/features/submissions/pages/submission-meta.ts';
import { TaskList } from '#app/features/submissions/pages/task-list.tsx';
import {
  presentTaskList,
  type TaskListData,
} from '#app/features/submissions/pages/task-list-presenter.server.ts';

export { RefusedLinkPage as ErrorBoundary } from '#app/features/submissions/pages/refused-link-page.tsx';

type Page = TaskListData | ProgressData;

export const meta: MetaFunction = ({ data: page }) => submissionMeta(page as Page | undefined);

export const headers: HeadersFunction = () => privateHeaders;

export function loader({ context, params }: LoaderFunctionArgs) {
  const submission = requireSubmission(context, params.token);
  return data(
    isOpen(submission.state) ? presentTaskList(context, submission) : presentProgress(context, submission),
    { headers: privateHeaders },
  );
}

/** The answer of an organisation that was asked whether its card is right, and says that it is. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = new URLSearchParams(await request.text());
  const submission = requireSubmission(context, params.token, form);
  return answerConfirmation(context, { token: params.token ?? '', submission, form });
}

export default function Submission() {
  const page = useLoaderData() as Page;
  const returned = useActionData<ReturnedConfirmation>();
  const { token = '' } = useParams();
  return page.view === 'tasks' ? (
    <TaskList token={token} page={page} returned={returned} />
  ) : (
    <ProgressPage token={token} page={page} />
  );
}
