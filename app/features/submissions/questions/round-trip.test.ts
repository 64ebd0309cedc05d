// Whoever opens a question of a card and saves it unchanged must change nothing, on any card of the directory.
import { parseWithZod } from '@conform-to/zod/v4';
import { describe, expect, test } from 'vitest';
import type { ZodType } from 'zod';
import type { Card } from '#app/features/models/card-schema.ts';
import { draftOfCard, type Answers } from '#app/features/submissions/draft.ts';
import { dropBlankRows } from '#app/features/submissions/form-rows.ts';
import type { Question } from '#app/features/submissions/question.ts';
import { questionsOf } from '#app/features/submissions/question-ids.ts';
import { findQuestion } from '#app/features/submissions/questions.ts';
import { readCards } from '#scripts/read-cards.ts';
import { sendForm } from '#tests/factories/sent-form.ts';

/** What a card does not say: a change asks it anew. */
const notOfCard = ['contact', 'standing', 'reason', 'enquiries'];
const asked = questionsOf('change').filter((id) => !notOfCard.includes(id));

let cards: Card[] | undefined;
/** Every card of the directory, read once and by whichever test is the first. */
function listCards(): Card[] {
  return (cards ??= readCards('data/models').cards.map(({ card }) => card));
}

/** The answers once a form that shows them was opened and saved as it stood, and what was wrong with it. */
function saveUnchanged(
  question: Question,
  schema: ZodType,
  answers: Answers,
  key: string | null,
): Answers | string {
  const fields = question.shape === 'form' ? question.read(answers) : question.read(answers, key);
  const form = dropBlankRows(sendForm(fields ?? {}));
  if (question.shape === 'form' && question.mayBeUnknown && [...form.values()].every((text) => text === '')) {
    return question.clear(answers);
  }
  const parsed = parseWithZod(form, { schema });
  if (parsed.status !== 'success') return JSON.stringify(parsed.status === 'error' ? parsed.error : null);
  if (question.shape === 'form') return question.write(answers, parsed.value);
  const saved = question.save(answers, key, parsed.value);
  return 'refusal' in saved ? saved.refusal : saved;
}

test('there are cards to try', () => {
  expect(listCards().length).toBeGreaterThan(50);
});

describe.each(asked)('%s', (id) => {
  const question = findQuestion(id);

  test('saved as it stands, changes nothing on any card', () => {
    const altered: unknown[] = [];
    let tried = 0;
    for (const card of listCards()) {
      const answers: Answers = { kind: 'change', draft: draftOfCard('change', card, []), contact: null };
      const schema = question.schema(answers, null);
      const keys = question.shape === 'form' ? [null] : question.list(answers).map(({ key }) => key);
      for (const key of keys) {
        tried += 1;
        const saved = saveUnchanged(question, schema, answers, key);
        const before = answers.draft.card;
        const after = typeof saved === 'string' ? saved : saved.draft.card;
        const now = typeof after === 'string' ? after : findDifferences(before, after);
        if (now.length > 0) altered.push({ card: card.slug, key, now });
      }
    }
    expect(altered).toEqual([]);
    expect(tried).toBeGreaterThan(0);
  });
});

/** Where two values differ, as it was and is, so that a failure can be read; a key that says undefined is as good as none. */
function findDifferences(was: unknown, is: unknown, path = 'card'): string[] {
  if (Object.is(was, is)) return [];
  if (typeof was !== 'object' || was === null || typeof is !== 'object' || is === null) {
    return [`${path}: ${JSON.stringify(was)} became ${JSON.stringify(is)}`];
  }
  const [before, after] = [was as Record<string, unknown>, is as Record<string, unknown>];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => findDifferences(before[key], after[key], `${path}.${key}`));
}
