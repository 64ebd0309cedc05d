import { expect, it } from 'vitest';
import { listWaiting } from './queue.server.ts';
import { askForChanges } from '#app/features/moderation/decide.server.ts';
import { findProposal } from '#app/features/moderation/proposal.server.ts';
import { noteOpening } from '#app/features/moderation/review/presence.server.ts';
import { beginEdit, openWorkingCopy } from '#app/features/moderation/working-copy.server.ts';
import { subjectOf } from '#app/features/editors/audit.server.ts';
import { importCards } from '#app/features/models/commands.server.ts';
import { withdrawSubmission } from '#app/features/submissions/commands.server.ts';
import { retiredSlugs, submissions } from '#db/schema.ts';
import { buildCard } from '#tests/factories/card.ts';
import { insertEditor } from '#tests/factories/editor.ts';
import { beginAs, draftOfNewModel, sendAs } from '#tests/factories/moderated.ts';
import { openTestDatabase } from '#tests/setup/open-test-database.ts';

const now = new Date('2026-03-12T10:30:00Z');
const later = new Date('2026-03-12T11:00:00Z');

function open() {
  const { db } = openTestDatabase();
  importCards(db, { cards: [buildCard({ slug: 'tea', name: 'Tea' })], retired: [], now });
  const editorId = insertEditor(db).id;
  const send = () => sendAs(db, { begin: { kind: 'change', slug: 'tea' }, now });
  return { db, editorId, send };
}

it('lists what waits, and neither drafts of others, working copies nor what is decided', () => {
  const { db, editorId, send } = open();
  const sent = send();
  const asked = send();
  const withdrawn = send();
  beginAs(db, { begin: { kind: 'change', slug: 'tea' }, now });
  const own = beginEdit(db, { slug: 'tea', editorId, now });
  openWorkingCopy(db, { reference: sent.reference, editorId, now });
  const seen = findProposal(db, asked.reference, now)?.seen ?? '';
  const questions = [{ about: null, words: 'Why?' }];
  askForChanges(db, { reference: asked.reference, editorId, seen, now: later, questions });
  withdrawSubmission(db, withdrawn.id, now);
  const rows = listWaiting(db, { editorId, now: later });
  expect(
    rows.map(({ reference, state, since, typedName, workOf, mendedBy }) => [
      reference,
      state,
      since,
      typedName,
      workOf,
      mendedBy,
    ]),
  ).toEqual([
    [sent.reference, 'sent', now.toISOString(), null, null, 'ada@council.example'],
    [asked.reference, 'asked', later.toISOString(), null, null, null],
    [own, 'draft', now.toISOString(), null, 'ada@council.example', null],
  ]);
});

it('reads the typed name of what is about no published card', () => {
  const { db, editorId, send } = open();
  send();
  sendAs(db, {
    begin: { kind: 'new-model' },
    now,
    change: draftOfNewModel(buildCard({ name: 'Cake Circles' })),
  });
  db.insert(retiredSlugs).values({ slug: 'tea', withdrawnOn: '2026-03-12', reason: 'Closed.' }).run();
  const names = listWaiting(db, { editorId, now }).map(({ typedName }) => typedName);
  expect(names.sort()).toEqual(['Cake Circles', 'Tea']);
});

it('tells when the organisation was asked first', () => {
  const { db, editorId, send } = open();
  send();
  db.update(submissions).set({ invitedAt: '2026-03-01T09:00:00.000Z' }).run();
  expect(listWaiting(db, { editorId, now })).toMatchObject([{ invitedAt: '2026-03-01T09:00:00.000Z' }]);
});

it('tells who else opened it within half an hour, whoever did so last first', () => {
  const { db, editorId, send } = open();
  const { reference } = send();
  const subject = subjectOf.submission(reference);
  const [bea, cy] = ['bea', 'cy'].map((name) => insertEditor(db, { email: `${name}@council.example` }).id);
  const openedBy = (minutes: number) =>
    listWaiting(db, { editorId, now: new Date(now.getTime() + minutes * 60_000) })[0]?.openedBy.map(
      ({ email }) => email,
    );
  noteOpening(db, { subject, editorId, now });
  noteOpening(db, { subject, editorId: bea ?? 0, now });
  noteOpening(db, { subject, editorId: cy ?? 0, now: later });
  expect(openedBy(30)).toEqual(['cy@council.example', 'bea@council.example']);
  expect(openedBy(31)).toEqual(['cy@council.example']);
  expect(openedBy(61)).toEqual([]);
  noteOpening(db, { subject, editorId: bea ?? 0, now: new Date(now.getTime() + 50 * 60_000) });
  expect(openedBy(61)).toEqual(['bea@council.example']);
});
