// Every table of a release, each after those that it points to. Adding one is an entry here: every file, the dictionary and
// the tests read this list.
import {
  linksTable,
  modelsTable,
  organisationsTable,
  relatedTable,
  repliesTable,
  termsTable,
  textsTable,
  vocabularyTable,
} from './card-tables.ts';
import { requirementsTable, risksTable } from './condition-tables.ts';
import { evidenceOutcomesTable, evidenceTable, levelsTable } from './evidence-tables.ts';
import { costsTable, spreadTable } from './figure-tables.ts';
import { sourcesTable } from './source-tables.ts';
import type { Table } from './table.ts';

export const tables: readonly Table[] = [
  modelsTable,
  sourcesTable,
  evidenceTable,
  evidenceOutcomesTable,
  levelsTable,
  costsTable,
  spreadTable,
  requirementsTable,
  risksTable,
  textsTable,
  vocabularyTable,
  termsTable,
  relatedTable,
  organisationsTable,
  linksTable,
  repliesTable,
];

/** The CSV file of a table: `evidence-outcomes.csv`. */
export function csvFileOf({ name }: Pick<Table, 'name'>): string {
  return `${name.replaceAll('_', '-')}.csv`;
}
