// Moderation as its pages use it: commands and queries bound to the database, which stays on this side of the load context,
// and to the postman, who is woken once a decision's letters are on disk.
import type { Database } from '#db/client.server.ts';
import {
  askForChanges,
  declineProposal,
  listPublishingProblems,
  publishProposal,
  type DecisionResult,
  type PublishingProblem,
} from './decide.server.ts';
import { findProposal, type Proposal } from './proposal.server.ts';
import { beginEdit, discardWorkingCopy, openWorkingCopy, settleClash } from './working-copy.server.ts';

export interface ModerationDesk {
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

export function createModerationDesk({ db, post }: { db: Database; post: { wake(): void } }): ModerationDesk {
  /** The result of a command, once its letters are on their way. */
  const wakingAfter = <Result>(result: Result): Result => {
    post.wake();
    return result;
  };
  return {
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
