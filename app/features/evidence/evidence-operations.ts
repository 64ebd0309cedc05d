// What can be asked of the evidence through the API, for its description: from the same registry as the parsing.
import { z } from 'zod';
import { evidenceListSchema, evidenceResultSchema } from './evidence-answers.ts';
import { listEvidenceFacets } from './evidence-facets.ts';
import { evidenceSorts, findingsPerPage, mostFindingsPerPage } from './evidence-query.ts';
import type { EvidenceRecord } from './evidence-records.ts';
import { describePaging, fileHeaders, type ApiOperation, type ApiParameter } from '#app/lib/api-operation.ts';
import { paths } from '#app/lib/paths.ts';

const sample = 'outcome=loneliness&independent=true';

const files = [
  {
    extension: 'csv',
    asks: 'independent findings on loneliness as a table',
    id: 'downloadEvidenceCsv',
    summary: 'A table of findings, a row each',
    meaning:
      'A row for each finding with its model and its source. Cells that a spreadsheet would run as formulas begin with a single quote.',
    contentType: 'text/csv',
    schema: null,
  },
  {
    extension: 'json',
    asks: 'the same, with what was found for each outcome',
    id: 'downloadEvidence',
    summary: 'Findings with their sources, as one array',
    meaning: 'The findings.',
    contentType: 'application/json',
    schema: z.array(evidenceResultSchema),
  },
];

/** Schemas inside those of the answers that deserve a name. */
export const evidenceParts = { Finding: evidenceResultSchema };

/** @param records all there are: some facets take their values from them */
export function listEvidenceOperations(records: readonly EvidenceRecord[]): ApiOperation[] {
  const listParameters: ApiParameter[] = [
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
  ];
  return [
    {
      path: paths.apiEvidence(),
      id: 'listEvidence',
      summary: 'Every finding of every model with its source, a page at a time',
      description:
        'With `outcome`, a `direction` is that of the outcome asked for, not of any other of the same study.',
      parameters: [...listParameters, ...describePaging(mostFindingsPerPage, findingsPerPage)],
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
    ...files.map(({ extension, asks, id, summary, meaning, contentType, schema }) => ({
      path: paths.evidenceFile(extension),
      id,
      summary,
      description:
        'Exactly the findings that the page /evidence lists with the same parameters, over all its pages and in the same order. What was ignored is named in the header X-Ignored-Parameters.',
      parameters: listParameters,
      answer: { name: 'Findings', meaning, contentType, schema, headers: fileHeaders },
      examples: [{ asks, address: paths.evidenceFile(extension, sample) }],
    })),
  ];
}
