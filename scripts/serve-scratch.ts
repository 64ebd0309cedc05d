// Serves a site of its own for tests and pictures: the production build behind the real server, on any free port, with a
// database that is removed when the process ends.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFormLimits } from '#app/server/form-limits.ts';
import { serve } from '#scripts/serve.ts';
import { ensureBuild } from '#scripts/setup/build.mjs';
import { projectRoot } from '#scripts/setup/project-root.mjs';

/** The database in the scratch folder. */
export const databaseName = 'rainbow.db';

/**
 * Builds what is stale, starts the server and resolves once it listens.
 *
 * @param writeData makes the data folder in the scratch folder it is given, where `databaseName` may be put too, and
 * returns its path; the project's own data when left out
 * @returns the site's address
 */
export async function serveScratch(writeData?: (scratch: string) => Promise<string>): Promise<string> {
  const scratch = mkdtempSync(join(tmpdir(), 'rainbow-scratch-'));
  process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
  await ensureBuild(projectRoot);
  // Whatever the caller's environment says of a server of theirs must not reach this one.
  Object.assign(process.env, {
    PORT: '0',
    HOST: '127.0.0.1',
    ORIGIN: '',
    OPERATOR_NAME: '',
    CONTACT_EMAIL: '',
    SMTP_URL: '',
    TRUST_PROXY: '',
    LOG_LEVEL: 'error',
    DATABASE_PATH: join(scratch, databaseName),
  });
  return serve({ dataFolder: await writeData?.(scratch), formLimits: openFormLimits });
}
