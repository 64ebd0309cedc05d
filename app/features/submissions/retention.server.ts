// Deletes what has been kept long enough. Periods are in calendar months by the day in the United Kingdom, so that they
// end on the day that letters and the privacy page name. Called by scripts/retention.ts, and once a day by the server.
import { and, eq, inArray, isNotNull, isNull, lte, or } from 'drizzle-orm';
import { ukDay } from '#app/lib/uk-day.ts';
import type { Database, Queryable } from '#db/client.server.ts';
import { outbox, submissionContacts, submissionEvents, submissionLinks, submissions } from '#db/schema.ts';
import { addDays, addMonths } from './calendar.ts';
import { queueLetter } from './post/queue-letter.server.ts';

/** Months for which it is known who sent what was declined or withdrawn. */
export const contactMonths = 12;
/** Months after which an untouched draft is deleted, and after which its writer is told that it will be. */
export const draftMonths = { warned: 5, deleted: 6 };
/** Months after which a draft is deleted, without a warning, that began by our asking and that nobody ever touched. */
export const untouchedInvitationMonths = 3;
/** Days between that warning and the deletion, at least. */
export const warningDays = 28;
/** Days for which mail that left, or that was given up, and links that ended are kept. */
export const traceDays = 30;

const dayMs = 24 * 60 * 60 * 1000;

/** How many of each were deleted; of drafts also how many of their writers are told beforehand. */
export interface Retained {
  contacts: number;
  warnings: number;
  drafts: number;
  links: number;
  letters: number;
}

/** Applies every period at once, in one transaction. Applied again at the same moment, it changes nothing. */
export function applyRetention(db: Database, now: Date): Retained {
  return db.transaction(
    (tx) => ({
      contacts: eraseContacts(tx, now),
      // Before the warnings: a draft warned of today is not deleted today.
      drafts: deleteDrafts(tx, now),
      warnings: warnOfDeletion(tx, now),
      links: deleteLinks(tx, now),
      letters: deleteLetters(tx, now),
    }),
    { behavior: 'immediate' },
  );
}

/** The moment before which traces are deleted. */
export function findTraceEnd(now: Date): Date {
  return new Date(now.getTime() - traceDays * dayMs);
}

function eraseContacts(tx: Queryable, now: Date): number {
  const today = ukDay(now);
  const rows = tx
    .select({ id: submissions.id, closedAt: submissions.closedAt })
    .from(submissions)
    .innerJoin(submissionContacts, eq(submissionContacts.submissionId, submissions.id))
    .where(inArray(submissions.state, ['declined', 'withdrawn']))
    .all()
    .filter(({ closedAt }) => closedAt !== null && addMonths(dayOf(closedAt), contactMonths) <= today);
  for (const { id } of rows) {
    tx.delete(submissionContacts).where(eq(submissionContacts.submissionId, id)).run();
    tx.delete(submissionLinks).where(eq(submissionLinks.submissionId, id)).run();
    tx.insert(submissionEvents)
      .values({ submissionId: id, kind: 'contact-erased', at: now.toISOString() })
      .run();
  }
  return rows.length;
}

interface UntouchedDraft {
  id: number;
  changedAt: string;
  warnedAt: string | null;
  hasContact: boolean;
  /** Whether it began by a letter of ours, and whoever it went to has saved nothing since. */
  isUntouchedInvitation: boolean;
  /** Whether its warning has yet to leave. */
  isWarningOnItsWay: boolean;
}

/** Those of whoever sends something in: the work of editors, who are nobody's secret, waits for them as long as it takes. */
function listDrafts(tx: Queryable): UntouchedDraft[] {
  return tx
    .select({
      id: submissions.id,
      changedAt: submissions.changedAt,
      warnedAt: submissions.warnedAt,
      invitedAt: submissions.invitedAt,
      contactOf: submissionContacts.submissionId,
      waiting: outbox.id,
    })
    .from(submissions)
    .leftJoin(submissionContacts, eq(submissionContacts.submissionId, submissions.id))
    .leftJoin(
      outbox,
      and(
        eq(outbox.submissionId, submissions.id),
        eq(outbox.letter, 'draft-warning'),
        isNull(outbox.sentAt),
        isNull(outbox.failedAt),
      ),
    )
    .where(and(eq(submissions.state, 'draft'), isNull(submissions.editorId)))
    .all()
    .map(({ id, changedAt, warnedAt, invitedAt, contactOf, waiting }) => ({
      id,
      changedAt,
      isUntouchedInvitation: invitedAt === changedAt,
      // One given before the draft was last changed was of another deletion.
      warnedAt: warnedAt !== null && warnedAt >= changedAt ? warnedAt : null,
      hasContact: contactOf !== null,
      isWarningOnItsWay: waiting !== null,
    }));
}

function warnOfDeletion(tx: Queryable, now: Date): number {
  const today = ukDay(now);
  const rows = listDrafts(tx).filter(
    ({ changedAt, warnedAt, hasContact, isUntouchedInvitation }) =>
      hasContact &&
      !isUntouchedInvitation &&
      warnedAt === null &&
      addMonths(dayOf(changedAt), draftMonths.warned) <= today,
  );
  for (const { id, changedAt } of rows) {
    queueLetter(tx, {
      event: `draft-warning/${id}/${changedAt}`,
      letter: 'draft-warning',
      submissionId: id,
      details: { deletedOn: findDeletionDay(changedAt, today) },
      now,
    });
    tx.update(submissions).set({ warnedAt: now.toISOString() }).where(eq(submissions.id, id)).run();
  }
  return rows.length;
}

function deleteDrafts(tx: Queryable, now: Date): number {
  const today = ukDay(now);
  const ids = listDrafts(tx)
    .filter(({ changedAt, warnedAt, hasContact, isUntouchedInvitation, isWarningOnItsWay }) => {
      if (isUntouchedInvitation) return addMonths(dayOf(changedAt), untouchedInvitationMonths) <= today;
      if (!hasContact) return addMonths(dayOf(changedAt), draftMonths.deleted) <= today;
      if (warnedAt === null || isWarningOnItsWay) return false;
      return findDeletionDay(changedAt, dayOf(warnedAt)) <= today;
    })
    .map(({ id }) => id);
  // One by one: a statement takes only so many parameters. All that hangs on a draft goes with it.
  for (const id of ids) tx.delete(submissions).where(eq(submissions.id, id)).run();
  return ids.length;
}

/** The day on which a draft goes whose writer was told on a day: as promised when it was begun, or later. */
function findDeletionDay(changedAt: string, warnedOn: string): string {
  const promised = addMonths(dayOf(changedAt), draftMonths.deleted);
  const earliest = addDays(warnedOn, warningDays);
  return promised > earliest ? promised : earliest;
}

function deleteLinks(tx: Queryable, now: Date): number {
  return tx
    .delete(submissionLinks)
    .where(lte(submissionLinks.expiresAt, findTraceEnd(now).toISOString()))
    .run().changes;
}

function deleteLetters(tx: Queryable, now: Date): number {
  const before = findTraceEnd(now).toISOString();
  return tx
    .delete(outbox)
    .where(
      or(
        and(isNotNull(outbox.sentAt), lte(outbox.sentAt, before)),
        and(isNotNull(outbox.failedAt), lte(outbox.failedAt, before)),
      ),
    )
    .run().changes;
}

function dayOf(at: string): string {
  return ukDay(new Date(at));
}
