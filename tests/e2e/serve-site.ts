// The server that the browser tests visit: the production build behind the real server, on any free port, with a
// database and a data folder of its own that are removed when it stops. playwright.config.ts starts and stops it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '#scripts/serve.ts';
import { ensureBuild } from '#scripts/setup/build.mjs';
import { projectRoot } from '#scripts/setup/project-root.mjs';
import { writeSiteData } from './site-data.ts';

const folder = mkdtempSync(join(tmpdir(), 'rainbow-e2e-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

await ensureBuild(projectRoot);
// Whatever the caller's environment says of a server of theirs must not reach this one.
Object.assign(process.env, {
  PORT: '0',
  HOST: '127.0.0.1',
  ORIGIN: '',
  OPERATOR_NAME: '',
  CONTACT_EMAIL: '',
  TRUST_PROXY: '',
  LOG_LEVEL: 'error',
  DATABASE_PATH: join(folder, 'rainbow.db'),
});
await serve({ dataFolder: writeSiteData(join(folder, 'data')) });
