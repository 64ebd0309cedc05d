import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData, useParams } from '@remix-run/react';
import { requireSubmission } from '#app/features/submissions/require-submission.server.ts';
import { privateHeaders } from '#app/lib/private-headers.ts';
import { submissionMeta } from '#app/features/submissions/pages/submission-meta.ts';
import { YourDetailsPage } from '#app/features/submissions/pages/your-details-page.tsx';
import {
  presentYourDetails,
  type YourDetailsData,
} from '#app/features/submissions/pages/your-details-presenter.server.ts';
import { paths } from '#app/lib/paths.ts';

export { RefusedLinkPage as ErrorBoundary } from '#app/features/submissions/pages/refused-link-page.tsx';

export const meta: MetaFunction = ({ data: page }) => submissionMeta(page as YourDetailsData | undefined);

export const headers: HeadersFunction = () => privateHeaders;

export function loader({ request, context, params }: LoaderFunctionArgs) {
  const submission = requireSubmission(context, params.token);
  const isErasing = new URL(request.url).searchParams.has('erase');
  return data(presentYourDetails(submission, isErasing), { headers: privateHeaders });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = new URLSearchParams(await request.text());
  const submission = requireSubmission(context, params.token, form);
  const isMeant = form.get('act') === 'erase';
  if (isMeant) context.submissions.erase(submission.id, context.clock());
  // The link opens nothing any more, so what tells of it stands outside.
  return redirect(isMeant ? paths.submitErased() : paths.submissionPage(params.token ?? '', 'your-details'), {
    status: 303,
    headers: privateHeaders,
  });
}

export default function YourDetails() {
  const { token = '' } = useParams();
  return <YourDetailsPage token={token} page={useLoaderData() as YourDetailsData} />;
}
