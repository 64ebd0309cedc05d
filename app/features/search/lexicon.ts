// Every word that the cards and the thesaurus hold: which are known, which begin with some letters, and which is nearest
// to a misspelled one. The search asks here before it takes a word for a slip, so that no slip is made of a right one.
import { stemOf } from './words.ts';
import { measureDistance } from '#app/lib/closest-words.ts';

export interface LexiconEntry {
  /** As `Word.text`. */
  readonly text: string;
  readonly stem: string;
  /** How many models hold it; 0 for a word that only the thesaurus has. */
  readonly models: number;
  /** What to show for the word: itself, unless it is matched and never shown. */
  readonly shownAs: string;
}

export interface Lexicon {
  /** Whether the word, or another form of it, is held. */
  knows(text: string): boolean;
  /** How many models hold the word, or that form of it which most hold. */
  countModels(text: string): number;
  /** Words that begin with these letters, those that most models hold first. */
  listBeginningWith(letters: string, most: number): LexiconEntry[];
  /** The nearest words within a slip or three, nearest first; of equally near ones those that begin alike, then the more frequent. */
  listNearest(text: string, most: number): LexiconEntry[];
}

/**
 * @param counts how many models hold each word, by `Word.text`; 0 for those that only the thesaurus has
 * @param showInPlaceOf what to show for a word that is never shown; null for one that may be
 */
export function createLexicon(
  counts: ReadonlyMap<string, number>,
  showInPlaceOf: (text: string) => string | null,
): Lexicon {
  const entries = [...counts].map(([text, models]): LexiconEntry => ({
    text,
    models,
    stem: stemOf(text),
    // What stands on a card is shown there.
    shownAs: (models === 0 ? showInPlaceOf(text) : null) ?? text,
  }));
  const countsByStem = new Map<string, number>();
  for (const { stem, models } of entries)
    countsByStem.set(stem, Math.max(models, countsByStem.get(stem) ?? 0));
  const inOrder = [...entries].sort((a, b) => (a.text < b.text ? -1 : 1));
  const byInitial = groupBy(entries, ({ text }) => text.charAt(0));
  const byRest = groupBy(entries, ({ text }) => text.slice(1));
  return {
    knows: (text) => counts.has(text) || countsByStem.has(stemOf(text)),
    countModels: (text) => counts.get(text) ?? countsByStem.get(stemOf(text)) ?? 0,
    listBeginningWith(letters, most) {
      const found: LexiconEntry[] = [];
      for (let at = findFirst(inOrder, letters); inOrder[at]?.text.startsWith(letters); at += 1) {
        found.push(inOrder[at]!);
      }
      return found.sort((a, b) => b.models - a.models).slice(0, most);
    },
    listNearest(text, most) {
      const slips = allowedSlips(text);
      if (slips === 0) return [];
      // Who slips, seldom slips at the first letter: the others are asked only for words that are the same but for it.
      const candidates = new Set([
        ...(byInitial.get(text.charAt(0)) ?? []),
        ...(byRest.get(text.slice(1)) ?? []),
        ...(byRest.get(text) ?? []),
        ...(byInitial.get(text.charAt(1)) ?? []).filter((entry) => entry.text.length <= text.length),
      ]);
      return [...candidates]
        .filter((entry) => Math.abs(entry.text.length - text.length) <= slips && /\p{L}/u.test(entry.text))
        .map((entry) => ({ entry, distance: measureDistance(text, entry.text) }))
        .filter(({ entry, distance }) => distance <= (entry.text[0] === text[0] ? slips : 1))
        .sort(
          (a, b) =>
            a.distance - b.distance ||
            Number(b.entry.text[0] === text[0]) - Number(a.entry.text[0] === text[0]) ||
            b.entry.models - a.entry.models,
        )
        .slice(0, most)
        .map(({ entry }) => entry);
    },
  };
}

/** How many letters may be wrong in a word: none in a short one, which would become any other. */
function allowedSlips({ length }: string): number {
  if (length < 4) return 0;
  if (length < 6) return 1;
  return length < 9 ? 2 : 3;
}

function groupBy(entries: readonly LexiconEntry[], keyOf: (entry: LexiconEntry) => string) {
  const groups = new Map<string, LexiconEntry[]>();
  for (const entry of entries) {
    const group = groups.get(keyOf(entry));
    if (group) group.push(entry);
    else groups.set(keyOf(entry), [entry]);
  }
  return groups;
}

/** The first place in an ordered list that is not before the letters. */
function findFirst(inOrder: readonly LexiconEntry[], letters: string): number {
  let [from, to] = [0, inOrder.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (inOrder[middle]!.text < letters) from = middle + 1;
    else to = middle;
  }
  return from;
}
