// Who may moderate: added, removed and given roles, by `npm run editors` and by admins at /moderation/editors.
import { and, asc, count, eq, isNull } from 'drizzle-orm';
import type { Database, Queryable } from '#db/client.server.ts';
import { editors, openReviews } from '#db/schema.ts';
import { recordAction, subjectOf } from './audit.server.ts';
import type { Editor } from './editor.ts';
import { endSessionsOf } from './sessions.server.ts';
import { endLinksOf } from './sign-in-links.server.ts';

/** By whom something is done. */
interface By {
  /** Null for whoever runs commands on the server. */
  byId: number | null;
  now: Date;
}

export interface ListedEditor extends Editor {
  /** ISO 8601, UTC. */
  addedAt: string;
}

/** Those who may moderate now, by address. */
export function listEditors(db: Queryable): ListedEditor[] {
  return db
    .select({ id: editors.id, email: editors.email, role: editors.role, addedAt: editors.addedAt })
    .from(editors)
    .where(isNull(editors.removedAt))
    .orderBy(asc(editors.email))
    .all();
}

/** The address of whoever is or was an editor. */
export function findEmail(db: Queryable, editorId: number): string | null {
  return db.select().from(editors).where(eq(editors.id, editorId)).get()?.email ?? null;
}

/** How many may moderate now. */
export function countEditors(db: Queryable): number {
  return db.select({ count: count() }).from(editors).where(isNull(editors.removedAt)).get()?.count ?? 0;
}

/** What became of it, and the editor’s number. */
export interface Addition {
  outcome: 'added' | 'brought-back' | 'there-already';
  id: number;
}

/**
 * Lets somebody moderate. Who was removed is brought back, with the role that is given; who is there already keeps theirs.
 *
 * @param of.email in small letters
 */
export function addEditor(db: Database, of: By & { email: string; role: Editor['role'] }): Addition {
  return db.transaction(
    (tx) => {
      const { email, role, now } = of;
      const known = findByEmail(tx, email);
      if (known !== undefined && known.removedAt === null) return { outcome: 'there-already', id: known.id };
      const added = { role, addedAt: now.toISOString(), removedAt: null };
      record(tx, { ...of, action: 'editor-added', words: role });
      if (known === undefined) {
        const { id } = tx
          .insert(editors)
          .values({ email, ...added })
          .returning({ id: editors.id })
          .get();
        return { outcome: 'added', id };
      }
      tx.update(editors).set(added).where(eq(editors.id, known.id)).run();
      return { outcome: 'brought-back', id: known.id };
    },
    { behavior: 'immediate' },
  );
}

/** Why an editor is left as they are: unknown, or the last admin, without whom nobody could let others in. */
export type Objection = 'unknown' | 'last-admin';

/**
 * Takes away the right to moderate: sessions and links end at once.
 *
 * @param of.mayBeLastAdmin whether the last admin may go: from the server's own commands, which can add another
 * @returns why not, or null once it is done
 */
export function removeEditor(
  db: Database,
  of: By & { email: string; mayBeLastAdmin: boolean },
): Objection | null {
  return changeEditor(db, of, (tx, { id }) => {
    if (!of.mayBeLastAdmin && isLastAdmin(tx, id)) return 'last-admin';
    tx.update(editors).set({ removedAt: of.now.toISOString() }).where(eq(editors.id, id)).run();
    endSessionsOf(tx, id);
    endLinksOf(tx, { editorId: id, now: of.now });
    tx.delete(openReviews).where(eq(openReviews.editorId, id)).run();
    record(tx, { ...of, action: 'editor-removed' });
    return null;
  });
}

/** Makes an editor an admin, or an admin an editor. Nothing happens where they are that already. @returns as removeEditor */
export function changeRole(
  db: Database,
  of: By & { email: string; role: Editor['role']; mayBeLastAdmin: boolean },
): Objection | null {
  return changeEditor(db, of, (tx, { id, role }) => {
    if (role === of.role) return null;
    if (of.role === 'editor' && !of.mayBeLastAdmin && isLastAdmin(tx, id)) return 'last-admin';
    tx.update(editors).set({ role: of.role }).where(eq(editors.id, id)).run();
    record(tx, { ...of, action: 'role-changed', words: of.role });
    return null;
  });
}

/** Ends every session of an editor, and the links on their way. @returns as removeEditor */
export function endEveryVisit(db: Database, of: By & { email: string }): Objection | null {
  return changeEditor(db, of, (tx, { id }) => {
    endSessionsOf(tx, id);
    endLinksOf(tx, { editorId: id, now: of.now });
    record(tx, { ...of, action: 'sessions-ended' });
    return null;
  });
}

function changeEditor(
  db: Database,
  { email }: { email: string },
  change: (tx: Queryable, editor: Editor) => Objection | null,
): Objection | null {
  return db.transaction(
    (tx) => {
      const editor = findByEmail(tx, email);
      return editor === undefined || editor.removedAt !== null ? 'unknown' : change(tx, editor);
    },
    { behavior: 'immediate' },
  );
}

/** Whether they are the only admin there is. */
export function isLastAdmin(db: Queryable, editorId: number): boolean {
  const admins = db
    .select({ id: editors.id })
    .from(editors)
    .where(and(eq(editors.role, 'admin'), isNull(editors.removedAt)))
    .all();
  return admins.length === 1 && admins[0]?.id === editorId;
}

function findByEmail(db: Queryable, email: string) {
  return db.select().from(editors).where(eq(editors.email, email)).get();
}

function record(
  tx: Queryable,
  of: By & {
    email: string;
    action: 'editor-added' | 'editor-removed' | 'role-changed' | 'sessions-ended';
    words?: string;
  },
): void {
  recordAction(tx, {
    editorId: of.byId,
    action: of.action,
    subject: subjectOf.editor(of.email),
    words: of.words,
    now: of.now,
  });
}
