import type { z } from 'zod';
import type { facetCountSchema } from './answer-schemas.ts';

/** As the API answers it. */
export type FacetCount = z.infer<typeof facetCountSchema>;

export interface CountedFacet {
  id: string;
  label: string;
  options: FacetCount[];
}

/** The facets with every option's count, in their order. @param counts by option, a map for each facet in the same order */
export function listFacetCounts(
  facets: readonly { id: string; label: string; options: readonly { id: string; label: string }[] }[],
  counts: readonly ReadonlyMap<string, number>[],
  chosen: ReadonlyMap<string, readonly string[]>,
): CountedFacet[] {
  return facets.map((facet, position) => ({
    id: facet.id,
    label: facet.label,
    options: facet.options.map(({ id, label }) => ({
      id,
      label,
      count: counts[position]?.get(id) ?? 0,
      selected: chosen.get(facet.id)?.includes(id) ?? false,
    })),
  }));
}
