// What an address asks of the evidence.
import type { ListedFacet, Chosen } from './evidence-facets.ts';
import type { IgnoredParameter } from '#app/lib/ignored-parameters.ts';
import { readChoice, readCount, readParameters } from '#app/lib/read-parameters.ts';

/** `model` is by name of the model, then as the card has it; `year` the latest first. */
export const evidenceSorts = ['model', 'year'] as const;
export type EvidenceSort = (typeof evidenceSorts)[number];

export interface EvidenceQuery {
  /** In the facet's own order. */
  chosen: Chosen;
  sort: EvidenceSort;
  /** From 1. */
  page: number;
  perPage: number;
  ignored: readonly IgnoredParameter[];
}

export const findingsPerPage = 20;
export const mostFindingsPerPage = 1000;

/**
 * Reads what `/api/v1/evidence` is asked for.
 *
 * @param parameters as sent; may repeat, be unknown, hostile or huge
 * @param facets with the options of the evidence there is
 */
export function parseEvidenceQuery(
  parameters: URLSearchParams,
  facets: readonly ListedFacet[],
): EvidenceQuery {
  const read = readParameters(parameters, facets, ['sort', 'page', 'perPage']);
  return {
    chosen: read.chosen,
    sort: readChoice(read, 'sort', evidenceSorts, 'Sort by') ?? 'model',
    page: readCount(read, 'page', 1, Number.MAX_SAFE_INTEGER),
    perPage: readCount(read, 'perPage', findingsPerPage, mostFindingsPerPage),
    ignored: read.ignored,
  };
}
