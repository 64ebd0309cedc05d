import { z } from 'zod';
import { defineForm, defineList, withCard } from '#app/features/submissions/define-question.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import { termLabel } from '#app/features/vocabulary/vocabulary.ts';
import { typedLine, typedParagraphs } from '#app/lib/typed-text.ts';
import { longestLine, termField, webAddressField } from './form-parts.ts';

const longestShortName = 22;
const longestSummary = 240;

export const name = defineForm({
  id: 'name',
  title: 'What is the model called?',
  shortTitle: 'Name',
  schema: z.object({
    name: typedLine({ max: 100, error: 'Write what the model is called' }),
    shortName: typedLine({ max: longestShortName }),
    otherNames: typedParagraphs({ max: 1_000 }),
  }),
  read: ({ draft: { card } }) => ({
    name: card.name,
    shortName: card.shortName,
    otherNames: card.otherNames?.join('\n'),
  }),
  write: (answers, { name, shortName, otherNames }) =>
    withCard(answers, (card) => ({
      ...card,
      name,
      shortName,
      otherNames: [...new Set(otherNames?.split('\n').filter((line) => line !== '') ?? [])],
    })),
  tell: ({ draft: { card } }) => [
    card.name,
    card.shortName && `In short: ${card.shortName}`,
    card.otherNames?.length ? `Also called: ${card.otherNames.join('; ')}` : null,
  ],
});

export const summary = defineForm({
  id: 'summary',
  title: 'What is it, in one or two sentences?',
  shortTitle: 'Summary',
  schema: z.object({
    summary: typedLine({ max: longestSummary, error: 'Write what it is, in one or two sentences' }),
  }),
  read: ({ draft: { card } }) => ({ summary: card.summary }),
  write: (answers, { summary }) => withCard(answers, (card) => ({ ...card, summary })),
  tell: ({ draft: { card } }) => [card.summary],
});

export const plainSummary = defineForm({
  id: 'plain-summary',
  title: 'How would you tell somebody who might use it?',
  shortTitle: 'Plain summary',
  schema: z.object({
    plainSummary: typedParagraphs({ max: 500, error: 'Write two to four short sentences' }),
  }),
  read: ({ draft: { card } }) => ({ plainSummary: card.plainSummary }),
  write: (answers, { plainSummary }) => withCard(answers, (card) => ({ ...card, plainSummary })),
  tell: ({ draft: { card } }) => [card.plainSummary],
});

const needsNote = ['paused', 'closed'];

export const status = defineForm({
  id: 'status',
  title: 'Is it running?',
  shortTitle: 'Whether it is running',
  schema: z
    .object({
      status: termField('status', 'Choose whether it is running'),
      statusNote: typedParagraphs({ max: 600 }),
    })
    .refine(({ status, statusNote }) => !needsNote.includes(status) || statusNote !== undefined, {
      path: ['statusNote'],
      error: 'Write when it stopped, and why',
    }),
  read: ({ draft: { card } }) => ({ status: card.status, statusNote: card.statusNote }),
  write: (answers, { status, statusNote }) => withCard(answers, (card) => ({ ...card, status, statusNote })),
  tell: ({ draft: { card } }) => [card.status && termLabel('status', card.status), card.statusNote],
});

export const organisations = defineList({
  id: 'organisations',
  title: 'Who runs it, or speaks for those who do?',
  shortTitle: 'Organisations',
  one: 'an organisation',
  schema: z.object({
    name: typedLine({ max: 200, error: 'Write the name of the organisation' }),
    role: typedLine({ max: longestLine, error: 'Write what it does for the model' }),
    url: webAddressField().optional(),
  }),
  get: (card) => card.organisations ?? [],
  set: (card, organisations) => ({ ...card, organisations }),
  toForm: ({ name, role, url }: Card['organisations'][number]) => ({ name, role, url: url ?? undefined }),
  fromForm: ({ name, role, url }) => ({ name, role, url: url ?? null }),
  describe: ({ name, role }) => ({ title: name, note: role }),
});
