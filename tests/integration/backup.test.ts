// Backup and restore as a keeper runs them, beside a server that goes on serving.
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importCards } from '#app/features/models/commands.server.ts';
import { buildCard, cardToYaml } from '#tests/factories/card.ts';
import { readFiles } from '#tests/setup/kept-site.ts';
import { openAnotherConnection } from '#tests/setup/open-test-database.ts';
import { readTables } from '#tests/setup/read-tables.ts';
import { runTypeScript } from '#tests/setup/run-process.ts';
import { startServerProcess } from '#tests/setup/server-process.ts';
import { makeTempProject } from '#tests/setup/temp-project.ts';

/** A served site with one card, and the commands for its database. */
async function serveSite() {
  const folder = makeTempProject({
    'data/models/sample-model.yaml': cardToYaml(buildCard({ name: 'Old Name' })),
    'data/retired.yaml': '[]\n',
    'data/vocabulary.yaml': readFileSync('data/vocabulary.yaml', 'utf8'),
  });
  mkdirSync(join(folder, 'var'));
  mkdirSync(join(folder, 'backups'));
  const databasePath = join(folder, 'var/rainbow.db');
  const env = { DATABASE_PATH: databasePath };
  const server = await startServerProcess({ dataFolder: join(folder, 'data'), env });
  const db = openAnotherConnection(databasePath);
  return {
    folder,
    server,
    db,
    rename: (name: string) =>
      importCards(db, { cards: [buildCard({ name })], retired: [], now: new Date('2026-03-10T12:00:00Z') }),
    readHeading: async () => {
      const response = await fetch(`${server.origin}/models/sample-model`);
      return /<h1[^>]*>([^<]*)/.exec(await response.text())?.[1] ?? `${response.status}`;
    },
    run: (command: 'backup' | 'restore', file: string) => runTypeScript([`scripts/${command}.ts`, file], env),
  };
}

/** Asks again and again until the work is done; what each answer was. */
async function askWhile(work: Promise<unknown>, ask: () => Promise<string>): Promise<string[]> {
  let isDone = false;
  void work.finally(() => (isDone = true));
  const answers: string[] = [];
  while (!isDone) answers.push(await ask());
  return answers;
}

describe('npm run backup and npm run restore, while serving', () => {
  it('bring back what a reader saw, and every reader gets the old page or the restored one', async () => {
    const site = await serveSite();
    const backup = join(site.folder, 'backups/b.zip');
    const releases = join(site.folder, 'var/releases');
    const [version = ''] = readdirSync(releases);
    const released = readFiles(releases);
    const readRelease = async () => (await fetch(`${site.server.origin}/data/${version}/models.csv`)).status;
    expect(await readRelease()).toBe(200);
    const expected = readTables(site.db);

    const making = site.run('backup', backup);
    const seen = await askWhile(making, site.readHeading);
    expect(await making).toMatchObject({ exitCode: 0 });
    expect((await making).stdout).toMatch(
      /b\.zip: \d+\.\d MB, with 1 card in 1 revision and 1 release; read back and found whole\.\n$/,
    );
    expect(new Set(seen)).toEqual(new Set(['Old Name']));

    site.rename('New Name');
    expect(await site.readHeading()).toBe('New Name');
    rmSync(join(releases, version), { recursive: true });
    expect(await readRelease()).toBe(404);
    const restoring = site.run('restore', backup);
    const seenThen = await askWhile(restoring, site.readHeading);
    const { exitCode, stdout } = await restoring;

    expect({ exitCode, seen: new Set(seenThen) }).toMatchObject({ exitCode: 0 });
    expect(['New Name', 'Old Name']).toEqual(expect.arrayContaining([...new Set(seenThen)]));
    expect(await site.readHeading()).toBe('Old Name');
    expect(readTables(site.db)).toEqual(expected);
    expect(readFiles(releases)).toEqual(released);
    expect(await readRelease()).toBe(200);
    expect(stdout).toContain('1 card in 1 revision, compared row by row.');
    expect(stdout).toMatch(/to go back: npm run restore -- '.*before-restore-.*\.zip'\n$/);
    const before = /restore -- '(.*)'/.exec(stdout)?.[1] ?? '';

    expect(await site.run('restore', before)).toMatchObject({ exitCode: 0 });
    expect(await site.readHeading()).toBe('New Name');
    expect(site.server.stderr()).toBe('');
  });

  it('leave a server that was restored under able to stop, with the restored cards in its file', async () => {
    const site = await serveSite();
    const backup = join(site.folder, 'backups/b.zip');
    await site.run('backup', backup);
    site.rename('New Name');
    await site.run('restore', backup);
    site.server.signal('SIGTERM');
    expect(await site.server.ended).toBe(0);
    expect(site.db.$client.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(readTables(site.db)).toMatchObject({ revisions: [{ number: 1 }] });
  });
});

describe('a command that cannot do its work', () => {
  it.each<['backup' | 'restore', string[], Record<string, string>, string]>([
    ['backup', [], {}, 'Name one file: npm run backup -- <file>\n'],
    ['restore', [], {}, 'Name one file: npm run restore -- <file>\n'],
    ['backup', ['a.zip', 'b.zip'], {}, 'Name one file: npm run backup -- <file>\n'],
    ['backup', ['a.zip'], { DATABASE_PATH: ':memory:' }, 'DATABASE_PATH names no file'],
    ['backup', ['a.zip'], { PORT: 'http' }, 'PORT must be a whole number'],
    ['restore', ['none.zip'], {}, 'There is no file at none.zip.'],
  ])('%s with %j and %j says so, and ends with 1', async (command, args, env, words) => {
    const folder = makeTempProject();
    const ended = await runTypeScript([`scripts/${command}.ts`, ...args], {
      DATABASE_PATH: join(folder, 'rainbow.db'),
      ...env,
    });
    expect(ended.exitCode).toBe(1);
    expect(ended.stderr).toContain(words);
    expect(ended.stderr).not.toContain('    at ');
    expect(ended.stdout).toBe('');
    expect(readdirSync(folder)).toEqual([]);
  });
});
