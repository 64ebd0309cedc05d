import type { Queryable } from '#db/client.server.ts';
import { outbox } from '#db/schema.ts';
import type { LetterToSend } from './letter-details.ts';

/**
 * Puts a letter into the outbox, in the transaction of what causes it: it leaves if that is committed, and only then. The
 * caller wakes the postman afterwards.
 *
 * @param of.event what caused it, such as `received/CR-4F7K-9TQX/1`; for the same event again nothing happens
 */
export function queueLetter(
  tx: Queryable,
  of: LetterToSend & { event: string; submissionId: number; now: Date },
): void {
  const at = of.now.toISOString();
  tx.insert(outbox)
    .values({
      event: of.event,
      letter: of.letter,
      submissionId: of.submissionId,
      details: JSON.stringify(of.details),
      createdAt: at,
      nextAttemptAt: at,
    })
    .onConflictDoNothing({ target: outbox.event })
    .run();
}
