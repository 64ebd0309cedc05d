// Which facet values each model of a catalogue answers to on a day, worked out once and kept while catalogue and day last:
// every search asks for all of them.
import { facets } from './facets.ts';
import type { CareModel, Catalogue } from '#app/features/models/catalogue.server.ts';

/** For each model, its values in each facet, by the facet's number in the registry. */
export type FacetValues = ReadonlyMap<CareModel, readonly (readonly string[])[]>;

const known = new WeakMap<Catalogue, { ukDay: string; values: FacetValues }>();

/** @param ukDay today in the United Kingdom, as `2026-11-21`: what is overdue depends on it */
export function facetValuesOf(catalogue: Catalogue, ukDay: string): FacetValues {
  const kept = known.get(catalogue);
  if (kept?.ukDay === ukDay) return kept.values;
  const values: FacetValues = new Map(
    catalogue.models.map((model) => [model, facets.map((facet) => facet.valuesOf(model, ukDay))]),
  );
  known.set(catalogue, { ukDay, values });
  return values;
}
