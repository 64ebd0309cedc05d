import { mkdirSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from '#db/client.server.ts';
import { submissionContacts } from '#db/schema.ts';
import { insertSubmission } from '#tests/factories/submission.ts';
import { buildFolder } from '#tests/factories/folder.ts';
import { runTypeScript } from '#tests/setup/run-process.ts';
import { writeFiles } from '#tests/setup/temp-project.ts';

it('deletes what is old in database and mail folder, and says how much', async () => {
  const folder = buildFolder({});
  const databasePath = join(folder, 'rainbow.db');
  const db = openDatabase(databasePath);
  for (let count = 0; count < 2; count += 1) {
    insertSubmission(db, { state: 'declined', closedAt: '2020-01-01T00:00:00.000Z' });
  }
  insertSubmission(db, { state: 'draft', changedAt: '2020-01-01T00:00:00.000Z' });
  mkdirSync(join(folder, 'outbox'));
  writeFiles(join(folder, 'outbox'), { 'old.eml': 'To: a@b.example', 'new.eml': 'To: a@b.example' });
  utimesSync(join(folder, 'outbox/old.eml'), 0, 0);
  const ended = await runTypeScript(['scripts/retention.ts'], { DATABASE_PATH: databasePath });
  expect(ended).toEqual({
    exitCode: 0,
    signal: null,
    stdout:
      'Deleted: 2 private contacts, 0 drafts, 0 ended links, 0 old letters, 1 mail file.\nOf editors: 0 sessions that had run out, 0 ended links to sign in with, 0 signs of a page left open.\nWarned of the deletion of their draft: 1 person.\n',
    stderr: '',
  });
  expect(db.select().from(submissionContacts).all()).toHaveLength(1);
  expect(readdirSync(join(folder, 'outbox'))).toEqual(['new.eml']);
  db.$client.close();
});

it('has nothing to do where there is no database, and makes none', async () => {
  const folder = buildFolder({});
  const ended = await runTypeScript(['scripts/retention.ts'], { DATABASE_PATH: join(folder, 'none.db') });
  expect(ended).toMatchObject({ exitCode: 0, stderr: '' });
  expect(ended.stdout).toMatch(/^There is no database at .*none\.db, so nothing to delete\.\n$/);
  expect(readdirSync(folder)).toEqual([]);
});

it('says in one sentence what is wrong with a setting', async () => {
  const ended = await runTypeScript(['scripts/retention.ts'], { PORT: 'x' });
  expect(ended).toMatchObject({ exitCode: 1, stdout: '' });
  expect(ended.stderr).toMatch(/^PORT must be .*\n$/);
});
