import { z } from 'zod';
import { defineForm } from '#app/features/submissions/define-question.ts';
import { standings, type Contact } from '#app/features/submissions/draft.ts';
import { typedLine, typedParagraphs } from '#app/lib/typed-text.ts';
import { longestLine, mailAddressField, webAddressField } from './form-parts.ts';

const emailError = 'Write your e-mail address in full, such as name@example.org';

export const contact = defineForm({
  id: 'contact',
  title: 'How can we reach you?',
  shortTitle: 'Your name and e-mail address',
  isPrivate: true,
  schema: z.object({
    name: typedLine({ max: 120, error: 'Write your name' }),
    email: mailAddressField(emailError),
  }),
  read: ({ contact }) => ({ name: contact?.name, email: contact?.email }),
  write: (answers, { name, email }) => ({
    ...answers,
    contact: { ...(answers.contact ?? noStanding), name, email },
  }),
  tell: ({ contact }) => [contact?.name, contact?.email],
});

const noStanding: Omit<Contact, 'name' | 'email'> = { standing: null, organisation: null, interest: null };

export const standing = defineForm({
  id: 'standing',
  title: 'What have you to do with the model?',
  shortTitle: 'What you have to do with it',
  isPrivate: true,
  schema: z
    .object({
      standing: z.enum(
        standings.map(({ id }) => id),
        'Choose what you have to do with the model',
      ),
      organisation: typedLine({ max: longestLine }),
      interest: typedParagraphs({ max: 1_000 }),
    })
    .refine(({ standing, organisation }) => standing !== 'speaks-for' || organisation !== undefined, {
      path: ['organisation'],
      error: 'Write which organisation you may speak for',
    }),
  read: ({ contact }) => ({
    standing: contact?.standing ?? undefined,
    organisation: contact?.organisation ?? undefined,
    interest: contact?.interest ?? undefined,
  }),
  write(answers, { standing, organisation, interest }) {
    // The page of this question leads to the one before it until there is a contact.
    if (answers.contact === null) throw new RangeError('There is no contact yet to say this of.');
    return {
      ...answers,
      contact: {
        ...answers.contact,
        standing,
        organisation: organisation ?? null,
        interest: interest ?? null,
      },
    };
  },
  tell: ({ contact }) => [
    standings.find(({ id }) => id === contact?.standing)?.label,
    contact?.organisation,
    contact === null || contact.standing === null
      ? null
      : `To gain or lose: ${contact.interest ?? 'nothing said'}`,
  ],
});

export const enquiries = defineForm({
  id: 'enquiries',
  title: 'May readers be shown where to ask the organisation?',
  shortTitle: 'Where readers may ask',
  schema: z.discriminatedUnion(
    'isPublic',
    [
      z.object({ isPublic: z.literal('no') }),
      z.object({
        isPublic: z.literal('yes'),
        title: typedLine({
          max: 100,
          error: 'Write what the page is called, such as: Ask the national office',
        }),
        url: webAddressField(),
      }),
    ],
    'Choose yes or no',
  ),
  read: ({ draft: { enquiries } }) =>
    enquiries === null
      ? {}
      : enquiries === 'none'
        ? { isPublic: 'no' }
        : { isPublic: 'yes', title: enquiries.title, url: enquiries.url },
  write: (answers, value) => ({
    ...answers,
    draft: {
      ...answers.draft,
      enquiries: value.isPublic === 'no' ? 'none' : { title: value.title, url: value.url },
    },
  }),
  tell: ({ draft: { enquiries } }) =>
    enquiries === null ? [] : enquiries === 'none' ? ['No'] : [`Yes: ${enquiries.title}`, enquiries.url],
});
