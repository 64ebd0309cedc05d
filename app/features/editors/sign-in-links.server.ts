// One-time links by mail: asked for by an address, made as the letter leaves, consumed by the button on their page. Neither the
// address nor the token stands in the outbox.
import { randomUUID } from 'node:crypto';
import { and, count, eq, gt, isNull, like, lte } from 'drizzle-orm';
import type { Database, Queryable } from '#db/client.server.ts';
import { editors, outbox, signInLinks } from '#db/schema.ts';
import { recordAction, subjectOf } from './audit.server.ts';
import { beginSession, endSession } from './sessions.server.ts';
import { hashToken, makeToken } from '#app/lib/token.server.ts';

/** Minutes from the moment when the letter leaves. */
export const linkMinutes = 15;
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** The name of the letter in the outbox. */
export const signInLetter = 'sign-in';

/** Why a link opens nothing. */
export type SignInLinkFault = 'unknown' | 'used' | 'expired' | 'of-removed';

/**
 * Has a link sent to an address if it is an editor's. A letter is queued for every other address too, and thrown away by the
 * postman as one to nobody, so that asking costs the same and shows the same whosever the address is.
 *
 * @param of.email in small letters
 * @param of.to where they wanted to go
 * @param of.mostPerHour letters to one editor in an hour; beyond them none is sent, in silence
 */
export function askForSignInLink(
  db: Database,
  of: { email: string; to: string | null; mostPerHour: number; now: Date },
): void {
  const at = of.now.toISOString();
  db.transaction(
    (tx) => {
      const editor = tx
        .select({ id: editors.id })
        .from(editors)
        .where(and(eq(editors.email, of.email), isNull(editors.removedAt)))
        .get();
      const prefix = `${signInLetter}/${editor?.id ?? 'nobody'}/`;
      const asked = tx
        .select({ count: count() })
        .from(outbox)
        .where(
          and(
            like(outbox.event, `${prefix}%`),
            gt(outbox.createdAt, new Date(of.now.getTime() - hourMs).toISOString()),
          ),
        )
        .get();
      const isTooOften = (asked?.count ?? 0) >= of.mostPerHour;
      const editorId = editor === undefined || isTooOften ? null : editor.id;
      tx.insert(outbox)
        .values({
          event: `${signInLetter}/${editorId ?? 'nobody'}/${randomUUID()}`,
          letter: signInLetter,
          details: JSON.stringify({ editorId, to: of.to }),
          createdAt: at,
          nextAttemptAt: at,
        })
        .run();
    },
    { behavior: 'immediate' },
  );
}

/** @returns the token of a link that works for a quarter of an hour from now */
export function makeSignInLink(tx: Queryable, { editorId, now }: { editorId: number; now: Date }): string {
  const token = makeToken();
  tx.insert(signInLinks)
    .values({
      hash: hashToken(token),
      editorId,
      madeAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + linkMinutes * minuteMs).toISOString(),
    })
    .run();
  return token;
}

/** Takes back a link that reached nobody. */
export function deleteSignInLink(tx: Queryable, token: string): void {
  tx.delete(signInLinks)
    .where(eq(signInLinks.hash, hashToken(token)))
    .run();
}

/** Why a link would open nothing, or null for one that would. Changes nothing: programs that check mail follow links. */
export function findLinkFault(
  db: Queryable,
  { token, now }: { token: string; now: Date },
): SignInLinkFault | null {
  const opened = readLink(db, { token, now });
  return 'fault' in opened ? opened.fault : null;
}

/**
 * Uses a link up and signs its editor in.
 *
 * @param of.replaced the token of the session that the browser has so far, which ends
 * @returns the token of the new session
 */
export function signInByLink(
  db: Database,
  of: { token: string; replaced: string | null; now: Date },
): { session: string } | { fault: SignInLinkFault } {
  return db.transaction(
    (tx) => {
      const opened = readLink(tx, of);
      if ('fault' in opened) return opened;
      const { id: editorId, email } = opened.editor;
      tx.update(signInLinks)
        .set({ usedAt: of.now.toISOString() })
        .where(eq(signInLinks.hash, hashToken(of.token)))
        .run();
      if (of.replaced !== null) endSession(tx, of.replaced);
      const session = beginSession(tx, { editorId, now: of.now });
      recordAction(tx, { editorId, action: 'signed-in', subject: subjectOf.editor(email), now: of.now });
      return { session };
    },
    { behavior: 'immediate' },
  );
}

/** Ends the links of an editor that are not used yet. */
export function endLinksOf(tx: Queryable, { editorId, now }: { editorId: number; now: Date }): void {
  tx.update(signInLinks)
    .set({ usedAt: now.toISOString() })
    .where(and(eq(signInLinks.editorId, editorId), isNull(signInLinks.usedAt)))
    .run();
}

/** Deletes those whose time has run out, used or not. @returns how many */
export function deleteExpiredLinks(tx: Queryable, now: Date): number {
  return tx.delete(signInLinks).where(lte(signInLinks.expiresAt, now.toISOString())).run().changes;
}

function readLink(
  db: Queryable,
  { token, now }: { token: string; now: Date },
): { editor: { id: number; email: string } } | { fault: SignInLinkFault } {
  const row = db
    .select({
      usedAt: signInLinks.usedAt,
      expiresAt: signInLinks.expiresAt,
      id: editors.id,
      email: editors.email,
      removedAt: editors.removedAt,
    })
    .from(signInLinks)
    .innerJoin(editors, eq(editors.id, signInLinks.editorId))
    .where(eq(signInLinks.hash, hashToken(token)))
    .get();
  if (row === undefined) return { fault: 'unknown' };
  if (row.removedAt !== null) return { fault: 'of-removed' };
  if (row.usedAt !== null) return { fault: 'used' };
  if (row.expiresAt <= now.toISOString()) return { fault: 'expired' };
  return { editor: { id: row.id, email: row.email } };
}
