// The public API's form of a model: the card by its own keys, and what is derived from it. docs/contract.md promises
// these names.
import type { CareModel } from './catalogue.server.ts';
import type { ModelAnswer, ModelResult } from './model-answers.ts';
import { stepsBetween } from '#app/features/vocabulary/vocabulary.ts';

/** The whole card plus its derived evidence, revision and address, as `GET /api/v1/models/:slug` answers it. */
export function describeCardForApi({ card, evidence, revision }: CareModel, origin: string): ModelAnswer {
  return {
    ...card,
    evidenceLevel: evidence.level,
    evidenceFor: evidence.evidenceFor,
    evidenceRuleVersion: evidence.ruleVersion,
    levels: evidence.outcomes,
    revision: revision.number,
    revisedAt: revision.createdAt,
    url: `${origin}/models/${card.slug}`,
  };
}

/** A model as a row of results, as `GET /api/v1/models` answers it. `score` is there when words were searched for. */
export function describeResultForApi(
  { card, evidence }: CareModel,
  origin: string,
  score: number | null,
): ModelResult {
  return {
    slug: card.slug,
    name: card.name,
    summary: card.summary,
    approach: card.approach,
    furtherApproaches: card.furtherApproaches,
    steps: stepsBetween(card.spectrum.from, card.spectrum.to),
    people: card.people,
    settings: card.settings,
    outcomes: card.impact.outcomes,
    insteadOf: card.insteadOf,
    evidenceLevel: evidence.level,
    evidenceFor: evidence.evidenceFor,
    contested: evidence.contested,
    noEffect: evidence.noEffect,
    worse: evidence.worse,
    stage: card.spread.stage,
    status: card.status,
    reviewedOn: card.reviewedOn,
    ...(score === null ? {} : { score }),
    url: `${origin}/models/${card.slug}`,
  };
}
