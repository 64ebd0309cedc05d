// A list of models as a file: a table, or whole cards as the API answers them.
import { csvType, writeCsv } from './csv.ts';
import { modelColumns } from './model-columns.ts';
import { describeCardForApi } from '#app/features/models/api-card.ts';
import type { CareModel } from '#app/features/models/catalogue.server.ts';

export { csvType };
export const jsonType = 'application/json; charset=utf-8';
export const ndjsonType = 'application/x-ndjson; charset=utf-8';

/** A row for each model, in the order given. */
export function writeModelsCsv(models: readonly CareModel[], origin: string): string {
  return writeCsv(modelColumns, models, origin);
}

/** One array of whole cards. */
export function writeModelsJson(models: readonly CareModel[], origin: string): string {
  return JSON.stringify(models.map((model) => describeCardForApi(model, origin)));
}

/** A whole card on each line, each line ended. */
export function writeModelsNdjson(models: readonly CareModel[], origin: string): string {
  return models.map((model) => `${JSON.stringify(describeCardForApi(model, origin))}\n`).join('');
}
