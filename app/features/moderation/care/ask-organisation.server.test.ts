import { describe, expect, it } from 'vitest';
import type { Card } from '#app/features/models/card-schema.ts';
import { importCards } from '#app/features/models/commands.server.ts';
import { addRevision, findStandingCard } from '#app/features/models/publish.server.ts';
import { publishProposal } from '#app/features/moderation/decide.server.ts';
import { findProposal } from '#app/features/moderation/proposal.server.ts';
import { eraseSubmitter } from '#app/features/submissions/commands.server.ts';
import { confirmationReason } from '#app/features/submissions/confirmation.ts';
import { confirmCard } from '#app/features/submissions/invitation.server.ts';
import { listMissing } from '#app/features/submissions/progress.ts';
import { listEvents, listVersions, readSubmission } from '#app/features/submissions/queries.server.ts';
import type { Database } from '#db/client.server.ts';
import { auditEntries, editors, organisationContacts, outbox, submissions } from '#db/schema.ts';
import { buildCard } from '#tests/factories/card.ts';
import { openTestDatabase } from '#tests/setup/open-test-database.ts';
import { askOrganisation } from './ask-organisation.server.ts';
import { findAskedOrganisation, listAskedOrganisations, listOpenWork } from './care-queries.server.ts';
import { markChecked } from './check-model.server.ts';
import { forgetOrganisationContact } from './organisation-contacts.server.ts';
import { renameModel } from './rename-model.server.ts';
import { withdrawModel } from './withdraw-model.server.ts';

const now = new Date('2026-03-10T12:00:00Z');
const later = new Date('2026-03-12T12:00:00Z');
const contact = { organisation: 'Tea Board', email: 'hello@tea.example' };

function open() {
  const { db } = openTestDatabase();
  importCards(db, { cards: [buildCard({ slug: 'tea', name: 'Tea' })], retired: [], now });
  db.insert(editors)
    .values({ email: 'ed@rainbow.example', role: 'editor', addedAt: now.toISOString() })
    .run();
  const ask = (of: Partial<Parameters<typeof askOrganisation>[1]> = {}) =>
    askOrganisation(db, { slug: 'tea', editorId: 1, contact, now, ...of });
  return { db, ask };
}

/** The first submission there is. */
const readFirst = (db: Database) => readSubmission(db, 1);
const listLetters = (db: Database) =>
  db
    .select()
    .from(outbox)
    .all()
    .map(({ letter }) => letter);
const publishChange = (db: Database, change: (card: Card) => Card) =>
  addRevision(db, {
    card: change(findStandingCard(db, 'tea')?.card as Card),
    authorKind: 'editor',
    note: 'A change',
    now: later,
  });

describe('asking an organisation', () => {
  it('begins a change for it with its address, and queues one letter', () => {
    const { db, ask } = open();
    expect(ask()).toEqual({ kind: 'done', slug: 'tea', revision: 1 });
    const { kind, slug, baseRevision, state, invitedAt, answers } = readFirst(db);
    expect({ kind, slug, baseRevision, state, invitedAt }).toEqual({
      kind: 'change',
      slug: 'tea',
      baseRevision: 1,
      state: 'draft',
      invitedAt: now.toISOString(),
    });
    expect(answers.contact).toEqual({
      name: 'Tea Board',
      email: 'hello@tea.example',
      organisation: 'Tea Board',
      standing: null,
      interest: null,
    });
    expect(answers.draft.card.name).toBe('Tea');
    // Who they are is filled in already.
    expect(listMissing(answers)).toEqual(['standing', 'reason']);
    expect(db.select().from(outbox).all()).toMatchObject([
      { letter: 'check-request', submissionId: 1, details: '{"slug":"tea","checkedOn":"2026-01-15"}' },
    ]);
  });

  it('writes the address nowhere but where it can be erased', () => {
    const { db, ask } = open();
    ask();
    const told = JSON.stringify([db.select().from(auditEntries).all(), db.select().from(outbox).all()]);
    expect(told).toContain('"organisation-asked"');
    expect(told).not.toMatch(/tea\.example|Tea Board/);
    expect(db.select().from(organisationContacts).all()).toEqual([
      { slug: 'tea', ...contact, changedAt: now.toISOString(), editorId: 1 },
    ]);
    const forget = () => forgetOrganisationContact(db, { slug: 'tea', editorId: 1, now: later });
    expect([forget(), forget()]).toEqual([true, false]);
    expect(db.select().from(organisationContacts).all()).toEqual([]);
    expect(
      db
        .select()
        .from(auditEntries)
        .all()
        .map(({ action, words }) => [action, words]),
    ).toEqual([
      ['organisation-asked', 'Last checked on 15 January 2026'],
      ['organisation-forgotten', null],
    ]);
  });

  it('needs an address once, and uses it again', () => {
    const { db, ask } = open();
    expect(ask({ contact: null })).toMatchObject({ kind: 'refused', problems: [{ field: 'email' }] });
    ask();
    const monthLater = new Date('2026-04-09T12:00:00Z');
    expect(ask({ contact: null, now: monthLater }).kind).toBe('done');
    expect(readSubmission(db, 2).answers.contact?.email).toBe('hello@tea.example');
  });

  it.each([
    ['2026-03-10T12:00:00Z', 'refused'],
    ['2026-04-08T22:59:59Z', 'refused'],
    // Summer time: already the ninth.
    ['2026-04-08T23:00:00Z', 'done'],
  ])('happens once in 30 days: on %s it is %s', (at, kind) => {
    const { db, ask } = open();
    ask();
    // Even where nothing is left of it.
    db.delete(submissions).run();
    const result = ask({ now: new Date(at) });
    expect(result.kind).toBe(kind);
    if (result.kind === 'refused') {
      expect(result.problems[0]?.message).toBe(
        'It was asked on 10 March 2026: ask again from 9 April 2026 on',
      );
      expect(listLetters(db)).toEqual([]);
    }
  });

  it('counts what was asked under a former address', () => {
    const { db, ask } = open();
    ask();
    renameModel(db, {
      slug: 'tea',
      editorId: 1,
      seen: 1,
      now,
      name: 'Chai',
      shortName: null,
      newSlug: 'chai',
    });
    expect(ask({ slug: 'chai', contact: null }).kind).toBe('refused');
    const asked = { askedAt: now.toISOString(), answer: null };
    expect(findAskedOrganisation(db, 'chai')).toEqual(asked);
    expect([...listAskedOrganisations(db)]).toEqual([['chai', asked]]);
  });

  it('is of a published card alone', () => {
    const { db, ask } = open();
    expect(ask({ slug: 'none-such' })).toEqual({ kind: 'gone' });
    withdrawModel(db, { slug: 'tea', editorId: 1, seen: 1, now, reason: 'It ended.' });
    expect(ask()).toEqual({ kind: 'gone' });
    expect(db.select().from(submissions).all()).toEqual([]);
  });

  it('ends for good where the organisation has its details erased', () => {
    const { db, ask } = open();
    ask();
    eraseSubmitter(db, 1, later);
    expect(db.select().from(organisationContacts).all()).toEqual([]);
    expect(db.select().from(submissions).all()).toEqual([]);
  });
});

describe('a confirmation', () => {
  function openAsked() {
    const { db, ask } = open();
    ask();
    const confirm = (of: Partial<Parameters<typeof confirmCard>[1]> = {}) =>
      confirmCard(db, { submissionId: 1, seen: 1, name: null, now: later, ...of });
    const reference = readFirst(db).reference;
    return { db, ask, confirm, reference };
  }

  it('is sent with one press, as what the card says', () => {
    const { db, confirm } = openAsked();
    expect(confirm({ name: 'Ada Sample' })).toEqual({ kind: 'confirmed' });
    const { state, sentAt, answers } = readFirst(db);
    expect([state, sentAt]).toEqual(['sent', later.toISOString()]);
    expect(answers.draft.reason).toBe(confirmationReason);
    expect(answers.contact).toMatchObject({
      name: 'Ada Sample',
      email: 'hello@tea.example',
      standing: 'speaks-for',
      organisation: 'Tea Board',
    });
    expect(listMissing(answers)).toEqual([]);
    expect(listVersions(db, 1)).toMatchObject([{ number: 1, draft: answers.draft }]);
    expect(listEvents(db, 1).map(({ kind }) => kind)).toEqual(['begun', 'sent']);
    expect(listLetters(db)).toEqual(['check-request', 'received']);
    const asked = findAskedOrganisation(db, 'tea');
    expect(asked?.answer).toMatchObject({ at: later.toISOString() });
    expect(listAskedOrganisations(db).get('tea')).toEqual(asked);
    expect(listOpenWork(db, 'tea')).toMatchObject([{ kind: 'change', state: 'sent', editorEmail: null }]);
  });

  it('keeps the name of the organisation where nobody gave theirs', () => {
    const { db, confirm } = openAsked();
    confirm();
    expect(readFirst(db).answers.contact?.name).toBe('Tea Board');
  });

  it('is of the card that was looked at', () => {
    const { db, confirm } = openAsked();
    publishChange(db, (card) => ({ ...card, summary: 'Otherwise.' }));
    expect(confirm()).toEqual({ kind: 'changed-meanwhile' });
    expect(readFirst(db).state).toBe('draft');
    expect(confirm({ seen: 2 })).toEqual({ kind: 'confirmed' });
    expect(readFirst(db)).toMatchObject({
      baseRevision: 2,
      answers: { draft: { card: { summary: 'Otherwise.' } } },
    });
  });

  it('follows the card to a new address', () => {
    const { db, confirm } = openAsked();
    renameModel(db, {
      slug: 'tea',
      editorId: 1,
      seen: 1,
      now,
      name: 'Chai',
      shortName: null,
      newSlug: 'chai',
    });
    expect(confirm()).toEqual({ kind: 'confirmed' });
    expect(readFirst(db)).toMatchObject({ slug: 'chai', baseRevision: 1 });
  });

  it('is none where something was changed in it already, nor twice, nor of a card that is gone', () => {
    const { db, confirm } = openAsked();
    const { draft } = readFirst(db).answers;
    const write = (changed: object) =>
      db
        .update(submissions)
        .set({ draft: JSON.stringify({ ...draft, ...changed }) })
        .run();
    write({ card: { ...draft.card, summary: 'Otherwise.' } });
    expect(confirm()).toEqual({ kind: 'has-changes' });
    write({ reason: 'The summary is wrong.' });
    expect(confirm()).toEqual({ kind: 'has-changes' });
    write({});
    expect(confirm()).toEqual({ kind: 'confirmed' });
    expect(confirm()).toEqual({ kind: 'closed' });

    const other = openAsked();
    withdrawModel(other.db, { slug: 'tea', editorId: 1, seen: 1, now, reason: 'It ended.' });
    expect(other.confirm()).toEqual({ kind: 'closed' });
  });

  it('is none of what somebody else sends in', () => {
    const { db, confirm } = openAsked();
    db.update(submissions).set({ invitedAt: null }).run();
    expect(confirm()).toEqual({ kind: 'closed' });
  });

  it.each([false, true])(
    'marks the card as checked when it is published, checked today already or not: %s',
    (isToday) => {
      const { db, confirm, reference } = openAsked();
      if (isToday) markChecked(db, { slug: 'tea', editorId: 1, seen: 1, now: later });
      confirm({ seen: isToday ? 2 : 1 });
      const seen = findProposal(db, reference, later)?.seen ?? '';
      const decision = { reference, editorId: 1, seen, now: later, slug: null, correction: null };
      expect(publishProposal(db, { ...decision, isChecked: false })).toMatchObject({
        kind: 'refused',
        problems: [{ kind: 'no-change' }],
      });
      expect(publishProposal(db, { ...decision, isChecked: true })).toMatchObject({
        kind: 'decided',
        slug: 'tea',
      });
      expect(findStandingCard(db, 'tea')?.card.reviewedOn).toBe('2026-03-12');
      expect(readFirst(db).state).toBe('published');
      expect(listLetters(db).at(-1)).toBe('published');
    },
  );
});
