import type { SuggestionsSent } from './suggestions.ts';
import type { Catalogue } from '#app/features/models/catalogue.server.ts';
import { thesaurusGroups } from '#app/features/vocabulary/thesaurus.generated.server.ts';

/** Everything that the search box can suggest: models, topics of the thesaurus, organisations; each label once. */
export function listSuggestions({ models }: Catalogue): SuggestionsSent {
  const taken = new Set(models.map(({ card }) => card.name.toLowerCase()));
  const takeOnce = (labels: readonly string[]) =>
    labels.filter((label) => {
      const isNew = !taken.has(label.toLowerCase());
      taken.add(label.toLowerCase());
      return isNew;
    });
  return {
    models: models.map(({ card }) => [card.name, card.slug, ...card.otherNames]),
    topics: takeOnce(thesaurusGroups.map(({ label }) => label)),
    organisations: takeOnce(models.flatMap(({ card }) => card.organisations.map(({ name }) => name)).sort()),
  };
}
