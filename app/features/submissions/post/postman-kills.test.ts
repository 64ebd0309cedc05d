// A postman that is killed in the middle of a letter, as by a power cut, and the one that comes after it.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createMailer } from '#app/lib/mail/mailer.server.ts';
import type { Database } from '#db/client.server.ts';
import { submissionLinks } from '#db/schema.ts';
import { buildFolder } from '#tests/factories/folder.ts';
import { insertSubmission } from '#tests/factories/submission.ts';
import { openTestDatabase } from '#tests/setup/open-test-database.ts';
import { readMailFolder, type ReadMail } from '#tests/setup/read-mail.ts';
import { runTypeScript } from '#tests/setup/run-process.ts';
import { startSmtpInbox } from '#tests/setup/smtp-inbox.ts';
import { openLink } from '#app/features/submissions/links.server.ts';
import { submissionLetters } from './compose-letter.server.ts';
import { createPostman } from './postman.server.ts';
import { queueLetter } from './queue-letter.server.ts';

const site = { origin: 'https://rainbow.example', operatorName: null, contactEmail: null };
const from = { name: 'Community Rainbow', address: 'no-reply@rainbow.example' };
const now = new Date('2026-03-10T12:00:00Z');
const afterLease = new Date('2026-03-10T12:05:00Z');
const silence = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Queues three letters, lets a process send them until it dies, and another once the lease of the first has ended. */
async function sendThroughDeath(
  moment: string,
  { db, path, folder, smtpUrl }: { db: Database; path: string; folder: string; smtpUrl: string | null },
) {
  for (let count = 0; count < 3; count += 1) {
    const submissionId = insertSubmission(db);
    queueLetter(db, { event: `e/${count}`, letter: 'received', details: {}, submissionId, now });
  }
  const args = [path, folder, smtpUrl ?? '-', moment, now.toISOString()];
  const ended = await runTypeScript(['tests/setup/postman-process.ts', ...args]);
  expect(ended).toMatchObject({ signal: 'SIGKILL', stderr: '' });
  const send = (at: Date) => {
    const mailer = createMailer({ smtpUrl, outboxFolder: folder, from });
    const postman = createPostman({
      db,
      composers: [submissionLetters],
      mailer,
      clock: () => at,
      site,
      log: silence,
    });
    return postman.deliverDue().finally(() => postman.stop());
  };
  // The letter that it died with is nobody's until then; the others go at once.
  expect(await send(now)).toMatchObject({ sent: 2 });
  expect(await send(afterLease)).toMatchObject({ sent: 1 });
}

/** The submissions that the links of letters open. */
function openAll(db: Database, mails: ReadMail[]) {
  return mails
    .flatMap(({ links }) => links.filter((link) => link.includes('/submit/')))
    .map((link) => openLink(db, { token: link.split('/')[4] ?? '', now: afterLease }))
    .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
}

const eachOpens = [{ submissionId: 1 }, { submissionId: 2 }, { submissionId: 3 }];

it.each(['claimed', 'composed', 'delivered'])(
  'killed when a letter is %s: each is one file, and opens',
  async (moment) => {
    const { db, path } = openTestDatabase();
    const folder = join(buildFolder({}), 'outbox');
    await sendThroughDeath(moment, { db, path, folder, smtpUrl: null });
    const mails = await readMailFolder(folder);
    expect(mails).toHaveLength(3);
    expect(openAll(db, mails)).toEqual(eachOpens);
    // Beside one that nobody saw, none was made for a letter that had left.
    expect(db.select().from(submissionLinks).all()).toHaveLength(moment === 'composed' ? 4 : 3);
  },
);

it.each(['claimed', 'composed'])(
  'killed when a letter is %s: the server gets each once, and it opens',
  async (moment) => {
    const inbox = await startSmtpInbox();
    const { db, path } = openTestDatabase();
    await sendThroughDeath(moment, { db, path, folder: 'never-made', smtpUrl: inbox.url });
    expect(inbox.mails).toHaveLength(3);
    expect(openAll(db, inbox.mails)).toEqual(eachOpens);
  },
);

it('killed when the server has it: it gets that one again, as the same mail, and either opens', async () => {
  const inbox = await startSmtpInbox();
  const { db, path } = openTestDatabase();
  await sendThroughDeath('delivered', { db, path, folder: 'never-made', smtpUrl: inbox.url });
  const ids = inbox.mails.map(({ messageId }) => messageId);
  expect(ids).toHaveLength(4);
  expect(new Set(ids).size).toBe(3);
  expect(openAll(db, inbox.mails)).toEqual([{ submissionId: 1 }, ...eachOpens]);
  expect(db.select().from(submissionLinks).all()).toHaveLength(4);
});
