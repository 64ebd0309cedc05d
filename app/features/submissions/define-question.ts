// Makes questions out of what differs between them, with the types of their own forms inside and none outside.
import type { z } from 'zod';
import { markDone, type Answers, type Draft, type DraftCard, type IdLetter } from './draft.ts';
import { fullList, mostEntries, type FormQuestion, type ListEntry, type ListQuestion } from './question.ts';
import type { QuestionId } from './question-ids.ts';

interface FormParts<S extends z.ZodType> {
  id: QuestionId;
  title: string;
  shortTitle: string;
  isPrivate?: boolean;
  schema: S | ((answers: Answers) => S);
  read: (answers: Answers) => Record<string, unknown>;
  write: (answers: Answers, value: z.output<S>) => Answers;
  /** Given where “we do not know” is an answer. */
  clear?: (answers: Answers) => Answers;
  tell: (answers: Answers) => (string | null | undefined)[];
}

/** A question of some fields. Whatever it writes is marked as done. */
export function defineForm<S extends z.ZodType>(parts: FormParts<S>): FormQuestion {
  const { id, title, shortTitle, schema, clear } = parts;
  const mark = (answers: Answers, isUnknown: boolean): Answers => ({
    ...answers,
    draft: markDone(answers.draft, id, isUnknown),
  });
  return {
    shape: 'form',
    id,
    title,
    shortTitle,
    isPrivate: parts.isPrivate ?? false,
    mayBeUnknown: clear !== undefined,
    schema: typeof schema === 'function' ? schema : () => schema,
    read: parts.read,
    write: (answers, value) => mark(parts.write(answers, value as z.output<S>), false),
    clear: (answers) => mark(clear?.(answers) ?? answers, true),
    tell: (answers) =>
      parts.tell(answers).filter((line): line is string => typeof line === 'string' && line !== ''),
  };
}

/** Answers with another card. */
export function withCard(answers: Answers, change: (card: DraftCard) => DraftCard): Answers {
  return { ...answers, draft: { ...answers.draft, card: change(answers.draft.card) } };
}

interface ListParts<S extends z.ZodType, Item> {
  id: QuestionId;
  title: string;
  shortTitle: string;
  one: string;
  /** The letter of its entries' ids; entries without ids go by their place. */
  letter?: IdLetter;
  schema: S | ((answers: Answers) => S);
  get: (card: DraftCard) => readonly Item[];
  set: (card: DraftCard, items: Item[]) => DraftCard;
  toForm: (item: Item) => Record<string, unknown>;
  /** @param before the entry as it was, for what its form does not ask */
  fromForm: (value: z.output<S>, id: string, before: Item | undefined) => Item;
  blank?: Record<string, unknown>;
  describe: (item: Item) => Omit<ListEntry, 'key'>;
}

/** A question whose answer is a list on the card. */
export function defineList<S extends z.ZodType, Item extends object>(
  parts: ListParts<S, Item>,
): ListQuestion {
  const { id, title, shortTitle, one, schema, letter } = parts;
  const items = ({ draft }: Answers) => parts.get(draft.card);
  const keyOf = (item: Item, index: number) => ('id' in item ? String(item.id) : String(index + 1));
  const indexOf = (answers: Answers, key: string) =>
    items(answers).findIndex((item, index) => keyOf(item, index) === key);
  const replace = (answers: Answers, changed: Item[]): Answers => {
    const next = withCard(answers, (card) => parts.set(card, changed));
    return { ...next, draft: markDone(next.draft, id) };
  };
  return {
    shape: 'list',
    id,
    title,
    shortTitle,
    one,
    schema: typeof schema === 'function' ? schema : () => schema,
    list: (answers) =>
      items(answers).map((item, index) => ({ key: keyOf(item, index), ...parts.describe(item) })),
    read(answers, key) {
      if (key === null) return parts.blank ?? {};
      const item = items(answers)[indexOf(answers, key)];
      return item && parts.toForm(item);
    },
    save(answers, key, value) {
      const form = value as z.output<S>;
      const index = key === null ? -1 : indexOf(answers, key);
      if (key !== null && index >= 0) {
        const changed = [...items(answers)];
        changed[index] = parts.fromForm(form, key, changed[index]);
        return replace(answers, changed);
      }
      if (items(answers).length >= mostEntries) return fullList;
      const { draft, id: newId } = letter ? takeId(answers.draft, letter) : { draft: answers.draft, id: '' };
      return replace({ ...answers, draft }, [...items(answers), parts.fromForm(form, newId, undefined)]);
    },
    remove(answers, key) {
      const index = indexOf(answers, key);
      return index < 0
        ? answers
        : replace(
            answers,
            items(answers).filter((_, other) => other !== index),
          );
    },
    move(answers, key, way) {
      return replace(answers, moved([...items(answers)], indexOf(answers, key), way));
    },
  };
}

/** The next id of a letter, and the draft that will not give it again. */
export function takeId(draft: Draft, letter: IdLetter): { draft: Draft; id: string } {
  const number = draft.lastNumbers[letter] + 1;
  return {
    id: `${letter}${number}`,
    draft: { ...draft, lastNumbers: { ...draft.lastNumbers, [letter]: number } },
  };
}

function moved<Item>(items: Item[], index: number, way: 'up' | 'down'): Item[] {
  const to = way === 'up' ? index - 1 : index + 1;
  const [here, there] = [items[index], items[to]];
  if (here === undefined || there === undefined) return items;
  items[index] = there;
  items[to] = here;
  return items;
}
