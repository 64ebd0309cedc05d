// What editors decide of a submission. Each decision is one transaction, with the letter that tells of it and its line in the
// audit trail, and is refused when anything it rests on has changed since the editor saw it.
import { eq } from 'drizzle-orm';
import { recordAction, subjectOf, type AuditAction } from '#app/features/editors/audit.server.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import { mirrorRelations } from '#app/features/models/neighbours.server.ts';
import { addRevision, serialiseCard } from '#app/features/models/publish.server.ts';
import { askSubmitter } from '#app/features/submissions/commands.server.ts';
import { isConfirmation } from '#app/features/submissions/confirmation.ts';
import { queueLetter } from '#app/features/submissions/post/queue-letter.server.ts';
import { ukDay } from '#app/lib/uk-day.ts';
import type { Database, Queryable } from '#db/client.server.ts';
import { submissionEvents, submissions } from '#db/schema.ts';
import { findProposal, isToDecide, type Proposal } from './proposal.server.ts';
import { listPublishingProblems, type PublishingProblem } from './publishing-problems.server.ts';
import { closeReview } from './review/presence.server.ts';

interface Decision {
  reference: string;
  editorId: number;
  /** Of the proposal as the editor saw it. */
  seen: string;
  now: Date;
}

export type DecisionResult =
  | { kind: 'decided'; slug: string | null; revision: number | null; neighbours: string[] }
  /** Decided or withdrawn by somebody else meanwhile. */
  | { kind: 'closed'; proposal: Proposal }
  /** The submission, its working copy or the card changed since the editor saw it: look again. */
  | { kind: 'changed-meanwhile'; proposal: Proposal }
  | { kind: 'refused'; problems: PublishingProblem[] }
  | { kind: 'unknown' };

/**
 * Publishes a proposal.
 *
 * @param of.slug the address of a new model; else ignored
 * @param of.isChecked whether the whole card was checked today, which sets the day of its check
 * @param of.correction for readers: what was wrong and is right now; null where nothing published was wrong
 */
export function publishProposal(
  db: Database,
  of: Decision & { slug: string | null; isChecked: boolean; correction: string | null },
): DecisionResult {
  return decide(db, of, (tx, proposal) => {
    const { submission, workingCopy, published } = proposal;
    const problems = listPublishingProblems(tx, proposal, of);
    const card = completeCard(proposal, of);
    if (
      problems.length === 0 &&
      published !== null &&
      of.correction === null &&
      // That it was checked is what a confirmation changes, even where it was checked today already.
      !(of.isChecked && isConfirmation(submission)) &&
      serialiseCard(card).digest === serialiseCard(published.card).digest
    ) {
      problems.push({ kind: 'no-change' });
    }
    if (problems.length > 0) return { kind: 'refused', problems };
    const revision = addRevision(tx, {
      card,
      authorKind: 'editor',
      note: noteOfSubmission(of.reference),
      correction: of.correction,
      now: of.now,
    });
    const neighbours = mirrorRelations(tx, { before: published?.card ?? null, after: card, now: of.now });
    const closed = { state: 'published' as const, closedAt: of.now.toISOString(), slug: card.slug };
    tx.update(submissions).set(closed).where(eq(submissions.id, submission.id)).run();
    if (workingCopy !== null && workingCopy.id !== submission.id) {
      tx.update(submissions).set(closed).where(eq(submissions.id, workingCopy.id)).run();
    }
    tell(tx, proposal, of, { action: 'published', words: `${card.slug}, revision ${revision}` });
    if (submission.editorId === null) {
      queueLetter(tx, {
        event: `published/${of.reference}`,
        letter: 'published',
        submissionId: submission.id,
        details: { slug: card.slug },
        now: of.now,
      });
    }
    return { kind: 'decided', slug: card.slug, revision, neighbours };
  });
}

/** What the revision bears that a submission became, for editors. */
export function noteOfSubmission(reference: string): string {
  return `Submission ${reference}`;
}

function completeCard(
  { card, published }: Proposal,
  of: { slug: string | null; isChecked: boolean; now: Date },
): Card {
  const isNew = published === null;
  return {
    ...card,
    slug: isNew ? (of.slug ?? card.slug) : card.slug,
    reviewedOn: isNew || of.isChecked ? ukDay(of.now) : card.reviewedOn,
  };
}

/** Declines what somebody sent in. @param of.reason as its sender will read it */
export function declineProposal(db: Database, of: Decision & { reason: string }): DecisionResult {
  return decide(db, of, (tx, proposal) => {
    const { submission, workingCopy } = proposal;
    // An editor's own work is thrown away, not declined.
    if (submission.editorId !== null) return { kind: 'closed', proposal };
    tx.update(submissions)
      .set({ state: 'declined', closedAt: of.now.toISOString() })
      .where(eq(submissions.id, submission.id))
      .run();
    if (workingCopy !== null && workingCopy.id !== submission.id) {
      tx.delete(submissions).where(eq(submissions.id, workingCopy.id)).run();
    }
    tell(tx, proposal, of, { action: 'declined', words: of.reason });
    queueLetter(tx, {
      event: `declined/${of.reference}`,
      letter: 'declined',
      submissionId: submission.id,
      details: { reason: of.reason },
      now: of.now,
    });
    return { kind: 'decided', slug: null, revision: null, neighbours: [] };
  });
}

/**
 * Sends it back with questions. What editors mended goes back with it, so that its sender answers what is there; the
 * version that was sent stays kept.
 *
 * @param of.questions at least one; `about` is a question of the form, null for the whole
 */
export function askForChanges(
  db: Database,
  of: Decision & { questions: readonly { about: string | null; words: string }[] },
): DecisionResult {
  return decide(db, of, (tx, proposal) => {
    const { submission, workingCopy, clashes } = proposal;
    if (workingCopy !== null && workingCopy.id !== submission.id) {
      if (clashes.length > 0) {
        return { kind: 'refused', problems: clashes.map(({ path }) => ({ kind: 'clash', path })) };
      }
      const { reason } = submission.answers.draft;
      const draft = { ...workingCopy.answers.draft, reason };
      tx.update(submissions)
        .set({
          draft: JSON.stringify(draft),
          slug: workingCopy.slug,
          baseRevision: workingCopy.baseRevision,
        })
        .where(eq(submissions.id, submission.id))
        .run();
      tx.delete(submissions).where(eq(submissions.id, workingCopy.id)).run();
    }
    if (!askSubmitter(tx, submission.id, of.questions, of.now)) return { kind: 'closed', proposal };
    recordAction(tx, {
      editorId: of.editorId,
      action: 'asked',
      subject: subjectOf.submission(of.reference),
      words: of.questions.map(({ words }) => words).join('\n'),
      now: of.now,
    });
    return { kind: 'decided', slug: null, revision: null, neighbours: [] };
  });
}

/** Runs a decision, in a transaction that begins by locking the file, on the proposal as the editor saw it. */
function decide(
  db: Database,
  of: Decision,
  act: (tx: Queryable, proposal: Proposal) => DecisionResult,
): DecisionResult {
  return db.transaction(
    (tx): DecisionResult => {
      const proposal = findProposal(tx, of.reference, of.now);
      if (proposal === undefined) return { kind: 'unknown' };
      if (!isToDecide(proposal)) return { kind: 'closed', proposal };
      if (proposal.seen !== of.seen) return { kind: 'changed-meanwhile', proposal };
      const result = act(tx, proposal);
      if (result.kind === 'decided') {
        closeReview(tx, { subject: subjectOf.submission(of.reference), editorId: of.editorId });
      }
      return result;
    },
    { behavior: 'immediate' },
  );
}

/** Writes down a decision, for whoever follows the submission and for the audit trail. */
function tell(
  tx: Queryable,
  { submission }: Proposal,
  of: Decision,
  { action, words }: { action: Extract<AuditAction, 'published' | 'declined'>; words: string },
): void {
  tx.insert(submissionEvents)
    .values({
      submissionId: submission.id,
      kind: action,
      at: of.now.toISOString(),
      words: action === 'declined' ? words : null,
    })
    .run();
  const subject = subjectOf.submission(of.reference);
  recordAction(tx, { editorId: of.editorId, action, subject, words, now: of.now });
}
