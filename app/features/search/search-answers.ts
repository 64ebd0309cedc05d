// What the API answers of a search: schemas, from which come the types and the description for programs, and the
// functions that put a search's results in that shape.
import { z } from 'zod';
import { facets } from './facets.ts';
import type { SearchResults } from './search-models.ts';
import type { SearchQuery } from './search-query.ts';
import { describeResultForApi } from '#app/features/models/api-card.ts';
import { modelResultSchema } from '#app/features/models/model-answers.ts';
import { facetCountSchema, ignoredSchema, pageShape } from '#app/lib/answer-schemas.ts';

const counts = z.array(facetCountSchema);

export const modelListSchema = z.strictObject({
  ...pageShape,
  results: z.array(modelResultSchema).describe('The models of this page, in order'),
  facets: z
    .strictObject(Object.fromEntries(facets.map(({ id, label }) => [id, counts.describe(label)])))
    .describe('Every value of every facet'),
});

export const facetListSchema = z.strictObject({
  total: pageShape.total,
  ignored: ignoredSchema,
  facets: z
    .array(
      z.strictObject({
        id: z.enum(facets.map(({ id }) => id)).describe('The parameter'),
        label: z.string().describe('What it asks'),
        options: counts,
      }),
    )
    .describe('In the order of the page'),
});

export type ModelListAnswer = z.infer<typeof modelListSchema>;
export type FacetListAnswer = z.infer<typeof facetListSchema>;

/** A page of results, as `GET /api/v1/models` answers it. */
export function describeSearch(query: SearchQuery, found: SearchResults, origin: string): ModelListAnswer {
  return {
    total: found.total,
    page: query.page,
    perPage: query.perPage,
    ignored: [...query.ignored],
    results: found.results.map(({ model, score }) => describeResultForApi(model, origin, score)),
    facets: Object.fromEntries(found.facets.map(({ id, options }) => [id, options.map(describeCount)])),
  };
}

/** The facets of the same search alone, as `GET /api/v1/facets` answers them. */
export function describeFacets(query: SearchQuery, found: SearchResults): FacetListAnswer {
  return {
    total: found.total,
    ignored: [...query.ignored],
    facets: found.facets.map(({ id, label, options }) => ({
      id,
      label,
      options: options.map(describeCount),
    })),
  };
}

/** Key by key, so that what a facet counts for the page alone does not slip into the answer. */
function describeCount({ id, label, count, selected }: z.infer<typeof facetCountSchema>) {
  return { id, label, count, selected };
}
