// From all findings and a query to a page of them and facet counts. OR inside a facet, AND between facets.
import type { Chosen, ListedFacet } from './evidence-facets.ts';
import type { EvidenceQuery, EvidenceSort } from './evidence-query.ts';
import type { EvidenceRecord } from './evidence-records.ts';
import { listFacetCounts, type CountedFacet } from '#app/lib/facet-counts.ts';

export interface FoundEvidence {
  /** Over all pages. */
  total: number;
  /** Those of the page asked for; none when it is past the last. */
  results: EvidenceRecord[];
  facets: CountedFacet[];
}

/** @param facets with the options of these records */
export function searchEvidence(
  records: readonly EvidenceRecord[],
  facets: readonly ListedFacet[],
  { chosen, sort, page, perPage }: Pick<EvidenceQuery, 'chosen' | 'sort' | 'page' | 'perPage'>,
): FoundEvidence {
  const { found, counts } = countFacets(records, facets, chosen);
  const sorted = sortEvidence(found, sort);
  const start = (page - 1) * perPage;
  return {
    total: sorted.length,
    results: sorted.slice(start, start + perPage),
    facets: listFacetCounts(facets, counts, chosen),
  };
}

/** The findings that every facet takes. */
export function selectEvidence(
  records: readonly EvidenceRecord[],
  facets: readonly ListedFacet[],
  chosen: Chosen,
): EvidenceRecord[] {
  return records.filter((record) => listRefusing(record, facets, chosen).length === 0);
}

/**
 * Those that every facet takes, and for each facet's values how many would be if that value alone were chosen in it: a
 * finding counts in a facet when no other turns it away, but for the one that goes with it, whose choices its values heed.
 */
function countFacets(records: readonly EvidenceRecord[], facets: readonly ListedFacet[], chosen: Chosen) {
  const counts = facets.map(() => new Map<string, number>());
  // Choosing a value alone puts it in the place of what is chosen now, for the facets that heed it too.
  const others = facets.map(({ id }) => new Map([...chosen].filter(([other]) => other !== id)));
  const found: EvidenceRecord[] = [];
  for (const record of records) {
    const refusing = listRefusing(record, facets, chosen);
    if (refusing.length === 0) found.push(record);
    // Only two that go together can both turn a finding away and yet count it.
    if (refusing.length > 2) continue;
    for (const [position, facet] of facets.entries()) {
      if (!refusing.every(({ id }) => id === facet.id || id === facet.goesWith)) continue;
      const count = counts[position];
      for (const id of new Set(listValues(record, facet, others[position] ?? chosen)))
        count?.set(id, (count.get(id) ?? 0) + 1);
    }
  }
  return { found, counts };
}

function listRefusing(record: EvidenceRecord, facets: readonly ListedFacet[], chosen: Chosen): ListedFacet[] {
  return facets.filter((facet) => {
    const asked = chosen.get(facet.id);
    if (asked === undefined) return false;
    const values = listValues(record, facet, chosen);
    return !asked.some((id) => values.includes(id));
  });
}

/** Values that depend on nothing chosen, by facet: worked out once for each finding, since every request asks for all. */
const ownValues = new WeakMap<EvidenceRecord, Map<string, readonly string[]>>();

function listValues(record: EvidenceRecord, facet: ListedFacet, chosen: Chosen): readonly string[] {
  if (facet.goesWith !== undefined) return facet.valuesOf(record, chosen);
  const own = ownValues.get(record) ?? new Map<string, readonly string[]>();
  const values = own.get(facet.id) ?? facet.valuesOf(record, chosen);
  own.set(facet.id, values);
  ownValues.set(record, own);
  return values;
}

/** Findings of one year, and those without one, which come last, stay in the order they came in. */
function sortEvidence(records: EvidenceRecord[], sort: EvidenceSort): EvidenceRecord[] {
  if (sort === 'model') return records;
  const yearOf = ({ item }: EvidenceRecord) => item.year ?? -1;
  return records.sort((a, b) => yearOf(b) - yearOf(a));
}
