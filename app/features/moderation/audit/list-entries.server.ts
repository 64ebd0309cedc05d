// Reads the audit trail, for its page and for its file.
import { and, count, desc, eq, isNull, sql, type SQL } from 'drizzle-orm';
import { recordAction } from '#app/features/editors/audit.server.ts';
import type { Database, Queryable } from '#db/client.server.ts';
import { auditEntries, editors } from '#db/schema.ts';
import { commandsWord, writeAuditQuery, type AuditQuery } from './audit-query.ts';

/** A line of the trail. */
export interface AuditEntry {
  id: number;
  /** ISO 8601, UTC. */
  at: string;
  /** The address of the editor; null: whoever runs commands on the server. */
  editor: string | null;
  /** A word of `auditActions`. */
  action: string;
  subject: string;
  words: string | null;
}

export const entriesPerPage = 100;

/** Those of one page, the newest first, and how many there are on all. */
export function listEntries(db: Queryable, query: AuditQuery): { entries: AuditEntry[]; total: number } {
  const total = db.select({ count: count() }).from(auditEntries).where(matches(query)).get()?.count ?? 0;
  const entries = select(db, query)
    .limit(entriesPerPage)
    .offset((query.page - 1) * entriesPerPage)
    .all();
  return { entries, total };
}

/** All of them, the newest first, for a file; that it was taken is written down, and is its own first line. */
export function takeEntries(
  db: Database,
  of: { query: AuditQuery; editorId: number; now: Date },
): AuditEntry[] {
  return db.transaction(
    (tx) => {
      const filters = writeAuditQuery(of.query);
      recordAction(tx, {
        editorId: of.editorId,
        action: 'audit-exported',
        subject: 'audit trail',
        words: filters === '' ? null : filters,
        now: of.now,
      });
      return select(tx, of.query).all();
    },
    { behavior: 'immediate' },
  );
}

/** Whose lines there are, past editors included, by address. */
export function listActors(db: Queryable): { id: number; email: string }[] {
  return db.select({ id: editors.id, email: editors.email }).from(editors).orderBy(editors.email).all();
}

function select(db: Queryable, query: AuditQuery) {
  return db
    .select({
      id: auditEntries.id,
      at: auditEntries.at,
      editor: editors.email,
      action: auditEntries.action,
      subject: auditEntries.subject,
      words: auditEntries.words,
    })
    .from(auditEntries)
    .leftJoin(editors, eq(editors.id, auditEntries.editorId))
    .where(matches(query))
    .orderBy(desc(auditEntries.id));
}

function matches({ who, action, subject }: AuditQuery): SQL | undefined {
  const whose =
    who === commandsWord
      ? isNull(auditEntries.editorId)
      : who === null
        ? undefined
        : eq(auditEntries.editorId, who);
  return and(
    whose,
    action === null ? undefined : eq(auditEntries.action, action),
    // Not LIKE, in which what is typed could hold wild cards.
    subject === '' ? undefined : sql`instr(lower(${auditEntries.subject}), ${subject.toLowerCase()}) > 0`,
  );
}
