import {
  data,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { unkeptHeaders, type ReturnedGuardedForm } from '#app/features/submissions/guarded-form.server.ts';
import { ReturnPage } from '#app/features/submissions/pages/return-page.tsx';
import {
  answerReturn,
  presentReturn,
  type ReturnPageData,
} from '#app/features/submissions/pages/return-presenter.server.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { paths } from '#app/lib/paths.ts';

export const meta: MetaFunction = ({ data: page, matches }) => [
  ...pageMeta(
    titleOf(page as ReturnPageData | undefined),
    'Where whoever has lost the private link to what they sent in asks for a new one.',
    { matches, path: paths.submitReturn() },
  ),
  { name: 'robots', content: 'noindex' },
];

function titleOf(page: ReturnPageData | undefined): string {
  return `${page?.hasErrors ? 'Error: ' : ''}${page?.title ?? ''}`;
}

export const headers: HeadersFunction = () => unkeptHeaders;

export function loader({ request, context }: LoaderFunctionArgs) {
  return data(presentReturn(context, new URL(request.url).searchParams), { headers: unkeptHeaders });
}

export async function action({ request, context }: ActionFunctionArgs) {
  return answerReturn(context, new URLSearchParams(await request.text()));
}

export default function Return() {
  return (
    <ReturnPage page={useLoaderData() as ReturnPageData} returned={useActionData<ReturnedGuardedForm>()} />
  );
}
