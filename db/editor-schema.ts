// Tables of those who moderate: who they are, how they get in, what they did, and whom they ask. None of it is published or
// exported but the audit trail, to an admin.
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** Whoever may moderate, or might. A row is never deleted, because the audit trail names it. */
export const editors = sqliteTable(
  'editors',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** In small letters. */
    email: text('email').notNull(),
    /** An admin also manages editors, reads the audit trail and makes releases. */
    role: text('role', { enum: ['editor', 'admin'] }).notNull(),
    addedAt: text('added_at').notNull(),
    /** When they stopped being one; null while they are. */
    removedAt: text('removed_at'),
  },
  (table) => [uniqueIndex('editors_email').on(table.email)],
);

const ofEditor = () =>
  integer('editor_id')
    .notNull()
    .references(() => editors.id);

/** One-time links by mail, by the SHA-256 of their token in hex: the token itself is only in the link. */
export const signInLinks = sqliteTable(
  'sign_in_links',
  {
    hash: text('hash').primaryKey(),
    editorId: ofEditor(),
    madeAt: text('made_at').notNull(),
    expiresAt: text('expires_at').notNull(),
    usedAt: text('used_at'),
  },
  (table) => [index('sign_in_links_editor').on(table.editorId)],
);

/** Who is signed in, by the SHA-256 of what their cookie holds, in hex. Signing out deletes the row. */
export const sessions = sqliteTable(
  'sessions',
  {
    hash: text('hash').primaryKey(),
    editorId: ofEditor(),
    createdAt: text('created_at').notNull(),
    expiresAt: text('expires_at').notNull(),
  },
  (table) => [index('sessions_editor').on(table.editorId)],
);

/** Who has what open, so that two do not work on one thing unawares. */
export const openReviews = sqliteTable(
  'open_reviews',
  {
    /** As the audit trail names it: `submission CR-4F7K-9TQX`, `model shared-lives`. */
    subject: text('subject').notNull(),
    editorId: ofEditor(),
    openedAt: text('opened_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.subject, table.editorId] })],
);

/** Everything that editors did. Triggers refuse changes and deletions. */
export const auditEntries = sqliteTable(
  'audit_entries',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** ISO 8601, UTC. */
    at: text('at').notNull(),
    /** Null: whoever runs commands on the server. */
    editorId: integer('editor_id').references(() => editors.id),
    /** A word of app/features/editors/audit.server.ts. */
    action: text('action').notNull(),
    /** What it was done to: `submission CR-4F7K-9TQX`, `model shared-lives`, `editor ada@council.example`, `release 3`. */
    subject: text('subject').notNull(),
    /** A reason, a note, a number of a revision: what the action needs to be understood; never who sent something in. */
    words: text('words'),
  },
  (table) => [index('audit_entries_subject').on(table.subject)],
);

/**
 * Where editors ask an organisation whether its card is still right: its own address, never a person's. Private like a
 * submitter's: shown to editors alone, deleted when it asks for that, and in no letter but those to itself.
 */
export const organisationContacts = sqliteTable('organisation_contacts', {
  /** The card's. It follows when a model is renamed. */
  slug: text('slug').primaryKey(),
  organisation: text('organisation').notNull(),
  email: text('email').notNull(),
  changedAt: text('changed_at').notNull(),
  /** Who wrote it down. */
  editorId: ofEditor(),
});
