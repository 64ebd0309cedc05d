import {
  data,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { editorMeta } from '#app/features/editors/editor-meta.ts';
import { SignInPage } from '#app/features/editors/sign-in-page.tsx';
import {
  answerSignIn,
  presentSignIn,
  type ReturnedSignIn,
  type SignInPageData,
} from '#app/features/editors/sign-in-presenter.server.ts';
import { privateHeaders } from '#app/lib/private-headers.ts';

export { RefusedPage as ErrorBoundary } from '#app/features/editors/refused-page.tsx';

export const meta: MetaFunction = ({ data: page, error }) =>
  editorMeta(page as SignInPageData | undefined, error);

export const headers: HeadersFunction = () => privateHeaders;

export function loader({ request, context }: LoaderFunctionArgs) {
  return data(presentSignIn(context, new URL(request.url).searchParams), { headers: privateHeaders });
}

export async function action({ request, context }: ActionFunctionArgs) {
  return answerSignIn(context, new URLSearchParams(await request.text()));
}

export default function SignIn() {
  return <SignInPage page={useLoaderData() as SignInPageData} returned={useActionData<ReturnedSignIn>()} />;
}
