import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { aboutMeta } from '#app/features/about/about-meta.ts';
import { selfDescription } from '#app/features/about/api-description.server.ts';
import { presentApi } from '#app/features/about/api-presenter.ts';
import { ApiView } from '#app/features/about/api-view.tsx';
import { listEvidenceOperations } from '#app/features/evidence/evidence-operations.ts';
import { listEvidence } from '#app/features/evidence/evidence-records.ts';
import { feedOperations } from '#app/features/exports/feed-operations.ts';
import { describeResultForApi } from '#app/features/models/api-card.ts';
import { listModelOperations } from '#app/features/models/model-operations.ts';
import { searchOperations } from '#app/features/search/search-operations.ts';
import { ukDay } from '#app/lib/uk-day.ts';

export const meta: MetaFunction = ({ matches }) => aboutMeta('api', matches);

export function loader({ context }: LoaderFunctionArgs) {
  const { origin } = context.site;
  const catalogue = context.catalogue.current();
  const first = catalogue.models[0];
  const operations = [
    ...searchOperations,
    ...listModelOperations(first?.card.slug ?? null),
    ...listEvidenceOperations(listEvidence(catalogue)),
    ...feedOperations,
    selfDescription,
  ];
  return {
    ...presentApi(operations, origin),
    origin,
    dataVersion: catalogue.version,
    ukDay: ukDay(context.clock()),
    exampleResult: first ? JSON.stringify(describeResultForApi(first, origin, null), null, 2) : null,
  };
}

export default function ApiPage() {
  return <ApiView {...useLoaderData<typeof loader>()} />;
}
