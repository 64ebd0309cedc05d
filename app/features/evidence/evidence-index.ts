// The findings of a catalogue and the facets they can be chosen by, made once for each catalogue: every page, file and
// answer of the API that lists findings asks for both.
import { listEvidenceFacets, type ListedFacet } from './evidence-facets.ts';
import { listEvidence, type EvidenceRecord } from './evidence-records.ts';
import type { Catalogue } from '#app/features/models/catalogue.server.ts';

export interface EvidenceIndex {
  /** By the name of the model, then in the order of its card. */
  records: readonly EvidenceRecord[];
  facets: readonly ListedFacet[];
}

const known = new WeakMap<Pick<Catalogue, 'models'>, EvidenceIndex>();

/** All findings of a catalogue, which never changes, with their facets. */
export function indexEvidence(catalogue: Pick<Catalogue, 'models'>): EvidenceIndex {
  const kept = known.get(catalogue);
  if (kept !== undefined) return kept;
  const records = listEvidence(catalogue);
  const index = { records, facets: listEvidenceFacets(records) };
  known.set(catalogue, index);
  return index;
}
