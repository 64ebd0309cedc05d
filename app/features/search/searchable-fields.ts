// The fields of the full-text search and what each counts. The bench gives the same to every engine that it measures.
import { listPassages } from './passages.ts';
import type { Card } from '#app/features/models/card-schema.ts';

/** How much a match in each field counts: a name says more of a model than a source's title. */
export const fieldWeights = {
  name: 3,
  otherNames: 1.5,
  summary: 5.5,
  terms: 4,
  account: 2.5,
  details: 1,
  sources: 0.5,
};

export type SearchField = keyof typeof fieldWeights;
export const searchFields = Object.keys(fieldWeights) as SearchField[];
export type SearchableCard = { slug: string } & Record<SearchField, string>;

/** A card's words by field, as plain text without citations; a field that the card leaves empty is ''. */
export function describeForSearch(card: Card): SearchableCard {
  const texts = new Map<SearchField, string[]>(searchFields.map((field) => [field, []]));
  for (const { field, text } of listPassages(card)) texts.get(field)?.push(text);
  const joined = searchFields.map((field) => [field, texts.get(field)?.join('\n') ?? '']);
  return { slug: card.slug, ...(Object.fromEntries(joined) as Record<SearchField, string>) };
}
