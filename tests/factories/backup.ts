// Zips like those of npm run backup, made by other code than the command's own, so that each fault can be built into one.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { join } from 'node:path';
import { ZipFile } from 'yazl';
import { openDatabase } from '#db/client.server.ts';
import { importCards } from '#app/features/models/commands.server.ts';
import { buildCard } from './card.ts';
import { buildFolder } from './folder.ts';

export interface BackupParts {
  /** What each file holds by its name in the zip, backup.json aside; vouched for by backup.json. */
  files?: Record<string, string | Uint8Array>;
  /** Changes what backup.json says. */
  editContents?: (contents: Record<string, unknown>) => unknown;
  /** Entries that backup.json does not name, such as a second one of a name. */
  extra?: { name: string; text: string; mode?: number }[];
  /** Names in the zip, each replaced by one as long: a zip library refuses to write the wicked ones. */
  rename?: [from: string, to: string];
  leaveOut?: string[];
}

/** A backup in a folder of its own, removed with the test. @returns its path */
export async function buildBackup({
  files = { 'rainbow.db': buildDatabaseBytes(), 'releases/2026.03.1/models.csv': 'slug\r\n' },
  editContents = (contents) => contents,
  extra = [],
  rename,
  leaveOut = [],
}: BackupParts = {}): Promise<string> {
  const versions = Object.keys(files).flatMap((name) => /^releases\/([^/]+)/.exec(name)?.[1] ?? []);
  const contents = editContents({
    what: 'A sample.',
    format: 1,
    madeAt: '2026-03-04T05:06:07.000Z',
    database: { migrations: [1, 2], cards: 1, revisions: 1 },
    releases: [...new Set(versions)],
    files: Object.entries(files).map(([name, content]) => ({
      name,
      bytes: Buffer.byteLength(content),
      sha256: createHash('sha256').update(content).digest('hex'),
    })),
  });
  const entries = [
    ...Object.entries(files).map(([name, content]) => ({ name, text: Buffer.from(content), mode: 0o100644 })),
    {
      name: 'backup.json',
      text: Buffer.from(contents === undefined ? '' : JSON.stringify(contents)),
      mode: 0o100644,
    },
    ...extra.map(({ name, text, mode = 0o100644 }) => ({ name, text: Buffer.from(text), mode })),
  ];
  const zip = new ZipFile();
  for (const { name, text, mode } of entries.filter((entry) => !leaveOut.includes(entry.name))) {
    zip.addBuffer(text, name, { mode, compress: false });
  }
  zip.end();
  const bytes = await buffer(zip.outputStream);
  const path = join(buildFolder({}), 'backup.zip');
  writeFileSync(path, rename ? Buffer.from(bytes.toString('latin1').replaceAll(...rename), 'latin1') : bytes);
  return path;
}

/** The file of a migrated database with a card, or with what `fill` puts there. */
export function buildDatabaseBytes(fill: (path: string) => void = importSampleCard): Buffer {
  const path = join(buildFolder({}), 'rainbow.db');
  fill(path);
  return readFileSync(path);
}

function importSampleCard(path: string): void {
  const db = openDatabase(path);
  importCards(db, { cards: [buildCard()], retired: [], now: new Date('2026-03-04T05:06:07.000Z') });
  db.$client.close();
}
