// What a question is, for the pages that ask it, the command that saves its answer and the page that shows all answers.
// Two shapes: a form of some fields, and a list of entries with a form for each.
import type { z } from 'zod';
import type { Answers } from './draft.ts';
import type { QuestionId } from './question-ids.ts';

interface QuestionWords {
  id: QuestionId;
  /** As it is asked, the heading of its page. */
  title: string;
  /** In the list of tasks and beside the answer. */
  shortTitle: string;
}

export interface FormQuestion extends QuestionWords {
  shape: 'form';
  /** Stands with the contact and not in the draft: may be mended at any time, and is in nothing that is published. */
  isPrivate: boolean;
  /** Whether “we do not know” is an answer. */
  mayBeUnknown: boolean;
  /** What a form's entries must be; errors say what to do. */
  schema: (answers: Answers) => z.ZodType;
  /** The answer so far as the form shows it. */
  read: (answers: Answers) => Record<string, unknown>;
  write: (answers: Answers, value: unknown) => Answers;
  /** Takes the answer out, for “we do not know”. */
  clear: (answers: Answers) => Answers;
  /** The answer in lines for whoever checks it; none where there is none. */
  tell: (answers: Answers) => string[];
}

/** New answers, or why there are none: a sentence that says what to do. */
export type Changed = Answers | { refusal: string };

export interface ListEntry {
  /** Its id where it has one, else its place from 1. */
  key: string;
  title: string;
  note?: string;
}

export interface ListQuestion extends QuestionWords {
  shape: 'list';
  /** One entry with its article, in small letters: “a cost”. */
  one: string;
  schema: (answers: Answers, key: string | null) => z.ZodType;
  list: (answers: Answers) => ListEntry[];
  /** An entry as its form shows it, or the blank form for null; undefined where there is none of that key. */
  read: (answers: Answers, key: string | null) => Record<string, unknown> | undefined;
  /** The answers with it, or why the list takes no more. */
  save: (answers: Answers, key: string | null, value: unknown) => Changed;
  /** The answers without it, or why it cannot go. */
  remove: (answers: Answers, key: string) => Changed;
  /** The answers with it one place up or down; the same where it cannot go further. */
  move: (answers: Answers, key: string, way: 'up' | 'down') => Answers;
}

export type Question = FormQuestion | ListQuestion;

/** The most entries that a list takes. */
export const mostEntries = 80;

/** Said of one more. */
export const fullList = {
  refusal: `A list takes at most ${mostEntries} entries. Remove one to make room.`,
};
