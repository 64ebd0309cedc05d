// What somebody looks for with the words they typed: which words stand together, what they mean, which are slips. Knows
// the index's words and names and the thesaurus; match-models.ts then finds the models.
import type { SearchIndex } from './search-index.ts';
import type { ThesaurusMatcher, TermFound } from './thesaurus-matcher.ts';
import { conceptToken, facetToken, termToken } from './tokens.ts';
import { isStopWord, readWords, stemOf, type Word } from './words.ts';

/** One thing looked for: a word, a term of several words, or a phrase in quotation marks. */
export interface Unit {
  /** As typed. */
  readonly written: string;
  /** What counts for it in the index, and how much of a match each is. */
  readonly weights: ReadonlyMap<string, number>;
  /** Ways to hold it: all tokens of any one of these. */
  readonly ways: readonly (readonly string[])[];
  /** Models that hold it by their name, because the word being typed begins one. */
  readonly namedSlugs: readonly string[];
  /** The words, one after the other, that a model must hold as they are; null where it is no quoted phrase. */
  readonly phrase: readonly string[] | null;
}

/** A word of several meanings, each with what to search for to get it alone. */
export interface Ambiguity {
  readonly written: string;
  readonly meanings: readonly string[];
  /** What else it may mean that the directory has no words for. */
  readonly notes: readonly string[];
}

export interface Interpretation {
  readonly units: readonly Unit[];
  /** Models whose name stands in the query, with the number of units that the name takes in. */
  readonly named: ReadonlyMap<string, number>;
  /** The query as it was understood, where a word was taken for a slip; otherwise null. */
  readonly corrected: string | null;
  /** Words that were looked for under another name: `pensioners` as `older people`. */
  readonly readAs: readonly { readonly written: string; readonly label: string }[];
  readonly ambiguities: readonly Ambiguity[];
  /** Words that nothing holds and that are near no other. */
  readonly unknown: readonly string[];
}

// How much of a match each way is, the word itself being 1. Chosen by nDCG on tests/relevance/queries.yaml.
const share = { wholeTerm: 1.4, concept: 0.6, ambiguousConcept: 0.25, wordOfTerm: 0.3, joined: 1.2, begun: 0.6, conceptOfPhrase: 0.6, facet: 0.3 };
const mostBegun = 12;
const fewestLettersBegun = 3;

/** Reads a query. @param q normalised, of any words whatever */
export function interpretQuery(index: SearchIndex, thesaurus: ThesaurusMatcher, q: string): Interpretation {
  const { phrases, rest } = takePhrases(q);
  const { words, corrected, unknown } = correctWords(index, thesaurus, rest);
  const typed = /[\p{L}\p{N}]$/u.test(q) ? words.at(-1) : undefined;
  const terms = thesaurus.findTerms(words);
  const joined = findJoined(index, words, terms);
  const named = new Map<string, number>();
  const units: Unit[] = phrases.map(makePhrase);

  const nameSpans = index.names.findNames(words);
  const unitOfWord = new Map<number, number>();
  for (let at = 0; at < words.length;) {
    const term = terms.find(({ first }) => first === at);
    const join = joined.find(({ first }) => first === at);
    const length = term?.length ?? join?.length ?? 1;
    const span = words.slice(at, at + length);
    const unit = term
      ? makeTerm(term, span)
      : join
        ? makeJoined(join.stem, span)
        : makeWord(index, span[0]!, span[0] === typed);
    if (unit) {
      for (let word = at; word < at + length; word += 1) unitOfWord.set(word, units.length);
      units.push(unit);
    }
    at += length;
  }
  for (const { first, length, slugs } of nameSpans) {
    const taken = new Set(
      Array.from({ length }, (_, offset) => unitOfWord.get(first + offset)).filter((unit) => unit !== undefined),
    );
    for (const slug of slugs) named.set(slug, Math.max(named.get(slug) ?? 0, taken.size));
    for (const unit of taken) units[unit] = addNamed(units[unit]!, slugs);
  }
  return {
    units,
    named,
    corrected: corrected === null ? null : [...phrases.map((phrase) => `"${phrase}"`), corrected].join(' '),
    readAs: terms.flatMap((term) => describeReading(term, words)),
    ambiguities: terms.flatMap((term) => describeAmbiguity(term, words)),
    unknown,
  };
}

function addNamed(unit: Unit, slugs: readonly string[]): Unit {
  return { ...unit, namedSlugs: [...new Set([...unit.namedSlugs, ...slugs])] };
}

/** Whether a query holds any word worth looking for: a query of stop words alone is no search. */
export function hasSearchableWord(q: string): boolean {
  return readWords(q).some(({ text }) => !isStopWord(text));
}

function takePhrases(q: string): { phrases: string[]; rest: string } {
  const phrases: string[] = [];
  const rest = q.replace(/["“”„«»]([^"“”„«»]+)["“”„«»]/g, (_, phrase: string) => {
    if (!hasSearchableWord(phrase)) return ` ${phrase} `;
    phrases.push(phrase.trim());
    return ' ';
  });
  return { phrases, rest: rest.trim() };
}

interface Corrected {
  words: Word[];
  corrected: string | null;
  unknown: string[];
}

/** Words that nothing holds become the nearest that something holds; those that are near none are left out. */
function correctWords(index: SearchIndex, thesaurus: ThesaurusMatcher, text: string): Corrected {
  const written = readWords(text);
  const unknown: string[] = [];
  let result = '';
  let from = 0;
  written.forEach((word, position) => {
    const next = readUnknown(index, thesaurus, word, written, position);
    const stands = text.slice(word.start, word.end);
    if (next === null) unknown.push(stands);
    result += text.slice(from, word.start) + (next === word.text ? stands : (next ?? ''));
    from = word.end;
  });
  result = (result + text.slice(from)).replace(/\s+/g, ' ').trim();
  const isSplit = (a: string, b: string) => a.replace(/\s/g, '') === b.replace(/\s/g, '');
  const isChanged = unknown.length === 0 && !isSplit(result, text);
  return {
    words: readWords(result),
    corrected: isChanged || (unknown.length > 0 && hasOtherWords(result, written)) ? result : null,
    unknown,
  };
}

function hasOtherWords(result: string, written: readonly Word[]): boolean {
  const before = new Set(written.map(({ text }) => text));
  return readWords(result).some(({ text }) => !before.has(text));
}

/** What to read for a word: itself where it is known, two words that were run together, a near one, or null. */
function readUnknown(
  index: SearchIndex,
  thesaurus: ThesaurusMatcher,
  word: Word,
  all: readonly Word[],
  position: number,
): string | null {
  const { lexicon, names } = index;
  const { text } = word;
  if (isStopWord(text) || lexicon.knows(text) || thesaurus.knowsWord(text)) return text;
  if (names.findNames([word]).length > 0 || thesaurus.findTerms([word]).length > 0) return text;
  const [before, after] = [all[position - 1]?.text, all[position + 1]?.text];
  // “time banking” where only “timebanking” is known, and the other way about.
  if (after !== undefined && lexicon.knows(text + after)) return text;
  if (before !== undefined && lexicon.knows(before + text)) return text;
  const isLast = position === all.length - 1;
  if (isLast && text.length >= fewestLettersBegun && lexicon.listBeginningWith(text, 1).length > 0) return text;
  return splitWord(index, text) ?? lexicon.listNearest(text, 1)[0]?.text ?? null;
}

/** Two known words that were written as one: the pair of which the rarer is held by most models. */
function splitWord({ lexicon }: SearchIndex, text: string): string | null {
  let best: { parts: string; models: number } | null = null;
  for (let at = 3; at <= text.length - 3; at += 1) {
    const parts = [text.slice(0, at), text.slice(at)];
    const held = parts.map(
      (part) => lexicon.listBeginningWith(part, 50).find((entry) => entry.text === part)?.models ?? 0,
    );
    const models = Math.min(...held);
    if (models > (best?.models ?? 0)) best = { parts: parts.join(' '), models };
  }
  return best?.parts ?? null;
}

/** Two or three words that the cards write as one: “home share”, “Partners 4 Change”. */
function findJoined(index: SearchIndex, words: readonly Word[], terms: readonly TermFound[]): Joined[] {
  const isTaken = (position: number) =>
    terms.some(({ first, length }) => position >= first && position < first + length);
  const joined: Joined[] = [];
  for (let first = 0; first < words.length - 1; first += 1) {
    for (const length of [3, 2]) {
      const span = words.slice(first, first + length);
      if (span.length < length || span.some((word, offset) => isTaken(first + offset) || isStopWord(word.text)))
        continue;
      const text = span.map((word) => word.text).join('');
      if (!index.lexicon.knows(text)) continue;
      joined.push({ first, length, stem: stemOf(text) });
      first += length - 1;
      break;
    }
  }
  return joined;
}

interface Joined {
  first: number;
  length: number;
  stem: string;
}

function makePhrase(phrase: string): Unit {
  const words = readWords(phrase);
  const stems = words.filter(({ text }) => !isStopWord(text)).map(({ stem }) => stem);
  return {
    written: `“${phrase}”`,
    weights: new Map(stems.map((stem) => [stem, 1])),
    ways: [stems],
    namedSlugs: [],
    phrase: words.map(({ text }) => text),
  };
}

function makeTerm(term: TermFound, span: readonly Word[]): Unit | null {
  const stems = span.filter(({ text }) => !isStopWord(text)).map(({ stem }) => stem);
  const weights = new Map<string, number>();
  for (const stem of stems) weights.set(stem, span.length === 1 ? 1 : share.wordOfTerm);
  if (span.length > 1) weights.set(termToken(term.key), share.wholeTerm);
  const expanded = term.senses.filter(({ term: { broad } }) => !broad);
  for (const { group } of expanded) {
    weights.set(conceptToken(group.id), isAmbiguous(term) ? share.ambiguousConcept : span.length > 1 ? share.conceptOfPhrase : share.concept);
  }
  if (!isAmbiguous(term)) {
    for (const facet of new Set(expanded.flatMap(({ group }) => group.facets))) weights.set(facetToken(facet), share.facet);
  }
  const ways = [stems, ...(span.length > 1 ? [[termToken(term.key)]] : [])].filter((way) => way.length > 0);
  for (const { group } of expanded) ways.push([conceptToken(group.id)]);
  return { written: writeOut(span), weights, ways, namedSlugs: [], phrase: null };
}

function makeJoined(stem: string, span: readonly Word[]): Unit {
  const stems = span.filter(({ text }) => !isStopWord(text)).map((word) => word.stem);
  return {
    written: writeOut(span),
    weights: new Map([...stems.map((part) => [part, share.wordOfTerm] as const), [stem, share.joined]]),
    ways: [[stem], ...(stems.length > 0 ? [stems] : [])],
    namedSlugs: [],
    phrase: null,
  };
}

function makeWord({ lexicon, names }: SearchIndex, word: Word, isTyped: boolean): Unit | null {
  if (isStopWord(word.text)) return null;
  const isBegun = isTyped && word.text.length >= fewestLettersBegun;
  const weights = new Map([[word.stem, 1]]);
  if (isBegun && !lexicon.knows(word.text)) {
    for (const { stem } of lexicon.listBeginningWith(word.text, mostBegun)) {
      if (!weights.has(stem)) weights.set(stem, share.begun);
    }
  }
  return {
    written: word.text,
    weights,
    ways: [...weights.keys()].map((stem) => [stem]),
    namedSlugs: isBegun ? names.listBeginningWith(word.text) : [],
    phrase: null,
  };
}

function isAmbiguous({ senses }: TermFound): boolean {
  return senses.some(({ term }) => term.ambiguous);
}

function writeOut(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(' ');
}

/** Said only where the words shown for the group are others than those typed. */
function describeReading(term: TermFound, words: readonly Word[]) {
  if (isAmbiguous(term)) return [];
  const span = words.slice(term.first, term.first + term.length);
  const written = writeOut(span);
  const stems = new Set(span.map(({ stem }) => stem));
  return term.senses
    .filter(({ term: { broad } }) => !broad)
    .filter(({ group }) => readWords(group.label).some((word) => !isStopWord(word.text) && !stems.has(word.stem)))
    .map(({ group }) => ({ written, label: group.label }));
}

function describeAmbiguity(term: TermFound, words: readonly Word[]): Ambiguity[] {
  if (!isAmbiguous(term)) return [];
  return [
    {
      written: writeOut(words.slice(term.first, term.first + term.length)),
      meanings: term.senses.map(({ group }) => group.label),
      notes: term.senses.flatMap(({ group }) => (group.note === undefined ? [] : [group.note])),
    },
  ];
}
