// What `npm test` and `npm run check` do: set up, run every step whatever the earlier ones gave, tell how each ended,
// and close with the count of tests. The set-up of browser and build can fail as a step does; the steps that need the
// missing part are then not run, and say why.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from '#scripts/setup/browser.mjs';
import { ensureBuild } from '#scripts/setup/build.mjs';
import { ensurePackages } from '#scripts/setup/packages.mjs';
import { formatDuration, startTicker } from '#scripts/setup/progress.mjs';
import { runNode } from '#scripts/setup/run-program.mjs';
import { runInSlots } from './run-in-slots.mjs';
import { listSteps } from './steps.mjs';
import { countStep, renderClosingLine } from './test-counts.mjs';

/** @typedef {import('./test-counts.mjs').TestCounts & { name: string }} Result */

// More than two at once gain little and make a failure's cause harder to see.
const MOST_SLOTS = 2;

/** @param {string} line */
const print = (line) => process.stdout.write(`${line}\n`);

/**
 * Does the set-up.
 * @param {string} root @param {boolean} isQuick
 * @returns {Promise<{ missing: Set<'packages' | 'build' | 'browser'>, browserPath: string | undefined }>}
 */
async function setUp(root, isQuick) {
  /** @type {Set<'packages' | 'build' | 'browser'>} */
  const missing = new Set();
  /**
   * @template T
   * @param {'packages' | 'build' | 'browser'} part @param {() => Promise<T>} ensure @returns {Promise<T | undefined>}
   */
  const attempt = async (part, ensure) => {
    try {
      return await ensure();
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
      missing.add(part);
    }
  };
  await attempt('packages', () => ensurePackages(root));
  if (isQuick || missing.size > 0) return { missing, browserPath: undefined };
  const browserPath = await attempt('browser', () => ensureBrowser(root));
  await attempt('build', () => ensureBuild(root));
  return { missing, browserPath };
}

/** @param {string | undefined} browserPath */
function buildStepEnv(browserPath) {
  // Each runner sets its own NODE_ENV; one from outside would change what is tested.
  const env = /** @type {NodeJS.ProcessEnv} */ (
    Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== 'NODE_ENV'))
  );
  if (browserPath) env.CHROMIUM_PATH = browserPath;
  if (process.stdout.isTTY && !env.NO_COLOR) env.FORCE_COLOR = '1';
  return env;
}

/**
 * Runs the steps whose set-up is there.
 * @param {string} root
 * @param {import('./steps.mjs').Step[]} steps
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Result[]>} in the order of the steps, whichever ended first
 */
async function runSteps(root, steps, env) {
  /** @type {Set<string>} */
  const active = new Set();
  /** @type {Result[]} */
  const results = [];
  const ticker = startTicker(() => (active.size > 0 ? `Running ${[...active].join(' and ')}` : ''));
  await runInSlots(steps, Math.min(MOST_SLOTS, availableParallelism()), async ({ name, args, report }) => {
    const startedAtMs = Date.now();
    active.add(name);
    const { exitCode, output, startError } = await runNode(args, {
      cwd: root,
      env: report?.runner === 'playwright' ? { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report.path } : env,
    });
    active.delete(name);
    const reportText = report ? await readFile(report.path, 'utf8').catch(() => null) : null;
    const counts = countStep(report?.runner ?? null, reportText, exitCode === 0);
    results.push({ name, ...counts });
    ticker.erase();
    const tests = report ? `, ${counts.passed} of ${counts.passed + counts.failed} tests passed` : '';
    print(
      `${counts.failed === 0 ? 'ok    ' : 'FAILED'} ${name} (${formatDuration(Date.now() - startedAtMs)}${tests})`,
    );
    if (counts.failed > 0) print(startError ? `It could not be started: ${startError}` : output.trimEnd());
  });
  ticker.stop();
  return steps.flatMap(({ name }) => results.filter((result) => result.name === name));
}

/**
 * Sets up, runs the steps and sets the exit code: 1 when anything failed.
 * @param {string} root the project's folder
 * @param {{ isQuick: boolean }} options
 */
export async function verify(root, { isQuick }) {
  const startedAtMs = Date.now();
  const { missing, browserPath } = await setUp(root, isQuick);
  /** @type {Result[]} */
  const results = [...missing].map((name) => ({ name, passed: 0, failed: 1, skipped: 0 }));
  if (!missing.has('packages')) {
    const reportFolder = await mkdtemp(join(tmpdir(), 'rainbow-tests-'));
    const steps = listSteps({ isQuick, reportFolder });
    const lacking = (/** @type {import('./steps.mjs').Step} */ step) =>
      step.needs.find((part) => missing.has(part));
    try {
      const env = buildStepEnv(browserPath);
      results.push(
        ...(await runSteps(
          root,
          steps.filter((step) => !lacking(step)),
          env,
        )),
      );
    } finally {
      await rm(reportFolder, { recursive: true, force: true });
    }
    for (const step of steps)
      if (lacking(step)) print(`not run ${step.name}: the ${lacking(step)} is missing`);
  }
  const failed = results.filter((result) => result.failed > 0).map(({ name }) => name);
  if (failed.length > 0) process.exitCode = 1;
  const summary = failed.length > 0 ? `Failed: ${failed.join(', ')}. ` : '';
  print(`${summary}Done in ${formatDuration(Date.now() - startedAtMs)}.`);
  print(renderClosingLine(results));
}
