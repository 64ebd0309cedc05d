// How hard a text is to read, as a school grade. The content check tells it and refuses nothing by it: a grade knows the
// length of words and sentences, not whether they are understood.
import { removeCitations } from '#app/features/models/citations.ts';
import { splitSentences } from './sentences.ts';

/**
 * The Automated Readability Index of a text: roughly the American school grade in which it can be read, one decimal
 * (grade 8 is about 13 years of age). From letters and digits per word and words per sentence:
 * 4.71 c/w + 0.5 w/s − 21.43 (Senter and Smith, Automated Readability Index, AMRL-TR-66-220, 1967; constants as
 * published there). Taken in place of Flesch-Kincaid because it counts letters, which can be counted; syllables of
 * English words can only be guessed.
 *
 * @param text prose; citations are left out
 * @returns null for a text without words
 */
export function gradeReading(text: string): number | null {
  const sentences = splitSentences(text).map((sentence) => listWords(removeCitations(sentence)));
  const words = sentences.flat();
  if (words.length === 0) return null;
  const sentenceCount = sentences.filter((sentence) => sentence.length > 0).length;
  const characterCount = words.join('').replace(/[^\p{L}\p{N}]/gu, '').length;
  const grade = 4.71 * (characterCount / words.length) + 0.5 * (words.length / sentenceCount) - 21.43;
  return Math.round(grade * 10) / 10;
}

function listWords(sentence: string): string[] {
  return sentence.split(/\s+/).filter((run) => /[\p{L}\p{N}]/u.test(run));
}
