// What the page of a plan shows: the models to choose from, what is chosen, the gaps and the first year to be drawn, and the paper.
import { findGaps, type Gaps } from './find-gaps.ts';
import { describeFirstYear } from './first-year.ts';
import { writePlanPaper, type PlanContext } from './plan-paper.ts';
import { leaveOut, readPlan, writePlan, type PlanChoice } from './plan-query.ts';
import { listDrawnStarts, type DrawnStart } from './draw-year.ts';
import type { CareModel } from '#app/features/models/catalogue.server.ts';
import { compareAddress, mostCompared } from '#app/features/models/comparison.ts';
import { lists, type ApproachId } from '#app/features/vocabulary/vocabulary.ts';
import type { IgnoredParameter } from '#app/lib/ignored-parameters.ts';
import type { Paper } from '#app/lib/paper/paper.ts';

export interface ChosenModel {
  slug: string;
  name: string;
  /** The address of the plan without it. */
  without: string;
}

export interface PlanPageProps {
  ignored: readonly IgnoredParameter[];
  /** The query string of the plan, without what was ignored. */
  search: string;
  had: readonly ChosenModel[];
  considered: readonly ChosenModel[];
  /** The models that are not chosen, by approach. */
  groups: readonly {
    approach: ApproachId;
    label: string;
    models: readonly { slug: string; name: string }[];
  }[];
  /** Null while nothing is chosen. */
  plan: {
    paper: Paper;
    gaps: Gaps;
    /** Empty where nothing is considered. */
    starts: readonly DrawnStart[];
    /** Where as many are considered as can stand side by side. */
    comparison: string | null;
  } | null;
}

/** @returns what the page shows, and the choice itself, for the picture that the route has laid out */
export function presentPlan(
  parameters: URLSearchParams,
  context: PlanContext,
): { page: PlanPageProps; choice: PlanChoice } {
  const choice = readPlan(parameters, context.catalogue);
  const { had, considered, ignored } = choice;
  const chosen = new Set([...had, ...considered]);
  const listChosen = (models: readonly CareModel[]) =>
    models.map(({ card: { slug, name } }) => ({ slug, name, without: leaveOut(choice, slug) }));
  return {
    choice,
    page: {
      ignored,
      search: writePlan(choice),
      had: listChosen(had),
      considered: listChosen(considered),
      groups: lists.approach.map(({ id, label }) => ({
        approach: id,
        label,
        models: context.catalogue.models
          .filter((model) => model.card.approach === id && !chosen.has(model))
          .map(({ card: { slug, name } }) => ({ slug, name })),
      })),
      plan: chosen.size === 0 ? null : presentChoice(choice, context),
    },
  };
}

function presentChoice(choice: PlanChoice, context: PlanContext): PlanPageProps['plan'] {
  const { catalogue } = context;
  const { considered } = choice;
  return {
    paper: writePlanPaper(choice, context),
    gaps: findGaps(choice, catalogue.models),
    starts: listDrawnStarts(describeFirstYear(considered, (slug) => catalogue.bySlug.get(slug)?.card)),
    comparison:
      considered.length >= 2 && considered.length <= mostCompared
        ? compareAddress(considered.map(({ card }) => card.slug))
        : null,
  };
}

/** The paper that the page of the same address shows; null where nothing is chosen. */
export function presentPlanFile(
  parameters: URLSearchParams,
  context: PlanContext,
): { paper: Paper; search: string; ignored: readonly IgnoredParameter[] } | null {
  const choice = readPlan(parameters, context.catalogue);
  if (choice.had.length + choice.considered.length === 0) return null;
  return {
    paper: writePlanPaper(choice, context),
    search: writePlan(choice),
    ignored: choice.ignored,
  };
}
