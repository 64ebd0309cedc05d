// Whom a model is for, what it brings about and where it belongs: answers from the controlled lists.
import { z } from 'zod';
import { defineForm, withCard } from '#app/features/submissions/define-question.ts';
import type { DraftCard } from '#app/features/submissions/draft.ts';
import type { FormQuestion } from '#app/features/submissions/question.ts';
import type { QuestionId } from '#app/features/submissions/question-ids.ts';
import { termIds, termLabel, type TermId } from '#app/features/vocabulary/vocabulary.ts';
import { keepOrder, textField, termField, termsField } from './form-parts.ts';

type TermsKey = 'people' | 'settings' | 'insteadOf';
const listOf = { people: 'people', settings: 'setting', insteadOf: 'insteadOf' } as const;

function termsQuestion<K extends TermsKey>(
  key: K,
  words: { id: QuestionId; title: string; shortTitle: string; asked: string },
): FormQuestion {
  const list = listOf[key];
  return defineForm({
    id: words.id,
    title: words.title,
    shortTitle: words.shortTitle,
    schema: z.object({ terms: termsField(list).refine((chosen) => chosen.length > 0, words.asked) }),
    read: ({ draft: { card } }) => ({ terms: card[key] }),
    write: (answers, { terms }) =>
      withCard(answers, (card) => ({ ...card, [key]: keepOrder<string>(card[key], terms) })),
    tell: ({ draft: { card } }) => (card[key] ?? []).map((id) => termLabel(list, id as never)),
  });
}

export const people = termsQuestion('people', {
  id: 'people',
  title: 'Whom is it for?',
  shortTitle: 'People',
  asked: 'Choose whom it is for',
});

export const settings = termsQuestion('settings', {
  id: 'settings',
  title: 'Where does it happen?',
  shortTitle: 'Settings',
  asked: 'Choose where it happens',
});

export const insteadOf = termsQuestion('insteadOf', {
  id: 'instead-of',
  title: 'What would a council or the NHS otherwise buy?',
  shortTitle: 'Instead of',
  asked: 'Choose what would otherwise be bought, or “Nothing”',
});

export const outcomes = defineForm({
  id: 'outcomes',
  title: 'What is it meant to bring about?',
  shortTitle: 'Outcomes',
  schema: z.object({
    outcomes: termsField('outcome').refine(
      (chosen) => chosen.length > 0,
      'Choose what it is meant to bring about',
    ),
  }),
  read: ({ draft: { card } }) => ({ outcomes: card.impact?.outcomes }),
  write: (answers, { outcomes }) =>
    withCard(answers, (card) => ({
      ...card,
      impact: { ...card.impact, outcomes: keepOrder(card.impact?.outcomes, outcomes) },
    })),
  tell: ({ draft: { card } }) => (card.impact?.outcomes ?? []).map((id) => termLabel('outcome', id)),
});

const mostFurther = 2;

export const approach = defineForm({
  id: 'approach',
  title: 'Which approach is it?',
  shortTitle: 'Approach',
  schema: z
    .object({
      approach: termField('approach', 'Choose the approach that it is first of all'),
      furtherApproaches: termsField('approach'),
    })
    .refine(({ approach, furtherApproaches }) => !furtherApproaches.includes(approach), {
      path: ['furtherApproaches'],
      error: 'Untick the approach that you chose as the first',
    })
    .refine(({ furtherApproaches }) => furtherApproaches.length <= mostFurther, {
      path: ['furtherApproaches'],
      error: 'Choose at most two further approaches',
    }),
  read: ({ draft: { card } }) => ({ approach: card.approach, furtherApproaches: card.furtherApproaches }),
  write: (answers, { approach, furtherApproaches }) =>
    withCard(answers, (card) => ({
      ...card,
      approach,
      furtherApproaches: keepOrder(card.furtherApproaches, furtherApproaches),
    })),
  tell: ({ draft: { card } }) => [
    card.approach && termLabel('approach', card.approach),
    card.furtherApproaches?.length
      ? `Also: ${card.furtherApproaches.map((id) => termLabel('approach', id)).join('; ')}`
      : null,
  ],
});

export const spectrum = defineForm({
  id: 'spectrum',
  title: 'Where are people on the way from prevention to crisis when they come?',
  shortTitle: 'Place on the spectrum',
  schema: z
    .object({
      from: termField('step', 'Choose the earliest step at which many people come'),
      to: termField('step', 'Choose the latest step at which many people come'),
      why: textField('Write why it belongs there'),
    })
    .refine(({ from, to }) => isForward(from, to), {
      path: ['to'],
      error: 'Choose a latest step that is not before the earliest one',
    }),
  read: ({ draft: { card } }) => ({ ...card.spectrum }),
  write: (answers, spectrum) => withCard(answers, (card) => ({ ...card, spectrum })),
  tell: ({ draft: { card } }) => [tellSpan(card.spectrum), card.spectrum?.why],
});

function isForward(from: TermId<'step'>, to: TermId<'step'>): boolean {
  const steps = termIds('step');
  return steps.indexOf(from) <= steps.indexOf(to);
}

function tellSpan(spectrum: DraftCard['spectrum']): string | null {
  if (spectrum?.from === undefined || spectrum.to === undefined) return null;
  const [from, to] = [termLabel('step', spectrum.from), termLabel('step', spectrum.to)];
  return from === to ? from : `From ${from} to ${to}`;
}

export const stage = defineForm({
  id: 'stage',
  title: 'How far has it spread?',
  shortTitle: 'Stage of spread',
  schema: z.object({
    stage: termField('stage', 'Choose how far it has spread'),
    stageReason: textField('Write what shows this, and cite the publication that says so'),
  }),
  read: ({ draft: { card } }) => ({ stage: card.spread?.stage, stageReason: card.spread?.stageReason }),
  write: (answers, { stage, stageReason }) =>
    withCard(answers, (card) => ({ ...card, spread: { ...card.spread, stage, stageReason } })),
  clear: (answers) =>
    withCard(answers, (card) => ({
      ...card,
      spread: { ...card.spread, stage: undefined, stageReason: undefined },
    })),
  tell: ({ draft: { card } }) => [
    card.spread?.stage && termLabel('stage', card.spread.stage),
    card.spread?.stageReason,
  ],
});
