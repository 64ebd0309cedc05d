// The publications that cards rest on, each once: what reference managers are given.
import type { Source } from '#app/features/models/card-schema.ts';
import type { CareModel } from '#app/features/models/catalogue.server.ts';

export interface CitedPublication {
  source: Source;
  /** `shared-lives-s3` for each card that has it, as listed. */
  keys: string[];
  /** The first card listed that has it. */
  model: CareModel;
}

/** Every source of the models once, in the order of models and cards. */
export function listPublications(models: readonly CareModel[]): CitedPublication[] {
  const byPublication = new Map<string, CitedPublication>();
  for (const model of models) {
    for (const [key, source] of Object.entries(model.card.sources)) {
      const publication = identify(source);
      const known = byPublication.get(publication);
      const name = `${model.card.slug}-${key}`;
      if (known) known.keys.push(name);
      else byPublication.set(publication, { source, keys: [name], model });
    }
  }
  return [...byPublication.values()];
}

/** Pages of one website can share an address, and publications without one a title. */
function identify({ title, publisher, year, url }: Source): string {
  return JSON.stringify(url === null ? [title, publisher, year] : [title, url]);
}
