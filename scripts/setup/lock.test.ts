import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTempProject, runLines } from '#tests/setup/temp-project.ts';
import { takeSetUpTurn, withLock } from './lock.mjs';

const failOnWait = { onWait: () => expect.unreachable('there is nobody to wait for') };
const endedPid = () => String(spawnSync(process.execPath, ['-e', '']).pid);

test('tasks that ask for the lock at once take turns, and each waiter says so once', async () => {
  const lockFolder = join(makeTempProject(), 'deep/lock');
  const events: string[] = [];
  const take = (name: string) =>
    withLock(lockFolder, { onWait: (holder) => events.push(`${name} waits for ${holder}`) }, async () => {
      events.push(`${name} starts`);
      await new Promise(setImmediate);
      events.push(`${name} ends`);
      return name;
    });
  // The second asks while the first is known to hold the lock.
  const first = withLock(lockFolder, failOnWait, async () => {
    const second = take('second');
    while (events.length === 0) await new Promise(setImmediate);
    events.push('first ends');
    return second;
  }).then((second) => second);
  const { promise } = { promise: first };
  expect(await promise).toBe('second');
  expect(events).toEqual([`second waits for ${process.pid}`, 'first ends', 'second starts', 'second ends']);
  expect(existsSync(lockFolder)).toBe(false);
});
