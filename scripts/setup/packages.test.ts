import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTempProject, runLines, writeFiles } from '#tests/setup/temp-project.ts';

// A stand-in for npm: notes how it was called, and installs what package-lock.json names. `NPM_DOES` makes it fail,
// install without building, or build on `rebuild`.
const STAND_IN_NPM = `
const fs = require('node:fs');
const [command] = process.argv.slice(2);
fs.appendFileSync('calls.txt', process.argv.slice(2).join(' ') + '\\n');
const does = process.env.NPM_DOES ?? '';
if (does.startsWith('fail:')) { console.error(does.slice(5)); process.exit(1); }
const build = (code) => {
  fs.mkdirSync('node_modules/better-sqlite3', { recursive: true });
  fs.writeFileSync('node_modules/better-sqlite3/index.js', code);
};
if (command === 'ci') {
  fs.rmSync('node_modules', { recursive: true, force: true });
  build(does ? 'throw new Error()' : 'module.exports = class { close() {} }');
  fs.copyFileSync('package-lock.json', 'node_modules/.package-lock.json');
}
if (command === 'rebuild' && does === 'build late') build('module.exports = class { close() {} }');
if (command === 'config') console.log(does === 'ignore scripts');
`;
const LOADABLE = 'module.exports = class { close() {} }';
const LOCK_FILE = JSON.stringify({ packages: { 'node_modules/better-sqlite3': { version: '12.0.0' } } });
const LATER_LOCK_FILE = JSON.stringify({
  packages: { 'node_modules/better-sqlite3': { version: '12.1.0' } },
});

const makeProject = (files: Record<string, string> = {}) =>
  makeTempProject({ 'package-lock.json': LOCK_FILE, 'npm-cli.js': STAND_IN_NPM, ...files });

const ensure = (root: string, npmDoes = '') =>
  runLines(`await (await load('scripts/setup/packages.mjs')).ensurePackages(process.cwd());`, {
    cwd: root,
    env: { npm_execpath: join(root, 'npm-cli.js'), NPM_DOES: npmDoes },
  });

/** What npm was asked since the last look. */
function takeCalls(root: string): string[] {
  const path = join(root, 'calls.txt');
  const calls = existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : [];
  rmSync(path, { force: true });
  return calls;
}

test('a fresh clone is installed once; the next start does and says nothing', async () => {
  const root = makeProject();
  const first = await ensure(root);
  expect(first).toMatchObject({ exitCode: 0, stdout: '' });
  expect(first.stderr).toMatch(
    /^Installing packages \(one to two minutes the first time\)…\nInstalling packages: done in /,
  );
  expect(takeCalls(root)).toEqual(['ci --include=dev --no-audit --no-fund']);
  expect(await ensure(root)).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  expect(takeCalls(root)).toEqual([]);
});

test('a changed package-lock.json is installed anew', async () => {
  const root = makeProject();
  await ensure(root);
  takeCalls(root);
  writeFiles(root, { 'package-lock.json': LATER_LOCK_FILE });
  expect(await ensure(root)).toMatchObject({ exitCode: 0 });
  expect(takeCalls(root)).toEqual(['ci --include=dev --no-audit --no-fund']);
});

test('packages installed by hand are taken as they are', async () => {
  const root = makeProject({
    'node_modules/.package-lock.json': LOCK_FILE,
    'node_modules/better-sqlite3/index.js': LOADABLE,
  });
  expect(await ensure(root)).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  expect(takeCalls(root)).toEqual([]);
});

test.each([
  ['another version', LATER_LOCK_FILE],
  ['a note that cannot be read', '{'],
])('packages changed by hand after the set-up are put right: %s', async (_change, note) => {
  const root = makeProject();
  await ensure(root);
  takeCalls(root);
  writeFiles(root, { 'node_modules/.package-lock.json': note });
  expect(await ensure(root)).toMatchObject({ exitCode: 0 });
  expect(takeCalls(root)).toEqual(['ci --include=dev --no-audit --no-fund']);
});

test('a database package that does not load is rebuilt once', async () => {
  const root = makeProject();
  expect(await ensure(root, 'build late')).toMatchObject({ exitCode: 0 });
  expect(takeCalls(root)).toEqual(['ci --include=dev --no-audit --no-fund', 'rebuild better-sqlite3']);
  expect(await ensure(root)).toEqual({ exitCode: 0, stdout: '', stderr: '' });
});

test.each([
  ['never build', /\nThe database package better-sqlite3 could not be built on this machine: [^\n]+\n$/],
  [
    'ignore scripts',
    /\nThe database package better-sqlite3 is not built because npm's `ignore-scripts` is set[^\n]+\n$/,
  ],
  ['fail:npm error code ENOTFOUND', /\nnpm could not reach its package registry \(ENOTFOUND\)[^\n]+\n$/],
  [
    'fail:npm error odd',
    /\nnpm could not install the packages: what it said is in [^\n]+\/\.cache\/install\.log\.\n$/,
  ],
])('a failed install ends in one sentence and leaves no stamp: %s', async (npmDoes, sentence) => {
  const root = makeProject();
  const failed = await ensure(root, npmDoes);
  expect(failed).toMatchObject({ exitCode: 1, stdout: '', stderr: expect.stringMatching(sentence) });
  // It is tried again, and works once the cause is gone.
  takeCalls(root);
  writeFiles(root, { 'node_modules/better-sqlite3/index.js': LOADABLE });
  expect(await ensure(root)).toMatchObject({ exitCode: 0 });
});

test('a machine without npm is told so', async () => {
  const root = makeProject();
  const { exitCode, stderr } = await runLines(
    `await (await load('scripts/setup/packages.mjs')).ensurePackages(process.cwd());`,
    { cwd: root, env: { npm_execpath: '', PATH: join(root, 'nothing') } },
  );
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/\nnpm was not found: reinstall Node\.js [^\n]+\n$/);
});

test('two starts at once install once', async () => {
  const root = makeProject();
  const runs = await Promise.all([ensure(root), ensure(root), ensure(root)]);
  expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
  expect(takeCalls(root)).toEqual(['ci --include=dev --no-audit --no-fund']);
});
