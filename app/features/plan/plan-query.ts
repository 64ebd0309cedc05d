// What an address asks of a plan: the models that the area has and those that it is considering. The address is the whole state, and this
// is the one place that reads and writes it.
import { mostChosen, planParts, type PlanPart } from './plan-parts.ts';
import type { CareModel, Catalogue } from '#app/features/models/catalogue.server.ts';
import { findModel } from '#app/features/models/queries.server.ts';
import { formatDate } from '#app/lib/format.ts';
import { collectIgnored, isTrackingParameter, type IgnoredParameter } from '#app/lib/ignored-parameters.ts';
import { paths } from '#app/lib/paths.ts';

export interface PlanChoice {
  /** What the area has, in the order of the catalogue. */
  had: readonly CareModel[];
  /** What it is considering, none of it had, in the order of the catalogue. */
  considered: readonly CareModel[];
}

export interface PlanQuery extends PlanChoice {
  ignored: readonly IgnoredParameter[];
}

/**
 * Reads a plan. A model that has been renamed is taken by its new name; one that is had and considered counts as had.
 *
 * @param parameters as sent; may repeat, be unknown, hostile or huge
 */
export function readPlan(parameters: URLSearchParams, catalogue: Catalogue): PlanQuery {
  const { ignored, ignore } = collectIgnored();
  const chosen: Record<PlanPart, Set<string>> = { have: new Set(), consider: new Set() };
  for (const [parameter, value] of parameters) {
    const part = planParts.find((each) => each === parameter);
    if (part === undefined) {
      if (!isTrackingParameter(parameter)) ignore(parameter, value, 'No such parameter.');
      continue;
    }
    if (value === '') continue;
    const found = resolveSlug(catalogue, value);
    if ('reason' in found) ignore(part, value, found.reason);
    else if (chosen[part].has(found.slug)) continue;
    else if (chosen[part].size >= mostChosen[part])
      ignore(part, value, `Only the first ${mostChosen[part]} are used.`);
    else chosen[part].add(found.slug);
  }
  for (const slug of chosen.consider) {
    if (!chosen.have.has(slug)) continue;
    chosen.consider.delete(slug);
    ignore('consider', slug, 'It is also among what the area has, and counts as that.');
  }
  return { had: pick(catalogue, chosen.have), considered: pick(catalogue, chosen.consider), ignored };
}

function pick({ models }: Catalogue, slugs: ReadonlySet<string>): CareModel[] {
  return models.filter(({ card }) => slugs.has(card.slug));
}

/** Renamed more often than this, or in a circle, it is taken for unknown. */
const mostMoves = 5;

function resolveSlug(catalogue: Catalogue, asked: string): { slug: string } | { reason: string } {
  let slug = asked;
  for (let moves = 0; moves <= mostMoves; moves += 1) {
    const found = findModel(catalogue, slug);
    if (found.kind === 'model') return { slug };
    if (found.kind === 'withdrawn')
      return {
        reason: `Withdrawn from the directory on ${formatDate(found.withdrawnOn)}: ${found.reason}`,
      };
    if (found.kind === 'unknown') break;
    slug = found.to;
  }
  return { reason: 'No such model.' };
}

/** The query string of a plan, so that one plan has one address; empty where nothing is chosen. */
export function writePlan({ had, considered }: PlanChoice): string {
  return new URLSearchParams([
    ...had.map(({ card }) => ['have', card.slug]),
    ...considered.map(({ card }) => ['consider', card.slug]),
  ]).toString();
}

/** The address of the same plan without one of its models. */
export function leaveOut({ had, considered }: PlanChoice, slug: string): string {
  const isOther = ({ card }: CareModel) => card.slug !== slug;
  return paths.plan(writePlan({ had: had.filter(isOther), considered: considered.filter(isOther) }));
}
