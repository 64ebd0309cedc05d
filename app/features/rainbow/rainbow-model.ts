import type { CareModel } from '#app/features/models/catalogue.server.ts';
import type { ApproachId, StepId } from '#app/features/vocabulary/vocabulary.ts';

/** What the rainbow draws of one model, in the picture and in the table. */
export interface RainbowModel {
  slug: string;
  name: string;
  /** At most 22 characters, for an arc too short for the name. */
  shortName: string | null;
  approach: ApproachId;
  from: StepId;
  to: StepId;
}

/** Models as the rainbow takes them, in the order given. */
export function listRainbowModels(models: readonly Pick<CareModel, 'card'>[]): RainbowModel[] {
  return models.map(({ card }) => ({
    slug: card.slug,
    name: card.name,
    shortName: card.shortName ?? null,
    approach: card.approach,
    from: card.spectrum.from,
    to: card.spectrum.to,
  }));
}
