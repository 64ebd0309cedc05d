import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTempProject, runLines } from '#tests/setup/temp-project.ts';

const LOCK_FILE = JSON.stringify({ packages: { 'node_modules/better-sqlite3': { version: '12.0.0' } } });

// Stand-ins for every tool, which pass unless `FAILING` names them; the test runners report what they counted.
const tool = (name: string) =>
  `if (process.env.FAILING?.split(' ').includes('${name}')) { console.log('${name} is not pleased'); process.exitCode = 1; }`;
const STAND_IN_VITEST = `
import { writeFileSync } from 'node:fs';
const path = process.argv.find((argument) => argument.startsWith('--outputFile.json=')).split('=')[1];
const isFailing = process.env.FAILING?.includes('vitest');
writeFileSync(path, JSON.stringify({ numPassedTests: 2, numFailedTests: isFailing ? 1 : 0, numPendingTests: 1, numTodoTests: 0, testResults: [] }));
if (isFailing) process.exitCode = 1;
`;
const STAND_IN_PLAYWRIGHT = `
const stats = { expected: process.env.CHROMIUM_PATH ? 1 : 0, unexpected: 0, flaky: 0, skipped: 0 };
require('node:fs').writeFileSync(process.env.PLAYWRIGHT_JSON_OUTPUT_FILE, JSON.stringify({ stats }));
`;
const PROJECT = {
  'package-lock.json': LOCK_FILE,
  'node_modules/.package-lock.json': LOCK_FILE,
  'node_modules/better-sqlite3/index.js': 'module.exports = class { close() {} }',
  'node_modules/eslint/bin/eslint.js': tool('eslint'),
  'node_modules/typescript/bin/tsc': tool('tsc'),
  'node_modules/prettier/bin/prettier.cjs': tool('prettier'),
  'node_modules/tsx/package.json': '{ "exports": "./index.mjs" }',
  // Loaded before scripts/content.ts, it does that script's part and ends.
  'node_modules/tsx/index.mjs': `${tool('content')} process.exit();`,
  'node_modules/vitest/vitest.mjs': STAND_IN_VITEST,
  'node_modules/@playwright/test/cli.js': STAND_IN_PLAYWRIGHT,
  'node_modules/@remix-run/dev/dist/cli.js': `${tool('build')}
    for (const folder of ['build/server', 'build/client/assets']) require('node:fs').mkdirSync(folder, { recursive: true });
    require('node:fs').writeFileSync('build/server/index.js', '');`,
};

async function runVerify(options: { isQuick: boolean }, env: Record<string, string> = {}, files = {}) {
  const root = makeTempProject({ ...PROJECT, ...files });
  // Node itself stands in for the browser, since only `--version` is asked of it here.
  mkdirSync(join(root, 'bin'));
  symlinkSync(process.execPath, join(root, 'bin/chromium'));
  const { exitCode, stdout, stderr } = await runLines(
    `await (await load('scripts/checks/verify.mjs')).verify(process.cwd(), ${JSON.stringify(options)});`,
    { cwd: root, env: { PATH: join(root, 'bin'), CHROMIUM_PATH: '', FAILING: '', ...env } },
  );
  const lines = stdout.trimEnd().split('\n');
  return {
    exitCode,
    stderr,
    lines,
    lastLine: lines.at(-1),
    outcomes: lines.map((line) => line.replace(/ \(.*/, '')),
  };
}

test('runs everything and closes with the count', async () => {
  const { exitCode, outcomes, lastLine } = await runVerify({ isQuick: false });
  expect(exitCode).toBe(0);
  expect(outcomes.slice(0, 4).sort()).toEqual([
    'ok     content',
    'ok     format',
    'ok     lint',
    'ok     types',
  ]);
  expect(outcomes.slice(4, 7)).toEqual(['ok     unit', 'ok     integration', 'ok     end-to-end']);
  expect(lastLine).toBe('5 passed, 0 failed, 2 skipped');
});

test('the quick half needs neither build nor browser', async () => {
  const { exitCode, outcomes, lastLine } = await runVerify(
    { isQuick: true },
    { CHROMIUM_PATH: '/nowhere', FAILING: 'build' },
  );
  expect(exitCode).toBe(0);
  expect(outcomes).toHaveLength(7);
  expect(lastLine).toBe('2 passed, 0 failed, 1 skipped');
});

test('goes on after failures, shows what the failed steps said, and exits with 1', async () => {
  const { exitCode, lines, outcomes, lastLine } = await runVerify(
    { isQuick: true },
    { FAILING: 'eslint content vitest' },
  );
  expect(exitCode).toBe(1);
  expect(outcomes).toEqual(
    expect.arrayContaining(['FAILED lint', 'ok     types', 'FAILED content', 'FAILED unit']),
  );
  expect(lines).toEqual(expect.arrayContaining(['eslint is not pleased', 'content is not pleased']));
  expect(lines.at(-2)).toMatch(/^Failed: lint, content, unit\. Done in /);
  expect(lastLine).toBe('2 passed, 3 failed, 1 skipped');
});

test('without a build, or a browser, what needs it is not run, and the rest is', async () => {
  const noBuild = await runVerify({ isQuick: false }, { FAILING: 'build' });
  expect(noBuild).toMatchObject({ exitCode: 1, lastLine: '2 passed, 1 failed, 1 skipped' });
  expect(noBuild.stderr).toMatch(/build is not pleased\nThe site could not be built: [^\n]+\n$/);
  expect(noBuild.lines).toEqual(
    expect.arrayContaining([
      'not run integration: the build is missing',
      'not run end-to-end: the build is missing',
    ]),
  );
  const noBrowser = await runVerify({ isQuick: false }, { CHROMIUM_PATH: '/nowhere' });
  expect(noBrowser).toMatchObject({ exitCode: 1, lastLine: '4 passed, 1 failed, 2 skipped' });
  expect(noBrowser.stderr).toMatch(/CHROMIUM_PATH is \/nowhere, which is not a program/);
  expect(noBrowser.lines).toContain('not run end-to-end: the browser is missing');
});

test('without packages nothing runs, and the closing line still comes', async () => {
  const { exitCode, stderr, lines } = await runVerify(
    { isQuick: false },
    { npm_execpath: '', PATH: '/nowhere' },
    { 'package-lock.json': '{}' },
  );
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/npm was not found/);
  expect(lines.at(-1)).toBe('0 passed, 1 failed');
});
