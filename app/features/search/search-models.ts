// From a catalogue and a query to results and facet counts. OR inside a facet, AND between facets.
import { facets, type Facet } from './facets.ts';
import { hasSearchableWord, normaliseName, searchIndexOf } from './search-index.ts';
import { defaultSort, type SearchQuery, type SortOrder } from './search-query.ts';
import type { CareModel, Catalogue } from '#app/features/models/catalogue.server.ts';
import { termIds } from '#app/features/vocabulary/vocabulary.ts';

export interface FacetCount {
  id: string;
  label: string;
  /** How many results choosing this value alone in its facet would give, the other facets held. */
  count: number;
  selected: boolean;
}

export interface SearchResult {
  model: CareModel;
  /** How well the words match, larger is better; null when nothing was searched for. */
  score: number | null;
}

export interface SearchResults {
  /** Over all pages. */
  total: number;
  /** The results of the page that was asked for; none when the page is past the last. */
  results: SearchResult[];
  pages: number;
  /** False where no model holds all the words looked for, so that those holding some of them were taken. */
  hasEveryWord: boolean;
  facets: { id: string; label: string; options: FacetCount[] }[];
}

/**
 * The models that answer a query, a page of them, with the count of every facet value.
 *
 * @param ukDay today in the United Kingdom, as `2026-11-21`: what is overdue depends on it
 */
export function searchModels(catalogue: Catalogue, query: SearchQuery, ukDay: string): SearchResults {
  const { matches, hasEveryWord } = matchWords(catalogue, query.q);
  const answers = (model: CareModel, facet: Facet) => {
    const chosen = query.chosen.get(facet.id);
    if (chosen === undefined) return true;
    const values = facet.valuesOf(model, ukDay);
    return chosen.some((id) => values.includes(id));
  };
  const found = matches.filter(({ model }) => facets.every((facet) => answers(model, facet)));
  const sorted = found.sort(compareBy(query.sort ?? defaultSort(query.q)));
  const start = (query.page - 1) * query.perPage;
  return {
    total: sorted.length,
    results: sorted.slice(start, start + query.perPage),
    pages: Math.max(1, Math.ceil(sorted.length / query.perPage)),
    hasEveryWord,
    facets: facets.map((facet) => {
      const held = matches.filter(({ model }) =>
        facets.every((other) => other === facet || answers(model, other)),
      );
      const counts = new Map<string, number>();
      for (const { model } of held)
        for (const id of facet.valuesOf(model, ukDay)) counts.set(id, (counts.get(id) ?? 0) + 1);
      return {
        id: facet.id,
        label: facet.label,
        options: facet.options.map(({ id, label }) => ({
          id,
          label,
          count: counts.get(id) ?? 0,
          selected: query.chosen.get(facet.id)?.includes(id) ?? false,
        })),
      };
    }),
  };
}

/** Whether the words looked for are one of the model's names, whole. */
function isNamed({ card }: CareModel, q: string): boolean {
  const sought = normaliseName(q);
  return [card.name, card.shortName ?? '', ...card.otherNames].some((name) => normaliseName(name) === sought);
}

function matchWords(catalogue: Catalogue, q: string): { matches: SearchResult[]; hasEveryWord: boolean } {
  if (!hasSearchableWord(q)) {
    return { matches: catalogue.models.map((model) => ({ model, score: null })), hasEveryWord: true };
  }
  const index = searchIndexOf(catalogue);
  const withEveryWord = index.search(q);
  // A word that stands on no card ("company for my dad") must not hide the cards that answer the rest.
  const hits = withEveryWord.length > 0 ? withEveryWord : index.search(q, { combineWith: 'OR' });
  const best = Math.max(0, ...hits.map(({ score }) => score));
  const matches = hits.flatMap(({ id, score }) => {
    const model = catalogue.bySlug.get(String(id));
    // Who types a whole name means that model, however often others speak of it.
    return model ? [{ model, score: isNamed(model, q) ? best + score : score }] : [];
  });
  return { matches, hasEveryWord: withEveryWord.length > 0 || matches.length === 0 };
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
