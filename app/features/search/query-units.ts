// The things that a query looks for, and what counts for each in the index: the words themselves, other forms, the group of
// the thesaurus that a term belongs to, the controlled terms that the group stands for.
import { fewestLettersBegun } from './correct-words.ts';
import type { SearchIndex } from './search-index.ts';
import type { TermFound } from './thesaurus-matcher.ts';
import { conceptToken, facetToken, termToken } from './tokens.ts';
import { isStopWord, readWords, type Word } from './words.ts';

/** One thing looked for: a word, a term of several words, or a phrase in quotation marks. */
export interface Unit {
  /** As typed. */
  readonly written: string;
  /** What counts for it in the index, and how much of a match each is. */
  readonly weights: ReadonlyMap<string, number>;
  /** Ways to hold it: all tokens of any one of these. */
  readonly ways: readonly (readonly string[])[];
  /** Tokens of the controlled terms that it stands for: a model with one may be meant, though it hold it in no way. */
  readonly hints: readonly string[];
  /** Models that hold it by their name, because the word being typed begins one. */
  readonly namedSlugs: readonly string[];
  /** How much it counts beside the others, 1 being the usual. */
  readonly emphasis: number;
  /** Whether it is part of a model's name. */
  readonly isName: boolean;
  /** The words, one after the other, that a model must hold as they are; null where it is no quoted phrase. */
  readonly phrase: readonly string[] | null;
}

// How much of a match each way is, the word itself being 1. Chosen by nDCG on tests/relevance/queries.yaml.
const share = {
  wholeTerm: 1.4,
  concept: 0.6,
  ambiguousConcept: 0.25,
  wordOfTerm: 0.4,
  joined: 1.2,
  begun: 0.6,
  facet: 0.3,
};

/** How much more a term's group and its controlled terms count where no card says the term: they are all there is. */
const unsaid = 4;
const mostBegun = 12;

/** A unit that is no name, no phrase and counts as much as any other. */
const plain = { hints: [], namedSlugs: [], emphasis: 1, isName: false, phrase: null } as const;

export function makePhrase(phrase: string): Unit {
  const words = readWords(phrase);
  const stems = words.filter(({ text }) => !isStopWord(text)).map(({ stem }) => stem);
  return {
    written: `“${phrase}”`,
    weights: new Map(stems.map((stem) => [stem, 1])),
    ways: [stems],
    ...plain,
    phrase: words.map(({ text }) => text),
  };
}

export function makeTerm(
  { numberOf }: SearchIndex,
  term: TermFound,
  span: readonly Word[],
  written: string,
): Unit | null {
  const stems = span.filter(({ text }) => !isStopWord(text)).map(({ stem }) => stem);
  const weights = new Map<string, number>();
  for (const stem of stems) weights.set(stem, span.length === 1 ? 1 : share.wordOfTerm);
  if (span.length > 1) weights.set(termToken(term.key), share.wholeTerm);
  const expanded = term.senses.filter(({ term: { broad } }) => !broad);
  const literal = span.length > 1 ? termToken(term.key) : stems[0];
  const meaning = literal !== undefined && numberOf(literal) === undefined ? unsaid : 1;
  for (const { group } of expanded) {
    weights.set(
      conceptToken(group.id),
      meaning * (isAmbiguous(term) ? share.ambiguousConcept : share.concept),
    );
  }
  // A term that may mean something else hints at nothing.
  const facets = isAmbiguous(term) ? [] : expanded.flatMap(({ group }) => group.facets);
  const hints = [...new Set(facets)].map(facetToken);
  for (const hint of hints) weights.set(hint, meaning * share.facet);
  const ways = [stems, ...(span.length > 1 ? [[termToken(term.key)]] : [])].filter((way) => way.length > 0);
  for (const { group } of expanded) {
    ways.push([conceptToken(group.id)]);
    if (isAmbiguous(term)) continue;
    // Who it is for, and what it stands in the place of, are as good as the words; a place or an outcome only suggests.
    const telling = group.facets.filter((facet) => /^(?:people|insteadOf)\//.test(facet));
    ways.push(...telling.map((facet) => [facetToken(facet)]));
  }
  if (expanded.length === 0 && stems.length === 0) return null;
  // A term of stop words alone, too broad to mean its group, says nothing.
  return ways.length === 0 ? null : { written, weights, ways, ...plain, hints };
}

export function makeJoined(stem: string, span: readonly Word[], written: string): Unit {
  const stems = span.filter(({ text }) => !isStopWord(text)).map((word) => word.stem);
  return {
    written,
    weights: new Map([...stems.map((part) => [part, share.wordOfTerm] as const), [stem, share.joined]]),
    ways: [[stem], ...(stems.length > 0 ? [stems] : [])],
    ...plain,
  };
}

export function makeWord(
  { lexicon, names }: SearchIndex,
  word: Word,
  written: string,
  isTyped: boolean,
): Unit | null {
  if (isStopWord(word.text)) return null;
  const isBegun = isTyped && word.text.length >= fewestLettersBegun;
  const weights = new Map([[word.stem, 1]]);
  if (isBegun && !lexicon.knows(word.text)) {
    for (const { stem } of lexicon.listBeginningWith(word.text, mostBegun)) {
      if (!weights.has(stem)) weights.set(stem, share.begun);
    }
  }
  return {
    written,
    weights,
    ways: [...weights.keys()].map((stem) => [stem]),
    ...plain,
    namedSlugs: isBegun ? names.listBeginningWith(word.text) : [],
  };
}

export function isAmbiguous({ senses }: TermFound): boolean {
  return senses.some(({ term }) => term.ambiguous);
}
