import {
  data,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { unkeptHeaders, type ReturnedGuardedForm } from '#app/features/submissions/guarded-form.server.ts';
import { StartPage } from '#app/features/submissions/pages/start-page.tsx';
import {
  answerStart,
  presentStart,
  type StartPageData,
} from '#app/features/submissions/pages/start-presenter.server.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { paths } from '#app/lib/paths.ts';

export const meta: MetaFunction = ({ data: page, matches }) =>
  pageMeta(
    titleOf(page as StartPageData | undefined),
    'How to put a model into the directory, correct a card or tell us of a study: what is asked, how long it takes, and what happens then.',
    { matches, path: paths.submit() },
  );

function titleOf(page: StartPageData | undefined): string {
  return `${page?.hasErrors ? 'Error: ' : ''}${page?.title ?? ''}`;
}

export const headers: HeadersFunction = () => unkeptHeaders;

export function loader({ request, context }: LoaderFunctionArgs) {
  return data(presentStart(context, new URL(request.url).searchParams), { headers: unkeptHeaders });
}

export async function action({ request, context }: ActionFunctionArgs) {
  return answerStart(context, new URLSearchParams(await request.text()));
}

export default function Start() {
  return (
    <StartPage page={useLoaderData() as StartPageData} returned={useActionData<ReturnedGuardedForm>()} />
  );
}
