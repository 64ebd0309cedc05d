// What is read of a submission.
import { asc, eq } from 'drizzle-orm';
import type { Queryable } from '#db/client.server.ts';
import {
  submissionContacts,
  submissionEvents,
  submissionQuestions,
  submissions,
  submissionVersions,
} from '#db/schema.ts';
import type { Answers, Contact, Draft } from './draft.ts';

type Row = typeof submissions.$inferSelect;

/** A submission with its answers, for whoever has its link and for editors. */
export interface Submission extends Pick<
  Row,
  | 'id'
  | 'reference'
  | 'kind'
  | 'slug'
  | 'baseRevision'
  | 'state'
  | 'createdAt'
  | 'changedAt'
  | 'sentAt'
  | 'closedAt'
  | 'invitedAt'
  | 'editorId'
  | 'mendsId'
> {
  answers: Answers;
}

/** @throws RangeError when there is none of that number */
export function readSubmission(db: Queryable, id: number): Submission {
  const found = findSubmission(db, id);
  if (found === undefined) throw new RangeError(`There is no submission ${id}.`);
  return found;
}

/** Undefined when there is none of that number: a draft may be deleted at any time. */
export function findSubmission(db: Queryable, id: number): Submission | undefined {
  const row = db.select().from(submissions).where(eq(submissions.id, id)).get();
  if (row === undefined) return undefined;
  const { draft, warnedAt: _warnedAt, clashes: _clashes, ...rest } = row;
  const contact = db
    .select({
      name: submissionContacts.name,
      email: submissionContacts.email,
      standing: submissionContacts.standing,
      organisation: submissionContacts.organisation,
      interest: submissionContacts.interest,
    })
    .from(submissionContacts)
    .where(eq(submissionContacts.submissionId, id))
    .get();
  return {
    ...rest,
    answers: {
      kind: row.kind,
      draft: JSON.parse(draft) as Draft,
      contact: (contact as Contact | undefined) ?? null,
    },
  };
}

export type SubmissionEvent = Pick<typeof submissionEvents.$inferSelect, 'kind' | 'at' | 'words'>;

/** What happened to a submission, first to last. */
export function listEvents(db: Queryable, submissionId: number): SubmissionEvent[] {
  return db
    .select({ kind: submissionEvents.kind, at: submissionEvents.at, words: submissionEvents.words })
    .from(submissionEvents)
    .where(eq(submissionEvents.submissionId, submissionId))
    .orderBy(asc(submissionEvents.id))
    .all();
}

export type EditorQuestion = Omit<typeof submissionQuestions.$inferSelect, 'submissionId'>;

/** What editors asked, first to last, with the answers given. */
export function listEditorQuestions(db: Queryable, submissionId: number): EditorQuestion[] {
  const { submissionId: _of, ...columns } = {
    id: submissionQuestions.id,
    submissionId: submissionQuestions.submissionId,
    askedAt: submissionQuestions.askedAt,
    about: submissionQuestions.about,
    words: submissionQuestions.words,
    answer: submissionQuestions.answer,
    answeredAt: submissionQuestions.answeredAt,
  };
  return db
    .select(columns)
    .from(submissionQuestions)
    .where(eq(submissionQuestions.submissionId, submissionId))
    .orderBy(asc(submissionQuestions.id))
    .all();
}

export interface SentVersion {
  number: number;
  sentAt: string;
  draft: Draft;
}

/** What was sent, each time that it was, first to last. */
export function listVersions(db: Queryable, submissionId: number): SentVersion[] {
  return db
    .select({
      number: submissionVersions.number,
      sentAt: submissionVersions.sentAt,
      draft: submissionVersions.draft,
    })
    .from(submissionVersions)
    .where(eq(submissionVersions.submissionId, submissionId))
    .orderBy(asc(submissionVersions.number))
    .all()
    .map(({ draft, ...rest }) => ({ ...rest, draft: JSON.parse(draft) as Draft }));
}
