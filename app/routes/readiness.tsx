import {
  data,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readEvidence, type ReadEvidence } from '#app/features/readiness/local-evidence.ts';
import { ReadinessPage } from '#app/features/readiness/readiness-page.tsx';
import { presentReadiness } from '#app/features/readiness/readiness-presenter.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { paths } from '#app/lib/paths.ts';
import '#app/styles/readiness.css';

// Answers are an area's own: a search engine is sent to the questions.
export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  page?.view === 'result'
    ? [
        ...pageMeta(
          'What your answers show',
          'An area’s answers to the readiness questions: what there is to build on, gaps and what could help, and which models ask for it.',
          { matches, path: paths.readiness() },
        ),
        { name: 'robots', content: 'noindex' },
      ]
    : pageMeta(
        'Is your area ready?',
        'Eighteen statements for councils and partners who want support to grow out of communities: what is there, what is missing and what could help.',
        { matches, path: paths.readiness() },
      );

// Notes that came back are one reader's.
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export function loader({ request, context }: LoaderFunctionArgs) {
  return presentReadiness(context.catalogue.current(), new URL(request.url).searchParams);
}

/** The form that makes the paper comes here with what was typed when the paper could not be made (readiness-file.server.ts). */
export async function action({ request }: ActionFunctionArgs) {
  const typed = readEvidence(new URLSearchParams(await request.text()));
  return data(typed, {
    status: typed.tooLong.length > 0 ? 400 : 200,
    headers: { 'Cache-Control': 'no-store' },
  });
}

export default function Readiness() {
  return <ReadinessPage page={useLoaderData<typeof loader>()} typed={useActionData<ReadEvidence>()} />;
}
