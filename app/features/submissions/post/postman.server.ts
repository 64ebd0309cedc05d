// Sends what is in the outbox: one letter at a time, first come first. How it is made sure that none is lost and none
// leaves twice, whenever the process is killed, is told in docs/decisions/0015-mail.md; the short of it:
//
// 1. claim the letter, committed: from here on nobody else tries it, until the lease ends;
// 2. is it known to have left (its file is there)? then only write that down;
// 3. make its link, committed: it works before anybody can read it;
// 4. hand it over; 5. write down that it left.
//
// Killed before 4: it is due again when the lease ends, and the link of 3 was never seen. Killed between 4 and 5: a file is
// found by 2; an SMTP server gets it once more with the same Message-ID, for no protocol can ask whether it had it.
import { createHash } from 'node:crypto';
import { DeliveryError, type Mail, type Mailer } from '#app/lib/mail/mail.ts';
import type { Database, Queryable } from '#db/client.server.ts';
import type { LetterSite } from './letters.ts';
import {
  claimDueLetter,
  findNextAttempt,
  recordFailure,
  recordSent,
  type OutboxRow,
} from './outbox-rows.server.ts';

export interface Postman {
  /** Has what is due delivered soon, after the caller's transaction at the earliest. Returns at once. */
  wake(): void;
  /**
   * Delivers what is due now, after any round that is under way.
   *
   * @throws what the database throws when it cannot be read or written; failed deliveries are in the answer
   */
  deliverDue(): Promise<Round>;
  /** No further letter is begun. One under way is waited for, ten seconds at most; the mailer is closed. */
  stop(): Promise<void>;
}

/** How many letters a round sent, put off, gave up, and dropped because nobody is left to write to. */
export interface Round {
  sent: number;
  postponed: number;
  failed: number;
  dropped: number;
}

/** Writes letters of some kind. */
export interface LetterComposer {
  /** Their names in the outbox. */
  letters: readonly string[];
  /**
   * @param tx in which the letter's link is made
   * @returns null when nobody is left to write to
   * @throws Error when the row holds what this version of the code cannot read
   */
  compose(
    tx: Queryable,
    row: OutboxRow,
    of: { now: Date; site: LetterSite; messageId: string },
  ): ComposedLetter | null;
  /** Takes back the link of a letter that reached nobody. */
  deleteLink(tx: Queryable, token: string): void;
}

export interface ComposedLetter {
  mail: Mail;
  /** Of the link that it bears, made for it. */
  token: string | null;
}

/** What is logged holds no address, subject or text. */
export interface PostmanLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

const stopGraceMs = 8_000;
/** What other programs queue, such as `npm run retention`, leaves within this time. */
const longestWaitMs = 15 * 60_000;
const shortestWaitMs = 1_000;
const waitAfterTroubleMs = 60_000;

/** @param options.composers one for each kind of letter that may be in the outbox */
export function createPostman({
  db,
  composers,
  mailer,
  clock,
  site,
  log,
}: {
  db: Database;
  composers: readonly LetterComposer[];
  mailer: Mailer;
  clock: () => Date;
  site: LetterSite;
  log: PostmanLog;
}): Postman {
  const abandon = new AbortController();
  /** Letters that left, while the database could not be told. */
  const unrecorded = new Map<number, Date>();
  let lastRound: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let isAwoken = false;
  let isStopped = false;

  function wake(): void {
    if (isAwoken || isStopped) return;
    isAwoken = true;
    setImmediate(() => {
      lastRound = lastRound.then(() => {
        isAwoken = false;
        return runRound().catch((error: unknown) =>
          log.error(describeTrouble(error), 'The outbox cannot be worked off.'),
        );
      });
    });
  }

  function deliverDue(): Promise<Round> {
    const round = lastRound.then(runRound);
    lastRound = round.catch(() => undefined);
    return round;
  }

  async function runRound(): Promise<Round> {
    const round: Round = { sent: 0, postponed: 0, failed: 0, dropped: 0 };
    if (isStopped) return round;
    clearTimeout(timer);
    let waitMs = waitAfterTroubleMs;
    try {
      let isReachable = true;
      for (const [id, at] of unrecorded) writeDownSent(id, at);
      while (isReachable && !isStopped) {
        const row = claimDueLetter(db, { now: clock(), leaseMs: 2 * mailer.longestAttemptMs });
        if (row === null) break;
        const { outcome, isServerWell } = await deliver(row);
        round[outcome] += 1;
        // The others would fare no better, and each would wait as long to find out.
        isReachable = isServerWell;
      }
      if (isReachable) waitMs = shortestWaitMs;
      waitMs = Math.max(waitMs, measureWait());
    } finally {
      if (!isStopped) timer = setTimeout(wake, waitMs).unref();
    }
    return round;
  }

  function measureWait(): number {
    const next = findNextAttempt(db);
    return next === null ? longestWaitMs : Math.min(next.getTime() - clock().getTime(), longestWaitMs);
  }

  async function deliver(row: OutboxRow): Promise<{ outcome: keyof Round; isServerWell: boolean }> {
    const line = { outbox: row.id, letter: row.letter, attempt: row.attempts };
    const messageId = messageIdOf(row, site.origin);
    if (mailer.hasDelivered(messageId)) {
      writeDownSent(row.id, clock());
      log.info(line, 'A letter had left already.');
      return { outcome: 'sent', isServerWell: true };
    }
    const composer = composers.find(({ letters }) => letters.includes(row.letter));
    const composed = composer === undefined ? 'unreadable' : compose(composer, row, messageId);
    if (composer === undefined || composed === 'unreadable') {
      const isGivenUp = recordFailure(db, row, { now: clock(), isFinal: false });
      log.error(line, 'A letter cannot be written by this version of the program.');
      return { outcome: isGivenUp ? 'failed' : 'postponed', isServerWell: true };
    }
    if (composed === null) {
      recordSent(db, row.id, clock());
      log.info(line, 'A letter was dropped: nobody is left to write to.');
      return { outcome: 'dropped', isServerWell: true };
    }
    try {
      const { path } = await mailer.deliver(composed.mail, { signal: abandon.signal });
      writeDownSent(row.id, clock());
      log.info({ ...line, ...(path !== null && { path }) }, 'A letter was sent.');
      return { outcome: 'sent', isServerWell: true };
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error;
      return {
        outcome: fail(row, { composer, token: composed.token }, error),
        isServerWell: ['refused', 'deferred'].includes(error.fault),
      };
    }
  }

  /** A row that cannot be read must not keep the others from leaving. */
  function compose(
    composer: LetterComposer,
    row: OutboxRow,
    messageId: string,
  ): ComposedLetter | null | 'unreadable' {
    try {
      return db.transaction((tx) => composer.compose(tx, row, { now: clock(), site, messageId }), {
        behavior: 'immediate',
      });
    } catch (error) {
      if (isDatabaseError(error)) throw error;
      return 'unreadable';
    }
  }

  function fail(
    row: OutboxRow,
    { composer, token }: { composer: LetterComposer; token: string | null },
    { fault, code }: DeliveryError,
  ): 'failed' | 'postponed' {
    const isGivenUp = db.transaction(
      (tx) => {
        // One that may have arrived goes on working: the recipient's server may drop the next, by its Message-ID.
        if (token !== null && fault !== 'uncertain') composer.deleteLink(tx, token);
        return recordFailure(tx, row, { now: clock(), isFinal: fault === 'refused' });
      },
      { behavior: 'immediate' },
    );
    const line = { outbox: row.id, letter: row.letter, attempt: row.attempts, fault, code };
    if (isGivenUp) log.error(line, 'A letter is given up.');
    else log.warn(line, 'A letter was not delivered; it will be tried again.');
    return isGivenUp ? 'failed' : 'postponed';
  }

  /** Remembered until the database has it: a lock or a full disk now must not send the letter again. */
  function writeDownSent(id: number, at: Date): void {
    unrecorded.set(id, at);
    recordSent(db, id, at);
    unrecorded.delete(id);
  }

  return {
    wake,
    deliverDue,
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      const grace = setTimeout(() => abandon.abort(), stopGraceMs);
      await lastRound;
      clearTimeout(grace);
      mailer.close();
    },
  };
}

function isDatabaseError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_');
}

/** Not its message, which may hold what was being written. */
function describeTrouble(error: unknown): object {
  if (isDatabaseError(error)) return { code: error.code };
  return { error: error instanceof Error ? error.name : typeof error };
}

/**
 * The same for every attempt at one letter, and for no other: made of the event and of the moment when it was queued,
 * because a database that is begun anew counts its submissions from one again. Nobody can read from it who or what it is about.
 */
function messageIdOf(row: Pick<OutboxRow, 'event' | 'createdAt'>, origin: string): string {
  const digest = createHash('sha256').update(`${row.event}\n${row.createdAt}`).digest('hex');
  return `${digest.slice(0, 40)}@${new URL(origin).hostname}`;
}
