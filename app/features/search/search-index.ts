// The full-text index of one catalogue: MiniSearch over what passages.ts lists, with the thesaurus read into it. Built
// whole and never changed; search-reader.ts keeps the present one. Asking it is match-models.ts.
import MiniSearch, { type SearchResult as Hit } from 'minisearch';
import { createLexicon, type Lexicon } from './lexicon.ts';
import { createLikeness, type Likeness } from './likeness.ts';
import { createNameFinder, type NameFinder } from './name-finder.ts';
import { listPassages, type Passage } from './passages.ts';
import { fieldWeights, searchFields, type SearchField } from './searchable-fields.ts';
import { compileThesaurus, type ThesaurusMatcher } from './thesaurus-matcher.ts';
import { conceptToken, facetToken, termToken } from './tokens.ts';
import { isStopWord, readWords, stemOf, type Word } from './words.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import type { CareModel, Catalogue } from '#app/features/models/catalogue.server.ts';
import { thesaurusGroups } from '#app/features/vocabulary/thesaurus.generated.server.ts';

/** A passage and what of the index stands in it. */
export interface IndexedPassage extends Passage {
  /** Numbers of tokens, each once. */
  readonly tokens: Uint32Array;
}

/** MiniSearch's own but for k, its 1.2 being for shorter texts than cards: a word said often goes on counting. */
const bm25 = { k: 2, b: 0.7, d: 0.5 };

export interface SearchIndex {
  readonly catalogue: Catalogue;
  /** Reached through the index, so that what only asks the index does not compile one of its own. */
  readonly thesaurus: ThesaurusMatcher;
  readonly lexicon: Lexicon;
  readonly names: NameFinder;
  readonly likeness: Likeness;
  /** Every model that holds any of the tokens, with what it scores for them by BM25+. @param weights by token */
  score(weights: ReadonlyMap<string, number>): Hit[];
  /** A model's passages, in the order of its page; none for a model it does not have. */
  passagesOf(slug: string): readonly IndexedPassage[];
  /** The number that stands for a token in a passage; undefined where no passage has it. */
  numberOf(token: string): number | undefined;
}

/** Compiled once for all catalogues. */
const thesaurus = compileThesaurus(thesaurusGroups);

type SearchDocument = { slug: string } & Record<SearchField, string[]>;

/** Builds the index of a catalogue, all of it before it returns. */
export function createSearchIndex(catalogue: Catalogue): SearchIndex {
  const counts = new Map<string, number>([...thesaurus.words.keys()].map((text) => [text, 0]));
  const miniSearch = new MiniSearch<SearchDocument>({
    idField: 'slug',
    fields: searchFields,
    // Tokens are made beforehand, in one reading of the text, and hold no space.
    stringifyField: (tokens) => (Array.isArray(tokens) ? tokens.join(' ') : String(tokens)),
    tokenize: (tokens) => tokens.split(' '),
    processTerm: (token) => token,
    searchOptions: { combineWith: 'OR', prefix: false, fuzzy: false, boost: fieldWeights, bm25 },
  });
  const numbers = new Map<string, number>();
  const passages = new Map<string, IndexedPassage[]>();
  for (const { card, terms } of catalogue.models) {
    const read = readModel(card, terms);
    for (const text of read.texts) counts.set(text, (counts.get(text) ?? 0) + 1);
    miniSearch.add(read.document);
    passages.set(
      card.slug,
      read.passages.map(({ passage, tokens }) => ({ ...passage, tokens: numberTokens(tokens, numbers) })),
    );
  }
  return {
    catalogue,
    thesaurus,
    lexicon: createLexicon(counts, (text) => thesaurus.words.get(text) ?? null),
    names: createNameFinder(catalogue.models),
    likeness: createLikeness(catalogue.models),
    score: (weights) =>
      weights.size === 0
        ? []
        : miniSearch.search([...weights.keys()].join(' '), { boostTerm: (token) => weights.get(token) ?? 0 }),
    passagesOf: (slug) => passages.get(slug) ?? [],
    numberOf: (token) => numbers.get(token),
  };
}

function numberTokens(tokens: readonly string[], numbers: Map<string, number>): Uint32Array {
  return Uint32Array.from(new Set(tokens), (token) => {
    const known = numbers.get(token) ?? numbers.size;
    if (known === numbers.size) numbers.set(token, known);
    return known;
  });
}

interface ModelRead {
  document: SearchDocument;
  passages: { passage: Passage; tokens: string[] }[];
  /** For the lexicon. */
  texts: Set<string>;
}

function readModel(card: Card, terms: CareModel['terms']): ModelRead {
  const byField = new Map<SearchField, string[]>(searchFields.map((field) => [field, []]));
  const texts = new Set<string>();
  const passages = listPassages(card).map((passage) => {
    const words = readWords(passage.text);
    const tokens = listTokens(passage.text, words);
    if (passage.term !== undefined) tokens.push(facetToken(passage.term));
    for (const { text } of words) texts.add(text);
    for (const joined of listHyphenated(passage.text, words)) texts.add(joined);
    byField.get(passage.field)?.push(...tokens);
    return { passage, tokens };
  });
  // The steps that a model spans are drawn and not written.
  byField.get('terms')?.push(...(terms.get('step') ?? []).map((id) => facetToken(`step/${id}`)));
  const fields = Object.fromEntries(byField) as Record<SearchField, string[]>;
  return { document: { slug: card.slug, ...fields }, passages, texts };
}

/** What stands in the index for a text: the stems of its words, and what the thesaurus finds in it. */
function listTokens(text: string, words: readonly Word[]): string[] {
  return [
    ...words.filter((word) => !isStopWord(word.text)).map(({ stem }) => stem),
    ...listHyphenated(text, words).map(stemOf),
    ...thesaurus
      .findTerms(words)
      .flatMap(({ key, length, senses }) => [
        ...(length > 1 ? [termToken(key)] : []),
        ...senses.map(({ group }) => conceptToken(group.id)),
      ]),
  ];
}

/** Words with hyphens between them, as one: who looks for “coproduction” means “co-production”. */
function listHyphenated(text: string, words: readonly Word[]): string[] {
  const joined: string[] = [];
  let run: Word[] = [];
  for (const word of words) {
    const last = run.at(-1);
    if (last && !(word.start === last.end + 1 && /[-‐‑]/.test(text.charAt(last.end)))) run = [];
    run.push(word);
    if (run.length > 1) joined.push(run.map((part) => part.text).join(''));
  }
  return joined;
}
