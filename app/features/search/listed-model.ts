import type { CareModel } from '#app/features/models/catalogue.server.ts';
import { summariseEvidence } from '#app/features/models/evidence-words.ts';
import type { ApproachId, StepId } from '#app/features/vocabulary/vocabulary.ts';

/** What a list shows of one model: little enough to send many. */
export interface ListedModel {
  slug: string;
  name: string;
  summary: string;
  approach: ApproachId;
  from: StepId;
  to: StepId;
  level: number;
  levelName: string;
  levelFor: string;
  cautions: string[];
  /** The day of the last check, as `2026-11-21`. */
  reviewedOn: string;
}

/** Models as lists show them, in the order given. */
export function listModels(models: readonly CareModel[]): ListedModel[] {
  return models.map(({ card, evidence }) => {
    const summary = summariseEvidence(card, evidence);
    return {
      slug: card.slug,
      name: card.name,
      summary: card.summary,
      approach: card.approach,
      from: card.spectrum.from,
      to: card.spectrum.to,
      level: summary.level,
      levelName: summary.name,
      levelFor: summary.forWhat,
      cautions: summary.cautions,
      reviewedOn: card.reviewedOn,
    };
  });
}
