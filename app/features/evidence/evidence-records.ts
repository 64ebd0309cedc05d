// Every evidence item of the catalogue as one flat list: what the API answers under /api/v1/evidence.
import type { EvidenceItem, Source } from '#app/features/models/card-schema.ts';
import type { CareModel, Catalogue } from '#app/features/models/catalogue.server.ts';

export interface EvidenceRecord {
  model: CareModel;
  item: EvidenceItem;
  source: Source;
}

/** By the name of the model, then in the order of its card. */
export function listEvidence({ models }: Pick<Catalogue, 'models'>): EvidenceRecord[] {
  return models.flatMap((model) =>
    model.card.evidence.items.flatMap((item) => {
      const source = model.card.sources[item.source];
      // The content check lets no card in that lacks a source it cites.
      return source === undefined ? [] : [{ model, item, source }];
    }),
  );
}
