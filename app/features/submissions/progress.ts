// How far a submission has come: which questions are answered, and what is still needed before it can be sent.
import type { Answers } from './draft.ts';
import type { Submission } from './queries.server.ts';
import { findQuestion } from './questions.ts';
import { isNeeded, questionsOf, type QuestionId } from './question-ids.ts';

/** Whether what is asked of the model may still be changed by whoever sends it in. */
export function isOpen(state: Submission['state']): boolean {
  return state === 'draft' || state === 'asked';
}

/** Whether it can still be taken back: until it is decided. */
export function mayWithdraw(state: Submission['state']): boolean {
  return isOpen(state) || state === 'sent';
}

export type TaskStatus = 'answered' | 'not-known' | 'needed' | 'open';

/** How a question stands: `needed` keeps the submission from being sent, `open` does not. */
export function statusOf(answers: Answers, id: QuestionId): TaskStatus {
  const { draft, kind } = answers;
  if (draft.unknown.includes(id)) return 'not-known';
  if (isAnswered(answers, id)) return 'answered';
  return isNeeded(kind, id) ? 'needed' : 'open';
}

function isAnswered(answers: Answers, id: QuestionId): boolean {
  if (!answers.draft.done.includes(id)) return false;
  const question = findQuestion(id);
  // A list saved as empty says that there is nothing, which is no answer where something is needed.
  return question.shape === 'form'
    ? question.tell(answers).length > 0
    : !isNeeded(answers.kind, id) || question.list(answers).length > 0;
}

/** What must be answered before it can be sent, in the order of the form. */
export function listMissing(answers: Answers): QuestionId[] {
  return questionsOf(answers.kind).filter((id) => statusOf(answers, id) === 'needed');
}
