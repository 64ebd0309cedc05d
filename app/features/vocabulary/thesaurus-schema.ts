// The shape of data/thesaurus.yaml: groups of words that are searched together, and which of them are never shown. Only
// the shape; finding such words in a card is outdated-words.ts.
import { z } from 'zod';
import { termIds } from './vocabulary.ts';

const words = z.string().trim().min(1);
const refersTo = <L extends Parameters<typeof termIds>[0]>(list: L) =>
  termIds(list).map((id): `${L}/${typeof id}` => `${list}/${id}`);

/** What a hit in a group can suggest: `people/unpaid-carers`, the list and the id. */
const facetReferences = [
  ...refersTo('approach'),
  ...refersTo('step'),
  ...refersTo('people'),
  ...refersTo('setting'),
  ...refersTo('outcome'),
  ...refersTo('insteadOf'),
];

export const thesaurusTermSchema = z.strictObject({
  term: words,
  searchOnly: z.literal(true).optional().describe('Matched, never shown'),
  everyday: z.literal(true).optional().describe('Of a searchOnly word: may be shown in its everyday sense'),
  former: z.literal(true).optional().describe('A name of the past; may be shown as history'),
  ambiguous: z.literal(true).optional().describe('Means something else too: offer both, merge nothing'),
  broad: z.literal(true).optional().describe('Matches, and does not pull in the rest of its group'),
});

export const thesaurusGroupSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'an id is small letters with single hyphens'),
  label: words.describe('The words to show for the group'),
  facets: z.array(z.enum(facetReferences)),
  note: words.optional(),
  source: z.array(words).optional(),
  terms: z.array(thesaurusTermSchema).min(1),
});

export const thesaurusSchema = z.strictObject({
  groups: z.array(thesaurusGroupSchema),
  sources: z.record(z.string(), z.strictObject({ title: words, url: z.url() })),
});

export type ThesaurusTerm = z.infer<typeof thesaurusTermSchema>;
export type ThesaurusGroup = z.infer<typeof thesaurusGroupSchema>;
