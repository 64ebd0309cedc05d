// All questions by their ids.
import * as aboutYou from './questions/about-you.ts';
import * as changeAndStudy from './questions/change-and-study.ts';
import { evidenceItems } from './questions/evidence-items.ts';
import * as fit from './questions/fit.ts';
import * as lists from './questions/lists.ts';
import { reply } from './questions/reply.ts';
import { sources } from './questions/sources.ts';
import * as texts from './questions/texts.ts';
import * as theModel from './questions/the-model.ts';
import type { Question } from './question.ts';
import { questionsOf, type QuestionId, type SubmissionKind } from './question-ids.ts';

const all: readonly Question[] = [
  ...Object.values(aboutYou),
  ...Object.values(changeAndStudy),
  evidenceItems,
  ...Object.values(fit),
  ...Object.values(lists),
  reply,
  sources,
  ...Object.values(texts),
  ...Object.values(theModel),
];
const byId = new Map<string, Question>(all.map((question) => [question.id, question]));

/** The question of an id. @throws RangeError when none bears it: question-ids.ts names one that is not written */
export function findQuestion(id: QuestionId): Question {
  const question = byId.get(id);
  if (question === undefined) throw new RangeError(`There is no question "${id}".`);
  return question;
}

/** The question at an address, or undefined where this kind of submission asks none of that name. */
export function questionAt(kind: SubmissionKind, id: string | undefined): Question | undefined {
  return questionsOf(kind).some((known) => known === id) ? byId.get(id ?? '') : undefined;
}
