import { dirname, join, resolve } from 'node:path';

/**
 * The folder that holds the releases of the dataset, one folder a version, beside the database. A folder in it whose
 * name begins with a dot is half made: by a process at work, or by one that was killed.
 *
 * @param databasePath of the SQLite file, as `DATABASE_PATH` names it
 * @returns its absolute path; the folder may not exist
 */
export function releasesFolder(databasePath: string): string {
  return join(dirname(resolve(databasePath)), 'releases');
}
