// Finds the terms of the thesaurus in running words: “bed blocking” is one thing to look for, not two. Asked of every card
// when the index is built, and of every query.
import { readWords, singularOf, type Word } from './words.ts';
import type { ThesaurusGroup, ThesaurusTerm } from '#app/features/vocabulary/thesaurus-schema.ts';

export interface TermSense {
  readonly group: ThesaurusGroup;
  readonly term: ThesaurusTerm;
}

/** A term found in words: it begins at the word numbered `first` and takes in `length` of them. */
export interface TermFound {
  readonly first: number;
  readonly length: number;
  /** The same whenever the same term was found, however it was written. */
  readonly key: string;
  /** More than one where groups share the words (LAC), or a term names two of them. */
  readonly senses: readonly TermSense[];
}

interface Node {
  readonly next: Map<string, Node>;
  key: string;
  senses: TermSense[];
}

export interface ThesaurusMatcher {
  /** The longest terms, none overlapping another, from the first word to the last. */
  findTerms(words: readonly Word[]): TermFound[];
  /** Whether the word stands in any term. @param text as `Word.text` */
  knowsWord(text: string): boolean;
  /** Every word of every term, by `Word.text`: null, or what to show in its place where it is never shown. */
  readonly words: ReadonlyMap<string, string | null>;
}

/**
 * Compiles the thesaurus. Case, accents, hyphens, apostrophes and plural endings do not matter, nor whether a term of
 * several words is written as one.
 */
export function compileThesaurus(groups: readonly ThesaurusGroup[]): ThesaurusMatcher {
  const root = makeNode();
  const words = new Map<string, string | null>();
  const forms = new Set<string>();
  for (const group of groups) {
    for (const term of group.terms) {
      const texts = readWords(term.term).map(({ text }) => text);
      for (const text of texts) {
        forms.add(singularOf(text));
        if (!term.searchOnly) words.set(text, null);
        // Of several groups, the one that has the word as a term of its own.
        else if (words.get(text) !== null && (texts.length === 1 || !words.has(text)))
          words.set(text, group.label);
      }
      for (const variant of listVariants(term.term, texts)) addTerm(root, variant, { group, term });
    }
  }
  return {
    words,
    knowsWord: (text) => forms.has(singularOf(text)),
    findTerms: (read) => findTerms(root, read),
  };
}

function makeNode(): Node {
  return { next: new Map(), key: '', senses: [] };
}

/** The term's own words; the same joined; and A&E with “and”, or with spaces round its sign. */
function listVariants(written: string, texts: readonly string[]): string[][] {
  const variants = [[...texts]];
  if (texts.length > 1) variants.push([texts.join('')]);
  if (written.includes('&')) {
    for (const sign of [' and ', ' '])
      variants.push(readWords(written.replaceAll('&', sign)).map(({ text }) => text));
  }
  return variants;
}

function addTerm(root: Node, texts: readonly string[], sense: TermSense): void {
  const forms = texts.map(singularOf);
  let node = root;
  for (const form of forms) {
    let next = node.next.get(form);
    if (!next) node.next.set(form, (next = makeNode()));
    node = next;
  }
  node.key = forms.join('');
  // Two spellings of one term in one group are one sense.
  if (!node.senses.some(({ group }) => group === sense.group)) node.senses.push(sense);
}

function findTerms(root: Node, words: readonly Word[]): TermFound[] {
  const found: TermFound[] = [];
  for (let first = 0; first < words.length;) {
    let node: Node | undefined = root;
    let longest: Node | undefined;
    let length = 1;
    for (let next = first; next < words.length; next += 1) {
      node = node.next.get(words[next]!.singular);
      if (!node) break;
      if (node.senses.length > 0) {
        longest = node;
        length = next - first + 1;
      }
    }
    if (longest) found.push({ first, length, key: longest.key, senses: longest.senses });
    first += length;
  }
  return found;
}
