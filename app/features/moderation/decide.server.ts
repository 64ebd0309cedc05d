// What editors decide of a submission. Each decision is one transaction, with the letter that tells of it and its line in the
// audit trail, and is refused when anything it rests on has changed since the editor saw it.
import { eq } from 'drizzle-orm';
import { recordAction, subjectOf, type AuditAction } from '#app/features/editors/audit.server.ts';
import { cardSchema, type Card } from '#app/features/models/card-schema.ts';
import { checkSoundParts, type CardProblem } from '#app/features/models/content-rules/card-rules.ts';
import { mirrorRelations } from '#app/features/models/neighbours.server.ts';
import {
  addRevision,
  findStandingCard,
  isSlugTaken,
  listEarlierCards,
  listReusedIds,
  serialiseCard,
} from '#app/features/models/publish.server.ts';
import { askSubmitter } from '#app/features/submissions/commands.server.ts';
import { isConfirmation } from '#app/features/submissions/confirmation.ts';
import { queueLetter } from '#app/features/submissions/post/queue-letter.server.ts';
import { mayStandAsReply } from '#app/features/submissions/reply-standing.ts';
import { lowerFirst } from '#app/lib/format.ts';
import { ukDay } from '#app/lib/uk-day.ts';
import type { Database, Queryable } from '#db/client.server.ts';
import { submissionEvents, submissions } from '#db/schema.ts';
import { findProposal, isToDecide, type Proposal } from './proposal.server.ts';
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

/** What keeps a proposal from being published. */
export type PublishingProblem =
  /** A part that is still blank: `['spread', 'text']`. */
  | { kind: 'open'; path: readonly (string | number)[] }
  /** Something that the card and the proposal both changed is not settled. */
  | { kind: 'clash'; path: string }
  | { kind: 'content'; problem: CardProblem }
  | { kind: 'reused-id'; id: string }
  /** The address is a card's, or was. */
  | { kind: 'slug-taken'; slug: string }
  | { kind: 'slug-malformed'; slug: string }
  | { kind: 'withdrawn' }
  /** Nothing differs from the published card, and it is not to be marked as checked. */
  | { kind: 'no-change' };

/**
 * What keeps a proposal from being published, in the order of the card.
 *
 * @param of.slug for a new model, the address it is to have
 */
export function listPublishingProblems(
  db: Queryable,
  proposal: Proposal,
  of: { slug: string | null },
): PublishingProblem[] {
  const { card, open, clashes, published, isWithdrawn, submission } = proposal;
  if (isWithdrawn) return [{ kind: 'withdrawn' }];
  const problems: PublishingProblem[] = [
    ...open.map((path) => ({ kind: 'open' as const, path })),
    ...clashes.map(({ path }) => ({ kind: 'clash' as const, path })),
  ];
  if (published === null && of.slug !== null) {
    if (!cardSchema.shape.slug.safeParse(of.slug).success) {
      problems.push({ kind: 'slug-malformed', slug: of.slug });
    } else if (isSlugTaken(db, of.slug)) problems.push({ kind: 'slug-taken', slug: of.slug });
  }
  const slug = published?.card.slug ?? of.slug ?? submission.slug;
  if (slug !== null) {
    const reused = listReusedIds(card, listEarlierCards(db, slug));
    problems.push(...reused.map((id) => ({ kind: 'reused-id' as const, id })));
  }
  const found = [
    ...(open.length === 0 ? listMisfits(card) : []),
    ...checkSoundParts(card, open),
    ...listLooseRelations(db, card),
    ...listUnfoundedReplies(proposal),
  ];
  problems.push(...found.map((problem) => ({ kind: 'content' as const, problem })));
  return problems;
}

/** Where a card without blanks does not fit the schema: forms keep most of it out, joining two changes may not. */
function listMisfits(card: Card): CardProblem[] {
  return (cardSchema.safeParse(card).error?.issues ?? []).map(({ path, message }) => ({
    path: path.filter((step) => typeof step !== 'symbol'),
    message: `This part does not fit a card: ${lowerFirst(message)}`,
    mend: 'Mend it in the working copy',
  }));
}

/** A reply from the form stands only for somebody who may give it; an editor's own work answers for itself. */
function listUnfoundedReplies({ card, published, submission }: Proposal): CardProblem[] {
  if (submission.editorId !== null) return [];
  const sent = { reply: card.reply, contact: submission.answers.contact };
  return mayStandAsReply(sent, published?.card ?? null)
    ? []
    : [
        {
          path: ['reply'],
          message:
            'The reply is from somebody who did not say that they may speak for an organisation that runs the model',
          mend: 'Take it out of the working copy, or ask whoever sent it',
        },
      ];
}

/** Relations to cards that are not published. Their way back, where it is missing, is given by publishing. */
function listLooseRelations(db: Queryable, card: Card): CardProblem[] {
  return card.related.flatMap(({ model }, index) =>
    findStandingCard(db, model) !== undefined
      ? []
      : [
          {
            path: ['related', index, 'model'],
            message: `There is no published card ${model}`,
            mend: 'Take this relation out until there is one',
          },
        ],
  );
}

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
