// The audit trail: everything that editors did, written in the transaction that does it. Rows are never changed or deleted,
// which triggers see to. Nothing of who sent something in is written here: it must stay erasable.
import { auditEntries } from '#db/schema.ts';
import type { Queryable } from '#db/client.server.ts';

/** What can be done, by the word that the trail keeps, and how it is told. */
export const auditActions = {
  'signed-in': 'Signed in',
  'signed-out': 'Signed out',
  'sessions-ended': 'Signed out everywhere',
  'editor-added': 'Let somebody moderate',
  'editor-removed': 'Took away the right to moderate',
  'role-changed': 'Changed a role',
  'edit-begun': 'Began to change a card',
  'mend-begun': 'Began to mend a submission',
  'edit-discarded': 'Threw a working copy away',
  'clash-settled': 'Settled where two changes met',
  published: 'Published',
  asked: 'Asked for changes',
  declined: 'Declined',
  checked: 'Marked as checked',
  corrected: 'Published a correction note',
  renamed: 'Renamed',
  withdrawn: 'Withdrew',
  restored: 'Put back',
  'organisation-asked': 'Asked the organisation to check its card',
  'organisation-forgotten': 'Deleted the address of the organisation',
  'release-made': 'Made a release',
  'audit-exported': 'Took the audit trail away',
} as const;
export type AuditAction = keyof typeof auditActions;

/** What an action was done to, as the trail and the signs of open work name it. */
export const subjectOf = {
  submission: (reference: string) => `submission ${reference}`,
  model: (slug: string) => `model ${slug}`,
  editor: (email: string) => `editor ${email}`,
  release: (version: string) => `release ${version}`,
} as const;

/**
 * Writes down what was done.
 *
 * @param of.editorId null for whoever runs commands on the server
 * @param of.subject made by `subjectOf`
 * @param of.words what it needs to be understood, such as a reason
 */
export function recordAction(
  tx: Queryable,
  of: { editorId: number | null; action: AuditAction; subject: string; words?: string | null; now: Date },
): void {
  tx.insert(auditEntries)
    .values({
      at: of.now.toISOString(),
      editorId: of.editorId,
      action: of.action,
      subject: of.subject,
      words: of.words ?? null,
    })
    .run();
}
