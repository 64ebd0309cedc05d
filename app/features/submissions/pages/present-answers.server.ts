// All answers of a submission with how each stands, in the groups of the form.
import type { Card } from '#app/features/models/card-schema.ts';
import { answersOfCard, isChanged } from './compare-answers.server.ts';
import { notFromCard, type Answers } from '#app/features/submissions/draft.ts';
import { statusOf, type TaskStatus } from '#app/features/submissions/progress.ts';
import type { ListEntry } from '#app/features/submissions/question.ts';
import { findQuestion } from '#app/features/submissions/questions.ts';
import { groupsOf, type QuestionId } from '#app/features/submissions/question-ids.ts';

export type AnswerStatus = TaskStatus | 'changed' | 'as-published';

export interface PresentedAnswer {
  id: QuestionId;
  shortTitle: string;
  status: AnswerStatus;
  /** Private: for the sender and the editors alone. */
  isPrivate: boolean;
  /** Of a form. */
  lines: string[];
  /** Of a list; null for a form. */
  entries: ListEntry[] | null;
}

export interface AnswerGroup {
  id: string;
  heading: string;
  note: string | null;
  answers: PresentedAnswer[];
}

/** @param base the published card that a change is of; null for others */
export function presentAnswers(answers: Answers, base: Card | null): AnswerGroup[] {
  const before = answers.kind === 'change' && base !== null ? answersOfCard(base) : null;
  return groupsOf(answers.kind).map(({ id, heading, note, questions }) => ({
    id,
    heading,
    note: note ?? null,
    answers: questions.map((questionId) => {
      const question = findQuestion(questionId);
      const isForm = question.shape === 'form';
      return {
        id: questionId,
        shortTitle: question.shortTitle,
        status: readStatus(answers, questionId, before),
        isPrivate: isForm && question.isPrivate,
        lines: isForm ? question.tell(answers) : [],
        entries: isForm ? null : question.list(answers),
      };
    }),
  }));
}

function readStatus(answers: Answers, id: QuestionId, before: Answers | null): AnswerStatus {
  if (before === null || notFromCard.includes(id)) return statusOf(answers, id);
  return isChanged(findQuestion(id), before, answers) ? 'changed' : 'as-published';
}
