// The terms of the controlled lists with what they mean. Apart from vocabulary.ts, which pages with script are sent: what a term means is
// shown on pages without.
import { definitions, themeOfCommonNeed } from './definitions.generated.ts';
import { lists, termIds, termLabel, type ListedTerm, type ListName, type TermId } from './vocabulary.ts';

export { themeOfCommonNeed };

export interface Term extends ListedTerm {
  readonly definition: string;
}

/** The whole term. @throws RangeError when the list has no such id */
export function findTerm<L extends ListName>(list: L, id: TermId<L>): Term {
  const meanings: Readonly<Record<string, string>> = definitions[list];
  return { id, label: termLabel(list, id), definition: meanings[id] ?? '' };
}

/** All terms of a list, in its order. */
export function listTerms<L extends ListName>(list: L): (Term & { readonly id: TermId<L> })[] {
  return termIds(list).map((id) => ({ ...findTerm(list, id), id }));
}

/** Every list with its terms. */
export function listAllTerms(): Record<ListName, Term[]> {
  return Object.fromEntries(
    (Object.keys(lists) as ListName[]).map((name) => [name, listTerms(name)]),
  ) as Record<ListName, Term[]>;
}
