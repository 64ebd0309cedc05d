// From a catalogue and a query to results and facet counts. OR inside a facet, AND between facets.
import { facetValuesOf, type FacetValues } from './facet-values.ts';
import { facets } from './facets.ts';
import { hasSearchableWord } from './interpret-query.ts';
import { matchModels, type MatchedModels } from './match-models.ts';
import type { SearchIndex } from './search-index.ts';
import { defaultSort, type SearchQuery, type SortOrder } from './search-query.ts';
import type { CareModel, Catalogue } from '#app/features/models/catalogue.server.ts';
import { termIds } from '#app/features/vocabulary/vocabulary.ts';
import { listFacetCounts, type CountedFacet } from '#app/lib/facet-counts.ts';

export interface SearchResult {
  model: CareModel;
  /** How well the words match, larger is better; null when nothing was searched for. */
  score: number | null;
  /** What was looked for and is not on the card, as typed. */
  missing: readonly string[];
}

export interface SearchResults {
  /** Over all pages. */
  total: number;
  /** The results of the page that was asked for; none when the page is past the last. */
  results: SearchResult[];
  pages: number;
  /** What the words were taken for; null when nothing was searched for. */
  words: MatchedModels | null;
  facets: CountedFacet[];
}

/**
 * The models that answer a query, a page of them, with the count of every facet value.
 *
 * @param ukDay today in the United Kingdom, as `2026-11-21`: what is overdue depends on it
 */
export function searchModels(index: SearchIndex, query: SearchQuery, ukDay: string): SearchResults {
  const words = hasSearchableWord(query.q) ? matchModels(index, query.q) : null;
  const candidates = listCandidates(index.catalogue, words);
  const { found, counts } = countFacets(candidates, query, facetValuesOf(index.catalogue, ukDay));
  const sorted = found.sort(compareBy(query.sort ?? defaultSort(query.q)));
  const start = (query.page - 1) * query.perPage;
  return {
    total: sorted.length,
    results: sorted.slice(start, start + query.perPage),
    pages: Math.max(1, Math.ceil(sorted.length / query.perPage)),
    words,
    facets: listFacetCounts(facets, counts, query.chosen),
  };
}

function listCandidates(catalogue: Catalogue, words: MatchedModels | null): SearchResult[] {
  if (words === null) return catalogue.models.map((model) => ({ model, score: null, missing: [] }));
  const { units, unknown } = words.interpretation;
  return words.matches.map(({ model, score, holds }) => ({
    model,
    score,
    missing: [
      ...new Set([...units.filter((_, unit) => !holds[unit]).map(({ written }) => written), ...unknown]),
    ],
  }));
}

/**
 * Those that answer every facet, and for each facet's values how many would if that value alone were chosen in it: a
 * model counts in a facet when no other facet turns it away.
 */
function countFacets(candidates: readonly SearchResult[], query: SearchQuery, values: FacetValues) {
  const chosen = facets.map(({ id }) => query.chosen.get(id));
  const counts = facets.map(() => new Map<string, number>());
  const found: SearchResult[] = [];
  for (const candidate of candidates) {
    const own = values.get(candidate.model) ?? [];
    const refusing = chosen.flatMap((ids, facet) =>
      ids === undefined || ids.some((id) => own[facet]?.includes(id)) ? [] : [facet],
    );
    if (refusing.length === 0) found.push(candidate);
    if (refusing.length > 1) continue;
    for (const [facet, count] of counts.entries()) {
      if (refusing.length === 1 && refusing[0] !== facet) continue;
      for (const id of own[facet] ?? []) count.set(id, (count.get(id) ?? 0) + 1);
    }
  }
  return { found, counts };
}

function compareBy(sort: SortOrder): (a: SearchResult, b: SearchResult) => number {
  const byName = (a: SearchResult, b: SearchResult) =>
    a.model.card.name.localeCompare(b.model.card.name, 'en-GB') ||
    (a.model.card.slug < b.model.card.slug ? -1 : 1);
  const steps = termIds('step');
  const compare: Record<SortOrder, (a: SearchResult, b: SearchResult) => number> = {
    relevance: (a, b) => (b.score ?? 0) - (a.score ?? 0),
    name: () => 0,
    level: (a, b) => b.model.evidence.level - a.model.evidence.level,
    checked: (a, b) => b.model.card.reviewedOn.localeCompare(a.model.card.reviewedOn),
    spectrum: (a, b) =>
      steps.indexOf(a.model.card.spectrum.from) - steps.indexOf(b.model.card.spectrum.from) ||
      steps.indexOf(a.model.card.spectrum.to) - steps.indexOf(b.model.card.spectrum.to),
  };
  return (a, b) => compare[sort](a, b) || byName(a, b);
}
