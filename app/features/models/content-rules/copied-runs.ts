// Finds where a card repeats a seed document (one of the publications that the directory began from) word for word. Written
// in our own words means: no run of ten words of theirs, titles and names aside.
import { citationPattern } from '#app/features/models/citations.ts';

/** The shortest run of words that counts as copied. */
export const shortestRun = 10;

export interface SeedDocument {
  /** How messages name it, such as its file name */
  name: string;
  /** Plain text */
  text: string;
}

/** Each run of ten words with the name of the document that has it. */
export type SeedIndex = ReadonlyMap<string, string>;

export interface CopiedRun {
  /** As it stands in the text */
  written: string;
  wordCount: number;
  /** The document that its first ten words are in */
  document: string;
}

interface Word {
  key: string;
  start: number;
  end: number;
}

/** Every run of ten words of these documents, whatever their case, punctuation, quotes and line breaks. */
export function indexSeeds(documents: readonly SeedDocument[]): SeedIndex {
  const index = new Map<string, string>();
  for (const { name, text } of documents) {
    // A hyphen at the end of a line may divide a word or belong to it, so the text is read both ways.
    for (const version of new Set([text, text.replace(/(\p{L})[-‐]\s*\n\s*(?=\p{Ll})/gu, '$1')])) {
      const words = listWords(levelText(version));
      for (let first = 0; first + shortestRun <= words.length; first += 1) {
        const key = joinKeys(words, first);
        if (!index.has(key)) index.set(key, name);
      }
    }
  }
  return index;
}

/**
 * The runs of ten or more words that a text has in common with a seed document, in reading order. Citations inside a run
 * do not break it.
 *
 * @param names titles and names that the card lists: a run that is wholly inside one of them is not copied prose
 */
export function findCopiedRuns(text: string, seeds: SeedIndex, names: readonly string[]): CopiedRun[] {
  const levelled = levelText(text);
  const words = listWords(levelled);
  const runs: { first: number; last: number; document: string }[] = [];
  for (let first = 0; first + shortestRun <= words.length; first += 1) {
    const document = seeds.get(joinKeys(words, first));
    if (document === undefined) continue;
    const last = first + shortestRun - 1;
    const run = runs.at(-1);
    if (run && first <= run.last) run.last = last;
    else runs.push({ first, last, document });
  }
  if (runs.length === 0) return [];
  const nameKeys = names.map((name) => ` ${joinAll(listWords(levelText(name)))} `);
  return runs.flatMap(({ first, last, document }) => {
    const run = words.slice(first, last + 1);
    if (nameKeys.some((name) => name.includes(` ${joinAll(run)} `))) return [];
    const written = levelled.slice(words[first]?.start, words[last]?.end);
    return [{ written, wordCount: run.length, document }];
  });
}

// A number with its separators is one word; so is a word with apostrophes, which are left out of its key.
const wordPattern = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}\p{N}]+(?:['‘’ʼ`][\p{L}\p{M}\p{N}]+)*/gu;

/** The text with ligatures written out, and without citations and the hyphens that are not shown. */
function levelText(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll('\u00ad', '')
    .replace(citationPattern, (citation) => ' '.repeat(citation.length));
}

function listWords(levelled: string): Word[] {
  return Array.from(levelled.matchAll(wordPattern), ({ 0: word, index }) => ({
    key: word.toLowerCase().replace(/['‘’ʼ`,]/g, ''),
    start: index,
    end: index + word.length,
  }));
}

function joinKeys(words: readonly Word[], first: number): string {
  return joinAll(words.slice(first, first + shortestRun));
}

function joinAll(words: readonly Word[]): string {
  return words.map(({ key }) => key).join(' ');
}
