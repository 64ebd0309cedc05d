import { createHash } from 'node:crypto';
import type { Answers } from './draft.ts';
import type { Question } from './question.ts';

/**
 * Names an answer as it stands, so that a form sent from it can tell whether it was changed meanwhile.
 *
 * @param key of an entry of a list, null for a new one; left out for the list itself
 */
export function fingerprint(question: Question, answers: Answers, key?: string | null): string {
  const shown =
    question.shape === 'form'
      ? question.read(answers)
      : key === undefined
        ? question.list(answers)
        : // A new entry takes nothing from anybody, whatever was added meanwhile.
          key !== null && question.read(answers, key);
  return createHash('sha256')
    .update(JSON.stringify(shown) ?? '')
    .digest('hex')
    .slice(0, 16);
}
