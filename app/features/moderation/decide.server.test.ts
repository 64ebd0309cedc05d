import { count, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { askForChanges, declineProposal, publishProposal } from './decide.server.ts';
import { findProposal, type Proposal } from './proposal.server.ts';
import { listPublishingProblems } from './publishing-problems.server.ts';
import { beginEdit, openWorkingCopy, settleClash } from './working-copy.server.ts';
import { listOpenReviews, noteOpening } from './review/presence.server.ts';
import { subjectOf } from '#app/features/editors/audit.server.ts';
import { createCatalogueReader } from '#app/features/models/catalogue.server.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import { importCards } from '#app/features/models/commands.server.ts';
import { addRevision, findStandingCard } from '#app/features/models/publish.server.ts';
import {
  answerEditor,
  sendSubmission,
  withdrawSubmission,
} from '#app/features/submissions/commands.server.ts';
import { listMissing } from '#app/features/submissions/progress.ts';
import {
  listEditorQuestions,
  listEvents,
  listVersions,
  readSubmission,
} from '#app/features/submissions/queries.server.ts';
import type { Database } from '#db/client.server.ts';
import {
  auditEntries,
  evidenceItems,
  outbox,
  retiredSlugs,
  revisions,
  submissionContacts,
  submissions,
  terms,
} from '#db/schema.ts';
import { buildCard, buildEvidenceItem } from '#tests/factories/card.ts';
import { insertEditor } from '#tests/factories/editor.ts';
import { draftOfNewModel, sendAs, writeDraft } from '#tests/factories/moderated.ts';
import { openAnotherConnection, openTestDatabase } from '#tests/setup/open-test-database.ts';

const imported = new Date('2026-02-01T09:00:00Z');
const sentAt = new Date('2026-03-10T12:00:00Z');
const now = new Date('2026-03-12T10:30:00Z');
const tea = buildCard({ slug: 'tea', name: 'Tea' });
const soup = buildCard({ slug: 'soup', name: 'Soup' });

function open(...cards: Card[]) {
  const { db, path } = openTestDatabase();
  importCards(db, { cards: cards.length === 0 ? [tea, soup] : cards, retired: [], now: imported });
  const editorId = insertEditor(db).id;
  return { db, path, editorId };
}

const summary = 'A made-up model with a new summary: neighbours share tea through the week.';

function sendChange(db: Database, change: Partial<Card> = { summary }) {
  return sendAs(db, {
    begin: { kind: 'change', slug: 'tea' },
    now: sentAt,
    change: ({ card }) => ({ card: { ...card, ...change } }),
  });
}

function sendNew(db: Database, card: Card = buildCard({ name: 'Cake Circles' })) {
  return sendAs(db, { begin: { kind: 'new-model' }, now: sentAt, change: draftOfNewModel(card) });
}

function see(db: Database, reference: string): Proposal {
  const proposal = findProposal(db, reference, now);
  if (proposal === undefined) throw new Error(`There is no ${reference}.`);
  return proposal;
}

const plain = { slug: null, isChecked: false, correction: null };

function publish(
  db: Database,
  reference: string,
  { editorId, ...of }: { editorId: number } & Partial<Parameters<typeof publishProposal>[1]>,
) {
  const { seen } = see(db, reference);
  return publishProposal(db, { ...plain, reference, editorId, seen, now, ...of });
}

const letters = (db: Database) =>
  db
    .select({ letter: outbox.letter, details: outbox.details })
    .from(outbox)
    .all()
    .filter(({ letter }) => !['your-link', 'received'].includes(letter));
const audit = (db: Database) =>
  db
    .select()
    .from(auditEntries)
    .all()
    .map(({ action, subject, words }) => [action, subject, words]);
const countRevisions = (db: Database, slug: string) =>
  db.select({ count: count() }).from(revisions).where(eq(revisions.slug, slug)).get()?.count;

it('a proposal is found by its reference in letters of either size', () => {
  const { db } = open();
  const { reference } = sendNew(db);
  expect(see(db, reference.toLowerCase()).submission.reference).toBe(reference);
});

describe('publishing a change', () => {
  it('makes a revision that readers see at once, with its derived tables', () => {
    const { db, path, editorId } = open();
    const reader = createCatalogueReader(openAnotherConnection(path));
    expect(reader.current().bySlug.get('tea')?.card.summary).toBe(tea.summary);
    const { reference, id } = sendChange(db, {
      summary,
      people: ['unpaid-carers'],
      evidence: { ...tea.evidence, items: [buildEvidenceItem({ n: 61 }), ...tea.evidence.items.slice(1)] },
    });
    expect(publish(db, reference, { editorId })).toEqual({
      kind: 'decided',
      slug: 'tea',
      revision: 2,
      neighbours: [],
    });
    const model = reader.current().bySlug.get('tea');
    expect(model?.card).toMatchObject({ summary, people: ['unpaid-carers'], reviewedOn: tea.reviewedOn });
    expect(model?.terms.get('people')).toEqual(['unpaid-carers']);
    expect(
      db.select({ n: evidenceItems.n }).from(evidenceItems).where(eq(evidenceItems.slug, 'tea')).all(),
    ).toContainEqual({ n: '61' });
    expect(readSubmission(db, id)).toMatchObject({ state: 'published', closedAt: now.toISOString() });
  });

  it('tells its sender once, and the audit trail, and nobody else who sent it', () => {
    const { db, editorId } = open();
    const { reference, id } = sendChange(db);
    const { seen } = see(db, reference);
    const decision = { ...plain, reference, editorId, seen, now };
    expect(publishProposal(db, decision).kind).toBe('decided');
    expect(publishProposal(db, decision).kind).toBe('closed');
    expect(letters(db)).toEqual([{ letter: 'published', details: '{"slug":"tea"}' }]);
    expect(audit(db)).toEqual([['published', `submission ${reference}`, 'tea, revision 2']]);
    expect(listEvents(db, id).map(({ kind }) => kind)).toEqual(['begun', 'sent', 'published']);
    const kept = JSON.stringify([
      db.select().from(auditEntries).all(),
      db.select().from(revisions).all(),
      letters(db),
    ]);
    expect(kept).not.toMatch(/Grace|provider\.example|Secret/);
  });

  it('sets the day of the check and keeps a correction only where they were given', () => {
    const { db, editorId } = open();
    publish(db, sendChange(db).reference, {
      editorId,
      isChecked: true,
      correction: 'It said 60; it was 61.',
    });
    expect(findStandingCard(db, 'tea')?.card.reviewedOn).toBe('2026-03-12');
    publish(db, sendChange(db, { summary: tea.summary }).reference, { editorId });
    expect(findStandingCard(db, 'tea')?.card.reviewedOn).toBe('2026-03-12');
    expect(
      db.select({ correction: revisions.correction }).from(revisions).where(eq(revisions.slug, 'tea')).all(),
    ).toEqual([{ correction: null }, { correction: 'It said 60; it was 61.' }, { correction: null }]);
  });

  it('keeps both versions where an editor mended the wording', () => {
    const { db, editorId } = open();
    const { reference, id } = sendChange(db);
    openWorkingCopy(db, { reference, editorId, now });
    const mended = 'A made-up model, mended: neighbours share tea through the week.';
    writeDraft(db, see(db, reference).workingCopy?.id ?? 0, ({ card }) => ({
      card: { ...card, summary: mended },
    }));
    expect(see(db, reference).sent?.card.summary).toBe(summary);
    expect(publish(db, reference, { editorId }).kind).toBe('decided');
    expect(findStandingCard(db, 'tea')?.card.summary).toBe(mended);
    expect(listVersions(db, id).map(({ draft }) => draft.card.summary)).toEqual([summary]);
    expect(db.select({ state: submissions.state }).from(submissions).all()).toEqual([
      { state: 'published' },
      { state: 'published' },
    ]);
  });

  it('publishes an editor’s own work without a letter', () => {
    const { db, editorId } = open();
    const reference = beginEdit(db, { slug: 'tea', editorId, now }) ?? '';
    writeDraft(db, see(db, reference).submission.id, ({ card }) => ({ card: { ...card, summary } }));
    expect(publish(db, reference, { editorId })).toMatchObject({ kind: 'decided', revision: 2 });
    expect(letters(db)).toEqual([]);
  });
});

describe('publishing a study', () => {
  it('adds the finding and its publication to the card', () => {
    const { db, editorId } = open();
    const { reference } = sendAs(db, {
      begin: { kind: 'study', slug: 'tea' },
      now: sentAt,
      change: ({ card, study, done }) => ({
        done: [...done, 'publication', 'finding'],
        card: {
          ...card,
          sources: {
            ...card.sources,
            [study?.source ?? '']: { ...tea.sources.s1!, title: 'A second study' },
          },
          evidence: {
            ...card.evidence,
            items: [
              ...(card.evidence?.items ?? []),
              buildEvidenceItem({
                id: study?.item,
                source: study?.source,
                year: 2024,
                finding: 'Of 80 people, 60 felt better.',
                n: 80,
              }),
            ],
          },
        },
      }),
    });
    expect(publish(db, reference, { editorId })).toMatchObject({ kind: 'decided', revision: 2 });
    const card = findStandingCard(db, 'tea')?.card;
    expect(card?.evidence.items.map(({ id }) => id)).toEqual(['e1', 'e2', 'e3']);
    expect(Object.keys(card?.sources ?? {})).toEqual(['s1', 's2', 's3']);
  });
});

describe('publishing a new model', () => {
  it('gives it the address chosen, for a card checked today', () => {
    const { db, editorId } = open();
    const { reference, id } = sendNew(db);
    expect(publish(db, reference, { editorId, slug: 'cake' })).toMatchObject({
      kind: 'decided',
      slug: 'cake',
      revision: 1,
    });
    expect(findStandingCard(db, 'cake')?.card).toMatchObject({
      slug: 'cake',
      name: 'Cake Circles',
      reviewedOn: '2026-03-12',
    });
    expect(readSubmission(db, id).slug).toBe('cake');
    expect(db.select().from(terms).where(eq(terms.slug, 'cake')).all().length).toBeGreaterThan(0);
    expect(letters(db)).toEqual([{ letter: 'published', details: '{"slug":"cake"}' }]);
  });

  it('gives the way back to the cards that it names as related, and takes it again', () => {
    const { db, editorId } = open();
    const related = [{ model: 'soup', why: 'Often on the same day.' }];
    const { reference } = sendNew(db, buildCard({ name: 'Cake Circles', related }));
    expect(publish(db, reference, { editorId, slug: 'cake' })).toMatchObject({ neighbours: ['soup'] });
    expect(findStandingCard(db, 'soup')).toMatchObject({
      number: 2,
      card: { related: [{ model: 'cake', why: 'Often on the same day.' }] },
    });
    const back = beginEdit(db, { slug: 'cake', editorId, now }) ?? '';
    writeDraft(db, see(db, back).submission.id, ({ card }) => ({ card: { ...card, related: [] } }));
    expect(publish(db, back, { editorId })).toMatchObject({ neighbours: ['soup'] });
    expect(findStandingCard(db, 'soup')).toMatchObject({ number: 3, card: { related: [] } });
  });
});

it.each([
  ['Both begin with a pot [s1], and end with one [s2] [s1].', 'Both begin with a pot, and end with one.'],
  ['[s1]', 'Its card says how they are related.'],
])('the way back cites nothing, for another card has other publications: %s', (why, expected) => {
  const { db, editorId } = open();
  const { reference } = sendChange(db, { related: [{ model: 'soup', why }] });
  expect(publish(db, reference, { editorId })).toMatchObject({ neighbours: ['soup'] });
  expect(findStandingCard(db, 'tea')?.card.related).toEqual([{ model: 'soup', why }]);
  expect(findStandingCard(db, 'soup')?.card.related).toEqual([{ model: 'tea', why: expected }]);
});

describe('what keeps a proposal back', () => {
  const kindsOf = (db: Database, reference: string, slug: string | null = null) =>
    listPublishingProblems(db, see(db, reference), { slug }).map((problem) =>
      problem.kind === 'open'
        ? `open ${problem.path.join('.')}`
        : problem.kind === 'content'
          ? `content ${problem.problem.path.join('.')}`
          : problem.kind,
    );

  it.each([
    ['the address of a card', 'tea', 'slug-taken'],
    ['an address once a card’s', 'old-tea', 'slug-taken'],
    ['no address', 'Cake Circles', 'slug-malformed'],
    ['an address with a slash', 'cake/tea', 'slug-malformed'],
    ['an empty address', '', 'slug-malformed'],
    ['an address that no file could bear', 'cake-'.repeat(80) + 'circles', 'slug-malformed'],
  ])('%s', (_case, slug, kind) => {
    const { db, editorId } = open();
    db.insert(retiredSlugs).values({ slug: 'old-tea', movedTo: 'tea' }).run();
    const { reference } = sendNew(db);
    expect(publish(db, reference, { editorId, slug })).toMatchObject({
      kind: 'refused',
      problems: [{ kind }],
    });
    expect(countRevisions(db, slug === 'tea' ? 'cake' : slug)).toBe(0);
    expect(see(db, reference).submission.state).toBe('sent');
    expect(letters(db)).toEqual([]);
    expect(audit(db)).toEqual([]);
  });

  it.each([
    ['speaks-for', []],
    ['commissions', ['content reply']],
    [null, ['content reply']],
  ])('a reply of somebody whose standing is %s: %j', (standing, kinds) => {
    const { db } = open();
    const reply = { organisation: 'Tea Trust', text: 'We do.', repliedOn: '2026-03-09' };
    const { id, reference } = sendChange(db, { reply });
    db.update(submissionContacts).set({ standing }).where(eq(submissionContacts.submissionId, id)).run();
    expect(kindsOf(db, reference)).toEqual(kinds);
  });

  it('tells blanks and what the content check finds of the rest', () => {
    const { db, editorId } = open();
    const { spread: _spread, ...card } = buildCard({ name: 'Cake Circles' });
    const { reference } = sendNew(db, {
      ...card,
      problem: { text: 'In the town 4,000 people live alone.' },
    } as Card);
    expect(kindsOf(db, reference)).toEqual([
      'open spread.text',
      'open spread.stage',
      'open spread.stageReason',
      'content problem.text',
    ]);
    expect(publish(db, reference, { editorId, slug: 'cake' }).kind).toBe('refused');
  });

  it('tells what does not fit the schema, and does not fall over it', () => {
    const { db, editorId } = open();
    const { reference } = sendChange(db, { summary: 'Long. '.repeat(80).trim() });
    expect(kindsOf(db, reference)).toContain('content summary');
    expect(publish(db, reference, { editorId }).kind).toBe('refused');
  });

  it('refuses a relation to no published card, an id given again, and no change at all', () => {
    const { db, editorId } = open();
    const loose = sendChange(db, { related: [{ model: 'none-such', why: 'Why not.' }] });
    expect(kindsOf(db, loose.reference)).toEqual(['content related.0.model']);

    addRevision(db, { card: { ...tea, costs: [] }, authorKind: 'editor', note: 'x', now });
    const again = sendChange(db, { costs: [{ ...tea.costs[0]!, what: 'A boat' }] });
    expect(kindsOf(db, again.reference)).toEqual(['reused-id']);

    const same = sendChange(db, {});
    expect(publish(db, same.reference, { editorId })).toEqual({
      kind: 'refused',
      problems: [{ kind: 'no-change' }],
    });
    expect(publish(db, same.reference, { editorId, isChecked: true }).kind).toBe('decided');
  });

  it('refuses a card withdrawn meanwhile, which may still be declined', () => {
    const { db, editorId } = open();
    const { reference } = sendChange(db);
    db.insert(retiredSlugs).values({ slug: 'tea', withdrawnOn: '2026-03-11', reason: 'It ended.' }).run();
    expect(publish(db, reference, { editorId })).toEqual({
      kind: 'refused',
      problems: [{ kind: 'withdrawn' }],
    });
    const { seen } = see(db, reference);
    expect(declineProposal(db, { reference, editorId, seen, now, reason: 'It has ended.' }).kind).toBe(
      'decided',
    );
  });
});

describe('deciding on what changed meanwhile', () => {
  it('tells the second of two editors on two connections, and does it once', () => {
    const { db, path, editorId } = open();
    const other = openAnotherConnection(path);
    const second = insertEditor(db, { email: 'bea@council.example' }).id;
    const { reference } = sendChange(db);
    const seenByBoth = see(db, reference).seen;
    expect(see(other, reference).seen).toBe(seenByBoth);
    expect(publishProposal(db, { ...plain, reference, editorId, seen: seenByBoth, now }).kind).toBe(
      'decided',
    );
    const late = { reference, editorId: second, seen: seenByBoth, now };
    expect(publishProposal(other, { ...plain, ...late })).toMatchObject({
      kind: 'closed',
      proposal: { submission: { state: 'published' } },
    });
    expect(declineProposal(other, { ...late, reason: 'It is not one.' }).kind).toBe('closed');
    expect(askForChanges(other, { ...late, questions: [{ about: null, words: 'Why?' }] }).kind).toBe(
      'closed',
    );
    expect(countRevisions(db, 'tea')).toBe(2);
    expect(letters(db).map(({ letter }) => letter)).toEqual(['published']);
    expect(audit(db)).toHaveLength(1);
  });

  it.each<[string, (db: Database, of: { reference: string; id: number; editorId: number }) => void, string]>([
    [
      'the card was published anew',
      (db) =>
        void addRevision(db, {
          card: { ...tea, people: ['unpaid-carers'] },
          authorKind: 'editor',
          note: 'x',
          now,
        }),
      'changed-meanwhile',
    ],
    [
      'the working copy was begun',
      (db, { reference, editorId }) => void openWorkingCopy(db, { reference, editorId, now }),
      'changed-meanwhile',
    ],
    [
      'the card was withdrawn',
      (db) =>
        void db.insert(retiredSlugs).values({ slug: 'tea', withdrawnOn: '2026-03-11', reason: 'x' }).run(),
      'changed-meanwhile',
    ],
    ['its sender withdrew it', (db, { id }) => void withdrawSubmission(db, id, now), 'closed'],
    [
      'it was asked about',
      (db, { reference, editorId }) =>
        void askForChanges(db, {
          reference,
          editorId,
          seen: see(db, reference).seen,
          now,
          questions: [{ about: null, words: 'Why?' }],
        }),
      'closed',
    ],
  ])('refuses when %s', (_case, happen, kind) => {
    const { db, editorId } = open();
    const { reference, id } = sendChange(db);
    const { seen } = see(db, reference);
    happen(db, { reference, id, editorId });
    const decision = { reference, editorId, seen, now };
    const before = countRevisions(db, 'tea');
    expect(publishProposal(db, { ...plain, ...decision }).kind).toBe(kind);
    expect(declineProposal(db, { ...decision, reason: 'No.' }).kind).toBe(kind);
    expect(countRevisions(db, 'tea')).toBe(before);
  });

  it('wants an answer looked at, though only the answer to a question is new', () => {
    const { db, editorId } = open();
    const { reference, id } = sendChange(db);
    const { seen } = see(db, reference);
    askForChanges(db, { reference, editorId, seen, now, questions: [{ about: null, words: 'Why?' }] });
    const later = new Date('2026-03-13T09:00:00Z');
    answerEditor(db, {
      submissionId: id,
      questionId: listEditorQuestions(db, id)[0]?.id ?? 0,
      answer: 'So.',
      now: later,
    });
    expect(sendSubmission(db, id, later).kind).toBe('sent');
    expect(publishProposal(db, { ...plain, reference, editorId, seen, now: later }).kind).toBe(
      'changed-meanwhile',
    );
  });

  it('joins what others published since, and publishes both', () => {
    const { db, editorId } = open();
    const { reference } = sendChange(db);
    addRevision(db, { card: { ...tea, people: ['unpaid-carers'] }, authorKind: 'editor', note: 'x', now });
    expect(publish(db, reference, { editorId })).toMatchObject({ kind: 'decided', revision: 3 });
    expect(findStandingCard(db, 'tea')?.card).toMatchObject({ summary, people: ['unpaid-carers'] });
  });

  it('keeps back what both changed until an editor settles it', () => {
    const { db, editorId } = open();
    const { reference } = sendChange(db);
    const theirs = 'A made-up model that others changed meanwhile: neighbours share tea.';
    addRevision(db, { card: { ...tea, summary: theirs }, authorKind: 'editor', note: 'x', now });
    expect(publish(db, reference, { editorId })).toMatchObject({
      kind: 'refused',
      problems: [{ kind: 'clash', path: 'summary' }],
    });
    openWorkingCopy(db, { reference, editorId, now });
    expect(publish(db, reference, { editorId }).kind).toBe('refused');
    expect(settleClash(db, { reference, editorId, now, path: 'summary', choice: 'proposed' })).toBe(true);
    expect(publish(db, reference, { editorId }).kind).toBe('decided');
    expect(findStandingCard(db, 'tea')?.card.summary).toBe(summary);
  });
});

describe('declining', () => {
  it('tells its sender why, once, and throws the working copy away', () => {
    const { db, editorId } = open();
    const { reference, id } = sendChange(db);
    openWorkingCopy(db, { reference, editorId, now });
    const decision = {
      reference,
      editorId,
      seen: see(db, reference).seen,
      now,
      reason: 'There is no source for it.',
    };
    expect(declineProposal(db, decision)).toEqual({
      kind: 'decided',
      slug: null,
      revision: null,
      neighbours: [],
    });
    expect(declineProposal(db, decision).kind).toBe('closed');
    expect(readSubmission(db, id).state).toBe('declined');
    expect(see(db, reference).workingCopy).toBeNull();
    expect(listEvents(db, id).at(-1)).toMatchObject({
      kind: 'declined',
      words: 'There is no source for it.',
    });
    expect(letters(db)).toEqual([{ letter: 'declined', details: '{"reason":"There is no source for it."}' }]);
    expect(audit(db).at(-1)).toEqual(['declined', `submission ${reference}`, 'There is no source for it.']);
    expect(countRevisions(db, 'tea')).toBe(1);
  });

  it('is not for an editor’s own work, nor for what is not there', () => {
    const { db, editorId } = open();
    const reference = beginEdit(db, { slug: 'tea', editorId, now }) ?? '';
    const decision = { editorId, seen: see(db, reference).seen, now, reason: 'No longer wanted.' };
    expect(declineProposal(db, { ...decision, reference }).kind).toBe('closed');
    expect(see(db, reference).submission.state).toBe('draft');
    expect(declineProposal(db, { ...decision, reference: 'CR-NONE-SUCH' }).kind).toBe('unknown');
  });
});

describe('asking for changes', () => {
  it('sends the mended wording back, with every answer still answered', () => {
    const { db, editorId } = open();
    const { reference, id } = sendChange(db);
    openWorkingCopy(db, { reference, editorId, now });
    const mended = 'A made-up model, mended: neighbours share tea through the week.';
    writeDraft(db, see(db, reference).workingCopy?.id ?? 0, ({ card }) => ({
      card: { ...card, summary: mended },
    }));
    const questions = [
      { about: 'summary', words: 'Is it still weekly?' },
      { about: null, words: 'Who pays?' },
    ];
    expect(
      askForChanges(db, { reference, editorId, seen: see(db, reference).seen, now, questions }).kind,
    ).toBe('decided');
    const submission = readSubmission(db, id);
    expect(submission).toMatchObject({
      state: 'asked',
      answers: { draft: { reason: 'It is out of date.', card: { summary: mended } } },
    });
    expect(listMissing(submission.answers)).toEqual([]);
    expect(listVersions(db, id).map(({ draft }) => draft.card.summary)).toEqual([summary]);
    expect(see(db, reference).workingCopy).toBeNull();
    expect(letters(db)).toEqual([
      { letter: 'questions', details: '{"questions":["Is it still weekly?","Who pays?"]}' },
    ]);
    expect(audit(db).at(-1)).toEqual(['asked', `submission ${reference}`, 'Is it still weekly?\nWho pays?']);
    // While its sender answers, nobody else works on it.
    expect(openWorkingCopy(db, { reference, editorId, now })).toBe(false);
    for (const { id: questionId } of listEditorQuestions(db, id)) {
      answerEditor(db, { submissionId: id, questionId, answer: 'Yes.', now });
    }
    expect(sendSubmission(db, id, now).kind).toBe('sent');
    expect(listVersions(db, id).map(({ draft }) => draft.card.summary)).toEqual([summary, mended]);
    expect(publish(db, reference, { editorId }).kind).toBe('decided');
    expect(findStandingCard(db, 'tea')?.card.summary).toBe(mended);
  });

  it('leaves nothing of a study unanswered either', () => {
    const { db, editorId } = open();
    const { reference, id } = sendAs(db, {
      begin: { kind: 'study', slug: 'tea' },
      now: sentAt,
      change: ({ card, study, done }) => ({
        done: [...done, 'publication', 'finding'],
        card: {
          ...card,
          sources: { ...card.sources, [study?.source ?? '']: tea.sources.s1! },
          evidence: {
            ...card.evidence,
            items: [
              ...(card.evidence?.items ?? []),
              buildEvidenceItem({ id: study?.item, source: study?.source }),
            ],
          },
        },
      }),
    });
    openWorkingCopy(db, { reference, editorId, now });
    const seen = see(db, reference).seen;
    askForChanges(db, {
      reference,
      editorId,
      seen,
      now,
      questions: [{ about: 'finding', words: 'Of how many?' }],
    });
    const { answers } = readSubmission(db, id);
    expect(listMissing(answers)).toEqual([]);
    expect(answers.draft.study).toEqual({ source: 's3', item: 'e3' });
  });

  it('waits until clashes are settled, which would be lost with the working copy', () => {
    const { db, editorId } = open();
    const { reference } = sendChange(db);
    addRevision(db, {
      card: { ...tea, summary: 'Another summary of neighbours and tea.' },
      authorKind: 'editor',
      note: 'x',
      now,
    });
    openWorkingCopy(db, { reference, editorId, now });
    const seen = see(db, reference).seen;
    expect(
      askForChanges(db, { reference, editorId, seen, now, questions: [{ about: null, words: 'Which?' }] }),
    ).toEqual({
      kind: 'refused',
      problems: [{ kind: 'clash', path: 'summary' }],
    });
  });
});

it('takes the sign of open work away with the decision, the editor’s own alone', () => {
  const { db, editorId } = open();
  const other = insertEditor(db, { email: 'bea@council.example' }).id;
  const { reference } = sendChange(db);
  const subject = subjectOf.submission(reference);
  noteOpening(db, { subject, editorId, now });
  noteOpening(db, { subject, editorId: other, now });
  publish(db, reference, { editorId });
  expect(listOpenReviews(db, now).map(({ email }) => email)).toEqual(['bea@council.example']);
});
