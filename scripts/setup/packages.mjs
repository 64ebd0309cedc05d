// Sees that node_modules holds what package-lock.json asks for, built for this Node, and installs it when not. A stamp
// inside node_modules vouches for that, so that the usual start only reads and hashes two files. Every command calls
// this before it imports any package.

import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { explainInstallFailure, explainMissingCompiler } from './install-failure.mjs';
import { findDifference } from './installed-packages.mjs';
import { takeSetUpTurn } from './lock.mjs';
import { showRun } from './progress.mjs';
import { runNode, runProgram } from './run-program.mjs';

const STAMP_PATH = 'node_modules/.set-up-stamp';
const LOCK_FILE_PATH = 'package-lock.json';
// npm's own note of what it put into node_modules; it changes with every install, update or prune.
const INSTALLED_PATH = 'node_modules/.package-lock.json';
const LOG_PATH = '.cache/install.log';
const LOAD_DATABASE = "new (require('better-sqlite3'))(':memory:').close()";

/** @param {string} path */
const readIfThere = (path) => readFile(path, 'utf8').catch(() => null);

/**
 * Returns the stamp that a finished set-up would leave now: it changes with package-lock.json, with what npm noted as
 * installed, and with the Node and machine that binaries were built for. Null when nothing is installed.
 * @param {string} root the project's folder
 */
export async function computeStamp(root) {
  const [lockFile, installed] = await Promise.all([
    readFile(join(root, LOCK_FILE_PATH), 'utf8'),
    readIfThere(join(root, INSTALLED_PATH)),
  ]);
  if (installed === null) return null;
  return createHash('sha256')
    .update(JSON.stringify([process.versions.modules, process.platform, process.arch]))
    .update(lockFile)
    .update('\0')
    .update(installed)
    .digest('hex');
}

/** @param {string} root */
async function isStampValid(root) {
  const [stamp, wanted] = await Promise.all([readIfThere(join(root, STAMP_PATH)), computeStamp(root)]);
  return wanted !== null && stamp === wanted;
}

/** @param {string} root */
async function isInstalledAsLocked(root) {
  const [locked, installed] = await Promise.all(
    [LOCK_FILE_PATH, INSTALLED_PATH].map(async (path) => {
      const text = await readIfThere(join(root, path));
      try {
        return text === null ? null : JSON.parse(text).packages;
      } catch {
        return null;
      }
    }),
  );
  return Boolean(locked && installed) && findDifference(locked, installed, process) === null;
}

/** @param {string} root @param {string[]} args */
function runNpm(root, args) {
  const npmCli = process.env.npm_execpath;
  // Started by `npm run`, the same npm is used; else the one on the PATH, which is a .cmd file on Windows.
  return npmCli?.endsWith('npm-cli.js')
    ? runNode([npmCli, ...args], { cwd: root })
    : runProgram('npm', args, { cwd: root, shell: process.platform === 'win32' });
}

/** @param {string} root @param {import('./run-program.mjs').ProgramResult} result */
async function throwInstallFailure(root, { output, startError }) {
  if (startError === 'ENOENT') {
    throw new Error(
      'npm was not found: reinstall Node.js from https://nodejs.org, which brings npm with it.',
    );
  }
  const logPath = join(root, LOG_PATH);
  await mkdir(join(root, '.cache'), { recursive: true });
  await writeFile(logPath, output);
  throw new Error(explainInstallFailure(output, { platform: process.platform, folder: root, logPath }));
}

/** @param {string} root */
async function isDatabaseLoadable(root) {
  const { exitCode } = await runNode(['-e', LOAD_DATABASE], { cwd: root });
  return exitCode === 0;
}

/** @param {string} root */
async function ensureDatabaseLoads(root) {
  if (await isDatabaseLoadable(root)) return;
  const result = await showRun('Building the database package for this Node', 'about a minute', () =>
    runNpm(root, ['rebuild', 'better-sqlite3']),
  );
  if (result.exitCode !== 0) await throwInstallFailure(root, result);
  if (await isDatabaseLoadable(root)) return;
  const ignoresScripts = (await runNpm(root, ['config', 'get', 'ignore-scripts'])).output
    .trim()
    .endsWith('true');
  throw new Error(
    ignoresScripts
      ? "The database package better-sqlite3 is not built because npm's `ignore-scripts` is set here: run `npm rebuild better-sqlite3 --ignore-scripts=false`, then run the command again."
      : explainMissingCompiler(process.platform),
  );
}

/** @param {string} root */
async function install(root) {
  const result = await showRun('Installing packages', 'one to two minutes the first time', () =>
    runNpm(root, ['ci', '--include=dev', '--no-audit', '--no-fund']),
  );
  if (result.exitCode !== 0) await throwInstallFailure(root, result);
}

/**
 * Makes sure that every package is installed and that the database package loads, doing only what is missing. Two
 * commands started at once take turns.
 * @param {string} root the project's folder
 * @throws {Error} with one sentence that says what is wrong and what to do
 */
export async function ensurePackages(root) {
  if (await isStampValid(root)) return;
  await takeSetUpTurn(root, async () => {
    if (await isStampValid(root)) return;
    await rm(join(root, STAMP_PATH), { force: true });
    if (!(await isInstalledAsLocked(root))) await install(root);
    await ensureDatabaseLoads(root);
    await writeFile(join(root, STAMP_PATH), (await computeStamp(root)) ?? '');
  });
}
