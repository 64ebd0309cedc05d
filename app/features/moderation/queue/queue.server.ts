// What waits: for an editor's decision, for its sender's answer, or as an editor's own work that is not finished.
import { and, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { subjectOf } from '#app/features/editors/audit.server.ts';
import type { SubmissionKind } from '#app/features/submissions/question-ids.ts';
import type { Queryable } from '#db/client.server.ts';
import { editors, retiredSlugs, submissionEvents, submissions } from '#db/schema.ts';
import { listOpenReviews, type OpenReview } from '#app/features/moderation/review/presence.server.ts';
import type { WaitingState } from './queue-query.ts';

/** Something that waits, as it stands in the tables. */
export interface Waiting {
  reference: string;
  kind: SubmissionKind;
  state: WaitingState;
  /** Of the card that it is about, as it was when it was begun; null for a new model. */
  slug: string | null;
  /** The model's name as it stands in the answers, of what is about no published card; null while there is none. */
  typedName: string | null;
  /** Since when it waits as it does: sent, asked about, begun. ISO 8601, UTC. */
  since: string;
  sentAt: string | null;
  /** When the organisation was asked to check its card, which this answers; null for the others. */
  invitedAt: string | null;
  /** Whose own work it is; null for what was sent in. */
  workOf: string | null;
  /** Whose working copy of it there is; null where nobody mends it. */
  mendedBy: string | null;
  /** Who else has it open. */
  openedBy: Pick<OpenReview, 'email' | 'openedAt'>[];
}

/** Everything that waits, in no order. @param of.editorId who asks, whose own openings are left out */
export function listWaiting(db: Queryable, of: { editorId: number; now: Date }): Waiting[] {
  const mends = alias(submissions, 'mends');
  const writers = alias(editors, 'writers');
  const menders = alias(editors, 'menders');
  const askedAt = sql<string | null>`(
    SELECT max(${submissionEvents.at}) FROM ${submissionEvents}
    WHERE ${submissionEvents.submissionId} = ${submissions.id} AND ${submissionEvents.kind} = 'asked'
  )`;
  // Reading a whole draft takes long: a card that stands tells its own name.
  const typedName = sql<string | null>`CASE
    WHEN ${submissions.slug} IS NULL OR ${submissions.slug} IN (SELECT ${retiredSlugs.slug} FROM ${retiredSlugs})
    THEN json_extract(${submissions.draft}, '$.card.name')
  END`;
  const rows = db
    .select({
      reference: submissions.reference,
      kind: submissions.kind,
      state: submissions.state,
      slug: submissions.slug,
      typedName,
      createdAt: submissions.createdAt,
      sentAt: submissions.sentAt,
      askedAt,
      invitedAt: submissions.invitedAt,
      workOf: writers.email,
      mendedBy: menders.email,
    })
    .from(submissions)
    .leftJoin(writers, eq(writers.id, submissions.editorId))
    .leftJoin(mends, eq(mends.mendsId, submissions.id))
    .leftJoin(menders, eq(menders.id, mends.editorId))
    .where(
      and(
        isNull(submissions.mendsId),
        or(
          inArray(submissions.state, ['sent', 'asked']),
          and(eq(submissions.state, 'draft'), isNotNull(submissions.editorId)),
        ),
      ),
    )
    .all();
  const open = listOpenReviews(db, of.now).filter(({ editorId }) => editorId !== of.editorId);
  return rows.map(({ createdAt, askedAt, ...row }) => ({
    ...row,
    state: row.state as WaitingState,
    since: (row.state === 'asked' ? askedAt : null) ?? row.sentAt ?? createdAt,
    openedBy: open
      .filter(({ subject }) => subject === subjectOf.submission(row.reference))
      .map(({ email, openedAt }) => ({ email, openedAt })),
  }));
}
