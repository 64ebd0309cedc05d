// What the API answers of the evidence: the schema, from which come the type and the description for programs, and the
// function that puts findings in that shape.
import { z } from 'zod';
import { evidenceFacets } from './evidence-facets.ts';
import type { EvidenceQuery } from './evidence-query.ts';
import type { EvidenceRecord } from './evidence-records.ts';
import type { FoundEvidence } from './search-evidence.ts';
import { evidenceItemSchema, sourceSchema } from '#app/features/models/card-schema.ts';
import { facetCountSchema, pageShape } from '#app/lib/answer-schemas.ts';
import { paths } from '#app/lib/paths.ts';

const { source: sourceKey, ...itemShape } = evidenceItemSchema.shape;

export const evidenceResultSchema = z.strictObject({
  model: z.string().describe('The slug of the model'),
  modelName: z.string().describe('The name of the model'),
  ...itemShape,
  source: z.strictObject({
    key: sourceKey.describe('By which the card names it: s1'),
    ...sourceSchema.shape,
  }),
  url: z.url().describe('The address of the finding, where it can be read and cited'),
});

export const evidenceListSchema = z.strictObject({
  ...pageShape,
  results: z.array(evidenceResultSchema).describe('The findings of this page, in order'),
  facets: z
    .strictObject(
      Object.fromEntries(
        evidenceFacets.map(({ id, label }) => [id, z.array(facetCountSchema).describe(label)]),
      ),
    )
    .describe('Every value of every facet'),
});

export type EvidenceResult = z.infer<typeof evidenceResultSchema>;
export type EvidenceListAnswer = z.infer<typeof evidenceListSchema>;

/** A finding with its model and its source. @param origin the public address of the site */
export function describeFinding(
  { model: { card }, item, source }: EvidenceRecord,
  origin: string,
): EvidenceResult {
  return {
    model: card.slug,
    modelName: card.name,
    ...item,
    source: { key: item.source, ...source },
    url: origin + paths.finding(card.slug, item.id),
  };
}

/** A page of findings, as `GET /api/v1/evidence` answers it. */
export function describeEvidence(
  query: EvidenceQuery,
  found: FoundEvidence,
  origin: string,
): EvidenceListAnswer {
  return {
    total: found.total,
    page: query.page,
    perPage: query.perPage,
    ignored: [...query.ignored],
    results: found.results.map((record) => describeFinding(record, origin)),
    facets: Object.fromEntries(found.facets.map(({ id, options }) => [id, options])),
  };
}
