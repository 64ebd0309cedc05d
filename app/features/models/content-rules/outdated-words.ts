// Words that people type and the directory does not use: what the thesaurus calls searchOnly. Built once from its groups,
// then asked of each text.
import type { ThesaurusGroup } from '#app/features/vocabulary/thesaurus-schema.ts';
import { escapePattern } from '#app/lib/escape-pattern.ts';

export interface OutdatedWord {
  /** As it stands in the text */
  written: string;
  /** Its offset in the text */
  start: number;
  /** The words that the thesaurus shows for its group */
  preferred: string;
  /** Whether the word always has a capital letter, so that one is no sign of a name */
  hasOwnCapital: boolean;
}

export type FindOutdatedWords = (text: string) => OutdatedWord[];

// “the homeless” is a word for people only where no noun follows: “the homeless charity” is not about them.
const noNounFollows =
  '(?=\\s*(?:[^\\s\\p{L}]|$)|\\s+(?:and|or|but|in|of|on|at|by|for|from|to|with|who|whom|whose|that|as|than|are|is|was|were|be|have|has|had|can|could|may|might|must|will|would|should|do|did|does|not|into|through|among|living|themselves)(?![\\p{L}]))';

/**
 * Compiles the search for every searchOnly term, those with an everyday sense left out. Case, hyphens, apostrophes and
 * spaces do not matter, except that abbreviations (OAP) are found in capitals only. A longer term that may be shown
 * (“criminal record”) keeps the shorter one inside it from being found.
 */
export function compileOutdatedWords(groups: readonly ThesaurusGroup[]): FindOutdatedWords {
  const terms = groups.flatMap(({ label, terms }) => terms.map((term) => ({ ...term, label })));
  const outdated = terms.filter(({ searchOnly, everyday }) => searchOnly && !everyday);
  if (outdated.length === 0) return () => [];
  const preferredByKey = new Map(outdated.map(({ term, label }) => [makeKey(term), { term, label }]));
  const anyOutdated = compileTerms(outdated.map(({ term }) => term));
  const shields = terms.filter(({ term, searchOnly }) => !searchOnly && term.search(anyOutdated) !== -1);
  const pattern = compileTerms([...outdated, ...shields].map(({ term }) => term));
  return (text) =>
    [...text.matchAll(pattern)].flatMap(({ 0: written, index: start }) => {
      const found = preferredByKey.get(makeKey(written));
      if (found === undefined || (isAbbreviation(found.term) && !isAbbreviation(written))) return [];
      const hasOwnCapital = /^\p{Lu}/u.test(found.term);
      return [{ written, start, preferred: found.label, hasOwnCapital }];
    });
}

/** A pattern for any of these terms as whole words, the longest first. */
function compileTerms(terms: readonly string[]): RegExp {
  const patterns = [...terms]
    .sort((a, b) => b.length - a.length)
    .map((term) => {
      const words = term
        .split(/[\s-]+/)
        .map((word) => escapePattern(word).replace(/['’]/g, "['’]?"))
        .join('[\\s\\u2010-\\u2015-]{0,2}');
      return term.startsWith('the ') ? words + noNounFollows : words;
    });
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

function makeKey(term: string): string {
  return term.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function isAbbreviation(term: string): boolean {
  return /^\p{Lu}{2,}s?$/u.test(term);
}
