import { facets } from './facets.ts';
import type { SearchQuery } from './search-query.ts';

/**
 * What a search is narrowed down by, in words: `Who it is for: Older people or Unpaid carers`, a phrase for each facet with
 * something chosen, and the words searched for in quotation marks. Empty for everything there is.
 */
export function describeQuery({ q, chosen }: Pick<SearchQuery, 'q' | 'chosen'>): string[] {
  const phrases = facets.flatMap(({ id, label, options }) => {
    const ids = chosen.get(id) ?? [];
    const labels = options.filter((option) => ids.includes(option.id)).map((option) => option.label);
    return labels.length === 0 ? [] : [`${label}: ${labels.join(' or ')}`];
  });
  return q === '' ? phrases : [...phrases, `“${q}”`];
}
