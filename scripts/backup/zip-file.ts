// Writing and reading the zip of a backup, a stream at a time: releases may be larger than memory.
import { open } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { extname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise, type Entry, type ZipFile as OpenZip } from 'yauzl';
import { ZipFile } from 'yazl';
import { contentsName } from './backup-contents.ts';

/** Deflating these again costs time and gains nothing. */
const compressedExtensions = ['.zip', '.gz', '.parquet', '.png', '.docx'];

/**
 * Writes a zip that only this user may read, and waits until the disk has it.
 *
 * @param path must not exist
 * @param contents the text of backup.json, which stands last
 */
export async function writeZip(
  path: string,
  files: readonly { path: string; name: string }[],
  contents: string,
): Promise<void> {
  const zip = new ZipFile();
  const output = createWriteStream(path, { flags: 'wx', mode: 0o600 });
  zip.on('error', (error: Error) => output.destroy(error));
  for (const { path: realPath, name } of files) {
    zip.addFile(realPath, name, { compress: !compressedExtensions.includes(extname(name)) });
  }
  zip.addBuffer(Buffer.from(contents), contentsName);
  zip.end();
  await pipeline(zip.outputStream, output);
  await flush(path);
}

/** Waits until the disk has a file, or what a folder lists. */
export async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Opens a zip for as long as `use` runs.
 *
 * @param use is handed the entries in the order of the zip's own list
 */
export async function withZip<Result>(
  path: string,
  use: (zip: OpenZip, entries: Entry[]) => Promise<Result>,
): Promise<Result> {
  // Strict: a backslash is refused rather than taken for a slash.
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true });
  try {
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    return await use(zip, entries);
  } finally {
    zip.close();
  }
}

/** True for a plain file: not a link, device or folder. Systems other than Unix leave the kind out. */
export function isPlainFile(entry: Entry): boolean {
  const kind = (entry.externalFileAttributes >>> 16) & 0o170000;
  return (kind === 0 || kind === 0o100000) && !entry.fileName.endsWith('/');
}
