// The files of a release in one zip, the same bytes for the same files on every machine.
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** A regular file that its owner may write and all may read. */
const mode = 0o100644;

/**
 * Zips files of one folder, sorted by name, under a folder of their own. No time is kept but the day given: zip holds local
 * time, so that the hour would differ between machines.
 *
 * @param day 2026-11-21
 */
export async function writeZip(
  path: string,
  files: { from: string; names: readonly string[]; under: string },
  day: string,
): Promise<void> {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const mtime = new Date(year, month - 1, date);
  const zip = new ZipFile();
  for (const name of [...files.names].sort()) {
    zip.addFile(join(files.from, name), `${files.under}/${name}`, {
      mtime,
      mode,
      // The other form of time is in UTC, which the machine's time zone would shift.
      forceDosTimestamp: true,
      compressionLevel: 9,
    });
  }
  zip.end();
  const failed = new Promise<never>((_, reject) => zip.once('error', reject));
  await Promise.race([failed, pipeline(zip.outputStream, createWriteStream(path, { flags: 'wx' }))]);
}
