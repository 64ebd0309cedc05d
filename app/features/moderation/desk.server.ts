// Moderation as its pages use it: commands and queries bound to the database, which stays on this side of the load context,
// and to the postman, who is woken once a decision's letters are on disk.
import type { Database } from '#db/client.server.ts';
import { askForChanges, declineProposal, publishProposal, type DecisionResult } from './decide.server.ts';
import { findEmail } from '#app/features/editors/commands.server.ts';
import type { AuditQuery } from './audit/audit-query.ts';
import { listActors, listEntries, takeEntries, type AuditEntry } from './audit/list-entries.server.ts';
import { createCareDesk, type CareDesk } from './care/care-desk.server.ts';
import { findProposal, type Proposal } from './proposal.server.ts';
import { listPublishingProblems, type PublishingProblem } from './publishing-problems.server.ts';
import { listWaiting, type Waiting } from './queue/queue.server.ts';
import { createReleaseDesk, type ReleaseDesk } from './releases/release-desk.server.ts';
import { listOpenReviews, noteOpening } from './review/presence.server.ts';
import {
  findPublishedAs,
  listActions,
  type PublishedAs,
  type RecordedAction,
} from './review/review-record.server.ts';
import { beginEdit, discardWorkingCopy, openWorkingCopy, settleClash } from './working-copy.server.ts';

export interface ModerationDesk {
  /** Published cards as a whole: checked, corrected, renamed, withdrawn, asked about. */
  care: CareDesk;
  releases: ReleaseDesk;
  listAudit(query: AuditQuery): ReturnType<typeof listEntries>;
  takeAudit(of: Parameters<typeof takeEntries>[1]): AuditEntry[];
  listActors(): ReturnType<typeof listActors>;
  listWaiting(of: Parameters<typeof listWaiting>[1]): Waiting[];
  noteOpening(of: Parameters<typeof noteOpening>[1]): void;
  listOpenReviews(now: Date): ReturnType<typeof listOpenReviews>;
  listActions(reference: string): RecordedAction[];
  findPublishedAs(reference: string): PublishedAs | null;
  findEmail(editorId: number): string | null;
  findProposal(reference: string, now: Date): Proposal | undefined;
  listPublishingProblems(proposal: Proposal, of: { slug: string | null }): PublishingProblem[];
  publish(of: Parameters<typeof publishProposal>[1]): DecisionResult;
  ask(of: Parameters<typeof askForChanges>[1]): DecisionResult;
  decline(of: Parameters<typeof declineProposal>[1]): DecisionResult;
  beginEdit(of: Parameters<typeof beginEdit>[1]): string | null;
  openWorkingCopy(of: Parameters<typeof openWorkingCopy>[1]): boolean;
  discardWorkingCopy(of: Parameters<typeof discardWorkingCopy>[1]): boolean;
  settleClash(of: Parameters<typeof settleClash>[1]): boolean;
}

export function createModerationDesk({
  db,
  post,
  releases,
}: {
  db: Database;
  post: { wake(): void };
  releases: Omit<Parameters<typeof createReleaseDesk>[0], 'db'>;
}): ModerationDesk {
  /** The result of a command, once its letters are on their way. */
  const wakingAfter = <Result>(result: Result): Result => {
    post.wake();
    return result;
  };
  return {
    care: createCareDesk(db, wakingAfter),
    releases: createReleaseDesk({ db, ...releases }),
    listAudit: (query) => listEntries(db, query),
    takeAudit: (of) => takeEntries(db, of),
    listActors: () => listActors(db),
    listWaiting: (of) => listWaiting(db, of),
    noteOpening: (of) => noteOpening(db, of),
    listOpenReviews: (now) => listOpenReviews(db, now),
    listActions: (reference) => listActions(db, reference),
    findPublishedAs: (reference) => findPublishedAs(db, reference),
    findEmail: (editorId) => findEmail(db, editorId),
    findProposal: (reference, now) => findProposal(db, reference, now),
    listPublishingProblems: (proposal, of) => listPublishingProblems(db, proposal, of),
    publish: (of) => wakingAfter(publishProposal(db, of)),
    ask: (of) => wakingAfter(askForChanges(db, of)),
    decline: (of) => wakingAfter(declineProposal(db, of)),
    beginEdit: (of) => beginEdit(db, of),
    openWorkingCopy: (of) => openWorkingCopy(db, of),
    discardWorkingCopy: (of) => discardWorkingCopy(db, of),
    settleClash: (of) => settleClash(db, of),
  };
}
