// Who is signed in, and until when. A session is its row: signing out, removal or its end deletes it, and the cookie that is
// left opens nothing, whoever holds a copy.
import { count, eq, gt, lte } from 'drizzle-orm';
import type { Queryable } from '#db/client.server.ts';
import { editors, sessions } from '#db/schema.ts';
import type { Editor } from './editor.ts';
import { hashToken, makeToken } from '#app/lib/token.server.ts';

/** Hours from signing in, however much is done meanwhile: a working day. */
export const sessionHours = 12;
const hourMs = 60 * 60 * 1000;

/** Why the token of a cookie opens nothing: its session is over or never was, its time has run out, or its editor was removed. */
export type SessionFault = 'ended' | 'expired' | 'of-removed';

/** @returns the token for the cookie, which cannot be had again */
export function beginSession(tx: Queryable, { editorId, now }: { editorId: number; now: Date }): string {
  const token = makeToken();
  tx.insert(sessions)
    .values({
      hash: hashToken(token),
      editorId,
      createdAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + sessionHours * hourMs).toISOString(),
    })
    .run();
  return token;
}

export function findSession(
  db: Queryable,
  { token, now }: { token: string; now: Date },
): { editor: Editor } | { fault: SessionFault } {
  const row = db
    .select({
      expiresAt: sessions.expiresAt,
      id: editors.id,
      email: editors.email,
      role: editors.role,
      removedAt: editors.removedAt,
    })
    .from(sessions)
    .innerJoin(editors, eq(editors.id, sessions.editorId))
    .where(eq(sessions.hash, hashToken(token)))
    .get();
  if (row === undefined) return { fault: 'ended' };
  const { expiresAt, removedAt, ...editor } = row;
  if (removedAt !== null) return { fault: 'of-removed' };
  return expiresAt <= now.toISOString() ? { fault: 'expired' } : { editor };
}

/** @returns whether there was one */
export function endSession(tx: Queryable, token: string): boolean {
  return (
    tx
      .delete(sessions)
      .where(eq(sessions.hash, hashToken(token)))
      .run().changes > 0
  );
}

/** Ends every session of an editor. @returns how many */
export function endSessionsOf(tx: Queryable, editorId: number): number {
  return tx.delete(sessions).where(eq(sessions.editorId, editorId)).run().changes;
}

/** On how many browsers each editor is signed in, by their number; without those who are on none. */
export function countSessions(db: Queryable, now: Date): Map<number, number> {
  const rows = db
    .select({ editorId: sessions.editorId, count: count() })
    .from(sessions)
    .where(gt(sessions.expiresAt, now.toISOString()))
    .groupBy(sessions.editorId)
    .all();
  return new Map(rows.map((row) => [row.editorId, row.count]));
}

/** Deletes those whose time has run out. @returns how many */
export function deleteExpiredSessions(tx: Queryable, now: Date): number {
  return tx.delete(sessions).where(lte(sessions.expiresAt, now.toISOString())).run().changes;
}
