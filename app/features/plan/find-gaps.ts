// Where an area has models, where those that it is considering would stand, and where there would still be none: by the five steps, by
// groups of people, and by both at once. What a model is for is what its card says; nothing is weighed.
import type { PlanChoice } from './plan-query.ts';
import type { CareModel } from '#app/features/models/catalogue.server.ts';
import { lists, stepsBetween, type StepId, type TermId } from '#app/features/vocabulary/vocabulary.ts';
import { paths } from '#app/lib/paths.ts';

type PeopleId = TermId<'people'>;
type GapCard = Pick<CareModel, 'card'>;

export interface Place {
  /** Names of models, in the order given. */
  has: readonly string[];
  adds: readonly string[];
  /** Models of the directory that stand here and are in neither list. */
  others: number;
  /** The list of all models that stand here. */
  search: string;
}

export interface NamedPlace<Id extends string> extends Place {
  id: Id;
  label: string;
}

export interface Gaps {
  /** All five, from prevention to crisis. */
  steps: readonly NamedPlace<StepId>[];
  /** All groups, in the order of their list. */
  people: readonly NamedPlace<PeopleId>[];
  /** For each group of people, in the same order, its places at the five steps. */
  cells: readonly (readonly Place[])[];
  /** Models at a step that stays empty, for people who are left without; null where no step or no group stays empty. */
  fillers: { count: number; search: string } | null;
}

/** Whether nobody stands here, nor would with what is considered. */
export function staysEmpty({ has, adds }: Place): boolean {
  return has.length === 0 && adds.length === 0;
}

/**
 * @param choice what the area has and considers
 * @param all every model of the directory, the chosen ones included
 */
export function findGaps(
  { had, considered }: { [Part in keyof PlanChoice]: readonly GapCard[] },
  all: readonly GapCard[],
): Gaps {
  const chosen = new Set([...had, ...considered].map(({ card }) => card.slug));
  const others = all.filter(({ card }) => !chosen.has(card.slug));
  const lookAt = (fits: (model: GapCard) => boolean, query: readonly [string, string][]): Place => ({
    has: had.filter(fits).map(({ card }) => card.name),
    adds: considered.filter(fits).map(({ card }) => card.name),
    others: others.filter(fits).length,
    search: paths.models(new URLSearchParams(query.map((pair) => [...pair])).toString()),
  });
  const steps = lists.step.map(({ id, label }) => ({
    id,
    label,
    ...lookAt(standsAt(id), [['step', id]]),
  }));
  const people = lists.people.map(({ id, label }) => ({
    id,
    label,
    ...lookAt(isFor(id), [['people', id]]),
  }));
  const cells = people.map((group) =>
    steps.map((step) =>
      lookAt(
        (model) => isFor(group.id)(model) && standsAt(step.id)(model),
        [
          ['step', step.id],
          ['people', group.id],
        ],
      ),
    ),
  );
  return { steps, people, cells, fillers: findFillers(steps, people, others) };
}

function findFillers(
  steps: readonly NamedPlace<StepId>[],
  people: readonly NamedPlace<PeopleId>[],
  others: readonly GapCard[],
): Gaps['fillers'] {
  const emptySteps = steps.filter(staysEmpty).map(({ id }) => id);
  const emptyPeople = people.filter(staysEmpty).map(({ id }) => id);
  if (emptySteps.length === 0 || emptyPeople.length === 0) return null;
  const query = new URLSearchParams([
    ...emptySteps.map((id) => ['step', id]),
    ...emptyPeople.map((id) => ['people', id]),
  ]);
  const fits = (model: GapCard) =>
    emptySteps.some((id) => standsAt(id)(model)) && emptyPeople.some((id) => isFor(id)(model));
  return { count: others.filter(fits).length, search: paths.models(query.toString()) };
}

function standsAt(step: StepId) {
  return ({ card }: GapCard) => stepsBetween(card.spectrum.from, card.spectrum.to).includes(step);
}

function isFor(group: PeopleId) {
  return ({ card }: GapCard) => card.people.includes(group);
}
