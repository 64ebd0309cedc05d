import { findTerm, type Term } from '#app/features/vocabulary/terms.ts';
import { termIds, type ListName, type TermId } from '#app/features/vocabulary/vocabulary.ts';

/**
 * Parts of a card under the terms of a controlled list, in the list's order; terms that nothing stands under are left
 * out, and parts of one term keep their order.
 */
export function groupByTerm<L extends ListName, Part>(
  list: L,
  parts: readonly Part[],
  termOf: (part: Part) => TermId<L>,
): { id: TermId<L>; term: Term; parts: Part[] }[] {
  return termIds(list)
    .map((id) => ({ id, term: findTerm(list, id), parts: parts.filter((part) => termOf(part) === id) }))
    .filter((group) => group.parts.length > 0);
}
