import { data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData, useParams } from '@remix-run/react';
import { requireOpen } from '#app/features/submissions/require-submission.server.ts';
import { privateHeaders } from '#app/lib/private-headers.ts';
import { SavedPage } from '#app/features/submissions/pages/saved-page.tsx';
import { presentSaved, type SavedData } from '#app/features/submissions/pages/saved-presenter.server.ts';
import { submissionMeta } from '#app/features/submissions/pages/submission-meta.ts';

export { RefusedLinkPage as ErrorBoundary } from '#app/features/submissions/pages/refused-link-page.tsx';

export const meta: MetaFunction = ({ data: page }) => submissionMeta(page as SavedData | undefined);

export const headers: HeadersFunction = () => privateHeaders;

export function loader({ context, params }: LoaderFunctionArgs) {
  return data(presentSaved(requireOpen(context, params.token)), { headers: privateHeaders });
}

export default function Saved() {
  const { token = '' } = useParams();
  return <SavedPage token={token} page={useLoaderData() as SavedData} />;
}
