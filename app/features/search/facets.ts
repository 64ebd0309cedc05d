// The registry of facets. Adding one is one entry here, a row in the README and its tests: parsing, counting, the
// page's form and the API all read this list.
import type { CareModel } from '#app/features/models/catalogue.server.ts';
import { evidenceLevels } from '#app/features/models/evidence-rule/evidence-rule.ts';
import { lists } from '#app/features/vocabulary/vocabulary.ts';

export interface FacetOption {
  readonly id: string;
  readonly label: string;
}

export interface Facet {
  /** The parameter in the address and the key in the API. */
  readonly id: string;
  /** Asked above its values. */
  readonly label: string;
  readonly options: readonly FacetOption[];
  /** The option ids that a model answers to. */
  readonly valuesOf: (model: CareModel) => readonly string[];
}

const byTerms =
  (list: string): Facet['valuesOf'] =>
  (model) =>
    model.terms.get(list) ?? [];

export const facets: readonly Facet[] = [
  { id: 'approach', label: 'Approach', options: lists.approach, valuesOf: byTerms('approach') },
  {
    id: 'step',
    label: 'From prevention to crisis',
    options: lists.step,
    valuesOf: byTerms('step'),
  },
  { id: 'people', label: 'Who it is for', options: lists.people, valuesOf: byTerms('people') },
  {
    id: 'level',
    label: 'Evidence level',
    options: evidenceLevels.map(({ level, label }) => ({ id: String(level), label: `${level}: ${label}` })),
    valuesOf: (model) => [String(model.evidence.level)],
  },
];
