import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { makeTempProject, runLines } from '#tests/setup/temp-project.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { explainFailure, isNodeSupported, OLDEST_NODE } from './node-version.mjs';

const ENTRY_FILES = ['start', 'dev', 'test', 'check', 'run'].map((name) => `scripts/${name}.mjs`);

test.each([
  ['12.22.12', false],
  ['18.20.8', false],
  ['20.0.0', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['20.20.2', true],
  ['21.0.0', true],
  ['22.12.0', true],
  ['100.0.0', true],
])('Node %s: supported is %s', (version, expected) => {
  expect(isNodeSupported(version)).toBe(expected);
});

test('the oldest Node is the one that package.json names', () => {
  expect(packageJson.engines.node).toBe(`>=${OLDEST_NODE}`);
});

test.each(ENTRY_FILES)('%s tells an old Node what to do, in one sentence', (path) => {
  const oldNode = `data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'16.20.2'}})`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', oldNode, path], {
    encoding: 'utf8',
  });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(
    /^Community Rainbow needs Node\.js 20\.19\.0 or newer and this is 16\.20\.2: [^\n]+\n$/,
  );
});

test.each([...ENTRY_FILES, 'scripts/setup/node-version.mjs'])('%s can be parsed by an old Node', (path) => {
  const code = readFileSync(path, 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, '');
  // Optional chaining, ??, ||=, class fields and top-level await all came after Node 12.
  expect(code).not.toMatch(/\?\.|\?\?|\|\|=|&&=|^await |^class /m);
  const imports = [...code.matchAll(/^import .* from '(.*)';$/gm)].map((match) => match[1]);
  expect(imports).toEqual(path.includes('/setup/') ? [] : ['./setup/node-version.mjs']);
});

test('a foreseen failure is told by its message alone, a fault by its place too', () => {
  expect(explainFailure(new Error('Port 3000 is in use: set PORT.'))).toBe('Port 3000 is in use: set PORT.');
  expect(explainFailure('no more room')).toBe('no more room');
  expect(explainFailure(new TypeError('x is not a function'))).toMatch(
    /^This is a fault in the code: TypeError: x is not a function \(\/.*node-version\.test\.ts:\d+:\d+\)$/,
  );
});

test('run by npm, a command ends when its parent has ended', async () => {
  const root = makeTempProject({
    'command.mjs': `
      import { runOnSupportedNode } from '${pathToFileURL(resolve('scripts/setup/node-version.mjs')).href}';
      process.on('SIGTERM', () => {
        console.log('SIGTERM');
        process.exit();
      });
      runOnSupportedNode(async () => {
        process.send('running');
        setTimeout(() => {}, 30_000);
      });`,
  });
  // The parent ends as soon as the command runs; the command holds the same stdout, so it is waited for too.
  const { exitCode, stdout } = await runLines(
    `const { spawn } = await import('node:child_process');
     const child = spawn(process.execPath, ['command.mjs'], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
     child.on('message', () => process.exit());`,
    { cwd: root, env: { npm_lifecycle_event: 'start' } },
  );
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: 'SIGTERM\n' });
});
