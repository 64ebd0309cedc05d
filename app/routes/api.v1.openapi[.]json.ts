import type { LoaderFunctionArgs } from '@remix-run/node';
import { evidenceParts, listEvidenceOperations } from '#app/features/evidence/evidence-operations.ts';
import { listEvidence } from '#app/features/evidence/evidence-records.ts';
import { feedOperations } from '#app/features/exports/feed-operations.ts';
import { listModelOperations, modelParts } from '#app/features/models/model-operations.ts';
import { searchOperations } from '#app/features/search/search-operations.ts';
import { describeApi } from '#app/features/about/api-description.server.ts';
import { respondJson } from '#app/lib/json-response.server.ts';

export function loader({ request, context }: LoaderFunctionArgs) {
  const catalogue = context.catalogue.current();
  return respondJson(
    request,
    context,
    describeApi({
      origin: context.site.origin,
      operations: [
        ...searchOperations,
        ...listModelOperations(catalogue.models[0]?.card.slug ?? null),
        ...listEvidenceOperations(listEvidence(catalogue)),
        ...feedOperations,
      ],
      parts: { ...modelParts, ...evidenceParts },
    }),
  );
}
