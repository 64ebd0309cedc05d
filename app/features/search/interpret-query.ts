// What somebody looks for with the words they typed: which words stand together, what they mean, which are slips. Knows
// the index's words and names and the thesaurus; match-models.ts then finds the models.
import { correctWords } from './correct-words.ts';
import { isAmbiguous, makeJoined, makePhrase, makeTerm, makeWord, type Unit } from './query-units.ts';
import type { SearchIndex } from './search-index.ts';
import type { TermFound } from './thesaurus-matcher.ts';
import { isStopWord, readWords, stemOf, type Word } from './words.ts';

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
  /** The query with quotation marks round each word that was taken for a slip, so that none is. */
  readonly literal: string;
  /** Words that were looked for under another name: `pensioners` as `older people`. */
  readonly readAs: readonly { readonly written: string; readonly label: string }[];
  readonly ambiguities: readonly Ambiguity[];
  /** Controlled terms, list and id, that the terms found stand for: `people/older-people`. */
  readonly suggests: readonly string[];
  /** Words that nothing holds and that are near no other. */
  readonly unknown: readonly string[];
}

/** Reads a query. @param q normalised, of any words whatever */
export function interpretQuery(index: SearchIndex, q: string): Interpretation {
  const { phrases, rest } = takePhrases(q);
  const isTyping = /[\p{L}\p{N}]$/u.test(q);
  const { text, words, typed, corrected, literal, unknown } = correctWords(index, rest, isTyping);
  const writeOut = (span: readonly Word[]) => text.slice(span[0]?.start, span.at(-1)?.end);
  const terms = index.thesaurus.findTerms(words);
  const spanOf = ({ first, length }: TermFound) => words.slice(first, first + length);
  const joined = findJoined(index, words, terms);
  // What is typed twice is spoken of once.
  const distinct = terms.filter((term, at) => terms.findIndex(({ key }) => key === term.key) === at);
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
      ? makeTerm(index, term, span, writeOut(span))
      : join
        ? makeJoined(join.stem, span, writeOut(span))
        : makeWord(index, span[0]!, writeOut(span), span[0] === typed);
    if (unit) {
      for (let word = at; word < at + length; word += 1) unitOfWord.set(word, units.length);
      units.push(length === 1 && tellsWhoAsks(words, at) ? { ...unit, emphasis: ofAsides } : unit);
    }
    at += length;
  }
  for (const { first, length, slugs } of nameSpans) {
    const taken = new Set(
      Array.from({ length }, (_, offset) => unitOfWord.get(first + offset)).filter(
        (unit) => unit !== undefined,
      ),
    );
    for (const slug of slugs) named.set(slug, Math.max(named.get(slug) ?? 0, taken.size));
    for (const unit of taken) units[unit] = addNamed(units[unit]!, slugs);
  }
  return {
    units,
    named,
    corrected: corrected === null ? null : joinPhrases(phrases, corrected),
    literal: joinPhrases(phrases, literal),
    readAs: distinct.flatMap((term) => describeReading(term, spanOf(term), writeOut(spanOf(term)))),
    ambiguities: distinct.flatMap((term) => describeAmbiguity(term, writeOut(spanOf(term)))),
    suggests: [...new Set(distinct.flatMap(listSuggested))],
    unknown,
  };
}

const possessives = new Set(['my', 'our', 'his', 'her', 'their']);
const relatives = new Set(
  'mum mother dad father gran grandma nan nana grandmother grandad grandfather son daughter brother sister wife husband partner aunt auntie uncle'.split(
    ' ',
  ),
);

const ofAsides = 0.3;

/** “My dad” says more of who asks than of what for: few cards tell of somebody's dad, and those by chance. */
function tellsWhoAsks(words: readonly Word[], at: number): boolean {
  return possessives.has(words[at - 1]?.text ?? '') && relatives.has(words[at]?.singular ?? '');
}

function addNamed(unit: Unit, slugs: readonly string[]): Unit {
  return { ...unit, namedSlugs: [...new Set([...unit.namedSlugs, ...slugs])], isName: true };
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
  // A mark that is left over would open a phrase where marks are put round a slip.
  return { phrases, rest: rest.replace(/["“”„«»]/g, ' ').trim() };
}

function joinPhrases(phrases: readonly string[], rest: string): string {
  return [...phrases.map((phrase) => `"${phrase}"`), rest].join(' ').trim();
}

/** Two or three words that the cards write as one: “home share”, “Partners 4 Change”. */
function findJoined(index: SearchIndex, words: readonly Word[], terms: readonly TermFound[]): Joined[] {
  const isTaken = (position: number) =>
    terms.some(({ first, length }) => position >= first && position < first + length);
  const joined: Joined[] = [];
  for (let first = 0; first < words.length - 1; first += 1) {
    for (const length of [3, 2]) {
      const span = words.slice(first, first + length);
      if (
        span.length < length ||
        span.some((word, offset) => isTaken(first + offset) || isStopWord(word.text))
      )
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

/** Said only where the words shown for the group are others than those typed. */
function describeReading(term: TermFound, span: readonly Word[], written: string) {
  if (isAmbiguous(term)) return [];
  const stems = new Set(span.map(({ stem }) => stem));
  return term.senses
    .filter(({ term: { broad } }) => !broad)
    .filter(({ group }) =>
      readWords(group.label).some((word) => !isStopWord(word.text) && !stems.has(word.stem)),
    )
    .map(({ group }) => ({ written, label: group.label }));
}

function describeAmbiguity(term: TermFound, written: string): Ambiguity[] {
  if (!isAmbiguous(term)) return [];
  return [
    {
      written,
      meanings: term.senses.map(({ group }) => group.label),
      notes: term.senses.flatMap(({ group }) => (group.note === undefined ? [] : [group.note])),
    },
  ];
}

/** A term that may mean something else, or too much, suggests nothing. */
function listSuggested(term: TermFound): string[] {
  if (isAmbiguous(term)) return [];
  return term.senses.filter((sense) => !sense.term.broad).flatMap(({ group }) => group.facets);
}
