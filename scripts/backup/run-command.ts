import { EnvError, readEnv } from '#app/lib/env.server.ts';
import { BackupError } from './backup-error.ts';

/**
 * Runs backup or restore with the one file that it asks for, and ends with code 1 after saying why when it cannot.
 *
 * @param usage such as `npm run backup -- <file>`
 */
export async function runCommand(
  usage: string,
  act: (file: string, databasePath: string) => Promise<void>,
): Promise<void> {
  const [file, ...rest] = process.argv.slice(2);
  try {
    if (file === undefined || file === '' || rest.length > 0)
      throw new BackupError(`Name one file: ${usage}`);
    const { DATABASE_PATH: databasePath } = readEnv(process.env);
    if (databasePath === ':memory:') {
      throw new BackupError('DATABASE_PATH names no file (:memory:), so there is nothing to keep.');
    }
    await act(file, databasePath);
  } catch (error) {
    const isExpected = error instanceof BackupError || error instanceof EnvError;
    console.error(isExpected ? error.message : error);
    process.exitCode = 1;
  }
}

/** `0.4 MB`, `12.3 MB`: millions of bytes, as disks are sold. */
export function formatMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
