// A comparison as cells for a spreadsheet: a line for each thing said of a model, so that it can be filtered and sorted, each number
// with its unit, date and source. The route writes them as CSV.
import { listCites, readPlainLine, type ComparedEntry } from './compared-row.ts';
import { listComparedSections } from './comparison-rows.ts';
import { listSources } from './comparison-paper.ts';
import type { CareModel } from '#app/features/models/catalogue.server.ts';

type CellValue = string | number | null;

/** The names of the columns. None is ever renamed or moved; a new one comes last. */
export const comparisonColumns = [
  'section',
  'field',
  'model',
  'name',
  'text',
  'value',
  'value_to',
  'unit',
  'date',
  'claimed_by',
  'sources',
  'source_urls',
] as const;

/**
 * The comparison line by line, in the order of the page, each as long as `comparisonColumns`. A blank has a line of its own, its
 * text saying how it reads.
 */
export function listComparisonCells(models: readonly CareModel[], ukDay: string): CellValue[][] {
  const sources = listSources(models);
  return listComparedSections(models, ukDay).flatMap(({ heading, groups }) =>
    groups.flatMap(({ rows }) =>
      rows.flatMap((row) =>
        row.cells.flatMap((entries, index) => {
          const said: readonly ComparedEntry[] = entries.length > 0 ? entries : [{ line: [row.blank] }];
          const card = models[index]?.card;
          return said.map(({ line, figure }): CellValue[] => {
            const cited = listCites(line).flatMap((key) => sources[key] ?? []);
            return [
              heading,
              row.label,
              card?.slug ?? '',
              card?.name ?? '',
              readPlainLine(line),
              figure?.value ?? null,
              figure?.valueTo ?? null,
              figure?.unit ?? null,
              figure?.date ?? null,
              figure?.claimedBy ?? null,
              cited.map(({ text }) => text).join('; '),
              cited.flatMap(({ url }) => url ?? []).join('; '),
            ];
          });
        }),
      ),
    ),
  );
}
