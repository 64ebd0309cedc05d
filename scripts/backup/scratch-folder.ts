import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Makes a folder that only this user may look into, and removes it when the work in it is over: whether it ends, fails
 * or is asked to stop.
 *
 * @param parent an existing folder: the work is renamed into it, so it must be on the same disk
 * @param prefix begins with a dot, so that nobody takes it for something finished
 */
export async function withScratchFolder<Result>(
  parent: string,
  prefix: string,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(parent, prefix));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const endBySignal = (signal: NodeJS.Signals) => process.exit(128 + constants.signals[signal]);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  process.on('exit', remove);
  for (const signal of signals) process.on(signal, endBySignal);
  try {
    return await work(folder);
  } finally {
    for (const signal of signals) process.off(signal, endBySignal);
    process.off('exit', remove);
    remove();
  }
}

/** Makes a folder and the missing ones above it: `mkdirSync` with `recursive` never returns below /proc. */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}
