// What the address of the queue asks for. What it does not know is passed over.
import { submissionKinds, type SubmissionKind } from '#app/features/submissions/question-ids.ts';
import { cleanLine } from '#app/lib/typed-text.ts';

export const waitingStates = ['sent', 'asked', 'draft'] as const;
export type WaitingState = (typeof waitingStates)[number];

export interface QueueQuery {
  /** Null: any. */
  state: WaitingState | null;
  kind: SubmissionKind | null;
  isOverdue: boolean;
  /** Of a reference or a name; empty: any. */
  text: string;
  /** The slug or name of a card to open; null where none was asked for. */
  open: string | null;
}

const longestText = 200;

/** @param parameters `state=sent&kind=study&due=overdue&text=tea` */
export function readQueueQuery(parameters: URLSearchParams): QueueQuery {
  const open = parameters.get('open');
  return {
    state: waitingStates.find((state) => state === parameters.get('state')) ?? null,
    kind: submissionKinds.find((kind) => kind === parameters.get('kind')) ?? null,
    isOverdue: parameters.get('due') === 'overdue',
    text: cleanLine((parameters.get('text') ?? '').slice(0, longestText)),
    open: open === null ? null : cleanLine(open.slice(0, longestText)),
  };
}

/** Whether it asks for less than everything. */
export function isFiltered({ state, kind, isOverdue, text }: QueueQuery): boolean {
  return state !== null || kind !== null || isOverdue || text !== '';
}
