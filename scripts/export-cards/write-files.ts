// Writes and removes files so that one who ends it half-way leaves each as it was or as it is to be.
import { existsSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Behind the name of a file while it is being written; with a dot before it, so that nothing takes it for a card. */
const ending = '.exporting';

/** @param of.removals removed after everything is written */
export function writeFiles(of: {
  writes: readonly { file: string; text: string }[];
  removals: readonly string[];
}): void {
  const folders = new Set([...of.writes.map(({ file }) => dirname(file)), ...of.removals.map(dirname)]);
  for (const folder of folders) removeLeftovers(folder);
  for (const { file, text } of of.writes) {
    const scratch = join(dirname(file), `.${basename(file)}${ending}`);
    const mode = existsSync(file) ? statSync(file).mode : undefined;
    writeFileSync(scratch, text, { mode, flush: true });
    renameSync(scratch, file);
  }
  for (const file of of.removals) rmSync(file);
}

/** What an earlier run left that was ended. */
function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith('.') && name.endsWith(ending)) rmSync(join(folder, name));
  }
}
