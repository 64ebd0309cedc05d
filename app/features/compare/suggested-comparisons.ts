// What to compare a model with, and comparisons to begin with: chosen by rules that the page states.
import type { CareModel } from '#app/features/models/catalogue.server.ts';
import { mostCompared } from '#app/features/models/comparison.ts';
import { hasDatedCost } from '#app/features/models/evidence-rule/evidence-rule.ts';
import { lowerFirst } from '#app/lib/format.ts';
import { termIds, termLabel, type ListName, type TermId } from '#app/features/vocabulary/vocabulary.ts';

export interface Companion {
  slug: string;
  name: string;
  /** Why it is offered, in a sentence; a text of the card, which may cite its sources, where its card says so. */
  why: string;
}

const mostCompanions = 6;

export const companionRule =
  'First the models that its own card relates it to, in the card’s words; then those that stand in place of the same service, then those for most of the same people, then those that expect most of the same outcomes.';

/** The models that one is likeliest to be compared with, by `companionRule`. A closed one is offered only where the card names it. */
export function listCompanions(model: CareModel, all: readonly CareModel[]): Companion[] {
  const others = all.filter(({ card }) => card.slug !== model.card.slug);
  const related = model.card.related.flatMap(({ model: slug, why }) => {
    const other = others.find(({ card }) => card.slug === slug);
    return other ? [{ slug, name: other.card.name, why }] : [];
  });
  const alike = others
    .filter(({ card }) => card.status !== 'closed' && !related.some(({ slug }) => slug === card.slug))
    .map((other) => ({ other, likeness: compareTerms(model, other) }))
    .filter(({ likeness: { instead, people } }) => instead.length + people.length > 0)
    .sort(
      ({ likeness: a }, { likeness: b }) =>
        b.instead.length - a.instead.length ||
        b.people.length - a.people.length ||
        b.outcomes.length - a.outcomes.length,
    )
    .map(({ other: { card }, likeness }) => ({
      slug: card.slug,
      name: card.name,
      why: wordLikeness(likeness),
    }));
  return [...related, ...alike].slice(0, mostCompanions);
}

interface Likeness {
  instead: TermId<'insteadOf'>[];
  people: TermId<'people'>[];
  outcomes: TermId<'outcome'>[];
}

/** What two models have in common. That both stand in place of nothing, or are for everyone, makes them no more alike. */
function compareTerms({ card: a }: CareModel, { card: b }: CareModel): Likeness {
  return {
    instead: a.insteadOf.filter((id) => id !== 'nothing' && b.insteadOf.includes(id)),
    people: a.people.filter((id) => id !== 'everyone' && b.people.includes(id)),
    outcomes: a.impact.outcomes.filter((id) => b.impact.outcomes.includes(id)),
  };
}

function wordLikeness({ instead, people, outcomes }: Likeness): string {
  return [
    ...(instead.length > 0 ? [`Both instead of: ${nameTerms('insteadOf', instead)}.`] : []),
    ...(people.length > 0 ? [`Both for: ${nameTerms('people', people)}.`] : []),
    ...(outcomes.length > 0 ? [`Both expect: ${nameTerms('outcome', outcomes)}.`] : []),
  ].join(' ');
}

/** All when three or fewer, else two and how many more. Labels hold commas and “and” themselves. */
function nameTerms<L extends ListName>(list: L, ids: readonly TermId<L>[]): string {
  const labels = ids.map((id) => lowerFirst(termLabel(list, id)));
  const named = labels.length <= 3 ? labels : [...labels.slice(0, 2), `${labels.length - 2} more`];
  return named.join('; ');
}

export interface ReadyComparison {
  instead: TermId<'insteadOf'>;
  /** `Residential or nursing care` */
  label: string;
  models: readonly { slug: string; name: string }[];
  /** How many models stand in place of it in all. */
  total: number;
}

export const readyRule =
  'Of the models that stand in place of a service and are not closed, the four with the highest evidence level; among equals those whose cost is stated with its year, then by name.';

/** For each service that two or more models stand in place of, up to four of them to begin with, by `readyRule`. */
export function listReadyComparisons(all: readonly CareModel[]): ReadyComparison[] {
  return termIds('insteadOf')
    .filter((instead) => instead !== 'nothing')
    .map((instead) => {
      const inPlace = all
        .filter(({ card }) => card.status !== 'closed' && card.insteadOf.includes(instead))
        .sort(
          (a, b) =>
            b.evidence.level - a.evidence.level ||
            Number(hasDatedCost(b.card.costs)) - Number(hasDatedCost(a.card.costs)) ||
            a.card.name.localeCompare(b.card.name, 'en-GB'),
        );
      return {
        instead,
        label: termLabel('insteadOf', instead),
        models: inPlace.slice(0, mostCompared).map(({ card: { slug, name } }) => ({ slug, name })),
        total: all.filter(({ card }) => card.insteadOf.includes(instead)).length,
      };
    })
    .filter(({ models }) => models.length > 1);
}
