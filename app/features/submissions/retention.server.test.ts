// The clock is moved across every boundary: the last moment before it, and the first of the day itself.
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Database } from '#db/client.server.ts';
import {
  outbox,
  submissionContacts,
  submissionEvents,
  submissionLinks,
  submissionQuestions,
  submissions,
  submissionVersions,
} from '#db/schema.ts';
import { insertEditor } from '#tests/factories/editor.ts';
import { insertSubmission } from '#tests/factories/submission.ts';
import { openTestDatabase } from '#tests/setup/open-test-database.ts';
import { linkDays, makeLink } from './links.server.ts';
import { applyRetention, type Retained } from './retention.server.ts';

const nothing: Retained = { contacts: 0, warnings: 0, drafts: 0, links: 0, letters: 0 };

const countContacts = (db: Database) => db.select().from(submissionContacts).all().length;
const listStates = (db: Database) => db.select({ state: submissions.state }).from(submissions).all();

describe('the contact of what was declined or withdrawn', () => {
  it.each([
    ['an ordinary day', '2026-03-10T12:00:00.000Z', '2027-03-09T23:59:59.999Z', '2027-03-10T00:00:00.000Z'],
    [
      'a leap day, which the next year lacks',
      '2028-02-29T12:00:00.000Z',
      '2029-02-27T23:59:59.999Z',
      '2029-02-28T00:00:00.000Z',
    ],
    [
      'the day before one',
      '2027-02-28T12:00:00.000Z',
      '2028-02-27T23:59:59.999Z',
      '2028-02-28T00:00:00.000Z',
    ],
    [
      'summer, whose days begin an hour earlier by UTC',
      '2026-07-15T12:00:00.000Z',
      '2027-07-14T22:59:59.999Z',
      '2027-07-14T23:00:00.000Z',
    ],
    [
      'the evening that is already tomorrow',
      '2026-07-15T23:30:00.000Z',
      '2027-07-15T22:59:59.999Z',
      '2027-07-15T23:00:00.000Z',
    ],
    [
      'summer time in one year and not the next',
      '2026-03-29T12:00:00.000Z',
      '2027-03-28T22:59:59.999Z',
      '2027-03-28T23:00:00.000Z',
    ],
  ])('is erased on the day twelve months later: %s', (_which, closedAt, before, on) => {
    const { db } = openTestDatabase();
    const id = insertSubmission(db, { state: 'declined', closedAt });
    makeLink(db, { submissionId: id, now: new Date(before) });
    expect(applyRetention(db, new Date(before))).toEqual(nothing);
    expect(countContacts(db)).toBe(1);
    expect(applyRetention(db, new Date(on))).toEqual({ ...nothing, contacts: 1 });
    expect(countContacts(db)).toBe(0);
    expect(db.select().from(submissionLinks).all()).toEqual([]);
    expect(listStates(db)).toEqual([{ state: 'declined' }]);
    expect(db.select().from(submissionEvents).all()).toMatchObject([
      { submissionId: id, kind: 'contact-erased', at: on },
    ]);
    expect(applyRetention(db, new Date(on))).toEqual(nothing);
  });

  it('is kept of what is open or published, however old', () => {
    const { db } = openTestDatabase();
    for (const state of ['sent', 'asked', 'published'] as const) {
      insertSubmission(db, { state, closedAt: state === 'published' ? '2020-01-01T00:00:00.000Z' : null });
    }
    insertSubmission(db, { state: 'withdrawn', closedAt: '2020-01-01T00:00:00.000Z' });
    expect(applyRetention(db, new Date('2026-03-10T12:00:00Z'))).toEqual({ ...nothing, contacts: 1 });
    expect(countContacts(db)).toBe(3);
  });
});

describe('an untouched draft', () => {
  const changedAt = '2026-08-31T12:00:00.000Z';
  const [dayBeforeWarning, warningDay] = ['2027-01-30T23:59:59.999Z', '2027-01-31T00:00:00.000Z'];
  const [dayBeforeDeletion, deletionDay] = ['2027-02-27T23:59:59.999Z', '2027-02-28T00:00:00.000Z'];

  /** As when the postman has sent everything. */
  const sendAll = (db: Database, at: string) => void db.update(outbox).set({ sentAt: at }).run();

  it('is told of after five months, once, and deleted after six with all that hangs on it', () => {
    const { db } = openTestDatabase();
    const id = insertSubmission(db, { changedAt });
    insertSubmission(db, { changedAt: deletionDay });
    db.insert(submissionVersions)
      .values({ submissionId: id, number: 1, draft: '{}', sentAt: changedAt })
      .run();
    db.insert(submissionQuestions).values({ submissionId: id, askedAt: changedAt, words: 'Why?' }).run();
    expect(applyRetention(db, new Date(dayBeforeWarning))).toEqual(nothing);
    expect(applyRetention(db, new Date(warningDay))).toEqual({ ...nothing, warnings: 1 });
    expect(db.select().from(outbox).all()).toMatchObject([
      {
        event: `draft-warning/${id}/${changedAt}`,
        letter: 'draft-warning',
        submissionId: id,
        details: '{"deletedOn":"2027-02-28"}',
        nextAttemptAt: warningDay,
      },
    ]);
    sendAll(db, warningDay);
    expect(applyRetention(db, new Date(warningDay))).toEqual(nothing);
    expect(applyRetention(db, new Date(dayBeforeDeletion))).toEqual(nothing);
    makeLink(db, { submissionId: id, now: new Date(dayBeforeDeletion) });
    expect(applyRetention(db, new Date(deletionDay))).toEqual({ ...nothing, drafts: 1 });
    expect(listStates(db)).toHaveLength(1);
    for (const table of [submissionLinks, submissionVersions, submissionQuestions, outbox]) {
      expect(db.select().from(table).all()).toEqual([]);
    }
    expect(countContacts(db)).toBe(1);
  });

  it('of nobody known is deleted after six months, without a letter', () => {
    const { db } = openTestDatabase();
    insertSubmission(db, { changedAt, contact: null });
    expect(applyRetention(db, new Date(dayBeforeDeletion))).toEqual(nothing);
    expect(applyRetention(db, new Date(deletionDay))).toEqual({ ...nothing, drafts: 1 });
    expect(db.select().from(outbox).all()).toEqual([]);
  });

  it('is never deleted within 28 days of the warning, and on the day that it named', () => {
    const { db } = openTestDatabase();
    insertSubmission(db, { changedAt });
    // The server was off for months; the clocks go forward in between.
    expect(applyRetention(db, new Date('2027-03-10T15:00:00Z'))).toEqual({ ...nothing, warnings: 1 });
    expect(db.select().from(outbox).get()?.details).toBe('{"deletedOn":"2027-04-07"}');
    sendAll(db, '2027-03-10T15:00:00.000Z');
    expect(applyRetention(db, new Date('2027-04-06T22:59:59.999Z'))).toEqual(nothing);
    expect(applyRetention(db, new Date('2027-04-06T23:00:00.000Z'))).toMatchObject({ drafts: 1 });
  });

  it('is kept while its warning has not left', () => {
    const { db } = openTestDatabase();
    insertSubmission(db, { changedAt });
    applyRetention(db, new Date(warningDay));
    expect(applyRetention(db, new Date(deletionDay))).toEqual(nothing);
    db.update(outbox).set({ failedAt: deletionDay }).run();
    expect(applyRetention(db, new Date(deletionDay))).toMatchObject({ drafts: 1 });
  });

  it('that was saved after the warning is told of anew, in its turn', () => {
    const { db } = openTestDatabase();
    const id = insertSubmission(db, { changedAt });
    applyRetention(db, new Date(warningDay));
    sendAll(db, warningDay);
    const savedAt = '2027-02-10T12:00:00.000Z';
    db.update(submissions).set({ changedAt: savedAt }).where(eq(submissions.id, id)).run();
    expect(applyRetention(db, new Date(deletionDay))).toEqual(nothing);
    expect(applyRetention(db, new Date('2027-07-09T22:59:59.999Z'))).toMatchObject({ warnings: 0 });
    expect(applyRetention(db, new Date('2027-07-10T12:00:00Z'))).toMatchObject({ warnings: 1, drafts: 0 });
  });

  it('that was sent is no draft any more', () => {
    const { db } = openTestDatabase();
    insertSubmission(db, { changedAt, state: 'sent' });
    expect(applyRetention(db, new Date('2030-01-01T00:00:00Z'))).toEqual(nothing);
  });
});

it('leaves the work of editors as long as it takes them', () => {
  const { db } = openTestDatabase();
  const { id: editorId } = insertEditor(db);
  const sent = insertSubmission(db, { state: 'sent', sentAt: '2020-01-01T12:00:00.000Z' });
  const old = { contact: null, changedAt: '2020-01-01T12:00:00.000Z' };
  insertSubmission(db, { ...old, editorId });
  insertSubmission(db, { ...old, editorId, mendsId: sent });
  expect(applyRetention(db, new Date('2026-03-10T12:00:00.000Z'))).toEqual(nothing);
  expect(listStates(db)).toHaveLength(3);
});

describe('traces', () => {
  const now = new Date('2026-03-10T12:00:00.000Z');
  const later = (days: number, ms = 0) => new Date(now.getTime() + days * 24 * 60 * 60 * 1000 + ms);

  it('of links go thirty days after they ended', () => {
    const { db } = openTestDatabase();
    makeLink(db, { submissionId: insertSubmission(db, { state: 'sent' }), now });
    expect(applyRetention(db, later(linkDays + 30, -1))).toEqual(nothing);
    expect(applyRetention(db, later(linkDays + 30))).toEqual({ ...nothing, links: 1 });
  });

  it('of letters go thirty days after they left or were given up, and never while they wait', () => {
    const { db } = openTestDatabase();
    const submissionId = insertSubmission(db, { state: 'sent' });
    const at = now.toISOString();
    const row = { letter: 'received', details: '{}', submissionId, createdAt: at, nextAttemptAt: at };
    db.insert(outbox)
      .values([
        { ...row, event: 'sent', sentAt: at },
        { ...row, event: 'given up', failedAt: at },
        { ...row, event: 'waiting' },
      ])
      .run();
    expect(applyRetention(db, later(30, -1))).toEqual(nothing);
    expect(applyRetention(db, later(30))).toEqual({ ...nothing, letters: 2 });
    expect(applyRetention(db, later(3000))).toEqual(nothing);
    expect(db.select({ event: outbox.event }).from(outbox).all()).toEqual([{ event: 'waiting' }]);
  });
});

describe('what we asked an organisation about', () => {
  const invitedAt = '2026-11-30T12:00:00.000Z';
  const invited = {
    kind: 'change',
    slug: 'tea',
    invitedAt,
    createdAt: invitedAt,
    changedAt: invitedAt,
  } as const;
  const [dayBefore, on] = ['2027-02-27T23:59:59.999Z', '2027-02-28T00:00:00.000Z'];

  it('is deleted after three months without a warning where nobody touched it', () => {
    const { db } = openTestDatabase();
    insertSubmission(db, invited);
    expect(applyRetention(db, new Date(dayBefore))).toEqual(nothing);
    expect(applyRetention(db, new Date(on))).toEqual({ ...nothing, drafts: 1 });
    expect([countContacts(db), listStates(db), db.select().from(outbox).all()]).toEqual([0, [], []]);
  });

  it('is a draft like any other once something was saved in it', () => {
    const { db } = openTestDatabase();
    insertSubmission(db, { ...invited, changedAt: '2026-12-01T12:00:00.000Z' });
    expect(applyRetention(db, new Date(on))).toEqual(nothing);
    expect(applyRetention(db, new Date('2027-05-01T12:00:00Z'))).toEqual({ ...nothing, warnings: 1 });
  });

  it('is kept once it was answered', () => {
    const { db } = openTestDatabase();
    insertSubmission(db, { ...invited, state: 'sent', sentAt: invitedAt });
    expect(applyRetention(db, new Date('2030-01-01T12:00:00Z'))).toEqual(nothing);
  });
});
