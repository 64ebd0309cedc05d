// The submissions as pages use them: the commands and queries bound to the database, which stays on this side of the
// load context, and to the postman, who is woken once a command's letters are on disk.
import type { Card } from '#app/features/models/card-schema.ts';
import { findRevision } from '#app/features/models/history.server.ts';
import type { Database } from '#db/client.server.ts';
import {
  answerEditor,
  askForLink,
  beginSubmission,
  eraseSubmitter,
  saveAnswer,
  sendSubmission,
  withdrawSubmission,
  type Beginning,
  type SaveResult,
  type SendResult,
} from './commands.server.ts';
import { fingerprint } from './fingerprint.server.ts';
import { confirmCard, type ConfirmResult } from './invitation.server.ts';
import { openLink, type LinkFault } from './links.server.ts';
import {
  findSubmission,
  listEditorQuestions,
  listEvents,
  listVersions,
  type EditorQuestion,
  type SentVersion,
  type Submission,
  type SubmissionEvent,
} from './queries.server.ts';

export interface SubmissionDesk {
  /** @returns the token of the first link, or null where there is no such card */
  begin(begin: Beginning, now: Date): string | null;
  /** The submission that a link opens, or why it opens none. */
  open(token: string, now: Date): Submission | { fault: LinkFault };
  fingerprint: typeof fingerprint;
  save(of: Parameters<typeof saveAnswer>[1]): SaveResult;
  send(submissionId: number, now: Date): SendResult;
  /** Sends an organisation's word that the card that it was asked about is right. */
  confirm(of: Parameters<typeof confirmCard>[1]): ConfirmResult;
  withdraw(submissionId: number, now: Date): boolean;
  answer(of: Parameters<typeof answerEditor>[1]): boolean;
  erase(submissionId: number, now: Date): void;
  askForLink(of: Parameters<typeof askForLink>[1]): void;
  listEvents(submissionId: number): SubmissionEvent[];
  listEditorQuestions(submissionId: number): EditorQuestion[];
  listVersions(submissionId: number): SentVersion[];
  /** The card as it was published when the submission was begun; null for a new model. */
  findBase(of: Pick<Submission, 'slug' | 'baseRevision'>): Card | null;
}

export function createSubmissionDesk({ db, post }: { db: Database; post: { wake(): void } }): SubmissionDesk {
  /** The result of a command, once its letters are on their way. */
  const wakingAfter = <Result>(result: Result): Result => {
    post.wake();
    return result;
  };
  return {
    begin: (begin, now) => beginSubmission(db, begin, now),
    open(token, now) {
      const opened = openLink(db, { token, now });
      if ('fault' in opened) return opened;
      return findSubmission(db, opened.submissionId) ?? { fault: 'unknown' };
    },
    fingerprint,
    save: (of) => wakingAfter(saveAnswer(db, of)),
    send: (submissionId, now) => wakingAfter(sendSubmission(db, submissionId, now)),
    confirm: (of) => wakingAfter(confirmCard(db, of)),
    withdraw: (submissionId, now) => wakingAfter(withdrawSubmission(db, submissionId, now)),
    answer: (of) => answerEditor(db, of),
    erase: (submissionId, now) => eraseSubmitter(db, submissionId, now),
    askForLink: (of) => wakingAfter(askForLink(db, of)),
    listEvents: (submissionId) => listEvents(db, submissionId),
    listEditorQuestions: (submissionId) => listEditorQuestions(db, submissionId),
    listVersions: (submissionId) => listVersions(db, submissionId),
    findBase: ({ slug, baseRevision }) =>
      slug === null || baseRevision === null ? null : (findRevision(db, slug, baseRevision)?.card ?? null),
  };
}
