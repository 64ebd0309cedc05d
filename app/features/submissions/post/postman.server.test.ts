// The postman with real mailers: a folder, and an SMTP server in this process.
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createMailer } from '#app/lib/mail/mailer.server.ts';
import type { Database } from '#db/client.server.ts';
import { outbox, submissionContacts, submissionLinks, submissions } from '#db/schema.ts';
import { buildFolder } from '#tests/factories/folder.ts';
import { insertSubmission } from '#tests/factories/submission.ts';
import { openAnotherConnection, openTestDatabase } from '#tests/setup/open-test-database.ts';
import { readMailFolder, type ReadMail } from '#tests/setup/read-mail.ts';
import { startSmtpInbox, type RefuseMail } from '#tests/setup/smtp-inbox.ts';
import { makeLink, openLink } from '#app/features/submissions/links.server.ts';
import type { LetterToSend } from './letter-details.ts';
import { submissionLetters } from './compose-letter.server.ts';
import { createPostman, type Postman } from './postman.server.ts';
import { queueLetter } from './queue-letter.server.ts';

const site = { origin: 'https://rainbow.example', operatorName: null, contactEmail: null };
const from = { name: 'Community Rainbow', address: 'no-reply@rainbow.example' };
const start = new Date('2026-03-10T12:00:00Z');
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** A clock that stands until it is moved. */
function createClock() {
  let now = start.getTime();
  return { read: () => new Date(now), move: (byMs: number) => void (now += byMs) };
}

/** Something to wait for, and how to say that it came. */
function createSignal(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((come) => (resolve = come));
  return { promise, resolve: () => resolve() };
}

interface Office {
  db: Database;
  path: string;
  postman: Postman;
  clock: ReturnType<typeof createClock>;
  log: Record<string, unknown>[];
  folder: string;
}

/** A database and a postman, who writes into a folder unless there is a server. */
function openOffice({ smtpUrl = null }: { smtpUrl?: string | null } = {}): Office {
  const { db, path } = openTestDatabase();
  const clock = createClock();
  const folder = join(buildFolder({}), 'outbox');
  const { postman, log } = openCounter({ db, clock, folder, smtpUrl });
  return { db, path, postman, clock, log, folder };
}

function openCounter(of: {
  db: Database;
  clock: ReturnType<typeof createClock>;
  folder: string;
  smtpUrl: string | null;
}) {
  const log: Record<string, unknown>[] = [];
  const write = (level: string) => (details: object, message: string) =>
    void log.push({ level, ...details, message });
  const postman = createPostman({
    db: of.db,
    composers: [submissionLetters],
    mailer: createMailer({ smtpUrl: of.smtpUrl, outboxFolder: of.folder, from }),
    clock: of.clock.read,
    site,
    log: { info: write('info'), warn: write('warn'), error: write('error') },
  });
  onTestFinished(() => postman.stop());
  return { postman, log };
}

let queued = 0;

function queue(
  db: Database,
  submissionId: number,
  letter: LetterToSend = { letter: 'your-link', details: {} },
  event = `test/${(queued += 1)}`,
): void {
  queueLetter(db, { ...letter, event, submissionId, now: start });
}

function readToken(mail: ReadMail | undefined): string {
  return mail?.links.find((link) => link.startsWith(`${site.origin}/submit/`))?.split('/')[4] ?? '';
}

const readRows = (db: Database) => db.select().from(outbox).all();
const countLinks = (db: Database) => db.select().from(submissionLinks).all().length;

describe('a letter', () => {
  it('arrives by SMTP, and its link opens what it is about', async () => {
    const inbox = await startSmtpInbox();
    const { db, postman, clock } = openOffice({ smtpUrl: inbox.url });
    const id = insertSubmission(db, {
      modelName: 'Caffi Siarad',
      contact: { name: 'Zoë', email: 'zoe@provider.example' },
    });
    queue(db, id);
    expect(await postman.deliverDue()).toEqual({ sent: 1, postponed: 0, failed: 0, dropped: 0 });
    expect(inbox.mails).toHaveLength(1);
    const [mail] = inbox.mails;
    expect(mail?.envelope.to).toEqual(['zoe@provider.example']);
    expect(mail?.subject).toBe('Your private link: Caffi Siarad (CR-TEST-0001)');
    expect(mail?.text).toMatch(/^Dear Zoë,\n/);
    expect(mail?.raw).not.toMatch(/text\/html/i);
    expect(openLink(db, { token: readToken(mail), now: clock.read() })).toEqual({ submissionId: id });
    expect(readRows(db)[0]).toMatchObject({ sentAt: start.toISOString(), failedAt: null, attempts: 1 });
    expect(await postman.deliverDue()).toMatchObject({ sent: 0 });
    expect(inbox.mails).toHaveLength(1);
  });

  it('of each kind is written', async () => {
    const { db, postman, folder } = openOffice();
    const id = insertSubmission(db);
    const letters: LetterToSend[] = [
      { letter: 'your-link', details: {} },
      { letter: 'your-link', details: { replacesEarlier: true } },
      { letter: 'received', details: {} },
      { letter: 'questions', details: { questions: ['How many?'] } },
      { letter: 'withdrawn', details: {} },
      { letter: 'published', details: { slug: 'sample-model' } },
      { letter: 'declined', details: { reason: 'No source.' } },
      { letter: 'draft-warning', details: { deletedOn: '2026-09-10' } },
    ];
    for (const letter of letters) queue(db, id, letter);
    expect(await postman.deliverDue()).toMatchObject({ sent: letters.length });
    const mails = await readMailFolder(folder);
    expect(mails.map(({ text }) => text.replace(/\s+/g, ' '))).toEqual([
      expect.stringContaining('go on where you left off'),
      expect.stringContaining('links in our earlier letters stop working'),
      expect.stringContaining('a decision by 9 April 2026'),
      expect.stringContaining('> How many?'),
      expect.stringContaining('is withdrawn'),
      expect.stringContaining('https://rainbow.example/models/sample-model'),
      expect.stringContaining('> No source.'),
      expect.stringContaining('10 September 2026'),
    ]);
    const tokens = mails.map(readToken).filter((token) => token !== '');
    expect(new Set(tokens).size).toBe(6);
    expect(countLinks(db)).toBe(6);
  });

  it('that was asked for ends the links before it once it is followed, another ends none', async () => {
    const { db, postman, folder } = openOffice();
    const id = insertSubmission(db);
    const lost = makeLink(db, { submissionId: id, now: start });
    queue(db, id, { letter: 'received', details: {} });
    queue(db, id, { letter: 'your-link', details: { replacesEarlier: true } });
    await postman.deliverDue();
    const [received, asked] = (await readMailFolder(folder)).map(readToken);
    const open = (token = '') => openLink(db, { token, now: start });
    expect([open(received), open(lost)]).toEqual([{ submissionId: id }, { submissionId: id }]);
    expect(open(asked)).toEqual({ submissionId: id });
    expect(open(lost)).toEqual({ fault: 'replaced' });
  });

  it('is queued once an event, and not at all where its cause is undone', async () => {
    const { db, postman, folder } = openOffice();
    const id = insertSubmission(db);
    queue(db, id, undefined, 'same');
    queue(db, id, undefined, 'same');
    expect(() =>
      db.transaction((tx) => {
        queueLetter(tx, { event: 'undone', letter: 'withdrawn', details: {}, submissionId: id, now: start });
        throw new Error('undone');
      }),
    ).toThrow('undone');
    await postman.deliverDue();
    expect(await readMailFolder(folder)).toHaveLength(1);
  });

  it('goes to nobody once the contact is erased, and to the address that stands when it leaves', async () => {
    const { db, postman, folder, log } = openOffice();
    const [erased, moved] = [insertSubmission(db), insertSubmission(db)];
    queue(db, erased);
    queue(db, moved);
    db.delete(submissionContacts).where(eq(submissionContacts.submissionId, erased)).run();
    db.update(submissionContacts).set({ email: 'new@provider.example' }).run();
    expect(await postman.deliverDue()).toMatchObject({ sent: 1, dropped: 1 });
    expect((await readMailFolder(folder)).flatMap(({ to }) => to)).toEqual([
      { name: 'Sam Sample', address: 'new@provider.example' },
    ]);
    expect(readRows(db).map(({ sentAt }) => sentAt)).toEqual([start.toISOString(), start.toISOString()]);
    expect(log[0]).toEqual({
      level: 'info',
      outbox: 1,
      letter: 'your-link',
      attempt: 1,
      message: 'A letter was dropped: nobody is left to write to.',
    });
    expect(countLinks(db)).toBe(1);
  });

  it('of a draft that was deleted is gone with it', async () => {
    const { db, postman, folder } = openOffice();
    queue(db, insertSubmission(db));
    db.delete(submissions).run();
    expect(await postman.deliverDue()).toEqual({ sent: 0, postponed: 0, failed: 0, dropped: 0 });
    expect(await readMailFolder(folder)).toEqual([]);
  });

  it('that cannot be read is put off, and keeps no other from leaving', async () => {
    const { db, postman, folder, log } = openOffice();
    const id = insertSubmission(db);
    for (const [event, letter, details] of [
      ['a', 'of-a-later-version', '{}'],
      ['b', 'published', '{"slug":17}'],
      ['c', 'published', 'secret words'],
      ['d', 'toString', '{}'],
    ] as const) {
      const at = start.toISOString();
      db.insert(outbox)
        .values({ event, letter, details, submissionId: id, createdAt: at, nextAttemptAt: at })
        .run();
    }
    queue(db, id, { letter: 'withdrawn', details: {} });
    expect(await postman.deliverDue()).toMatchObject({ sent: 1, postponed: 4 });
    expect(await readMailFolder(folder)).toHaveLength(1);
    expect(log.filter(({ level }) => level === 'error')).toHaveLength(4);
    expect(JSON.stringify(log)).not.toContain('secret words');
  });
});

describe('the log', () => {
  it('holds no address, subject, name, token or text, whatever happens', async () => {
    let refusal: ReturnType<RefuseMail> = { code: 450, text: '<sam@provider.example> of Caffi Siarad' };
    const inbox = await startSmtpInbox({ refuse: () => refusal });
    const { db, postman, clock, log } = openOffice({ smtpUrl: inbox.url });
    const id = insertSubmission(db, { modelName: 'Caffi Siarad' });
    queue(db, id);
    await postman.deliverDue();
    refusal = null;
    clock.move(minuteMs);
    await postman.deliverDue();
    const strange = insertSubmission(db, { contact: { email: 'two@a.example, three@b.example' } });
    queue(db, strange);
    await postman.deliverDue();
    expect(log).toEqual([
      {
        level: 'warn',
        outbox: 1,
        letter: 'your-link',
        attempt: 1,
        fault: 'deferred',
        code: '450 RCPT TO',
        message: 'A letter was not delivered; it will be tried again.',
      },
      { level: 'info', outbox: 1, letter: 'your-link', attempt: 2, message: 'A letter was sent.' },
      {
        level: 'error',
        outbox: 2,
        letter: 'your-link',
        attempt: 1,
        fault: 'refused',
        code: 'EADDRESS',
        message: 'A letter is given up.',
      },
    ]);
  });

  it('names the file of a letter where there is no server', async () => {
    const { db, postman, log, folder } = openOffice();
    queue(db, insertSubmission(db));
    await postman.deliverDue();
    const [name = ''] = readdirSync(folder);
    expect(log).toMatchObject([{ message: 'A letter was sent.', path: join(folder, name) }]);
  });
});

describe('a delivery that fails', () => {
  it('is tried again after a minute, two, four and so on up to six hours, while the server is down', async () => {
    const inbox = await startSmtpInbox();
    await inbox.close();
    const { db, postman, clock } = openOffice({ smtpUrl: inbox.url });
    const id = insertSubmission(db);
    queue(db, id);
    const pauses: number[] = [];
    for (let attempt = 1; attempt <= 11; attempt += 1) {
      expect(await postman.deliverDue()).toMatchObject({ postponed: 1 });
      const dueAt = Date.parse(readRows(db)[0]?.nextAttemptAt ?? '');
      pauses.push((dueAt - clock.read().getTime()) / minuteMs);
      clock.move(dueAt - clock.read().getTime() - 1);
      expect(await postman.deliverDue()).toMatchObject({ postponed: 0 });
      clock.move(1);
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360]);
    expect(countLinks(db)).toBe(0);

    const back = await startSmtpInbox({ port: inbox.port });
    expect(await postman.deliverDue()).toMatchObject({ sent: 1 });
    expect(openLink(db, { token: readToken(back.mails[0]), now: clock.read() })).toEqual({
      submissionId: id,
    });
    expect(countLinks(db)).toBe(1);
  });

  it('ends the round when no server is there, so that the others do not wait in vain', async () => {
    const inbox = await startSmtpInbox();
    await inbox.close();
    const { db, postman, clock } = openOffice({ smtpUrl: inbox.url });
    for (let count = 0; count < 3; count += 1) queue(db, insertSubmission(db));
    expect(await postman.deliverDue()).toMatchObject({ postponed: 1 });
    expect(readRows(db).map(({ attempts }) => attempts)).toEqual([1, 0, 0]);
    const back = await startSmtpInbox({ port: inbox.port });
    clock.move(minuteMs);
    expect(await postman.deliverDue()).toMatchObject({ sent: 3 });
    expect(back.mails.map(({ subject }) => /CR-TEST-\d+/.exec(subject)?.[0])).toEqual([
      'CR-TEST-0001',
      'CR-TEST-0002',
      'CR-TEST-0003',
    ]);
  });

  it.each([
    ['recipient', 451],
    ['text', 421],
    ['text', 452],
  ] as const)(
    'with 4xx for the %s (%i) is followed by one that succeeds, with a link that works',
    async (where, code) => {
      const refusals = [{ code, text: 'later' }];
      const inbox = await startSmtpInbox({
        refuse: (at) => (at === where ? (refusals.pop() ?? null) : null),
      });
      const { db, postman, clock } = openOffice({ smtpUrl: inbox.url });
      const id = insertSubmission(db);
      queue(db, id);
      expect(await postman.deliverDue()).toMatchObject({ postponed: 1 });
      expect(countLinks(db)).toBe(0);
      clock.move(minuteMs);
      expect(await postman.deliverDue()).toMatchObject({ sent: 1 });
      expect(inbox.mails).toHaveLength(1);
      expect(countLinks(db)).toBe(1);
      expect(openLink(db, { token: readToken(inbox.mails[0]), now: clock.read() })).toEqual({
        submissionId: id,
      });
    },
  );

  it.each([
    ['recipient', 550],
    ['text', 554],
  ] as const)('with 5xx for the %s (%i) is final, and the next letter goes', async (where, code) => {
    const refusals = [{ code, text: 'never' }];
    const inbox = await startSmtpInbox({ refuse: (at) => (at === where ? (refusals.pop() ?? null) : null) });
    const { db, postman, clock, log } = openOffice({ smtpUrl: inbox.url });
    queue(db, insertSubmission(db));
    queue(db, insertSubmission(db));
    expect(await postman.deliverDue()).toEqual({ sent: 1, failed: 1, postponed: 0, dropped: 0 });
    expect(readRows(db)[0]).toMatchObject({ sentAt: null, failedAt: start.toISOString() });
    expect(log[0]).toMatchObject({ level: 'error', outbox: 1, fault: 'refused' });
    clock.move(30 * dayMs);
    expect(await postman.deliverDue()).toMatchObject({ sent: 0, failed: 0 });
    expect(inbox.countAttempts()).toBe(2);
    expect(countLinks(db)).toBe(1);
  });

  it('is given up after five days, and not a moment earlier', async () => {
    const inbox = await startSmtpInbox({ refuse: () => ({ code: 451, text: 'later' }) });
    const { db, postman, clock, log } = openOffice({ smtpUrl: inbox.url });
    queue(db, insertSubmission(db));
    clock.move(5 * dayMs - 1);
    expect(await postman.deliverDue()).toMatchObject({ postponed: 1 });
    clock.move(minuteMs);
    expect(await postman.deliverDue()).toMatchObject({ failed: 1 });
    expect(log.at(-1)).toMatchObject({ level: 'error', message: 'A letter is given up.' });
    clock.move(dayMs);
    expect(await postman.deliverDue()).toMatchObject({ failed: 0, postponed: 0 });
  });
});

describe('by itself', () => {
  it('tries again when the time has come, and not before', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const { db, postman, clock, folder } = openOffice();
    writeFileSync(folder, 'in the way');
    queue(db, insertSubmission(db));
    expect(await postman.deliverDue()).toMatchObject({ postponed: 1 });
    rmSync(folder);
    const pass = async (ms: number) => {
      clock.move(ms);
      vi.advanceTimersByTime(ms);
      await new Promise(setImmediate);
      await new Promise(setImmediate);
    };
    await pass(minuteMs - 1);
    expect(readRows(db)[0]?.attempts).toBe(1);
    await pass(1);
    expect(readRows(db)[0]?.attempts).toBe(2);
    // It is on its way; how many turns writing takes is the system's business.
    while (readRows(db)[0]?.sentAt === null) await new Promise(setImmediate);
    expect(await readMailFolder(folder)).toHaveLength(1);
  });

  it('finds within a quarter of an hour what another program queued', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const { db, path, postman, clock, folder } = openOffice();
    await postman.deliverDue();
    queue(openAnotherConnection(path), insertSubmission(db));
    clock.move(15 * minuteMs);
    vi.advanceTimersByTime(15 * minuteMs);
    while (readRows(db)[0]?.sentAt === null) await new Promise(setImmediate);
    expect(existsSync(folder)).toBe(true);
  });
});

describe('at once', () => {
  it('two postmen on one file deliver each letter once', async () => {
    const inbox = await startSmtpInbox();
    const { db, path, postman, clock, folder } = openOffice({ smtpUrl: inbox.url });
    const other = openCounter({ db: openAnotherConnection(path), clock, folder, smtpUrl: inbox.url });
    for (let count = 0; count < 20; count += 1) queue(db, insertSubmission(db));
    const [mine, theirs] = await Promise.all([postman.deliverDue(), other.postman.deliverDue()]);
    expect(mine.sent + theirs.sent).toBe(20);
    expect(Math.min(mine.sent, theirs.sent)).toBeGreaterThan(0);
    const ids = inbox.mails.map(({ messageId }) => messageId);
    expect(ids).toHaveLength(20);
    expect(new Set(ids).size).toBe(20);
  });

  it('many calls to wake are one round, begun after the transaction that made them', async () => {
    const { db, postman, folder } = openOffice();
    const id = insertSubmission(db);
    db.transaction((tx) => {
      for (let count = 0; count < 50; count += 1) postman.wake();
      queueLetter(tx, { event: 'late', letter: 'withdrawn', details: {}, submissionId: id, now: start });
    });
    await new Promise(setImmediate);
    await postman.deliverDue();
    expect(await readMailFolder(folder)).toHaveLength(1);
    expect(readRows(db)[0]?.attempts).toBe(1);
  });

  it('a letter is sent without anybody asking, once it was woken', async () => {
    const arrival = createSignal();
    const inbox = await startSmtpInbox({ onArrival: () => Promise.resolve(arrival.resolve()) });
    const { db, postman } = openOffice({ smtpUrl: inbox.url });
    queue(db, insertSubmission(db));
    postman.wake();
    await arrival.promise;
    expect(inbox.mails).toHaveLength(1);
  });
});

describe('stopping', () => {
  it('lets the letter under way finish and begins no other', async () => {
    const hold = createSignal();
    const arrival = createSignal();
    const inbox = await startSmtpInbox({
      onArrival: () => {
        arrival.resolve();
        return hold.promise;
      },
    });
    const { db, postman } = openOffice({ smtpUrl: inbox.url });
    queue(db, insertSubmission(db));
    queue(db, insertSubmission(db));
    postman.wake();
    await arrival.promise;
    const stopped = postman.stop();
    hold.resolve();
    await stopped;
    expect(readRows(db).map(({ sentAt, attempts }) => [sentAt, attempts])).toEqual([
      [start.toISOString(), 1],
      [null, 0],
    ]);
    postman.wake();
    expect(await postman.deliverDue()).toMatchObject({ sent: 0 });
    expect(inbox.mails).toHaveLength(1);
  });
});

describe('a database that cannot be written when a letter has left', () => {
  it('is told later, and the letter is not sent again', async () => {
    const inbox = await startSmtpInbox({
      // The claim is written; what follows is refused.
      onArrival: () => Promise.resolve(void office.db.$client.pragma('query_only = ON')),
    });
    const office = openOffice({ smtpUrl: inbox.url });
    const { db, postman, clock } = office;
    queue(db, insertSubmission(db));
    await expect(postman.deliverDue()).rejects.toThrow(/readonly|read-only/i);
    clock.move(dayMs);
    await expect(postman.deliverDue()).rejects.toThrow(/readonly|read-only/i);
    db.$client.pragma('query_only = OFF');
    expect(await postman.deliverDue()).toMatchObject({ sent: 0 });
    expect(inbox.mails).toHaveLength(1);
    expect(readRows(db)[0]?.sentAt).toBe(start.toISOString());
  });
});
