// Builds the site into build/ when it is missing or of other sources, and compresses what browsers get of it. The stamp
// build/build-id is written last; the server reads it as the build's name (part of every page's ETag).

import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compressFiles } from './compress-files.mjs';
import { takeSetUpTurn } from './lock.mjs';
import { say, showRun } from './progress.mjs';
import { runNode } from './run-program.mjs';
import { hashSources } from './source-hash.mjs';

const BUILD_ID_PATH = 'build/build-id';
const BUILD_OUTPUTS = ['build/server/index.js', 'build/client'];
const BUILT_ASSETS_PATH = 'build/client/assets';
const BUILD_INPUTS = [
  'app',
  'db',
  'public',
  'remix.config.js',
  'vite.config.ts',
  'scripts/setup/compress-files.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];
const REMIX_CLI_PATH = 'node_modules/@remix-run/dev/dist/cli.js';

/**
 * Names the build that the present sources would give.
 * @param {string} root the project's folder
 * @returns {string} 12 hex digits
 */
export function computeBuildId(root) {
  return hashSources(root, BUILD_INPUTS).slice(0, 12);
}

/**
 * Says whether build/ is whole and was made from the sources of this id.
 * @param {string} root @param {string} buildId
 */
export async function isBuildOf(root, buildId) {
  const stamp = await readFile(join(root, BUILD_ID_PATH), 'utf8').catch(() => '');
  return stamp.trim() === buildId && BUILD_OUTPUTS.every((path) => existsSync(join(root, path)));
}

/**
 * Makes sure that build/ is of the present sources, building if not. Two commands started at once take turns. Needs
 * the packages.
 * @param {string} root the project's folder
 * @returns {Promise<string>} the build's id, 12 hex digits
 * @throws {Error} with one sentence, after printing what the build said
 */
export async function ensureBuild(root) {
  const buildId = computeBuildId(root);
  if (await isBuildOf(root, buildId)) return buildId;
  await takeSetUpTurn(root, async () => {
    if (await isBuildOf(root, buildId)) return;
    await rm(join(root, BUILD_ID_PATH), { force: true });
    const { exitCode, output } = await showRun('Building the site', 'about ten seconds', () =>
      // NODE_ENV from outside would put React's development build into the pages.
      runNode([REMIX_CLI_PATH, 'vite:build'], { cwd: root, env: { ...process.env, NODE_ENV: 'production' } }),
    );
    if (exitCode !== 0) {
      say(output.trimEnd());
      throw new Error(
        'The site could not be built: put right what the lines above name, then run the command again.',
      );
    }
    await compressFiles(join(root, BUILT_ASSETS_PATH));
    await writeFile(join(root, BUILD_ID_PATH), `${buildId}\n`);
  });
  return buildId;
}
