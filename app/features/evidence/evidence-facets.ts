// The registry of facets of the evidence. Adding one is one entry here, a row in docs/contract.md and its tests:
// parsing, counting, the API and its description read this list.
import type { EvidenceRecord } from './evidence-records.ts';
import { listPlaces } from './list-places.ts';
import type { OutcomeFinding } from '#app/features/models/card-schema.ts';
import { lists } from '#app/features/vocabulary/vocabulary.ts';

export interface EvidenceFacetOption {
  readonly id: string;
  readonly label: string;
}

/** Chosen option ids by facet id. Facets with nothing chosen are absent. */
export type Chosen = ReadonlyMap<string, readonly string[]>;

export interface EvidenceFacet {
  /** The parameter in the address and the key in the API. */
  readonly id: string;
  readonly label: string;
  /** What its values are, where they are those of the evidence there is and not of a list. */
  readonly openValues?: string;
  /** The facet on whose choices its own values depend, and the other way round: the two are of one and the same finding. */
  readonly goesWith?: string;
  readonly listOptions: (records: readonly EvidenceRecord[]) => readonly EvidenceFacetOption[];
  /** The option ids that a finding answers to. @param chosen of the other facets: outcome and direction go together */
  readonly valuesOf: (record: EvidenceRecord, chosen: Chosen) => readonly string[];
}

/** What was found, for those outcomes (or in those directions) alone that another facet asks for. */
export function listFindings(
  { item }: Pick<EvidenceRecord, 'item'>,
  asked: { outcome?: Chosen; direction?: Chosen },
): OutcomeFinding[] {
  const outcomes = asked.outcome?.get('outcome');
  const directions = asked.direction?.get('direction');
  return item.outcomes.filter(
    ({ outcome, direction }) =>
      (outcomes === undefined || outcomes.includes(outcome)) &&
      (directions === undefined || directions.includes(direction)),
  );
}

export const evidenceFacets: readonly EvidenceFacet[] = [
  {
    id: 'model',
    label: 'Model',
    openValues: 'the slug of a model that has findings',
    listOptions: (records) => [
      ...new Map(
        records.map(({ model: { card } }) => [card.slug, { id: card.slug, label: card.name }]),
      ).values(),
    ],
    valuesOf: ({ model }) => [model.card.slug],
  },
  {
    id: 'approach',
    label: 'Approach of the model',
    listOptions: () => lists.approach,
    valuesOf: ({ model }) => model.terms.get('approach') ?? [],
  },
  {
    id: 'outcome',
    label: 'Outcome',
    goesWith: 'direction',
    listOptions: () => lists.outcome,
    valuesOf: (record, chosen) => listFindings(record, { direction: chosen }).map(({ outcome }) => outcome),
  },
  {
    id: 'direction',
    label: 'What was found',
    goesWith: 'outcome',
    listOptions: () => lists.direction,
    valuesOf: (record, chosen) => listFindings(record, { outcome: chosen }).map(({ direction }) => direction),
  },
  {
    id: 'design',
    label: 'Kind of study',
    listOptions: () => lists.design,
    valuesOf: ({ item }) => [item.design],
  },
  {
    id: 'comparison',
    label: 'Compared with',
    listOptions: () => lists.comparison,
    valuesOf: ({ item }) => [item.comparison],
  },
  {
    id: 'independent',
    label: 'Done by people other than the model’s own organisation',
    listOptions: () => [
      { id: 'true', label: 'Yes' },
      { id: 'false', label: 'No' },
      { id: 'unknown', label: 'Not known' },
    ],
    valuesOf: ({ item }) => [String(item.independent)],
  },
  {
    id: 'uk',
    label: 'Any of it in the United Kingdom',
    listOptions: () => [
      { id: 'yes', label: 'Yes' },
      { id: 'no', label: 'No' },
    ],
    valuesOf: ({ item }) => [item.inUk ? 'yes' : 'no'],
  },
  {
    id: 'year',
    label: 'Year of the study',
    openValues: 'a year of which there are findings',
    listOptions: (records) =>
      [...new Set(records.flatMap(({ item }) => item.year ?? []))]
        .sort((a, b) => b - a)
        .map((year) => ({ id: String(year), label: String(year) })),
    valuesOf: ({ item }) => (item.year === null ? [] : [String(item.year)]),
  },
  {
    id: 'place',
    label: 'Place of the study',
    openValues: 'a place that a finding names, such as Leeds; of “Frome, Somerset” both Frome and Somerset',
    listOptions: (records) =>
      [...new Set(records.flatMap(({ item }) => listPlaces(item.place)))]
        .sort((a, b) => a.localeCompare(b, 'en-GB'))
        .map((place) => ({ id: place, label: place })),
    valuesOf: ({ item }) => listPlaces(item.place),
  },
];

export interface ListedFacet extends EvidenceFacet {
  readonly options: readonly EvidenceFacetOption[];
}

/** The facets with the options that this evidence gives them. */
export function listEvidenceFacets(records: readonly EvidenceRecord[]): ListedFacet[] {
  return evidenceFacets.map((facet) => ({ ...facet, options: facet.listOptions(records) }));
}
