// One set-up at a time per folder: two commands started together would otherwise install or build over each other.
// The lock is a folder, since making one either succeeds or fails for certain on every file system. Its holder writes
// its process id inside and touches it every few seconds, so a lock left by a killed process is recognised even where
// process ids repeat, as they do in containers.

import { access, constants, mkdir, readFile, rm, rmdir, stat, utimes, writeFile } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './progress.mjs';

const TOUCH_EVERY_MS = 5_000;
const STALE_AFTER_MS = 60_000;
const LOOK_EVERY_MS = 200;

/** Locks this process holds itself: any other lock bearing our id was left by a process of the same number. */
const heldHere = /** @type {Set<string>} */ (new Set());

/** @param {unknown} error */
const codeOf = (error) => /** @type {NodeJS.ErrnoException} */ (error).code;

/** @param {string} folder @returns {Promise<boolean>} false when it is there already */
async function makeFolder(folder) {
  try {
    await mkdir(folder);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} lockFolder @returns {Promise<number | null>} null while the holder has not written it yet */
async function readHolder(lockFolder) {
  const text = await readFile(join(lockFolder, 'pid'), 'utf8').catch(() => '');
  return /^\d+$/.test(text) ? Number(text) : null;
}

/** @param {number} pid @param {string} lockFolder */
function isHolding(pid, lockFolder) {
  if (pid === process.pid) return heldHere.has(lockFolder);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** @param {string} folder */
async function ageMs(folder) {
  const found = await stat(folder).catch(() => null);
  return found ? Date.now() - found.mtimeMs : 0;
}

/** @param {string} lockFolder */
async function isStale(lockFolder) {
  if ((await ageMs(lockFolder)) > STALE_AFTER_MS) return true;
  const holder = await readHolder(lockFolder);
  return holder !== null && !isHolding(holder, lockFolder);
}

/**
 * Removes a stale lock. Only one of several waiters may: another could else remove the lock that the first has just
 * taken. So it is judged again under a lock of its own.
 * @param {string} lockFolder
 */
async function removeStale(lockFolder) {
  const guard = `${lockFolder}.removal`;
  if (!(await makeFolder(guard))) {
    if ((await ageMs(guard)) > STALE_AFTER_MS) await rmdir(guard).catch(() => undefined);
    return;
  }
  try {
    if (await isStale(lockFolder)) await rm(lockFolder, { recursive: true, force: true });
  } finally {
    await rmdir(guard).catch(() => undefined);
  }
}

/**
 * Runs a task while holding the lock, waiting first for whoever holds it. The lock is let go however the task ends,
 * process exit included.
 * @template T
 * @param {string} lockFolder path of the lock; its parent is made when missing
 * @param {{ onWait: (holder: number | null) => void }} options `onWait` is called once if there is someone to wait for
 * @param {() => Promise<T>} task
 * @returns {Promise<T>} what the task returned
 */
export async function withLock(lockFolder, { onWait }, task) {
  await mkdir(dirname(lockFolder), { recursive: true });
  let isWaitAnnounced = false;
  while (!(await makeFolder(lockFolder))) {
    if (await isStale(lockFolder)) {
      await removeStale(lockFolder);
    } else if (!isWaitAnnounced) {
      onWait(await readHolder(lockFolder));
      isWaitAnnounced = true;
    }
    await sleep(LOOK_EVERY_MS);
  }
  heldHere.add(lockFolder);
  const release = () => {
    heldHere.delete(lockFolder);
    rmSync(lockFolder, { recursive: true, force: true });
  };
  process.on('exit', release);
  const touch = setInterval(() => {
    const now = new Date();
    utimes(lockFolder, now, now).catch(() => undefined);
  }, TOUCH_EVERY_MS);
  try {
    await writeFile(join(lockFolder, 'pid'), String(process.pid));
    return await task();
  } finally {
    clearInterval(touch);
    process.off('exit', release);
    release();
  }
}

/**
 * Runs a part of the set-up while no other command of this folder does one, saying so when it has to wait.
 * @template T
 * @param {string} root the project's folder
 * @param {() => Promise<T>} task
 * @returns {Promise<T>}
 * @throws {Error} with a sentence when the folder cannot be written to
 */
export async function takeSetUpTurn(root, task) {
  const folder = join(root, '.cache');
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (error) {
    throw new Error(
      `Something has to be installed or built but ${root} cannot be written to (${codeOf(error)}): run the command as a user who may write there.`,
    );
  }
  const onWait = (/** @type {number | null} */ holder) =>
    say(`Another command${holder ? ` (process ${holder})` : ''} is setting up this folder: waiting for it.`);
  return withLock(join(folder, 'set-up.lock'), { onWait }, task);
}
