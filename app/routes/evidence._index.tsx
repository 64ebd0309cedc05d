import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { EvidencePage } from '#app/features/evidence/evidence-page.tsx';
import { presentEvidence } from '#app/features/evidence/evidence-presenter.ts';
import { describeFindingsInLinkedData } from '#app/features/evidence/list-linked-data.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { paths } from '#app/lib/paths.ts';
import '#app/styles/evidence.css';
import '#app/styles/evidence-map.css';

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageMeta(
    'What is known, and what is not',
    'Every finding on community models of care and support, by approach, outcome, kind of study and direction, on a map that shows where nothing is known.',
    data && {
      matches,
      path: paths.evidence(data.canonical),
      kind: 'CollectionPage',
      describe: (toAddress) => describeFindingsInLinkedData(data.results, toAddress),
    },
  );

export function loader({ request, context }: LoaderFunctionArgs) {
  return presentEvidence(context.catalogue.current(), new URL(request.url).searchParams);
}

export default function Evidence() {
  return <EvidencePage {...useLoaderData<typeof loader>()} />;
}
