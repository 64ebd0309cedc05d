import {
  data,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { editorMeta } from '#app/features/editors/editor-meta.ts';
import { LinkPage } from '#app/features/editors/link-page.tsx';
import {
  answerLink,
  presentLink,
  type LinkPageData,
} from '#app/features/editors/sign-in-presenter.server.ts';
import { privateHeaders } from '#app/lib/private-headers.ts';

export { RefusedPage as ErrorBoundary } from '#app/features/editors/refused-page.tsx';

export const meta: MetaFunction = ({ data: page, error }) =>
  editorMeta(page as LinkPageData | undefined, error);

export const headers: HeadersFunction = () => privateHeaders;

export function loader({ request, context, params }: LoaderFunctionArgs) {
  const page = presentLink(context, params.token ?? '', new URL(request.url).searchParams);
  return data(page, { headers: privateHeaders });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  return answerLink(context, params.token ?? '', new URLSearchParams(await request.text()));
}

export default function SignInByLink() {
  return <LinkPage page={useLoaderData() as LinkPageData} />;
}
