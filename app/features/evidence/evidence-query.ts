// What an address asks of the evidence. Untrusted input ends here: what is not known is named in `ignored`, never an
// error.
import type { ListedFacet, Chosen } from './evidence-facets.ts';
import { collectIgnored, isTrackingParameter, type IgnoredParameter } from '#app/lib/ignored-parameters.ts';
import { readCount } from '#app/lib/read-count.ts';

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

const singles = ['sort', 'page', 'perPage'];

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
  const { ignored, ignore } = collectIgnored();
  const single = new Map<string, string>();
  const chosen = new Map<string, Set<string>>();
  for (const [parameter, value] of parameters) {
    const facet = facets.find(({ id }) => id === parameter);
    if (facet) {
      if (value === '') continue;
      if (!facet.options.some(({ id }) => id === value)) ignore(parameter, value, 'No such value.');
      else chosen.set(facet.id, (chosen.get(facet.id) ?? new Set()).add(value));
    } else if (singles.includes(parameter)) {
      if (single.has(parameter)) ignore(parameter, value, 'Only the first is used.');
      else single.set(parameter, value);
    } else if (!isTrackingParameter(parameter)) {
      ignore(parameter, value, 'No such parameter.');
    }
  }
  const sent = single.get('sort') ?? '';
  const sort = evidenceSorts.find((known) => known === sent);
  if (sent !== '' && sort === undefined) ignore('sort', sent, `Sort by ${evidenceSorts.join(', ')}.`);
  return {
    chosen: new Map(
      facets.flatMap(({ id, options }) => {
        const set = chosen.get(id);
        return set ? [[id, options.flatMap((option) => (set.has(option.id) ? option.id : []))]] : [];
      }),
    ),
    sort: sort ?? 'model',
    page: readCount('page', single.get('page'), 1, Number.MAX_SAFE_INTEGER, ignore),
    perPage: readCount('perPage', single.get('perPage'), findingsPerPage, mostFindingsPerPage, ignore),
    ignored,
  };
}
