// What the page says of how it understood the words: slips put right, other names for the same, several meanings.
import { facets } from './facets.ts';
import type { Interpretation } from './interpret-query.ts';
import type { FurtherSearch } from './search-page-props.ts';
import { formatSearchQuery, type SearchQuery } from './search-query.ts';

export interface WordsReport {
  /** What was searched for where slips were put right, and the search for the words just as typed. */
  corrected: { to: string; insteadSearch: string; insteadWords: string } | null;
  /** Words that no card holds and that are near none, where others were searched for. */
  unknown: readonly string[];
  readAs: readonly { written: string; label: string }[];
  /** Facet values that the words stand for, with how many models of all have each. */
  related: readonly FurtherSearch[];
  ambiguities: readonly {
    written: string;
    meanings: readonly { label: string; search: string }[];
    notes: readonly string[];
  }[];
}

/** A query of many words would otherwise be followed by as many remarks. */
const mostReadings = 4;
const mostRelated = 3;

/**
 * @param countAlone how many of all models answer to a facet's value
 * @param format writes the query string of a search, as the place where it stands has it
 */
export function presentWords(
  interpretation: Interpretation,
  query: SearchQuery,
  countAlone: (facetId: string, optionId: string) => number,
  format: (query: SearchQuery) => string = formatSearchQuery,
): WordsReport {
  const searchFor = (q: string) => format({ ...query, q, page: 1 });
  const { corrected, literal, unknown, readAs, ambiguities, units } = interpretation;
  return {
    corrected:
      corrected === null ? null : { to: corrected, insteadSearch: searchFor(literal), insteadWords: literal },
    unknown: units.length === 0 ? [] : unknown,
    readAs: readAs.slice(0, mostReadings),
    related: listRelated(interpretation, query, countAlone).slice(0, mostRelated),
    ambiguities: ambiguities.map(({ written, meanings, notes }) => ({
      written,
      meanings: meanings.map((label) => ({ label, search: searchFor(label) })),
      notes,
    })),
  };
}

/** A list of terms that is a facet by another name. */
const facetOfList: Readonly<Record<string, string>> = { insteadOf: 'instead' };

function listRelated(
  { suggests }: Interpretation,
  { chosen }: SearchQuery,
  countAlone: (facetId: string, optionId: string) => number,
): FurtherSearch[] {
  return suggests.flatMap((term) => {
    const [list = '', id = ''] = term.split('/');
    const facet = facets.find((each) => each.id === (facetOfList[list] ?? list));
    const option = facet?.options.find((each) => each.id === id);
    if (!facet || !option || chosen.get(facet.id)?.includes(id)) return [];
    const count = countAlone(facet.id, id);
    const search = formatSearchQuery({ q: '', chosen: new Map([[facet.id, [id]]]), sort: null, page: 1 });
    return count === 0 ? [] : [{ label: `${facet.label}: ${option.label}`, search, count }];
  });
}
