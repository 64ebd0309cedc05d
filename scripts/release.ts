// `npm run release`: makes the next release of what is published, while the server serves or not. Addresses in its files
// begin with ORIGIN.
import { join, relative } from 'node:path';
import { createCatalogueReader } from '#app/features/models/catalogue.server.ts';
import { makeRelease, ReleaseRefusedError } from '#app/features/exports/release/make-release.server.ts';
import { releasesFolder } from '#app/features/exports/release/releases-folder.server.ts';
import { EnvError, readEnv } from '#app/lib/env.server.ts';
import { paths } from '#app/lib/paths.ts';
import { DatabaseUnusableError, openDatabase } from '#db/client.server.ts';
import { importContent } from '#scripts/import-content.ts';
import { describeRelease } from '#scripts/describe-release.ts';
import { formatDuration, say } from '#scripts/setup/progress.mjs';
import { projectRoot } from '#scripts/setup/project-root.mjs';

try {
  await release();
} catch (error) {
  const isExpected = [EnvError, DatabaseUnusableError, ReleaseRefusedError].some(
    (kind) => error instanceof kind,
  );
  console.error(isExpected ? (error as Error).message : error);
  process.exitCode = 1;
}

async function release(): Promise<void> {
  const startedAtMs = Date.now();
  const env = readEnv(process.env);
  const origin = env.ORIGIN ?? `http://localhost:${env.PORT}`;
  const database = openDatabase(env.DATABASE_PATH);
  try {
    // A database that was never served, as in a fresh clone.
    if (createCatalogueReader(database).current().models.length === 0) {
      for (const line of importContent(database, relative('', join(projectRoot, 'data')), new Date()))
        say(line);
    }
    const folder = releasesFolder(env.DATABASE_PATH);
    const made = await makeRelease(database, {
      folder,
      origin,
      now: new Date(),
      onProgress: (doing) => say(`Writing ${doing}…`),
    });
    if (env.ORIGIN === null) say(`ORIGIN is not set: addresses in this release begin with ${origin}.`);
    console.log(
      `${describeRelease(made)} Written in ${formatDuration(Date.now() - startedAtMs)} to ${join(folder, made.version)}; served at ${origin}${paths.release(made.version)}`,
    );
  } finally {
    database.$client.close();
  }
}
