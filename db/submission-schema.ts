// Tables of what people send in. None of it is published, exported or logged; what is private stands in
// `submissionContacts` alone, so that erasing it is deleting one row.
import {
  type AnySQLiteColumn,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import { editors } from './editor-schema.ts';

/** A proposed card, or a proposed change to one. */
export const submissions = sqliteTable(
  'submissions',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** What people quote, such as CR-4F7K-9TQX; it opens nothing. */
    reference: text('reference').notNull(),
    kind: text('kind', { enum: ['new-model', 'change', 'study'] }).notNull(),
    /** The card it is about; null for a new model. Not a foreign key: the card may be renamed meanwhile. */
    slug: text('slug'),
    /** The revision that was current when it was begun; null for a new model. */
    baseRevision: integer('base_revision'),
    state: text('state', {
      enum: ['draft', 'sent', 'asked', 'published', 'declined', 'withdrawn'],
    }).notNull(),
    /** The answers so far, as JSON: app/features/submissions/draft.ts. */
    draft: text('draft').notNull(),
    createdAt: text('created_at').notNull(),
    /** By whoever sends it in; what the retention of drafts counts from. */
    changedAt: text('changed_at').notNull(),
    sentAt: text('sent_at'),
    /** When it was published, declined or withdrawn. */
    closedAt: text('closed_at'),
    /** When its writer was told that an untouched draft will be deleted. */
    warnedAt: text('warned_at'),
    /** When editors asked the organisation, by a letter with a link, whether its card is still right; null for the others. */
    invitedAt: text('invited_at'),
    /** The editor whose own work it is; null for what somebody sends in. */
    editorId: integer('editor_id').references(() => editors.id),
    /** The submission of which it is the editors' working copy, to mend its wording; null for the others. */
    mendsId: integer('mends_id').references((): AnySQLiteColumn => submissions.id, { onDelete: 'cascade' }),
    /** What the card and the working copy both changed, to be settled, as JSON: app/features/moderation/clash.ts. */
    clashes: text('clashes').notNull().default('[]'),
  },
  (table) => [
    uniqueIndex('submissions_reference').on(table.reference),
    uniqueIndex('submissions_mends').on(table.mendsId),
    index('submissions_state').on(table.state),
  ],
);

const ofSubmission = () =>
  integer('submission_id')
    .notNull()
    .references(() => submissions.id, { onDelete: 'cascade' });

/** Who sent it: private, shown nowhere but to themselves and editors, deleted on schedule. */
export const submissionContacts = sqliteTable('submission_contacts', {
  submissionId: integer('submission_id')
    .primaryKey()
    .references(() => submissions.id, { onDelete: 'cascade' }),
  name: text('name').notNull(),
  email: text('email').notNull(),
  /** Whether they speak for an organisation that runs the model, as a controlled word; null until answered. */
  standing: text('standing'),
  organisation: text('organisation'),
  /** What they, or those they work for, may gain by what the card says; null until answered or where there is none. */
  interest: text('interest'),
});

/** Private links, by the SHA-256 of their token in hex: the token itself is only in the link. */
export const submissionLinks = sqliteTable(
  'submission_links',
  {
    hash: text('hash').primaryKey(),
    submissionId: ofSubmission(),
    madeAt: text('made_at').notNull(),
    expiresAt: text('expires_at').notNull(),
    /** Whether the links made before it are refused once it was followed: so it is with one that was asked for. */
    replacesEarlier: integer('replaces_earlier', { mode: 'boolean' }).notNull(),
    usedAt: text('used_at'),
    /** When a later link took its place. */
    replacedAt: text('replaced_at'),
  },
  (table) => [index('submission_links_submission').on(table.submissionId)],
);

/** What was sent, each time that it was: immutable. */
export const submissionVersions = sqliteTable(
  'submission_versions',
  {
    submissionId: ofSubmission(),
    number: integer('number').notNull(),
    draft: text('draft').notNull(),
    sentAt: text('sent_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.submissionId, table.number] })],
);

/** What editors asked, and what was answered. */
export const submissionQuestions = sqliteTable(
  'submission_questions',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    submissionId: ofSubmission(),
    askedAt: text('asked_at').notNull(),
    /** The question of the form that it is about; null where it is about the whole. */
    about: text('about'),
    words: text('words').notNull(),
    answer: text('answer'),
    answeredAt: text('answered_at'),
  },
  (table) => [index('submission_questions_submission').on(table.submissionId)],
);

/** What happened to a submission, for whoever follows it. */
export const submissionEvents = sqliteTable(
  'submission_events',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    submissionId: ofSubmission(),
    kind: text('kind', {
      enum: ['begun', 'sent', 'asked', 'answered', 'published', 'declined', 'withdrawn', 'contact-erased'],
    }).notNull(),
    at: text('at').notNull(),
    /** The reason given, where there is one. */
    words: text('words'),
  },
  (table) => [index('submission_events_submission').on(table.submissionId)],
);

/**
 * Mail to be sent, written in the transaction that causes it and composed as it leaves: neither an address nor the
 * token of a link stands here.
 */
export const outbox = sqliteTable(
  'outbox',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** What caused it, such as `sent/17/1`: one mail an event. */
    event: text('event').notNull(),
    /** Which letter it is: app/features/submissions/letters.ts. */
    letter: text('letter').notNull(),
    submissionId: integer('submission_id').references(() => submissions.id, { onDelete: 'cascade' }),
    /** What the letter says beside what its submission holds, as JSON. */
    details: text('details').notNull(),
    createdAt: text('created_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: text('next_attempt_at').notNull(),
    /** When it left; or, where nobody is left to write to, when that was found. */
    sentAt: text('sent_at'),
    /** When no further attempt is made: refused for good. */
    failedAt: text('failed_at'),
  },
  (table) => [
    uniqueIndex('outbox_event').on(table.event),
    index('outbox_next_attempt').on(table.nextAttemptAt),
  ],
);
