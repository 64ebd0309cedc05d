// What can be asked of the evidence through the API, for its description: from the same registry as the parsing.
import { evidenceListSchema, evidenceResultSchema } from './evidence-answers.ts';
import { listEvidenceFacets } from './evidence-facets.ts';
import { evidenceSorts, findingsPerPage, mostFindingsPerPage } from './evidence-query.ts';
import type { EvidenceRecord } from './evidence-records.ts';
import { describePaging, type ApiOperation } from '#app/lib/api-operation.ts';
import { paths } from '#app/lib/paths.ts';

/** Schemas inside those of the answers that deserve a name. */
export const evidenceParts = { Finding: evidenceResultSchema };

/** @param records all there are: some facets take their values from them */
export function listEvidenceOperations(records: readonly EvidenceRecord[]): ApiOperation[] {
  return [
    {
      path: paths.apiEvidence(),
      id: 'listEvidence',
      summary: 'Every finding of every model with its source, a page at a time',
      description:
        'With `outcome`, a `direction` is that of the outcome asked for, not of any other of the same study.',
      parameters: [
        ...listEvidenceFacets(records).map(({ id, label, options, openValues }) => ({
          name: id,
          in: 'query' as const,
          meaning: label,
          takes: { kind: 'any-of' as const, options, inWords: openValues },
        })),
        {
          name: 'sort',
          in: 'query',
          meaning: 'The order: by name of the model and then as its card has them, or the latest year first.',
          takes: { kind: 'one-of', ids: evidenceSorts },
        },
        ...describePaging(mostFindingsPerPage, findingsPerPage),
      ],
      answer: {
        name: 'EvidenceList',
        meaning: 'A page of findings.',
        contentType: 'application/json',
        schema: evidenceListSchema,
      },
      examples: [
        {
          asks: 'independent British findings on loneliness, latest first',
          address: paths.apiEvidence('outcome=loneliness&independent=true&uk=yes&sort=year'),
        },
        {
          asks: 'findings of no effect or of harm against a comparison group',
          address: paths.apiEvidence(
            'direction=none&direction=negative&comparison=randomised&comparison=group',
          ),
        },
      ],
    },
  ];
}
