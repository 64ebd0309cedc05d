import { count } from 'drizzle-orm';
import { emptyDraft } from '#app/features/submissions/draft.ts';
import type { Queryable } from '#db/client.server.ts';
import { submissionContacts, submissions } from '#db/schema.ts';

type Row = typeof submissions.$inferInsert;

/**
 * A submission as the tables hold it.
 *
 * @param given.contact null where nobody has said who they are
 * @returns its number
 */
export function insertSubmission(
  db: Queryable,
  {
    modelName = 'Sample Model',
    contact = {},
    ...row
  }: { modelName?: string; contact?: { name?: string; email?: string } | null } & Partial<Row> = {},
): number {
  const before = db.select({ count: count() }).from(submissions).get()?.count ?? 0;
  const { id } = db
    .insert(submissions)
    .values({
      reference: `CR-TEST-${String(before + 1).padStart(4, '0')}`,
      kind: 'new-model',
      state: 'draft',
      draft: JSON.stringify({ ...emptyDraft(), card: { name: modelName } }),
      createdAt: '2026-03-10T12:00:00.000Z',
      changedAt: '2026-03-10T12:00:00.000Z',
      ...row,
    })
    .returning({ id: submissions.id })
    .get();
  if (contact !== null) {
    db.insert(submissionContacts)
      .values({ submissionId: id, name: 'Sam Sample', email: 'sam@provider.example', ...contact })
      .run();
  }
  return id;
}
