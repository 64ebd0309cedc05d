import type { Suggestion } from './suggestions.ts';
import type { Catalogue } from '#app/features/models/catalogue.server.ts';
import { thesaurusGroups } from '#app/features/vocabulary/thesaurus.generated.server.ts';

/** Everything that the search box can suggest: models, topics of the thesaurus, organisations; each label once. */
export function listSuggestions(catalogue: Catalogue): Suggestion[] {
  const models = catalogue.models.map(({ card }): Suggestion => ({
    kind: 'model',
    label: card.name,
    slug: card.slug,
    ...(card.otherNames.length > 0 && { also: card.otherNames }),
  }));
  const taken = new Set(models.map(({ label }) => label.toLowerCase()));
  const addOnce = (kind: Suggestion['kind'], labels: readonly string[]) =>
    labels.flatMap((label): Suggestion[] => {
      if (taken.has(label.toLowerCase())) return [];
      taken.add(label.toLowerCase());
      return [{ kind, label }];
    });
  return [
    ...models,
    ...addOnce(
      'topic',
      thesaurusGroups.map(({ label }) => label),
    ),
    ...addOnce(
      'organisation',
      catalogue.models.flatMap(({ card }) => card.organisations.map(({ name }) => name)).sort(),
    ),
  ];
}
