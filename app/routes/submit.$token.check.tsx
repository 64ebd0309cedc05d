import {
  data,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData, useParams } from '@remix-run/react';
import { CheckPage } from '#app/features/submissions/pages/check-page.tsx';
import {
  answerCheck,
  presentCheck,
  type CheckPageData,
  type ReturnedCheck,
} from '#app/features/submissions/pages/check-presenter.server.ts';
import { requireOpen, requireSubmission } from '#app/features/submissions/require-submission.server.ts';
import { privateHeaders } from '#app/lib/private-headers.ts';
import { submissionMeta } from '#app/features/submissions/pages/submission-meta.ts';

export { RefusedLinkPage as ErrorBoundary } from '#app/features/submissions/pages/refused-link-page.tsx';

export const meta: MetaFunction = ({ data: page }) => submissionMeta(page as CheckPageData | undefined);

export const headers: HeadersFunction = () => privateHeaders;

export function loader({ context, params }: LoaderFunctionArgs) {
  return data(presentCheck(context, requireOpen(context, params.token)), { headers: privateHeaders });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = new URLSearchParams(await request.text());
  const submission = requireSubmission(context, params.token, form);
  return answerCheck(context, { token: params.token ?? '', submission, form });
}

export default function Check() {
  const { token = '' } = useParams();
  return (
    <CheckPage
      token={token}
      page={useLoaderData() as CheckPageData}
      returned={useActionData<ReturnedCheck>()}
    />
  );
}
