// What the page says of how it understood the words: slips put right, other names for the same, several meanings.
import type { Interpretation } from './interpret-query.ts';
import { formatSearchQuery, type SearchQuery } from './search-query.ts';

export interface WordsReport {
  /** What was searched for where slips were put right, and the search for the words just as typed. */
  corrected: { to: string; insteadSearch: string; insteadWords: string } | null;
  /** Words that no card holds and that are near none, where others were searched for. */
  unknown: readonly string[];
  readAs: readonly { written: string; label: string }[];
  ambiguities: readonly {
    written: string;
    meanings: readonly { label: string; search: string }[];
    notes: readonly string[];
  }[];
}

/** A query of many words would otherwise be followed by as many remarks. */
const mostReadings = 4;

export function presentWords(interpretation: Interpretation, query: SearchQuery): WordsReport {
  const searchFor = (q: string) => formatSearchQuery({ ...query, q, page: 1 });
  const { corrected, literal, unknown, readAs, ambiguities, units } = interpretation;
  return {
    corrected:
      corrected === null ? null : { to: corrected, insteadSearch: searchFor(literal), insteadWords: literal },
    unknown: units.length === 0 ? [] : unknown,
    readAs: readAs.slice(0, mostReadings),
    ambiguities: ambiguities.map(({ written, meanings, notes }) => ({
      written,
      meanings: meanings.map((label) => ({ label, search: searchFor(label) })),
      notes,
    })),
  };
}
