// What an address asks of the evidence: the one place that reads its query string and writes it.
import type { ListedFacet, Chosen } from './evidence-facets.ts';
import { lists, termIds, type ApproachId } from '#app/features/vocabulary/vocabulary.ts';
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

/** What the page /evidence is asked for: findings, and which approaches its map opens to their models. */
export interface EvidencePageQuery extends EvidenceQuery {
  open: readonly ApproachId[];
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

/** Reads what the page `/evidence` is asked for: as `parseEvidenceQuery`, but with `open` and without `perPage`. */
export function parseEvidencePageQuery(
  parameters: URLSearchParams,
  facets: readonly ListedFacet[],
): EvidencePageQuery {
  // It repeats and takes ids of a list, as a facet does, and so is read as one.
  const read = readParameters(
    parameters,
    [...facets, { id: 'open', options: lists.approach }],
    ['sort', 'page'],
  );
  const chosen = new Map(read.chosen);
  chosen.delete('open');
  const opened = read.chosen.get('open') ?? [];
  return {
    chosen,
    open: termIds('approach').filter((id) => opened.includes(id)),
    sort: readChoice(read, 'sort', evidenceSorts, 'Sort by') ?? 'model',
    page: readCount(read, 'page', 1, Number.MAX_SAFE_INTEGER),
    perPage: findingsPerPage,
    ignored: read.ignored,
  };
}

/** The query string that asks for the same, in one order and without defaults, so that one question has one address. */
export function formatEvidenceQuery(
  query: Pick<EvidenceQuery, 'chosen' | 'sort'> & { page?: number; open?: readonly ApproachId[] },
  facets: readonly Pick<ListedFacet, 'id'>[],
): string {
  const parameters = new URLSearchParams();
  for (const { id } of facets) for (const value of query.chosen.get(id) ?? []) parameters.append(id, value);
  if (query.sort !== 'model') parameters.set('sort', query.sort);
  for (const approach of query.open ?? []) parameters.append('open', approach);
  if (query.page !== undefined && query.page > 1) parameters.set('page', String(query.page));
  return parameters.toString();
}

/** The same choices with other values in one facet; none takes the facet off. */
export function withChosen(chosen: Chosen, facetId: string, values: readonly string[]): Chosen {
  const others = new Map(chosen);
  if (values.length > 0) others.set(facetId, values);
  else others.delete(facetId);
  return others;
}
