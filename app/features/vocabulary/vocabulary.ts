// The controlled lists, typed. Everything that names a term (the card schema, facets, views, the API) takes it
// from here, so that an id can be written in one place only: data/vocabulary.yaml.
import { lists } from './lists.generated.ts';

export { lists };

export type ListName = keyof typeof lists;
export type TermId<L extends ListName> = (typeof lists)[L][number]['id'];

export type ApproachId = TermId<'approach'>;
export type StepId = TermId<'step'>;
export type OutcomeId = TermId<'outcome'>;
export type RequirementThemeId = TermId<'requirementTheme'>;
export type CommonNeedId = TermId<'commonNeed'>;

/** A term as lists show it; terms.ts has what it means. */
export interface ListedTerm {
  readonly id: string;
  readonly label: string;
}

/** The ids of a list in its order, as a tuple that `z.enum` takes. */
export function termIds<L extends ListName>(list: L): [TermId<L>, ...TermId<L>[]] {
  return (lists[list] as readonly ListedTerm[]).map((term) => term.id) as [TermId<L>, ...TermId<L>[]];
}

/**
 * The words to show for a term.
 *
 * @throws RangeError when the list has no such id: a card that passed its schema never has one
 */
export function termLabel<L extends ListName>(list: L, id: TermId<L>): string {
  const term = (lists[list] as readonly ListedTerm[]).find((candidate) => candidate.id === id);
  if (!term) throw new RangeError(`The list "${list}" has no term "${id}".`);
  return term.label;
}

/** The steps a model spans on the spectrum, from first to last, both included; empty when `to` is before `from`. */
export function stepsBetween(from: StepId, to: StepId): StepId[] {
  const steps = termIds('step');
  return steps.slice(steps.indexOf(from), steps.indexOf(to) + 1);
}
