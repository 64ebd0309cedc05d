// Finds a browser for the end-to-end tests, or gets one: the one named by CHROMIUM_PATH, an installed one,
// Playwright's own, a download of Playwright's, and last the system's package manager where it may be used without a
// password. scripts/test.mjs hands the answer to the tests as CHROMIUM_PATH.

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { findBrowsers, isRunnable } from './browser-places.mjs';
import { findPackageManager, installWithPackageManager } from './package-manager.mjs';
import { showRun } from './progress.mjs';
import { runNode, runProgram } from './run-program.mjs';

const DOWNLOAD_LIMIT_MS = 120_000;
const CONNECTION_LIMIT_MS = 15_000;
const PROBE_LIMIT_MS = 20_000;

/**
 * Says whether a browser starts at all: one may lack libraries, or be a stand-in that only tells how to install it.
 * @param {string} path @param {string} root
 */
async function isWorking(path, root) {
  // On Windows `--version` would open a window.
  if (process.platform === 'win32') return true;
  const { exitCode } = await runProgram(path, ['--version'], { cwd: root, timeoutMs: PROBE_LIMIT_MS });
  return exitCode === 0;
}

/** @param {string[]} paths @param {string} root @returns {Promise<string | null>} */
async function findFirstWorking(paths, root) {
  for (const path of paths) if (await isWorking(path, root)) return path;
  return null;
}

/** @param {string} path @param {string} root */
async function checkNamedBrowser(path, root) {
  if (!isRunnable(path)) {
    throw new Error(
      `CHROMIUM_PATH is ${path}, which is not a program that can be run: set it to the full path of Chromium or Chrome, or unset it.`,
    );
  }
  if (!(await isWorking(path, root))) {
    throw new Error(
      `CHROMIUM_PATH is ${path}, which does not start (\`${path} --version\` fails): mend it, or unset CHROMIUM_PATH.`,
    );
  }
  return path;
}

/**
 * Returns Playwright's own Chromium when it is downloaded and starts.
 * @param {string} root @returns {Promise<string | null>}
 */
async function findPlaywrightBrowser(root) {
  const { chromium } = createRequire(join(root, 'package.json'))('@playwright/test');
  const path = chromium.executablePath();
  return path && isRunnable(path) ? findFirstWorking([path], root) : null;
}

/** @param {string} root @returns {Promise<string | null>} */
async function downloadPlaywrightBrowser(root) {
  await showRun("Downloading Playwright's Chromium", 'two minutes at most', () =>
    runNode(['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {
      cwd: root,
      timeoutMs: DOWNLOAD_LIMIT_MS,
      env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: String(CONNECTION_LIMIT_MS), ...process.env },
    }),
  );
  return findPlaywrightBrowser(root);
}

/** @param {string} root @returns {Promise<string | null>} */
async function installSystemBrowser(root) {
  const manager = await findPackageManager(root);
  if (!manager) return null;
  await showRun(`Installing Chromium with ${manager.name}`, 'a minute or two', () =>
    installWithPackageManager(manager, root),
  );
  return findFirstWorking(findBrowsers(process.env, process.platform), root);
}

/**
 * Finds or installs a browser. Needs the packages.
 * @param {string} root the project's folder
 * @param {Record<string, string | undefined>} [env]
 * @returns {Promise<string>} the path of its program
 * @throws {Error} with one sentence that says what to install or set
 */
export async function ensureBrowser(root, env = process.env) {
  if (env.CHROMIUM_PATH) return checkNamedBrowser(env.CHROMIUM_PATH, root);
  const path =
    (await findFirstWorking(findBrowsers(env, process.platform), root)) ??
    (await findPlaywrightBrowser(root)) ??
    (await downloadPlaywrightBrowser(root)) ??
    (await installSystemBrowser(root));
  if (path) return path;
  throw new Error(
    'The end-to-end tests need Chromium or Chrome and none could be found or fetched: install one (Debian: `apt-get install chromium`), or set CHROMIUM_PATH to its program.',
  );
}
