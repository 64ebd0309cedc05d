import type { LoaderFunctionArgs } from '@remix-run/node';
import { describeEvidence } from '#app/features/evidence/evidence-answers.ts';
import { listEvidenceFacets } from '#app/features/evidence/evidence-facets.ts';
import { parseEvidenceQuery } from '#app/features/evidence/evidence-query.ts';
import { listEvidence } from '#app/features/evidence/evidence-records.ts';
import { searchEvidence } from '#app/features/evidence/search-evidence.ts';
import { respondJson } from '#app/lib/json-response.server.ts';

export function loader({ request, context }: LoaderFunctionArgs) {
  const records = listEvidence(context.catalogue.current());
  const facets = listEvidenceFacets(records);
  const query = parseEvidenceQuery(new URL(request.url).searchParams, facets);
  const found = searchEvidence(records, facets, query);
  return respondJson(request, context, describeEvidence(query, found, context.site.origin));
}
