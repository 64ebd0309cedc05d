import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
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
