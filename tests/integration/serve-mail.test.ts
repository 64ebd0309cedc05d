// The process that serves sends letters and deletes what was kept long enough, from its start on.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openLink } from '#app/features/submissions/links.server.ts';
import { queueLetter } from '#app/features/submissions/post/queue-letter.server.ts';
import { outbox, submissionContacts } from '#db/schema.ts';
import { buildCard, cardToYaml } from '#tests/factories/card.ts';
import { insertSubmission } from '#tests/factories/submission.ts';
import { openAnotherConnection } from '#tests/setup/open-test-database.ts';
import { startServerProcess } from '#tests/setup/server-process.ts';
import { startSmtpInbox } from '#tests/setup/smtp-inbox.ts';
import { startTestServer, testNow, testOrigin } from '#tests/setup/start-server.ts';
import { makeTempProject } from '#tests/setup/temp-project.ts';

it('sends what waits since an earlier process, erases what is old, and finishes the letter under way when stopped', async () => {
  const folder = makeTempProject({
    'data/models/sample-model.yaml': cardToYaml(buildCard()),
    'data/retired.yaml': '[]\n',
    'data/vocabulary.yaml': readFileSync('data/vocabulary.yaml', 'utf8'),
  });
  const databasePath = join(folder, 'var/rainbow.db');
  const db = openAnotherConnection(databasePath);
  const submissionId = insertSubmission(db);
  insertSubmission(db, { state: 'withdrawn', closedAt: '2020-01-01T00:00:00.000Z' });
  const now = new Date();
  for (const event of ['first', 'second']) {
    queueLetter(db, { event, letter: 'received', details: {}, submissionId, now });
  }

  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  let acknowledge = () => {};
  const held = new Promise<void>((resolve) => (acknowledge = resolve));
  const inbox = await startSmtpInbox({
    onArrival: () => {
      arrive();
      return held;
    },
  });
  const server = await startServerProcess({
    dataFolder: join(folder, 'data'),
    env: { DATABASE_PATH: databasePath, SMTP_URL: inbox.url, ORIGIN: 'https://rainbow.example' },
  });
  await arrived;
  expect(db.select().from(submissionContacts).all()).toHaveLength(1);
  server.signal('SIGTERM');
  acknowledge();
  expect(await server.ended).toBe(0);
  expect(server.stderr()).toBe('');

  const rows = db.select({ sentAt: outbox.sentAt, attempts: outbox.attempts }).from(outbox).all();
  expect(rows[0]).toEqual({ sentAt: expect.any(String) as string, attempts: 1 });
  expect(inbox.mails.length).toBe(rows.filter(({ sentAt }) => sentAt !== null).length);
  const token = inbox.mails[0]?.links.find((link) => link.includes('/submit/'))?.split('/')[4] ?? '';
  expect(openLink(db, { token, now })).toEqual({ submissionId });
  expect(server.stdout()).not.toContain(token);
  expect(server.stdout()).not.toContain('sam@provider.example');
});

it('sends a link that opens the submission at the address that it names', async () => {
  const server = await startTestServer();
  const submissionId = insertSubmission(server.db);
  queueLetter(server.db, { event: 'e', letter: 'your-link', details: {}, submissionId, now: testNow });
  const [mail, ...others] = await server.readMail();
  expect(others).toEqual([]);
  expect(mail?.from.address).toBe('no-reply@rainbow.example');
  const [link = ''] = mail?.links ?? [];
  expect(link.startsWith(`${testOrigin}/submit/`)).toBe(true);
  const page = await fetch(link.replace(testOrigin, server.origin));
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('CR-TEST-0001');
  const token = link.split('/').at(-1) ?? '';
  expect(JSON.stringify(server.readLog())).not.toContain(token);
});
