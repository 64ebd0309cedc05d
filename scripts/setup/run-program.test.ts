import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeTempProject, runLines } from '#tests/setup/temp-project.ts';
import { runNode, runProgram } from './run-program.mjs';

test('returns the exit code and everything printed', async () => {
  const result = await runNode(['-e', `console.log('out'); console.error('err'); process.exitCode = 3;`], {
    cwd: '.',
  });
  expect(result).toMatchObject({ exitCode: 3, isTimedOut: false, startError: null });
  expect(result.output.split('\n').sort()).toEqual(['', 'err', 'out']);
});

test('a program that does not exist is a result, not an exception', async () => {
  const result = await runProgram('/nowhere/at-all', [], { cwd: '.' });
  expect(result).toEqual({ exitCode: null, output: '', isTimedOut: false, startError: 'ENOENT' });
});

test('a time limit ends the program and what it started', async () => {
  // The result comes only when the grandchild, which holds the same pipe open, has ended too.
  const lines = `require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' }); setInterval(() => {}, 1000);`;
  const result = await runNode(['-e', lines], { cwd: '.', timeoutMs: 300 });
  expect(result).toMatchObject({ exitCode: null, isTimedOut: true });
});

test('a signal to us ends the program and then us, with the code of the signal', async () => {
  const root = makeTempProject();
  const { exitCode } = await runLines(
    `const { runNode } = await load('scripts/setup/run-program.mjs');
     const program = \`process.on('SIGTERM', () => { require('node:fs').writeFileSync('ended', 'yes'); process.exit(); });
       process.kill(process.ppid, 'SIGTERM');
       setInterval(() => {}, 1000);\`;
     await runNode(['-e', program], { cwd: process.cwd() });
     console.log('never reached');`,
    { cwd: root },
  );
  expect(exitCode).toBe(143);
  expect(readFileSync(join(root, 'ended'), 'utf8')).toBe('yes');
});
