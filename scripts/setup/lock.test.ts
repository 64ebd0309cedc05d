import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTempProject, runLines, writeFiles } from '#tests/setup/temp-project.ts';
import { withLock } from './lock.mjs';

const failOnWait = { onWait: () => expect.unreachable('there is nobody to wait for') };

/** The process id of a program that has ended. */
const endedPid = () => spawnSync(process.execPath, ['-e', '']).pid;

test('the second waits, says for whom, and starts when the first has ended', async () => {
  const lockFolder = join(makeTempProject(), 'deep/lock');
  const events: string[] = [];
  let second: Promise<string> | undefined;
  const first = await withLock(lockFolder, failOnWait, async () => {
    await new Promise<void>((resolve) => {
      const onWait = (holder: number | null) => {
        events.push(`second waits for ${holder}`);
        resolve();
      };
      second = withLock(lockFolder, { onWait }, async () => {
        events.push('second starts');
        return 'second';
      });
    });
    events.push('first ends');
    return 'first';
  });
  expect([first, await second]).toEqual(['first', 'second']);
  expect(events).toEqual([`second waits for ${process.pid}`, 'first ends', 'second starts']);
});

test('the lock is let go when the task fails', async () => {
  const lockFolder = join(makeTempProject(), 'lock');
  const failing = withLock(lockFolder, failOnWait, () => Promise.reject(new Error('no room')));
  await expect(failing).rejects.toThrow('no room');
  expect(existsSync(lockFolder)).toBe(false);
});

test('the lock is let go when the process exits in the middle', async () => {
  const root = makeTempProject();
  const { exitCode } = await runLines(
    `const { withLock } = await load('scripts/setup/lock.mjs');
     await withLock('lock', { onWait() {} }, async () => process.exit(7));`,
    { cwd: root },
  );
  expect(exitCode).toBe(7);
  expect(existsSync(join(root, 'lock'))).toBe(false);
});

test.each([
  ['a process that has ended', () => String(endedPid()), false],
  ['a process of our own number that is gone, as in a container', () => String(process.pid), false],
  ['a living process that has not touched it for minutes', () => String(process.ppid), true],
  ['nobody, minutes ago', () => '', true],
])('a lock left by %s is taken over', async (_holder, pid, isOld) => {
  const root = makeTempProject();
  const lockFolder = join(root, 'lock');
  writeFiles(lockFolder, { pid: pid() });
  const then = new Date(Date.now() - 120_000);
  if (isOld) utimesSync(lockFolder, then, then);
  const holder = await withLock(lockFolder, failOnWait, async () =>
    readFileSync(join(lockFolder, 'pid'), 'utf8'),
  );
  expect(holder).toBe(String(process.pid));
});

test('a take-over that was itself cut short does not block for ever', async () => {
  const root = makeTempProject();
  const lockFolder = join(root, 'lock');
  writeFiles(lockFolder, { pid: String(endedPid()) });
  mkdirSync(`${lockFolder}.removal`);
  const then = new Date(Date.now() - 120_000);
  utimesSync(`${lockFolder}.removal`, then, then);
  expect(await withLock(lockFolder, failOnWait, async () => 'done')).toBe('done');
});

test('of several processes at once only one is ever inside, even over a stale lock', async () => {
  const root = makeTempProject();
  writeFiles(join(root, 'lock'), { pid: String(endedPid()) });
  // Making a folder fails if another process is inside.
  const lines = `const { withLock } = await load('scripts/setup/lock.mjs');
    const { mkdirSync, rmdirSync } = await import('node:fs');
    for (let turn = 0; turn < 3; turn += 1) {
      await withLock('lock', { onWait() {} }, async () => {
        mkdirSync('inside');
        await new Promise(setImmediate);
        rmdirSync('inside');
      });
    }`;
  const runs = await Promise.all([1, 2, 3, 4].map(() => runLines(lines, { cwd: root })));
  expect(runs).toEqual(Array(4).fill({ exitCode: 0, stdout: '', stderr: '' }));
});
