// Builds what the table of findings shows from a card and what its address asks for.
import type { Card } from '#app/features/models/card-schema.ts';
import {
  formatFindingsQuery,
  parseFindingsQuery,
  selectFindings,
  type DirectionId,
  type FindingsQuery,
} from './findings-query.ts';
import type { IgnoredParameter } from '#app/lib/ignored-parameters.ts';
import { lowerFirst } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';
import { termIds, termLabel, type OutcomeId } from '#app/features/vocabulary/vocabulary.ts';

/** A card with no more findings than this is taken in at a glance. */
const mostWithoutControls = 6;

export interface PresentedFindings {
  query: Omit<FindingsQuery, 'ignored'>;
  /** Ids, in the order asked for. */
  shown: string[];
  leftOut: string[];
  /** What the shown findings have in common, in words; empty where all are shown. */
  narrowedBy: string[];
  hasControls: boolean;
  /** What may be chosen: what the card has findings of, with their number, and what is chosen now. */
  outcomes: { id: OutcomeId; count: number }[];
  directions: { id: DirectionId; count: number }[];
  independent: number;
  uk: number;
  ignored: readonly IgnoredParameter[];
  /** The same address without what was ignored. */
  clean: string;
}

/** What the table of findings shows for the parameters of the card's address. */
export function presentFindings(card: Card, parameters: URLSearchParams): PresentedFindings {
  const { items } = card.evidence;
  const { ignored, ...query } = parseFindingsQuery(parameters);
  const { shown, leftOut } = selectFindings(items, query);
  const search = formatFindingsQuery(query);
  const countItems = (isCounted: (item: (typeof items)[number]) => boolean) => items.filter(isCounted).length;
  return {
    query,
    shown: shown.map(({ id }) => id),
    leftOut: leftOut.map(({ id }) => id),
    narrowedBy: [
      ...(query.outcome === null ? [] : [lowerFirst(termLabel('outcome', query.outcome))]),
      ...(query.direction === null ? [] : [lowerFirst(termLabel('direction', query.direction))]),
      ...(query.isIndependentOnly ? ['independent'] : []),
      ...(query.isUkOnly ? ['from the United Kingdom'] : []),
    ],
    hasControls: items.length > mostWithoutControls,
    outcomes: termIds('outcome')
      .map((id) => ({ id, count: countItems((item) => item.outcomes.some(({ outcome }) => outcome === id)) }))
      .filter(({ id, count }) => count > 0 || id === query.outcome),
    directions: termIds('direction')
      .map((id) => ({
        id,
        count: countItems((item) => item.outcomes.some(({ direction }) => direction === id)),
      }))
      .filter(({ id, count }) => count > 0 || id === query.direction),
    independent: countItems(({ independent }) => independent === true),
    uk: countItems(({ inUk }) => inUk),
    ignored,
    clean: search === '' ? paths.model(card.slug) : `${paths.model(card.slug)}?${search}`,
  };
}
