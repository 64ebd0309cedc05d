// The outbox as the postman works it off. A row is claimed before anything is sent, in a transaction that takes the lock
// of the file at once, by moving its next attempt beyond the time that this one can take: no other process, and no
// later round, sees it meanwhile, and if this process is killed it is due again by itself.
import { and, asc, eq, isNull, lte, min } from 'drizzle-orm';
import type { Database, Queryable } from '#db/client.server.ts';
import { outbox } from '#db/schema.ts';

export type OutboxRow = typeof outbox.$inferSelect;

const minuteMs = 60_000;
const longestPauseMs = 6 * 60 * minuteMs;
/** As long as mail servers usually go on trying (RFC 5321, section 4.5.4.1). */
const givingUpMs = 5 * 24 * 60 * minuteMs;

const isWaiting = and(isNull(outbox.sentAt), isNull(outbox.failedAt));

/**
 * Takes the first letter that is due.
 *
 * @param of.leaseMs how long it is this caller's alone
 * @returns it, with this attempt counted; null when none is due
 */
export function claimDueLetter(db: Database, of: { now: Date; leaseMs: number }): OutboxRow | null {
  return db.transaction(
    (tx) => {
      const row = tx
        .select()
        .from(outbox)
        .where(and(isWaiting, lte(outbox.nextAttemptAt, of.now.toISOString())))
        .orderBy(asc(outbox.id))
        .limit(1)
        .get();
      if (row === undefined) return null;
      const claim = {
        attempts: row.attempts + 1,
        nextAttemptAt: new Date(of.now.getTime() + of.leaseMs).toISOString(),
      };
      tx.update(outbox).set(claim).where(eq(outbox.id, row.id)).run();
      return { ...row, ...claim };
    },
    { behavior: 'immediate' },
  );
}

/** Whoever sent it, it has left. */
export function recordSent(db: Queryable, id: number, at: Date): void {
  db.update(outbox).set({ sentAt: at.toISOString() }).where(eq(outbox.id, id)).run();
}

/**
 * Writes down that an attempt failed. Nothing happens where another process has claimed the letter since.
 *
 * @param of.isFinal whether a further attempt is pointless
 * @returns whether it is given up: by that, or after five days
 */
export function recordFailure(db: Queryable, row: OutboxRow, of: { now: Date; isFinal: boolean }): boolean {
  const isGivenUp = of.isFinal || of.now.getTime() - Date.parse(row.createdAt) >= givingUpMs;
  const pauseMs = Math.min(minuteMs * 2 ** (row.attempts - 1), longestPauseMs);
  db.update(outbox)
    .set(
      isGivenUp
        ? { failedAt: of.now.toISOString() }
        : { nextAttemptAt: new Date(of.now.getTime() + pauseMs).toISOString() },
    )
    .where(and(eq(outbox.id, row.id), eq(outbox.attempts, row.attempts), isWaiting))
    .run();
  return isGivenUp;
}

/** When the next letter is due, perhaps in the past; null when none waits. */
export function findNextAttempt(db: Queryable): Date | null {
  const row = db
    .select({ at: min(outbox.nextAttemptAt) })
    .from(outbox)
    .where(isWaiting)
    .get();
  return typeof row?.at === 'string' ? new Date(row.at) : null;
}
