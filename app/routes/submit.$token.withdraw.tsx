import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData, useParams } from '@remix-run/react';
import { mayWithdraw } from '#app/features/submissions/progress.ts';
import { requireSubmission } from '#app/features/submissions/require-submission.server.ts';
import { privateHeaders } from '#app/lib/private-headers.ts';
import { submissionMeta } from '#app/features/submissions/pages/submission-meta.ts';
import { WithdrawPage } from '#app/features/submissions/pages/withdraw-page.tsx';
import {
  presentWithdraw,
  type WithdrawData,
} from '#app/features/submissions/pages/withdraw-presenter.server.ts';
import { paths } from '#app/lib/paths.ts';

export { RefusedLinkPage as ErrorBoundary } from '#app/features/submissions/pages/refused-link-page.tsx';

export const meta: MetaFunction = ({ data: page }) => submissionMeta(page as WithdrawData | undefined);

export const headers: HeadersFunction = () => privateHeaders;

export function loader({ context, params }: LoaderFunctionArgs) {
  const submission = requireSubmission(context, params.token);
  if (!mayWithdraw(submission.state)) throw leadBack(params.token);
  return data(presentWithdraw(submission), { headers: privateHeaders });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = new URLSearchParams(await request.text());
  const submission = requireSubmission(context, params.token, form);
  // Withdrawn or decided already: the page of the submission says which.
  context.submissions.withdraw(submission.id, context.clock());
  return leadBack(params.token);
}

function leadBack(token = '') {
  return redirect(paths.submission(token), { status: 303, headers: privateHeaders });
}

export default function Withdraw() {
  const { token = '' } = useParams();
  return <WithdrawPage token={token} page={useLoaderData() as WithdrawData} />;
}
