// A provider's right of reply: their own words on what the card says, shown on it as theirs.
import { z } from 'zod';
import { longestReply } from '#app/features/models/reply.ts';
import { defineForm, withCard } from '#app/features/submissions/define-question.ts';
import type { Draft } from '#app/features/submissions/draft.ts';
import { typedLine, typedParagraphs } from '#app/lib/typed-text.ts';
import { longestLine } from './form-parts.ts';

export const reply = defineForm({
  id: 'reply',
  title: 'Do you want to answer what the card says?',
  shortTitle: 'Your answer to the card',
  schema: z
    .object({
      organisation: typedLine({ max: longestLine }),
      text: typedParagraphs({ max: longestReply }),
    })
    .refine(({ organisation, text }) => text === undefined || organisation !== undefined, {
      path: ['organisation'],
      error: 'Write which organisation answers',
    })
    .refine(({ organisation, text }) => organisation === undefined || text !== undefined, {
      path: ['text'],
      error: 'Write the answer, or leave the organisation empty too',
    }),
  read: ({ draft: { card } }) => ({ organisation: card.reply?.organisation, text: card.reply?.text }),
  write: (answers, { organisation, text }) =>
    withCard(answers, (card) => {
      const { reply: before, ...rest } = card;
      if (organisation === undefined || text === undefined) return rest;
      const isAsBefore = before?.organisation === organisation && before.text === text;
      return { ...rest, reply: isAsBefore ? before : { organisation, text } };
    }),
  tell: ({ draft: { card } }) => [card.reply?.organisation, card.reply?.text],
});

/** The draft with the day on a reply that has none: a form does not know the day, and whoever saves it does. */
export function dateReply(draft: Draft, day: string): Draft {
  const { reply } = draft.card;
  if (reply === undefined || reply.repliedOn !== undefined) return draft;
  return { ...draft, card: { ...draft.card, reply: { ...reply, repliedOn: day } } };
}
