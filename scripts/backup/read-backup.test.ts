import { readFileSync, truncateSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildBackup, buildDatabaseBytes, type BackupParts } from '#tests/factories/backup.ts';
import { buildFolder } from '#tests/factories/folder.ts';
import { verifyBackup } from './read-backup.ts';

const tellNobody = () => undefined;
const readFault = (path: string) =>
  verifyBackup(path, tellNobody).then(
    () => 'none',
    (error: Error) => error.message,
  );

/** Changes one byte in the middle of a text that stands in the file as it is. */
function spoil(path: string, text: string): void {
  const bytes = readFileSync(path);
  const at = bytes.indexOf(text);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

describe('verifyBackup', () => {
  it('returns what a sound backup says of itself, and tells how far it is', async () => {
    const shares: number[] = [];
    const contents = await verifyBackup(await buildBackup(), (share) => shares.push(share));
    expect(contents).toMatchObject({ releases: ['2026.03.1'], database: { cards: 1 } });
    expect(contents.files.map(({ name }) => name)).toEqual(['rainbow.db', 'releases/2026.03.1/models.csv']);
    expect(shares.at(-1)).toBe(1);
  });

  it.each<[string, BackupParts, string]>([
    ['no backup.json', { leaveOut: ['backup.json'] }, 'it holds no backup.json'],
    ['an empty backup.json', { editContents: () => undefined }, 'its backup.json is no JSON'],
    ['a backup.json of something else', { editContents: () => [] }, 'its backup.json is not in order'],
    [
      'a key that this format does not have',
      { editContents: (contents) => ({ ...contents, colour: 'red' }) },
      'its backup.json is not in order',
    ],
    [
      'a later format',
      { editContents: (contents) => ({ ...contents, format: 2, colour: 'red' }) },
      'it is of format 2, and this program knows up to 1: update the program first',
    ],
    ['no database', { leaveOut: ['rainbow.db'] }, 'rainbow.db is missing from it'],
    [
      'no database, said so too',
      { files: { 'releases/2026.03.1/models.csv': 'slug\r\n' } },
      'rainbow.db is missing from it',
    ],
    ['a file less', { leaveOut: ['releases/2026.03.1/models.csv'] }, 'models.csv is missing from it'],
    [
      'a file more',
      { extra: [{ name: 'releases/2026.03.1/more.csv', text: 'x' }] },
      'more.csv, which its backup.json does not name',
    ],
    ['a file twice', { extra: [{ name: 'rainbow.db', text: 'x' }] }, 'it holds "rainbow.db" twice'],
    [
      'a second backup.json',
      { extra: [{ name: 'backup.json', text: '{}' }] },
      'it holds "backup.json" twice',
    ],
    [
      'a file of another kind',
      { extra: [{ name: 'run.sh', text: 'x' }] },
      'it holds "run.sh", which no backup does',
    ],
    [
      'a link',
      { extra: [{ name: 'releases/2026.03.1/link', text: '/etc/passwd', mode: 0o120777 }] },
      'it holds "releases/2026.03.1/link", which no backup does',
    ],
    [
      'a hidden release',
      { extra: [{ name: 'releases/.2026.03.1/x', text: 'x' }] },
      'it holds "releases/.2026.03.1/x", which no backup does',
    ],
    [
      'a path that climbs',
      { rename: ['releases/2026.03.1/models', 'releases/../../../../dels'] },
      'invalid relative path',
    ],
    [
      'a path from the root',
      { rename: ['releases/2026.03.1/models', '/eleases/2026.03.1/models'] },
      'absolute path',
    ],
    [
      'a path from a drive',
      { rename: ['releases/2026.03.1/models', 'c:leases/2026.03.1/models'] },
      'absolute path',
    ],
    [
      'a backslash',
      { rename: ['releases/2026.03.1/models', 'releases/2026.03.1\\models'] },
      'invalid characters',
    ],
    [
      'a step in place',
      { rename: ['releases/2026.03.1/models', 'releases/2026.03.1/./dels'] },
      'which no backup does',
    ],
    [
      'a size that is not what was promised',
      {
        editContents: (contents) => ({
          ...contents,
          files: (contents.files as { bytes: number }[]).map((file) => ({ ...file, bytes: file.bytes + 1 })),
        }),
      },
      'rainbow.db in it is not as backup.json says',
    ],
    [
      'a release that it does not hold',
      { editContents: (contents) => ({ ...contents, releases: ['2026.03.1', '2026.03.2'] }) },
      'the releases that its backup.json lists are not those that it holds',
    ],
    [
      'one release for another',
      { editContents: (contents) => ({ ...contents, releases: ['2026.03.2'] }) },
      'the releases that its backup.json lists are not those that it holds',
    ],
  ])('refuses %s', async (_name, parts, fault) => {
    const path = await buildBackup(parts);
    const message = await readFault(path);
    expect(message).toContain(`The backup ${path} cannot be used: `);
    expect(message).toContain(fault);
  });

  it.each([
    [
      'half of it',
      (path: string) => truncateSync(path, Math.floor(statSync(path).size / 2)),
      'it cannot be read as a zip file',
    ],
    [
      'all but its last byte',
      (path: string) => truncateSync(path, statSync(path).size - 1),
      'it cannot be read as a zip file',
    ],
    ['an empty file', (path: string) => truncateSync(path, 0), 'it cannot be read as a zip file'],
    [
      'a text',
      (path: string) => writeFileSync(path, 'Minutes. '.repeat(500)),
      'it cannot be read as a zip file',
    ],
    [
      'one byte of a release changed',
      (path: string) => spoil(path, 'slug\r\n'),
      'models.csv in it is not as',
    ],
    [
      'one byte of the database changed',
      (path: string) => spoil(path, 'CREATE TABLE'),
      'rainbow.db in it is not as',
    ],
  ])('refuses %s', async (_name, harm, fault) => {
    const path = await buildBackup();
    harm(path);
    expect(await readFault(path)).toContain(fault);
  });

  it('refuses what grows beyond what was promised before it reads it', async () => {
    const path = await buildBackup({
      files: { 'rainbow.db': buildDatabaseBytes(), 'releases/2026.03.1/bomb.csv': '0'.repeat(1_000_000) },
      editContents: (contents) => ({
        ...contents,
        files: (contents.files as { name: string }[]).map((file) =>
          file.name === 'rainbow.db' ? file : { ...file, bytes: 1000 },
        ),
      }),
    });
    const shares: number[] = [];
    await expect(verifyBackup(path, (share) => shares.push(share))).rejects.toThrow(
      'bomb.csv in it is not as',
    );
    expect(shares).toEqual([]);
  });

  it('says so where there is no file, or a folder', async () => {
    const folder = buildFolder({});
    expect(await readFault(join(folder, 'none.zip'))).toContain('There is no file at');
    expect(await readFault(folder)).toContain('There is no file at');
  });
});
