// Finds what somebody probably meant to write: for "did you mean" in the content check and its like.

/** Longer words are compared by their beginning: a whole paragraph in the place of a term must not take seconds. */
const comparedLength = 60;
const mostSuggestions = 3;

/**
 * The candidates nearest to a word, nearest first, at most three: those that differ by a slip or two of the
 * keyboard, else those that share a word with it (`elderly-people` and `older-people`). Empty when none is near.
 */
export function findClosestWords(written: string, candidates: readonly string[]): string[] {
  const word = level(written);
  const slips = candidates
    .map((candidate) => ({ candidate, distance: measureDistance(word, level(candidate)) }))
    .filter(({ candidate, distance }) => distance <= Math.max(1, Math.floor(candidate.length / 4)))
    .sort((a, b) => a.distance - b.distance);
  if (slips.length > 0) return slips.map(({ candidate }) => candidate).slice(0, mostSuggestions);
  const parts = listParts(word);
  return candidates
    .map((candidate) => ({
      candidate,
      shared: listParts(level(candidate)).filter((part) => parts.some((other) => isSameWord(part, other)))
        .length,
    }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .map(({ candidate }) => candidate)
    .slice(0, mostSuggestions);
}

function level(word: string): string {
  return word
    .slice(0, comparedLength)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

const smallWords = new Set([
  'and',
  'the',
  'for',
  'with',
  'a',
  'an',
  'of',
  'or',
  'to',
  'in',
  'on',
  'who',
  'are',
  'less',
  'other',
]);

function listParts(word: string): string[] {
  return word.split('-').filter((part) => part.length > 2 && !smallWords.has(part));
}

function isSameWord(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short === long || (short.length >= 4 && long.startsWith(short));
}

/** How many letters must be added, left out, changed or swapped with their neighbour to turn one word into another. */
export function measureDistance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const isSame = from[i - 1] === to[j - 1];
      const isSwap = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      row[j] = Math.min(
        (row[j - 1] ?? 0) + 1,
        (last[j] ?? 0) + 1,
        (last[j - 1] ?? 0) + (isSame ? 0 : 1),
        isSwap ? (beforeLast[j - 2] ?? 0) + 1 : Infinity,
      );
    }
    beforeLast = last;
    last = row;
  }
  return last[to.length] ?? from.length;
}
