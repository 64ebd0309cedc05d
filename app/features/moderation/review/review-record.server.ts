// What became of a submission: what editors did with it, and the revision that it became.
import { and, asc, eq } from 'drizzle-orm';
import { auditActions, subjectOf, type AuditAction } from '#app/features/editors/audit.server.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import { findRevision } from '#app/features/models/history.server.ts';
import { noteOfSubmission } from '#app/features/moderation/decide.server.ts';
import type { Queryable } from '#db/client.server.ts';
import { auditEntries, editors, revisions, submissions } from '#db/schema.ts';

export interface RecordedAction {
  action: AuditAction;
  /** How it is told: `Published`. */
  label: string;
  at: string;
  /** Null: whoever runs commands on the server. */
  email: string | null;
  words: string | null;
}

/** What editors did with a submission, first to last. */
export function listActions(db: Queryable, reference: string): RecordedAction[] {
  return db
    .select({
      action: auditEntries.action,
      at: auditEntries.at,
      email: editors.email,
      words: auditEntries.words,
    })
    .from(auditEntries)
    .leftJoin(editors, eq(editors.id, auditEntries.editorId))
    .where(eq(auditEntries.subject, subjectOf.submission(reference)))
    .orderBy(asc(auditEntries.id))
    .all()
    .map(({ action, ...rest }) => ({
      ...rest,
      action: action as AuditAction,
      label: auditActions[action as AuditAction],
    }));
}

export interface PublishedAs {
  slug: string;
  number: number;
  createdAt: string;
  correction: string | null;
  card: Card;
  /** The revision before; null for the first of a card. */
  before: Card | null;
}

/** The revision that a submission was published as; null where it was not. */
export function findPublishedAs(db: Queryable, reference: string): PublishedAs | null {
  const row = db
    .select({
      slug: revisions.slug,
      number: revisions.number,
      createdAt: revisions.createdAt,
      correction: revisions.correction,
      card: revisions.card,
    })
    .from(revisions)
    // By the slug that publishing wrote down: a note alone would have every revision of every card read.
    .innerJoin(submissions, eq(submissions.slug, revisions.slug))
    .where(
      and(
        eq(submissions.reference, reference),
        eq(submissions.state, 'published'),
        eq(revisions.note, noteOfSubmission(reference)),
      ),
    )
    .orderBy(asc(revisions.id))
    .get();
  if (row === undefined) return null;
  return {
    ...row,
    card: JSON.parse(row.card) as Card,
    before: findRevision(db, row.slug, row.number - 1)?.card ?? null,
  };
}
