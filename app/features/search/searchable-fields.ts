// The fields of the full-text search and what each counts. The bench gives the same to every engine that it measures.
import { listPassages } from './passages.ts';
import type { Card } from '#app/features/models/card-schema.ts';

/**
 * How much a match in each field counts: a name says more of a model than a source's title. Each section of a card is a
 * field, and counts alike: a word that is rare among problems may be common among findings, and a long section would
 * drown a short one in the same field.
 */
export const fieldWeights = {
  name: 3,
  otherNames: 1.5,
  summary: 5.5,
  terms: 4,
  problem: 1,
  solution: 1,
  impact: 1,
  spectrum: 1,
  evidence: 1,
  spread: 1,
  // What it needs and what would end it.
  conditions: 1,
  details: 1,
  related: 1.5,
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
