// From all findings and a query to a page of them and facet counts. OR inside a facet, AND between facets.
import type { Chosen, ListedFacet } from './evidence-facets.ts';
import type { EvidenceQuery, EvidenceSort } from './evidence-query.ts';
import type { EvidenceRecord } from './evidence-records.ts';

export interface EvidenceCount {
  id: string;
  label: string;
  /** How many findings choosing this value alone in its facet would give, the other facets held. */
  count: number;
  selected: boolean;
}

export interface FoundEvidence {
  /** Over all pages. */
  total: number;
  /** Those of the page asked for; none when it is past the last. */
  results: EvidenceRecord[];
  facets: { id: string; label: string; options: EvidenceCount[] }[];
}

/** @param facets with the options of these records */
export function searchEvidence(
  records: readonly EvidenceRecord[],
  facets: readonly ListedFacet[],
  { chosen, sort, page, perPage }: Pick<EvidenceQuery, 'chosen' | 'sort' | 'page' | 'perPage'>,
): FoundEvidence {
  const found = sortEvidence(
    records.filter((record) => answersAll(record, facets, chosen)),
    sort,
  );
  const start = (page - 1) * perPage;
  return {
    total: found.length,
    results: found.slice(start, start + perPage),
    facets: facets.map((facet) => {
      // Choosing a value alone puts it in the place of what is chosen now, for the facets that heed it too.
      const others = new Map([...chosen].filter(([id]) => id !== facet.id));
      const counts = new Map<string, number>();
      for (const record of records) {
        if (!answersAll(record, facets, others)) continue;
        for (const id of new Set(facet.valuesOf(record, others))) counts.set(id, (counts.get(id) ?? 0) + 1);
      }
      return {
        id: facet.id,
        label: facet.label,
        options: facet.options.map(({ id, label }) => ({
          id,
          label,
          count: counts.get(id) ?? 0,
          selected: chosen.get(facet.id)?.includes(id) ?? false,
        })),
      };
    }),
  };
}

function answersAll(record: EvidenceRecord, facets: readonly ListedFacet[], chosen: Chosen): boolean {
  return facets.every((facet) => {
    const asked = chosen.get(facet.id);
    if (asked === undefined) return true;
    const values = facet.valuesOf(record, chosen);
    return asked.some((id) => values.includes(id));
  });
}

/** Findings of one year, and those without one, which come last, stay in the order they came in. */
function sortEvidence(records: EvidenceRecord[], sort: EvidenceSort): EvidenceRecord[] {
  if (sort === 'model') return records;
  const yearOf = ({ item }: EvidenceRecord) => item.year ?? -1;
  return records.sort((a, b) => yearOf(b) - yearOf(a));
}
