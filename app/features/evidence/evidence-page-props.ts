// What the page /evidence is shown with. evidence-presenter.ts makes it; evidence-page.tsx and its parts draw it.
import type { EvidenceSort } from './evidence-query.ts';
import type { ShownMap } from './map-presenter.ts';
import type { EvidenceItem, Source } from '#app/features/models/card-schema.ts';
import type { ApproachId } from '#app/features/vocabulary/vocabulary.ts';
import type { CountedFacet } from '#app/lib/facet-counts.ts';
import type { IgnoredParameter } from '#app/lib/ignored-parameters.ts';

/** A finding of the list. */
export interface ListedFinding {
  slug: string;
  name: string;
  approach: ApproachId;
  item: EvidenceItem;
  source: Source;
}

export interface EvidencePageProps {
  /** Over all pages. */
  total: number;
  /** Of the whole directory, whatever is chosen. */
  all: { findings: number; models: number };
  /** Of those found, how many bear on no outcome and so stand in no cell of the map. */
  onNoOutcome: number;
  page: number;
  pages: number;
  results: ListedFinding[];
  facets: CountedFacet[];
  /** Chosen values with the query string that leaves each out. */
  chips: { facet: string; label: string; without: string }[];
  /** Where nothing was found: the same with less asked for, each of which finds something. */
  wider: { label: string; search: string; count: number }[];
  map: ShownMap;
  /** Approaches whose models the map shows: kept by the next choice. */
  open: readonly ApproachId[];
  sort: EvidenceSort;
  sorts: { order: EvidenceSort; search: string }[];
  /** The query string of the list itself, for the same list as a file. */
  search: string;
  ignored: readonly IgnoredParameter[];
  /** Query strings of the pages before and after, null where there is none. */
  previous: string | null;
  next: string | null;
  /** The same without what was ignored. */
  clean: string;
  /** The one address that the list goes by: as `clean`, with the map as it is at first. */
  canonical: string;
}
