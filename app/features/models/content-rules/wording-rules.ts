// Rules on the choice of words, which need more than the card: the thesaurus, and the seed documents where they are at
// hand. Asked by the content check alone. A card that breaks one is served all the same: its facts are no worse for it.
import { findAmericanForms } from './british-spelling.ts';
import { quote, type CardProblem } from './card-rule.ts';
import { findCopiedRuns, type SeedIndex } from './copied-runs.ts';
import {
  blankForeignWords,
  compileNames,
  isPartOfName,
  listDisplayedProse,
  listNames,
  readWordsFrom,
} from './displayed-prose.ts';
import type { FindOutdatedWords } from './outdated-words.ts';

export interface WordingReferences {
  findOutdatedWords: FindOutdatedWords;
  /** Null where no seed documents are at hand */
  seeds: SeedIndex | null;
}

/**
 * What is wrong with the words that a card, sound or not, shows as the directory's own: American spelling, words that
 * are no longer used, sentences taken over. Names, titles and quotations may hold the first two.
 *
 * @param value a card as read, or another part of the data folder with words that are shown
 */
export function checkWording(value: unknown, { findOutdatedWords, seeds }: WordingReferences): CardProblem[] {
  const names = listNames(value);
  const namePattern = compileNames(names);
  return listDisplayedProse(value).flatMap(({ path, text }): CardProblem[] => {
    const prose = blankForeignWords(text, namePattern);
    const american = findAmericanForms(prose)
      .filter(({ written, start }) => !isPartOfName(prose, start, start + written.length))
      .map(({ written, start, british }) => ({
        path,
        message: `${quote(written)} is American spelling`,
        mend: `Write ${quote(british)}; a name that is spelt so stands under sources, organisations or links`,
        words: readWordsFrom(text, start),
      }));
    const outdated = findOutdatedWords(prose)
      .filter(
        ({ written, start, hasOwnCapital }) =>
          hasOwnCapital || !isPartOfName(prose, start, start + written.length),
      )
      .map(({ written, start, preferred }) => ({
        path,
        message: `${quote(written)} is a word that people search for and the directory does not use`,
        mend: `Say it in today's words (the thesaurus has ${quote(preferred)}), or put it in quotation marks where it is a source's own`,
        words: readWordsFrom(text, start),
      }));
    const copied =
      seeds === null
        ? []
        : findCopiedRuns(text, seeds, names).map(({ written, wordCount, document }) => ({
            path,
            message: `${wordCount} words in a row are those of ${document}: ${quote(written)}`,
            mend: 'Say it in your own words: fewer than ten in a row may be the same',
            words: written,
          }));
    return [...american, ...outdated, ...copied];
  });
}
