import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTempProject, runLines, writeFiles } from '#tests/setup/temp-project.ts';
import { computeBuildId } from './build.mjs';

// A stand-in for Remix's builder: builds into build/ unless a source says "broken".
const STAND_IN_REMIX = `
const fs = require('node:fs');
fs.appendFileSync('calls.txt', process.argv[2] + ' ' + process.env.NODE_ENV + '\\n');
if (fs.readFileSync('app/root.tsx', 'utf8') === 'broken') { console.error('app/root.tsx: 1 error'); process.exit(1); }
fs.mkdirSync('build/server', { recursive: true });
fs.mkdirSync('build/client/assets', { recursive: true });
fs.writeFileSync('build/client/assets/root.js', 'const name = 1; '.repeat(50));
fs.writeFileSync('build/server/index.js', '');
`;

const makeProject = () =>
  makeTempProject({ 'app/root.tsx': 'root', 'node_modules/@remix-run/dev/dist/cli.js': STAND_IN_REMIX });

const ensure = (root: string) =>
  runLines(`console.log(await (await load('scripts/setup/build.mjs')).ensureBuild(process.cwd()));`, {
    cwd: root,
  });

const readCalls = (root: string) => readFileSync(join(root, 'calls.txt'), 'utf8').trim().split('\n');

test('builds once and leaves the id of its sources; the next start does and says nothing', async () => {
  const root = makeProject();
  const buildId = computeBuildId(root);
  expect(buildId).toMatch(/^[0-9a-f]{12}$/);
  expect(await ensure(root)).toMatchObject({ exitCode: 0, stdout: `${buildId}\n` });
  expect(readFileSync(join(root, 'build/build-id'), 'utf8')).toBe(`${buildId}\n`);
  expect(await ensure(root)).toEqual({ exitCode: 0, stdout: `${buildId}\n`, stderr: '' });
  expect(readCalls(root)).toEqual(['vite:build production']);
  expect(readdirSync(join(root, 'build/client/assets'))).toEqual(['root.js', 'root.js.br', 'root.js.gz']);
});

test.each<[string, (root: string) => void]>([
  ['a source changed', (root) => writeFiles(root, { 'app/root.tsx': 'other' })],
  ['package-lock.json changed', (root) => writeFiles(root, { 'package-lock.json': '{}' })],
  ['the server half is gone', (root) => rmSync(join(root, 'build/server'), { recursive: true })],
  ['the stamp is gone', (root) => rmSync(join(root, 'build/build-id'))],
])('builds again when %s', async (_change, change) => {
  const root = makeProject();
  await ensure(root);
  change(root);
  expect(await ensure(root)).toMatchObject({ exitCode: 0, stdout: `${computeBuildId(root)}\n` });
  expect(readCalls(root)).toHaveLength(2);
});

test('a failed build shows what it said, ends in one sentence and leaves no stamp', async () => {
  const root = makeProject();
  await ensure(root);
  writeFiles(root, { 'app/root.tsx': 'broken' });
  const { exitCode, stderr } = await ensure(root);
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/failed after .+\napp\/root\.tsx: 1 error\nThe site could not be built: [^\n]+\n$/);
  expect(existsSync(join(root, 'build/build-id'))).toBe(false);
});

test('two starts at once build once', async () => {
  const root = makeProject();
  const runs = await Promise.all([ensure(root), ensure(root)]);
  expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
  expect(readCalls(root)).toHaveLength(1);
});
