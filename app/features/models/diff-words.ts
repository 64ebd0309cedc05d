// What was taken out of a text, put in and kept, word by word. Texts may come from strangers: what is spent on one
// comparison is bounded, and beyond it the two texts are given whole.
import { diffArrays } from 'diff';
import { citationPattern } from './citations.ts';

export interface WordPart {
  kind: 'kept' | 'removed' | 'added';
  /** What stands before it: nothing, a space or the beginning of a paragraph. */
  gap: Gap;
  /** From its first word to its last. */
  text: string;
}

type Gap = '' | ' ' | '\n\n';

/** How much may still be compared: one of these is spent by all the texts of one page together. */
export interface WordAllowance {
  words: number;
}

/** The most words, both texts together, that are compared, and the most that may differ between them. */
const mostWords = 12_000;
const mostDifferences = 400;

/** Enough for a card rewritten from end to end. */
export function makeWordAllowance(): WordAllowance {
  return { words: 40_000 };
}

/**
 * The words of two texts as one: kept, removed and added, in the order of reading; a removal stands before what was put
 * in its place. Spaces and the ends of lines inside a paragraph make no difference.
 *
 * The shortest script of changes (Myers 1986), in which kept words that stand between two greater changes are told as
 * changed too, since nobody can read a sentence of which every second word is new.
 *
 * @param allowance is spent by it; without any left, and for texts too long or too far apart, the first is told as
 *   removed and the second as added
 */
export function diffWords(
  before: string,
  after: string,
  allowance: WordAllowance = makeWordAllowance(),
): WordPart[] {
  const [old, present] = [readWords(before), readWords(after)];
  // diffArrays takes time in proportion to the words times their differences, and none for what is the same at once.
  const length = old.length + present.length;
  const isWithin = length <= mostWords && length <= allowance.words;
  const changes = isWithin
    ? diffArrays(old, present, { comparator: isSameWord, maxEditLength: mostDifferences })
    : undefined;
  allowance.words = Math.max(0, allowance.words - length);
  if (changes === undefined) return joinRuns([run('removed', old), run('added', present)]);
  return joinRuns(
    foldShortRuns(
      changes.map(({ value, added, removed }) => run(added ? 'added' : removed ? 'removed' : 'kept', value)),
    ),
  );
}

/** How much of two texts is the same, from 0 to 1, by the letters of their words. */
export function measureLikeness(parts: readonly WordPart[]): number {
  const lengthOf = (...kinds: WordPart['kind'][]) =>
    parts.reduce((sum, { kind, text }) => sum + (kinds.includes(kind) ? text.length : 0), 0);
  const all = 2 * lengthOf('kept') + lengthOf('removed', 'added');
  return all === 0 ? 1 : (2 * lengthOf('kept')) / all;
}

interface Word {
  text: string;
  gap: Gap;
}

/** A citation, a word or a number with what it holds inside, or one sign. */
const wordPattern = new RegExp(
  `${citationPattern.source}|[£€$−-]?[\\p{L}\\p{N}]+(?:[’'.,:/@_‑–-][\\p{L}\\p{N}]+)*%?|[^\\s]`,
  'gu',
);

function readWords(text: string): Word[] {
  let end = 0;
  return [...text.matchAll(wordPattern)].map((match, index) => {
    const between = text.slice(end, match.index);
    end = match.index + match[0].length;
    const isFirst = index === 0 || between === '';
    return { text: match[0], gap: isFirst ? '' : /\n\s*\n/.test(between) ? '\n\n' : ' ' };
  });
}

/** A word that begins a paragraph now and did not before has changed. */
function isSameWord(a: Word, b: Word): boolean {
  return a.text === b.text && (a.gap === '\n\n') === (b.gap === '\n\n');
}

interface Run {
  kind: WordPart['kind'];
  words: readonly Word[];
  /** In letters. */
  size: number;
}

function run(kind: Run['kind'], words: readonly Word[]): Run {
  return { kind, words, size: words.reduce((sum, { text }) => sum + text.length, 0) };
}

/** A change: what was removed and what was added between two kept runs, either of which may be nothing. */
interface Change {
  removed: Word[];
  added: Word[];
}

const sizeOf = ({ removed, added }: Change) =>
  Math.max(run('removed', removed).size, run('added', added).size);

/**
 * Takes a kept run into the changes around it where both are at least as long as it is, and longer than a word or two.
 * The words of a run are those of the later text; their spaces alone may differ in the earlier.
 */
function foldShortRuns(runs: readonly Run[]): Run[] {
  const folded: (Run | Change)[] = [];
  for (const { kind, words, size } of runs) {
    if (kind === 'kept') {
      folded.push({ kind, words, size });
      continue;
    }
    const last = folded.at(-1);
    const change = last !== undefined && !('kind' in last) ? last : { removed: [], added: [] };
    if (change !== last) folded.push(change);
    change[kind].push(...words);
    const [earlier, kept] = [folded.at(-3), folded.at(-2)];
    if (earlier === undefined || 'kind' in earlier || kept === undefined || !('kind' in kept)) continue;
    if (isWorthFolding(kept, earlier, change)) {
      const joined = {
        removed: [...earlier.removed, ...kept.words, ...change.removed],
        added: [...earlier.added, ...kept.words, ...change.added],
      };
      folded.splice(-3, 3, joined);
    }
  }
  return folded.flatMap((each) =>
    'kind' in each ? [each] : [run('removed', each.removed), run('added', each.added)],
  );
}

const leastFolded = 3;

function isWorthFolding(kept: Run, before: Change, after: Change): boolean {
  const isSmall =
    kept.words.length <= leastFolded || kept.size <= Math.min(sizeOf(before), sizeOf(after)) / 2;
  return isSmall && kept.size <= sizeOf(before) && kept.size <= sizeOf(after);
}

function joinRuns(runs: readonly Run[]): WordPart[] {
  return runs
    .filter(({ words }) => words.length > 0)
    .map(({ kind, words }, index, all) => {
      const gap = words[0]?.gap ?? '';
      // The first word of the later text has nothing before it, and yet may stand behind what was removed.
      const isBehindRemoved = index === 1 && all[0]?.kind === 'removed';
      return {
        kind,
        gap: gap === '' && isBehindRemoved ? ' ' : gap,
        text: words.map(({ text, gap }, place) => (place === 0 ? text : gap + text)).join(''),
      };
    });
}
