// Puts slips right before a query is read. Only words that nothing holds are taken for slips: neither a card nor the
// thesaurus, in no form, not run together or apart, and not begun.
import type { SearchIndex } from './search-index.ts';
import { isStopWord, readWords, type Word } from './words.ts';
import { measureDistance } from '#app/lib/closest-words.ts';

/** Fewer letters begin too many words to mean one of them. */
export const fewestLettersBegun = 3;

export interface CorrectedWords {
  /** The text with slips put right, and without the words that are near none; and its words. */
  text: string;
  words: Word[];
  /** As text; null where no slip was found. */
  corrected: string | null;
  literal: string;
  unknown: string[];
  /** The word that may be only begun: the last, unless it was left out. */
  typed: Word | undefined;
}

/**
 * Words that nothing holds become the nearest that something holds; those that are near none are left out.
 *
 * @param isTyping whether the last word may be only begun
 */
export function correctWords(index: SearchIndex, text: string, isTyping: boolean): CorrectedWords {
  const written = readWords(text);
  const unknown: string[] = [];
  const [corrected, literal]: [string[], string[]] = [[], []];
  let hasSlip = false;
  let from = 0;
  written.forEach((word, position) => {
    const [between, stands] = [text.slice(from, word.start), text.slice(word.start, word.end)];
    const read = readUnknown(index, written, position, isTyping);
    // Two words run together are no slip to speak of.
    const isSlip = read !== null && read.replace(' ', '') !== word.text;
    if (read === null) unknown.push(stands);
    hasSlip ||= isSlip;
    corrected.push(between, read === word.text ? stands : (read ?? ''));
    literal.push(between, isSlip ? `"${stands}"` : stands);
    from = word.end;
  });
  const join = (parts: string[]) => [...parts, text.slice(from)].join('').replace(/\s+/g, ' ').trim();
  // Where a word was left out, the commas round it meet.
  const result = join(corrected).replace(/^[\s,;:]+|(?:\s*[,;:])+(?=\s*[,;:])/g, '');
  const words = readWords(result);
  const isLastLeftOut = unknown.length > 0 && unknown.at(-1) === text.slice(written.at(-1)?.start, from);
  return {
    text: result,
    words,
    typed: isTyping && !isLastLeftOut ? words.at(-1) : undefined,
    corrected: hasSlip ? result : null,
    literal: join(literal),
    unknown: [...new Set(unknown)],
  };
}

/** What to read for a word: itself where it is known, two words that were run together, a near one, or null. */
function readUnknown(
  index: SearchIndex,
  all: readonly Word[],
  position: number,
  isTyping: boolean,
): string | null {
  const { lexicon, names, thesaurus } = index;
  const word = all[position]!;
  const { text } = word;
  if (isStopWord(text) || lexicon.knows(text) || thesaurus.knowsWord(text)) return text;
  if (names.findNames([word]).length > 0 || thesaurus.findTerms([word]).length > 0) return text;
  const [before, after] = [all[position - 1]?.text, all[position + 1]?.text];
  // “time banking” where only “timebanking” is known, and the other way about.
  if (after !== undefined && lexicon.knows(text + after)) return text;
  if (before !== undefined && lexicon.knows(before + text)) return text;
  const isTyped = isTyping && position === all.length - 1;
  if (isTyped && text.length >= fewestLettersBegun && lexicon.listBeginningWith(text, 1).length > 0)
    return text;
  const [nearest] = lexicon.listNearest(text, 1);
  // One slip is likelier than a space left out: “comunity” is not “com unity”.
  if (nearest !== undefined && measureDistance(text, nearest.text) === 1) return nearest.shownAs;
  return splitWord(index, text) ?? nearest?.shownAs ?? null;
}

/** Two known words that were written as one: the pair of which the rarer is held by most models. */
function splitWord({ lexicon }: SearchIndex, text: string): string | null {
  let best: { parts: string; models: number } | null = null;
  for (let at = 3; at <= text.length - 3; at += 1) {
    const parts = [text.slice(0, at), text.slice(at)];
    const models = Math.min(...parts.map((part) => lexicon.countModels(part)));
    if (models > (best?.models ?? 0)) best = { parts: parts.join(' '), models };
  }
  return best?.parts ?? null;
}
