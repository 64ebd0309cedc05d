// What changes a submission. Every command is one transaction, which also writes the letters that it causes: what was
// acknowledged is on disk, and a letter leaves exactly when its cause stands. Nothing here touches a published card.
import { and, asc, desc, eq, isNull, or } from 'drizzle-orm';
import type { Card } from '#app/features/models/card-schema.ts';
import { findCurrentSlug } from '#app/features/models/moves.server.ts';
import { ukDay } from '#app/lib/uk-day.ts';
import type { Database, Queryable } from '#db/client.server.ts';
import {
  careModels,
  organisationContacts,
  revisions,
  submissionContacts,
  submissionEvents,
  submissionLinks,
  submissionQuestions,
  submissions,
  submissionVersions,
} from '#db/schema.ts';
import { draftOfCard, emptyDraft, type Answers } from './draft.ts';
import { fingerprint } from './fingerprint.server.ts';
import { makeLink } from './links.server.ts';
import { queueLetter } from './post/queue-letter.server.ts';
import type { Changed, Question } from './question.ts';
import type { SubmissionKind } from './question-ids.ts';
import { isOpen, listMissing, mayWithdraw } from './progress.ts';
import { readSubmission, type Submission } from './queries.server.ts';
import { makeReference } from './reference.server.ts';
import { dateReply } from './questions/reply.ts';

export type Beginning = { kind: 'new-model' } | { kind: Exclude<SubmissionKind, 'new-model'>; slug: string };

/**
 * Begins a submission.
 *
 * @returns the token of its first private link, or null where there is no card of that slug
 */
export function beginSubmission(db: Database, begin: Beginning, now: Date): string | null {
  return db.transaction(
    (tx) => {
      const subject = begin.kind === 'new-model' ? null : readRevisions(tx, begin.slug);
      if (subject === undefined) return null;
      const draft =
        subject === null || begin.kind === 'new-model'
          ? emptyDraft()
          : draftOfCard(begin.kind, subject.current, subject.all);
      const at = now.toISOString();
      const { id } = tx
        .insert(submissions)
        .values({
          reference: makeReference(),
          kind: begin.kind,
          slug: subject === null ? null : subject.current.slug,
          baseRevision: subject?.number ?? null,
          state: 'draft',
          draft: JSON.stringify(draft),
          createdAt: at,
          changedAt: at,
        })
        .returning({ id: submissions.id })
        .get();
      tx.insert(submissionEvents).values({ submissionId: id, kind: 'begun', at }).run();
      return makeLink(tx, { submissionId: id, now });
    },
    { behavior: 'immediate' },
  );
}

function readRevisions(
  tx: Queryable,
  slug: string,
): { current: Card; number: number; all: Card[] } | undefined {
  const rows = tx
    .select({ number: revisions.number, card: revisions.card, currentNumber: careModels.currentRevision })
    .from(revisions)
    .innerJoin(careModels, eq(careModels.slug, revisions.slug))
    .where(eq(revisions.slug, slug))
    .orderBy(asc(revisions.number))
    .all();
  const current = rows.find(({ number, currentNumber }) => number === currentNumber);
  if (current === undefined) return undefined;
  const toCard = ({ card }: { card: string }) => JSON.parse(card) as Card;
  return { current: toCard(current), number: current.number, all: rows.map(toCard) };
}

export type SaveResult =
  | { kind: 'saved'; answers: Answers }
  /** Another page, perhaps another person with the link, changed the same answer since the form was opened. */
  | { kind: 'changed-meanwhile'; answers: Answers }
  /** The submission was sent, decided or withdrawn meanwhile. */
  | { kind: 'closed'; state: Submission['state'] }
  | { kind: 'refused'; refusal: string };

/**
 * Saves one answer.
 *
 * @param of.seen the fingerprint of the answer that the form was made from
 * @param of.key of an entry of a list, null for a new one; left out for a form and for a list as a whole
 * @param of.change makes the new answers, or says why they cannot be
 */
export function saveAnswer(
  db: Database,
  of: {
    submissionId: number;
    question: Question;
    key?: string | null;
    seen: string;
    change: (answers: Answers) => Changed;
    now: Date;
  },
): SaveResult {
  return db.transaction(
    (tx): SaveResult => {
      const submission = readSubmission(tx, of.submissionId);
      const { answers } = submission;
      const isPrivate = of.question.shape === 'form' && of.question.isPrivate;
      if (!isPrivate && !isOpen(submission.state)) return { kind: 'closed', state: submission.state };
      if (fingerprint(of.question, answers, of.key) !== of.seen)
        return { kind: 'changed-meanwhile', answers };
      const changed = of.change(answers);
      if ('refusal' in changed) return { kind: 'refused', refusal: changed.refusal };
      const saved = { ...changed, draft: dateReply(changed.draft, ukDay(of.now)) };
      writeAnswers(tx, submission, saved, of.now);
      return { kind: 'saved', answers: saved };
    },
    { behavior: 'immediate' },
  );
}

function writeAnswers(
  tx: Queryable,
  { id, answers: before, reference }: Submission,
  after: Answers,
  now: Date,
): void {
  const at = now.toISOString();
  tx.update(submissions)
    .set({ draft: JSON.stringify(after.draft), changedAt: at, warnedAt: null })
    .where(eq(submissions.id, id))
    .run();
  if (after.contact === null || after.contact === before.contact) return;
  tx.insert(submissionContacts)
    .values({ submissionId: id, ...after.contact })
    .onConflictDoUpdate({ target: submissionContacts.submissionId, set: after.contact })
    .run();
  if (after.contact.email !== before.contact?.email) {
    queueLetter(tx, {
      event: `your-link/${reference}/${at}`,
      letter: 'your-link',
      submissionId: id,
      details: {},
      now,
    });
  }
}

export type SendResult = { kind: 'sent' } | { kind: 'missing' } | { kind: 'closed' };

/** Sends a draft, or one about which an editor had questions, to the editors: what was sent is kept as a version. */
export function sendSubmission(db: Database, submissionId: number, now: Date): SendResult {
  return db.transaction(
    (tx): SendResult => {
      const { state, answers, reference } = readSubmission(tx, submissionId);
      if (!isOpen(state)) return { kind: 'closed' };
      const isUnanswered =
        tx
          .select()
          .from(submissionQuestions)
          .where(and(eq(submissionQuestions.submissionId, submissionId), isNull(submissionQuestions.answer)))
          .all().length > 0;
      if (listMissing(answers).length > 0 || isUnanswered) return { kind: 'missing' };
      const at = now.toISOString();
      const before = tx
        .select({ number: submissionVersions.number })
        .from(submissionVersions)
        .where(eq(submissionVersions.submissionId, submissionId))
        .orderBy(desc(submissionVersions.number))
        .get();
      const version = (before?.number ?? 0) + 1;
      tx.insert(submissionVersions)
        .values({ submissionId, number: version, draft: JSON.stringify(answers.draft), sentAt: at })
        .run();
      tx.update(submissions)
        .set({ state: 'sent', sentAt: at, changedAt: at, warnedAt: null })
        .where(eq(submissions.id, submissionId))
        .run();
      tx.insert(submissionEvents)
        .values({ submissionId, kind: version === 1 ? 'sent' : 'answered', at })
        .run();
      queueLetter(tx, {
        event: `received/${reference}/${version}`,
        letter: 'received',
        submissionId,
        details: {},
        now,
      });
      return { kind: 'sent' };
    },
    { behavior: 'immediate' },
  );
}

/** Takes a submission back before it is decided. @returns false where it was decided or withdrawn already */
export function withdrawSubmission(db: Database, submissionId: number, now: Date): boolean {
  return db.transaction(
    (tx) => {
      const { state, reference } = readSubmission(tx, submissionId);
      if (!mayWithdraw(state)) return false;
      closeAsWithdrawn(tx, submissionId, now);
      queueLetter(tx, {
        event: `withdrawn/${reference}`,
        letter: 'withdrawn',
        submissionId,
        details: {},
        now,
      });
      return true;
    },
    { behavior: 'immediate' },
  );
}

function closeAsWithdrawn(tx: Queryable, submissionId: number, now: Date): void {
  const at = now.toISOString();
  tx.update(submissions)
    .set({ state: 'withdrawn', closedAt: at, changedAt: at })
    .where(eq(submissions.id, submissionId))
    .run();
  // Nothing can come of what editors mended in it any more.
  tx.delete(submissions).where(eq(submissions.mendsId, submissionId)).run();
  tx.insert(submissionEvents).values({ submissionId, kind: 'withdrawn', at }).run();
}

/**
 * Writes down what an editor asks, in the transaction of the decision to ask.
 *
 * @returns false where there is nothing sent to ask about
 */
export function askSubmitter(
  tx: Queryable,
  submissionId: number,
  questions: readonly { about: string | null; words: string }[],
  now: Date,
): boolean {
  const { state, reference } = readSubmission(tx, submissionId);
  if (state !== 'sent' || questions.length === 0) return false;
  const at = now.toISOString();
  for (const question of questions) {
    tx.insert(submissionQuestions)
      .values({ submissionId, askedAt: at, ...question })
      .run();
  }
  tx.update(submissions).set({ state: 'asked' }).where(eq(submissions.id, submissionId)).run();
  tx.insert(submissionEvents).values({ submissionId, kind: 'asked', at }).run();
  queueLetter(tx, {
    event: `questions/${reference}/${at}`,
    letter: 'questions',
    submissionId,
    details: { questions: questions.map(({ words }) => words) },
    now,
  });
  return true;
}

/** Saves the answer to an editor's question. @returns false where there is none of that number, or it is closed */
export function answerEditor(
  db: Database,
  of: { submissionId: number; questionId: number; answer: string; now: Date },
): boolean {
  return db.transaction(
    (tx) => {
      if (readSubmission(tx, of.submissionId).state !== 'asked') return false;
      const { changes } = tx
        .update(submissionQuestions)
        .set({ answer: of.answer, answeredAt: of.now.toISOString() })
        .where(
          and(
            eq(submissionQuestions.id, of.questionId),
            eq(submissionQuestions.submissionId, of.submissionId),
          ),
        )
        .run();
      if (changes === 0) return false;
      tx.update(submissions)
        .set({ changedAt: of.now.toISOString() })
        .where(eq(submissions.id, of.submissionId))
        .run();
      return true;
    },
    { behavior: 'immediate' },
  );
}

/**
 * Erases who sent a submission, at their wish: name, address and the links mailed to them. One not yet decided is
 * withdrawn, for nobody could be told of the decision; of a draft nothing is kept at all. An organisation that we asked by
 * its address is asked no more: the address goes from wherever editors keep it.
 */
export function eraseSubmitter(db: Database, submissionId: number, now: Date): void {
  db.transaction(
    (tx) => {
      const { state, invitedAt, slug, answers } = readSubmission(tx, submissionId);
      if (invitedAt !== null) {
        tx.delete(organisationContacts)
          .where(
            or(
              eq(organisationContacts.slug, findCurrentSlug(tx, slug ?? '')),
              eq(organisationContacts.email, answers.contact?.email ?? ''),
            ),
          )
          .run();
      }
      if (state === 'draft') {
        tx.delete(submissions).where(eq(submissions.id, submissionId)).run();
        return;
      }
      if (state === 'sent' || state === 'asked') closeAsWithdrawn(tx, submissionId, now);
      tx.delete(submissionContacts).where(eq(submissionContacts.submissionId, submissionId)).run();
      tx.delete(submissionLinks).where(eq(submissionLinks.submissionId, submissionId)).run();
      tx.insert(submissionEvents)
        .values({ submissionId, kind: 'contact-erased', at: now.toISOString() })
        .run();
    },
    { behavior: 'immediate' },
  );
}

/**
 * Has a new link mailed to whoever sent a submission in, where reference and address belong together. Nothing tells the
 * asker whether they do.
 */
export function askForLink(
  db: Database,
  { reference, email, now }: { reference: string; email: string; now: Date },
): void {
  db.transaction(
    (tx) => {
      const row = tx
        .select({ id: submissions.id, email: submissionContacts.email })
        .from(submissions)
        .innerJoin(submissionContacts, eq(submissionContacts.submissionId, submissions.id))
        .where(eq(submissions.reference, reference.trim().toUpperCase()))
        .get();
      if (row === undefined || row.email.toLowerCase() !== email.trim().toLowerCase()) return;
      queueLetter(tx, {
        // One an hour: asking again and again fills nobody's letter box.
        event: `new-link/${row.id}/${now.toISOString().slice(0, 13)}`,
        letter: 'your-link',
        submissionId: row.id,
        details: { replacesEarlier: true },
        now,
      });
    },
    { behavior: 'immediate' },
  );
}
