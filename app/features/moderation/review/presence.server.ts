// Who has what open, so that two editors do not work on one thing unawares. A sign and no lock: what two of them decide
// at once is settled by decide.server.ts.
import { and, eq, gte } from 'drizzle-orm';
import type { Queryable } from '#db/client.server.ts';
import { editors, openReviews } from '#db/schema.ts';

/** How long a page counts as open after it was asked for. */
const openMinutes = 30;

export interface OpenReview {
  subject: string;
  email: string;
  /** ISO 8601, UTC. */
  openedAt: string;
}

interface Opening {
  /** Made by `subjectOf` of the audit trail. */
  subject: string;
  editorId: number;
}

/** Notes that an editor opened something now. */
export function noteOpening(db: Queryable, { subject, editorId, now }: Opening & { now: Date }): void {
  const openedAt = now.toISOString();
  db.insert(openReviews)
    .values({ subject, editorId, openedAt })
    .onConflictDoUpdate({ target: [openReviews.subject, openReviews.editorId], set: { openedAt } })
    .run();
}

/** The editor has left it. */
export function closeReview(db: Queryable, { subject, editorId }: Opening): void {
  db.delete(openReviews)
    .where(and(eq(openReviews.subject, subject), eq(openReviews.editorId, editorId)))
    .run();
}

/** What editors have open, whoever opened it last first. */
export function listOpenReviews(db: Queryable, now: Date): (OpenReview & { editorId: number })[] {
  const since = new Date(now.getTime() - openMinutes * 60_000).toISOString();
  return db
    .select({
      subject: openReviews.subject,
      editorId: openReviews.editorId,
      email: editors.email,
      openedAt: openReviews.openedAt,
    })
    .from(openReviews)
    .innerJoin(editors, eq(editors.id, openReviews.editorId))
    .where(gte(openReviews.openedAt, since))
    .all()
    .sort((a, b) => (a.openedAt < b.openedAt ? 1 : a.openedAt > b.openedAt ? -1 : 0));
}
