// Reads a backup and believes nothing of it before it is checked: the list of entries, backup.json, then every byte of
// every file. Restoring asks this first, and making a backup last.
import { createHash } from 'node:crypto';
import { createWriteStream, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Entry, ZipFile } from 'yauzl';
import { BackupError, explainDiskFailure } from './backup-error.ts';
import {
  backupContentsSchema,
  backupFormat,
  contentsName,
  databaseName,
  isBackupFileName,
  largestContentsBytes,
  readReleaseVersion,
  type BackupContents,
  type BackupFile,
} from './backup-contents.ts';
import { hashStream } from './hash-file.ts';
import { flush, isPlainFile, withZip } from './zip-file.ts';

/** A fault of a backup, told as the end of a sentence that names the file. */
class BackupFault extends Error {
  override name = 'BackupFault';
}

/**
 * Checks a whole backup: that it holds the files that its backup.json names and no others, under the names that a backup
 * may use, and that each has the size and hash that stand there.
 *
 * @throws BackupError saying what is wrong with it
 */
export function verifyBackup(path: string, tellShare: (share: number) => void): Promise<BackupContents> {
  return useBackup(path, async (zip, contents, entryOf) => {
    const totalBytes = contents.files.reduce((sum, { bytes }) => sum + bytes, 0);
    let readBytes = 0;
    for (const file of contents.files) {
      const stream = (await zip.openReadStreamPromise(entryOf(file))) as AsyncIterable<Buffer>;
      const found = await hashStream(stream);
      if (found.bytes !== file.bytes || found.sha256 !== file.sha256) throw alteredFile(file);
      readBytes += file.bytes;
      tellShare(readBytes / totalBytes);
    }
    return contents;
  });
}

/**
 * Unpacks some files of a backup, checking each again while it is written, and waits until the disk has them.
 *
 * @param folder existing; files stand in it under their names in the backup
 */
export async function extractFiles(
  path: string,
  wanted: (file: BackupFile) => boolean,
  folder: string,
): Promise<void> {
  await useBackup(path, async (zip, contents, entryOf) => {
    for (const file of contents.files.filter(wanted)) {
      const target = join(folder, file.name);
      await extractFile(await zip.openReadStreamPromise(entryOf(file)), file, target).catch((error) => {
        throw explainDiskFailure(error, folder);
      });
    }
  });
}

async function extractFile(stream: NodeJS.ReadableStream, file: BackupFile, target: string): Promise<void> {
  const hash = createHash('sha256');
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  mkdirSync(dirname(target), { recursive: true });
  await pipeline(stream, hashing, createWriteStream(target, { flags: 'wx' }));
  if (hash.digest('hex') !== file.sha256) throw alteredFile(file);
  await flush(target);
}

type EntryOf = (file: BackupFile) => Entry;

async function useBackup<Result>(
  path: string,
  use: (zip: ZipFile, contents: BackupContents, entryOf: EntryOf) => Promise<Result>,
): Promise<Result> {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
    throw new BackupError(`There is no file at ${path}. Name the backup: npm run restore -- <file>`);
  }
  try {
    return await withZip(path, async (zip, entries) => {
      const byName = indexEntries(entries);
      const contents = await readContents(zip, byName);
      return use(zip, contents, ({ name }) => byName.get(name) as Entry);
    });
  } catch (error) {
    if (error instanceof BackupError) throw error;
    throw new BackupError(
      `The backup ${path} cannot be used: ${describeFault(error)}. Take another backup; a copy that was cut short may be whole where it was copied from.`,
      { cause: error },
    );
  }
}

function describeFault(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return error instanceof BackupFault ? text : `it cannot be read as a zip file (${text})`;
}

const alteredFile = ({ name }: BackupFile) =>
  new BackupFault(`${name} in it is not as ${contentsName} says, so it was damaged or altered`);

function indexEntries(entries: readonly Entry[]): Map<string, Entry> {
  const byName = new Map<string, Entry>();
  for (const entry of entries) {
    const name = entry.fileName;
    if (byName.has(name)) throw new BackupFault(`it holds ${JSON.stringify(name)} twice`);
    if (!isPlainFile(entry) || !(name === contentsName || isBackupFileName(name))) {
      throw new BackupFault(`it holds ${JSON.stringify(name)}, which no backup does`);
    }
    byName.set(name, entry);
  }
  return byName;
}

async function readContents(zip: ZipFile, byName: ReadonlyMap<string, Entry>): Promise<BackupContents> {
  const entry = byName.get(contentsName);
  if (entry === undefined)
    throw new BackupFault(`it holds no ${contentsName}, so npm run backup did not make it`);
  if (entry.uncompressedSize > largestContentsBytes)
    throw new BackupFault(`its ${contentsName} is too large`);
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  const contents = parseContents(Buffer.concat(chunks).toString('utf8'));

  const names = new Set(contents.files.map(({ name }) => name));
  const missing = [databaseName, ...names].find((name) => !byName.has(name) || !names.has(name));
  if (missing !== undefined) throw new BackupFault(`${missing} is missing from it`);
  const extra = [...byName.keys()].find((name) => name !== contentsName && !names.has(name));
  if (extra !== undefined)
    throw new BackupFault(`it holds ${extra}, which its ${contentsName} does not name`);
  // Before anything is unpacked, so that nothing grows beyond what was promised.
  const altered = contents.files.find(({ name, bytes }) => byName.get(name)?.uncompressedSize !== bytes);
  if (altered) throw alteredFile(altered);
  const versions = new Set(contents.files.flatMap(({ name }) => readReleaseVersion(name) ?? []));
  if (
    contents.releases.length !== versions.size ||
    contents.releases.some((version) => !versions.has(version))
  ) {
    throw new BackupFault(`the releases that its ${contentsName} lists are not those that it holds`);
  }
  return contents;
}

function parseContents(text: string): BackupContents {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new BackupFault(`its ${contentsName} is no JSON`, { cause });
  }
  const { success, data, error } = backupContentsSchema.safeParse(value);
  if (success) return data;
  const format = (value as { format?: unknown } | null)?.format;
  if (typeof format === 'number' && format > backupFormat) {
    throw new BackupFault(
      `it is of format ${format}, and this program knows up to ${backupFormat}: update the program first`,
    );
  }
  const [issue] = error.issues;
  throw new BackupFault(`its ${contentsName} is not in order (${issue?.path.join('.')}: ${issue?.message})`);
}
