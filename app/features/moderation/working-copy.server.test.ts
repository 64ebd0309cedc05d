import { describe, expect, it } from 'vitest';
import { findProposal, listChangesSince, type Proposal } from './proposal.server.ts';
import { beginEdit, discardWorkingCopy, openWorkingCopy, settleClash } from './working-copy.server.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import { importCards } from '#app/features/models/commands.server.ts';
import { addRevision } from '#app/features/models/publish.server.ts';
import { eraseSubmitter, withdrawSubmission } from '#app/features/submissions/commands.server.ts';
import { readSubmission } from '#app/features/submissions/queries.server.ts';
import type { Database } from '#db/client.server.ts';
import { auditEntries, retiredSlugs, submissions } from '#db/schema.ts';
import { buildCard } from '#tests/factories/card.ts';
import { insertEditor } from '#tests/factories/editor.ts';
import { draftOfNewModel, sendAs, writeDraft } from '#tests/factories/moderated.ts';
import { openTestDatabase } from '#tests/setup/open-test-database.ts';

const now = new Date('2026-03-12T10:30:00Z');
const tea = buildCard({ slug: 'tea', name: 'Tea' });
const summary = 'A made-up model with a new summary: neighbours share tea.';
const theirs = 'A made-up model that others changed meanwhile: neighbours share tea.';

function open() {
  const { db } = openTestDatabase();
  importCards(db, { cards: [tea], retired: [], now });
  return { db, editorId: insertEditor(db).id };
}

function sendChange(db: Database, change: Partial<Card> = { summary }) {
  return sendAs(db, {
    begin: { kind: 'change', slug: 'tea' },
    now,
    change: ({ card }) => ({ card: { ...card, ...change } }),
  });
}

function see(db: Database, reference: string): Proposal {
  const proposal = findProposal(db, reference, now);
  if (proposal === undefined) throw new Error(`There is no ${reference}.`);
  return proposal;
}

function revise(db: Database, change: Partial<Card>) {
  addRevision(db, { card: { ...tea, ...change }, authorKind: 'editor', note: 'x', now });
}

const actions = (db: Database) =>
  db
    .select()
    .from(auditEntries)
    .all()
    .map(({ action, subject, words }) => [action, subject, words]);

describe('findProposal', () => {
  it('shows no draft of somebody’s, and no working copy by its own reference', () => {
    const { db, editorId } = open();
    const { reference, id } = sendChange(db);
    openWorkingCopy(db, { reference, editorId, now });
    const copy = see(db, reference).workingCopy;
    expect(findProposal(db, copy?.reference ?? '', now)).toBeUndefined();
    db.update(submissions).set({ state: 'draft' }).run();
    expect(findProposal(db, readSubmission(db, id).reference, now)).toBeUndefined();
    expect(findProposal(db, 'CR-NONE-SUCH', now)).toBeUndefined();
  });

  it('follows a card that was renamed', () => {
    const { db } = open();
    const { reference } = sendChange(db);
    addRevision(db, { card: { ...tea, slug: 'high-tea' }, authorKind: 'editor', note: 'x', now });
    db.insert(retiredSlugs).values({ slug: 'tea', movedTo: 'high-tea' }).run();
    const { card, published, isWithdrawn, clashes } = see(db, reference);
    expect([card.slug, card.summary, published?.number, isWithdrawn, clashes]).toEqual([
      'high-tea',
      summary,
      1,
      false,
      [],
    ]);
  });
});

describe('beginEdit', () => {
  it('goes on where the same editor left off, and gives another one work of their own', () => {
    const { db, editorId } = open();
    const other = insertEditor(db, { email: 'bea@council.example' }).id;
    const first = beginEdit(db, { slug: 'tea', editorId, now });
    expect(beginEdit(db, { slug: 'tea', editorId, now })).toBe(first);
    expect(beginEdit(db, { slug: 'tea', editorId: other, now })).not.toBe(first);
    expect(actions(db)[0]).toEqual(['edit-begun', 'model tea', first]);
    expect(actions(db)).toHaveLength(2);
  });

  it('begins nothing where no card stands', () => {
    const { db, editorId } = open();
    db.insert(retiredSlugs).values({ slug: 'tea', withdrawnOn: '2026-03-11', reason: 'x' }).run();
    expect(beginEdit(db, { slug: 'tea', editorId, now })).toBeNull();
    expect(beginEdit(db, { slug: 'none-such', editorId, now })).toBeNull();
    expect(actions(db)).toEqual([]);
  });
});

describe('openWorkingCopy', () => {
  it('copies what was sent once, and leaves that as it was', () => {
    const { db, editorId } = open();
    const { reference, id } = sendChange(db);
    const sent = readSubmission(db, id);
    expect(openWorkingCopy(db, { reference, editorId, now })).toBe(true);
    expect(openWorkingCopy(db, { reference, editorId, now })).toBe(true);
    expect(db.select().from(submissions).all()).toHaveLength(2);
    expect(readSubmission(db, id)).toEqual(sent);
    const { workingCopy, card, sent: asSent } = see(db, reference);
    expect(workingCopy).toMatchObject({ kind: 'change', editorId, mendsId: id, baseRevision: 1 });
    expect(workingCopy?.answers.contact).toBeNull();
    expect([card.summary, asSent?.card.summary]).toEqual([summary, summary]);
    expect(actions(db)).toEqual([['mend-begun', `submission ${reference}`, null]]);
  });

  it('keeps the answers of a new model as they are, what is not known included', () => {
    const { db, editorId } = open();
    const { reference } = sendAs(db, {
      begin: { kind: 'new-model' },
      now,
      change: (draft) => ({ ...draftOfNewModel(buildCard({ name: 'Cake' }))(draft), unknown: ['costs'] }),
    });
    openWorkingCopy(db, { reference, editorId, now });
    const { submission, workingCopy } = see(db, reference);
    expect(workingCopy?.answers.draft).toEqual(submission.answers.draft);
    expect(workingCopy).toMatchObject({ kind: 'new-model', slug: null });
  });

  it('brings a copy up to the card of now, with what was mended', () => {
    const { db, editorId } = open();
    const { reference } = sendChange(db);
    openWorkingCopy(db, { reference, editorId, now });
    revise(db, { people: ['unpaid-carers'] });
    openWorkingCopy(db, { reference, editorId, now });
    const { workingCopy, clashes } = see(db, reference);
    expect(workingCopy).toMatchObject({
      baseRevision: 2,
      answers: { draft: { card: { summary, people: ['unpaid-carers'] } } },
    });
    expect(clashes).toEqual([]);
  });

  it.each<[string, (db: Database, id: number) => unknown]>([
    ['withdrawn', (db, id) => withdrawSubmission(db, id, now)],
    ['with its sender', (db) => db.update(submissions).set({ state: 'asked' }).run()],
    ['declined', (db) => db.update(submissions).set({ state: 'declined' }).run()],
  ])('opens nothing that is %s', (_case, close) => {
    const { db, editorId } = open();
    const { reference, id } = sendChange(db);
    close(db, id);
    expect(openWorkingCopy(db, { reference, editorId, now })).toBe(false);
    expect(discardWorkingCopy(db, { reference, editorId, now })).toBe(false);
    expect(actions(db)).toEqual([]);
  });
});

it.each([
  ['withdrawn', (db: Database, id: number) => void withdrawSubmission(db, id, now)],
  ['withdrawn with all who sent it', (db: Database, id: number) => eraseSubmitter(db, id, now)],
])('a copy goes with what it mends, once that is %s by its sender', (_what, withdraw) => {
  const { db, editorId } = open();
  const { reference, id } = sendChange(db);
  openWorkingCopy(db, { reference, editorId, now });
  const own = beginEdit(db, { slug: 'tea', editorId, now });
  withdraw(db, id);
  expect(see(db, reference).workingCopy).toBeNull();
  const left = db.select({ reference: submissions.reference }).from(submissions).all();
  expect(left.map((row) => row.reference).sort()).toEqual([reference, own].sort());
});

describe('settling clashes', () => {
  it.each([
    ['published', theirs],
    ['proposed', summary],
  ] as const)('takes what is %s, once', (choice, expected) => {
    const { db, editorId } = open();
    const { reference } = sendChange(db);
    revise(db, { summary: theirs });
    openWorkingCopy(db, { reference, editorId, now });
    const settle = { reference, editorId, now, path: 'summary', choice };
    expect(see(db, reference).clashes.map(({ path }) => path)).toEqual(['summary']);
    expect(settleClash(db, { ...settle, path: 'people' })).toBe(false);
    expect(settleClash(db, settle)).toBe(true);
    expect(settleClash(db, settle)).toBe(false);
    expect(see(db, reference)).toMatchObject({ clashes: [], card: { summary: expected } });
    expect(actions(db).at(-1)).toEqual(['clash-settled', `submission ${reference}`, `summary: ${choice}`]);
  });
});

describe('discardWorkingCopy', () => {
  it('leaves what was sent, and nothing of an editor’s own work', () => {
    const { db, editorId } = open();
    const { reference } = sendChange(db);
    openWorkingCopy(db, { reference, editorId, now });
    expect(discardWorkingCopy(db, { reference, editorId, now })).toBe(true);
    expect(discardWorkingCopy(db, { reference, editorId, now })).toBe(false);
    expect(see(db, reference)).toMatchObject({ workingCopy: null, card: { summary } });
    const own = beginEdit(db, { slug: 'tea', editorId, now }) ?? '';
    expect(discardWorkingCopy(db, { reference: own, editorId, now })).toBe(true);
    expect(findProposal(db, own, now)).toBeUndefined();
    expect(actions(db).map(([action]) => action)).toEqual([
      'mend-begun',
      'edit-discarded',
      'edit-begun',
      'edit-discarded',
    ]);
  });
});

describe('listChangesSince', () => {
  it('tells nothing of what stands as it was, nor of a seen that is none of ours', () => {
    const { db } = open();
    const proposal = see(db, sendChange(db).reference);
    expect(listChangesSince(proposal.seen, proposal)).toEqual([]);
    expect(listChangesSince('', proposal)).toEqual([]);
    expect(listChangesSince('x', proposal)).toEqual([]);
  });

  it.each<
    [string, (db: Database, of: { reference: string; editorId: number; id: number }) => unknown, object[]]
  >([
    [
      'a revision',
      (db) => revise(db, { people: ['everyone'] }),
      [{ kind: 'published', slug: 'tea', number: 2, createdAt: now.toISOString() }],
    ],
    [
      'a copy begun',
      (db, { reference, editorId }) => openWorkingCopy(db, { reference, editorId, now }),
      [{ kind: 'mend-begun' }],
    ],
    [
      'a withdrawn card',
      (db) => db.insert(retiredSlugs).values({ slug: 'tea', withdrawnOn: '2026-03-11', reason: 'x' }).run(),
      [{ kind: 'withdrawn' }],
    ],
    [
      'another version',
      (db, { id }) => writeDraft(db, id, ({ card }) => ({ card: { ...card, name: 'Teas' } })),
      [{ kind: 'sent-again' }],
    ],
    ['a withdrawal', (db, { id }) => withdrawSubmission(db, id, now), [{ kind: 'state' }]],
  ])('tells %s', (_case, happen, expected) => {
    const { db, editorId } = open();
    const { reference, id } = sendChange(db);
    const { seen } = see(db, reference);
    happen(db, { reference, editorId, id });
    expect(listChangesSince(seen, see(db, reference))).toEqual(expected);
  });

  it('tells a copy that was changed, and one thrown away', () => {
    const { db, editorId } = open();
    const { reference } = sendChange(db);
    openWorkingCopy(db, { reference, editorId, now });
    const { seen, workingCopy } = see(db, reference);
    writeDraft(db, workingCopy?.id ?? 0, ({ card }) => ({ card: { ...card, name: 'Teas' } }));
    expect(listChangesSince(seen, see(db, reference))).toEqual([{ kind: 'mend-changed' }]);
    discardWorkingCopy(db, { reference, editorId, now });
    expect(listChangesSince(seen, see(db, reference))).toEqual([{ kind: 'mend-discarded' }]);
  });
});
