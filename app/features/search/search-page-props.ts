// What the page /models is shown with. search-presenter.ts makes it; search-page.tsx and its parts draw it.
import type { MatchShown } from './explain-match.ts';
import type { ListedModel } from './listed-model.ts';
import type { WordsReport } from './present-words.ts';
import type { SortOrder, View } from './search-query.ts';
import type { CountedFacet, FacetCount } from '#app/lib/facet-counts.ts';
import type { IgnoredParameter } from '#app/lib/ignored-parameters.ts';

export interface ListedResult extends ListedModel {
  /** Why it is there; null when no words were searched for. */
  shown: MatchShown | null;
  /** What was looked for and is not on its card. */
  missing: readonly string[];
}

/** A search to go on to, as a query string. */
export interface FurtherSearch {
  label: string;
  search: string;
  count: number;
}

export interface NothingFoundReport {
  /** Known words near those that nothing holds. */
  closest: readonly { word: string; search: string }[];
  /** The same search with less in it, each of which finds something. */
  wider: readonly FurtherSearch[];
}

/** A value of a facet with the search that chooses it as well, or no longer. */
export interface FacetToggle extends FacetCount {
  search: string;
}

export interface SearchPageProps {
  query: string;
  sort: SortOrder;
  view: View;
  page: number;
  pages: number;
  total: number;
  /** How the words were understood; null when none were searched for. */
  words: WordsReport | null;
  /** Of this page, for list and table; the picture has its own. */
  results: ListedResult[];
  facets: CountedFacet[];
  /** Chosen values with the query string that leaves each out. */
  chips: { facet: string; label: string; without: string }[];
  /** What the picture itself is narrowed down by, its bands and its steps; null for list and table. */
  toggles: { approach: FacetToggle[]; step: FacetToggle[] } | null;
  /** Null where something was found. */
  nothing: NothingFoundReport | null;
  sorts: { order: SortOrder; search: string }[];
  views: { view: View; search: string }[];
  /** The search itself, for the same list as a file. */
  search: string;
  ignored: readonly IgnoredParameter[];
  /** Query strings of the pages before and after, null where there is none. */
  previous: string | null;
  next: string | null;
  /** The same search without what was ignored. */
  clean: string;
}
