// What somebody would change on a card, question by question, before and after: for whoever checks it before sending, and
// for the editor who reads it.
import type { Card } from '#app/features/models/card-schema.ts';
import { draftOfCard, type Answers } from '#app/features/submissions/draft.ts';
import { labelField, tellField } from './entry-words.ts';
import type { ListEntry, ListQuestion, Question } from '#app/features/submissions/question.ts';
import { findQuestion } from '#app/features/submissions/questions.ts';
import { questionsOf, type QuestionId } from '#app/features/submissions/question-ids.ts';

export interface AnswerChange {
  id: QuestionId;
  shortTitle: string;
  /** Of a form: its answer in lines, none where there is none. */
  texts: { before: string[]; after: string[] } | null;
  /** Of a list. */
  entries: EntryChanges | null;
}

export interface EntryChanges {
  added: ListEntry[];
  removed: ListEntry[];
  changed: { key: string; title: string; fields: { label: string; before: string; after: string }[] }[];
  isReordered: boolean;
}

/** The answers that a published card gives. */
export function answersOfCard(card: Card): Answers {
  return { kind: 'change', draft: draftOfCard('change', card, []), contact: null };
}

/** Whether an answer differs from that of the published card. */
export function isChanged(question: Question, base: Answers, now: Answers): boolean {
  return readWhole(question, base) !== readWhole(question, now);
}

function readWhole(question: Question, answers: Answers): string {
  return JSON.stringify(
    question.shape === 'form'
      ? question.read(answers)
      : question.list(answers).map(({ key }) => [key, question.read(answers, key)]),
  );
}

/** What differs from the published card, in the order of the form. */
export function listChanges(base: Card, now: Answers): AnswerChange[] {
  const before = answersOfCard(base);
  return questionsOf('change')
    .filter((id) => id !== 'reason')
    .map(findQuestion)
    .filter((question) => !isAboutSender(question) && isChanged(question, before, now))
    .map((question) => ({
      id: question.id,
      shortTitle: question.shortTitle,
      texts: question.shape === 'form' ? { before: question.tell(before), after: question.tell(now) } : null,
      entries: question.shape === 'list' ? compareEntries(question, before, now) : null,
    }));
}

function isAboutSender(question: Question): boolean {
  return question.shape === 'form' && question.isPrivate;
}

function compareEntries(question: ListQuestion, before: Answers, after: Answers): EntryChanges {
  const [old, present] = [identify(question, before), identify(question, after)];
  const keptOld = old.filter(({ identity }) => present.some((other) => other.identity === identity));
  const kept = present.filter(({ identity }) => old.some((other) => other.identity === identity));
  return {
    added: present.filter((each) => !kept.includes(each)).map(({ entry }) => entry),
    removed: old.filter((each) => !keptOld.includes(each)).map(({ entry }) => entry),
    changed: kept.flatMap(({ identity, entry, fields }) => {
      const earlier = old.find((each) => each.identity === identity)?.fields ?? {};
      const differing = [...new Set([...Object.keys(fields), ...Object.keys(earlier)])].filter(
        (field) => JSON.stringify(earlier[field]) !== JSON.stringify(fields[field]),
      );
      if (differing.length === 0) return [];
      return [
        {
          key: entry.key,
          title: entry.title,
          fields: differing.map((field) => ({
            label: labelField(field),
            before: tellField(question.id, field, earlier[field]),
            after: tellField(question.id, field, fields[field]),
          })),
        },
      ];
    }),
    isReordered: keptOld.some(({ identity }, index) => kept[index]?.identity !== identity),
  };
}

/** Entries by their ids; those without any by what they say, since their keys are only places. */
function identify(question: ListQuestion, answers: Answers) {
  return question.list(answers).map((entry) => {
    const fields = question.read(answers, entry.key) ?? {};
    const hasId = /^[a-z]/.test(entry.key);
    return { entry, fields, identity: hasId ? entry.key : JSON.stringify(fields) };
  });
}
