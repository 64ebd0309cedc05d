// `npm run export-cards`: writes what is approved in the database back into data/, while the server serves or not, and
// changes nothing in the database. `npm run export-cards -- some/folder` writes into another folder of the same make.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readApproved, type Approved } from '#app/features/models/approved.server.ts';
import { EnvError, readEnv } from '#app/lib/env.server.ts';
import { DatabaseUnusableError, openDatabase } from '#db/client.server.ts';
import { describeExport, describeObstacles } from '#scripts/export-cards/describe-export.ts';
import { planExport } from '#scripts/export-cards/plan-export.ts';
import { writeFiles } from '#scripts/export-cards/write-files.ts';

/** In words for whoever ran the command. */
class ExportRefusedError extends Error {}

try {
  exportCards();
} catch (error) {
  const isExpected = [EnvError, DatabaseUnusableError, ExportRefusedError].some(
    (kind) => error instanceof kind,
  );
  console.error(isExpected ? (error as Error).message : error);
  process.exitCode = 1;
}

function exportCards(): void {
  const { folder, overwrite } = readArguments();
  const approved = readDatabase(readEnv(process.env).DATABASE_PATH);
  const unknown = overwrite.filter((slug) => !approved.models.has(slug) && !approved.retired.has(slug));
  if (unknown.length > 0) {
    throw new ExportRefusedError(
      `The database knows no ${unknown.join(', ')}: name slugs as the site has them.`,
    );
  }
  const plan = planExport(approved, folder, overwrite);
  if (plan.obstacles.length > 0) throw new ExportRefusedError(describeObstacles(plan.obstacles));
  writeFiles(plan);
  for (const line of describeExport(plan)) console.log(line);
}

function readArguments(): { folder: string; overwrite: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({
      options: { overwrite: { type: 'string', multiple: true, default: [] } },
      allowPositionals: true,
    });
    const [folder = 'data', ...rest] = positionals;
    if (rest.length > 0) throw new Error('too many folders');
    if (!existsSync(`${folder}/models`)) throw new Error(`${folder} has no folder models`);
    return { folder, overwrite: values.overwrite };
  } catch (error) {
    throw new ExportRefusedError(
      `Not understood (${error instanceof Error ? error.message : String(error)}): npm run export-cards -- [folder] [--overwrite slug]`,
      { cause: error },
    );
  }
}

function readDatabase(path: string): Approved {
  if (!existsSync(path)) {
    throw new ExportRefusedError(
      `There is no database at ${path}: set DATABASE_PATH to the one that the site serves from, or to a copy of it.`,
    );
  }
  const database = openDatabase(path);
  try {
    return readApproved(database);
  } finally {
    database.$client.close();
  }
}
