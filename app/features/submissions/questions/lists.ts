// The lists of a card that a provider adds to: findings, figures, costs, needs, risks and what else stands on a card in
// entries. The ids of entries are given here and never twice.
import { z } from 'zod';
import { defineList } from '#app/features/submissions/define-question.ts';
import type { Answers } from '#app/features/submissions/draft.ts';
import type { Card, Cost, SpreadFigure } from '#app/features/models/card-schema.ts';
import { formatMoney, formatNumber } from '#app/lib/format.ts';
import { termLabel } from '#app/features/vocabulary/vocabulary.ts';
import { typedLine, typedParagraphs } from '#app/lib/typed-text.ts';
import {
  longestLine,
  numberField,
  plainDigits,
  sourceField,
  termField,
  textField,
  webAddressField,
  yearField,
} from './form-parts.ts';

const dayError = 'Write the year, month or day as 2024, 2024-05 or 2024-05-31';

export const figures = defineList({
  id: 'figures',
  title: 'How many are there, and where?',
  shortTitle: 'Figures of its spread',
  one: 'a figure',
  letter: 'f',
  schema: (answers: Answers) =>
    z.object({
      metric: typedLine({ max: longestLine, error: 'Write what was counted, such as: schemes' }),
      value: numberField('Write the number'),
      unit: typedLine({ max: 60, error: 'Write the unit, such as: schemes, people or matches' }),
      place: typedLine({ max: longestLine }),
      asOf: z
        .string()
        .transform(plainDigits)
        .refine((text) => /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text), dayError)
        .optional(),
      source: sourceField(answers),
    }),
  get: (card) => card.spread?.figures ?? [],
  set: (card, figures) => ({ ...card, spread: { ...card.spread, figures } }),
  toForm: ({ id: _id, value, ...rest }: SpreadFigure) => ({ ...rest, value: String(value) }),
  fromForm: ({ place, asOf, ...rest }, id) => ({ id, ...rest, place: place ?? null, asOf: asOf ?? null }),
  describe: ({ metric, value, unit, place, asOf }) => ({
    title: `${formatNumber(value)} ${unit}`,
    note: [metric, place, asOf].filter((part) => part !== null).join(', '),
  }),
});

export const costs = defineList({
  id: 'costs',
  title: 'What does it cost?',
  shortTitle: 'Costs',
  one: 'a cost',
  letter: 'c',
  schema: (answers: Answers) =>
    z
      .object({
        what: typedLine({ max: longestLine, error: 'Write what the money buys' }),
        kind: termField('costKind', 'Choose what kind of cost it is'),
        amount: numberField('Write the amount', { min: 0 }),
        amountTo: numberField('Write the amount', { min: 0 }).optional(),
        currency: z
          .string('Write the currency as three letters, such as GBP')
          .transform((text) => text.trim().toUpperCase())
          .refine((text) => /^[A-Z]{3}$/.test(text), 'Write the currency as three letters, such as GBP'),
        per: typedLine({ max: 100 }),
        priceYear: yearField,
        claimedBy: typedLine({ max: longestLine }),
        source: sourceField(answers),
      })
      .refine(({ amount, amountTo }) => amountTo === undefined || amountTo > amount, {
        path: ['amountTo'],
        error: 'Write an upper end that is more than the amount, or leave it empty',
      }),
  get: (card) => card.costs ?? [],
  set: (card, costs) => ({ ...card, costs }),
  blank: { currency: 'GBP' },
  toForm: ({ id: _id, amount, amountTo, per, priceYear, claimedBy, ...rest }: Cost) => ({
    ...rest,
    amount: String(amount),
    amountTo: amountTo === undefined ? undefined : String(amountTo),
    per: per ?? undefined,
    priceYear: priceYear === null ? undefined : String(priceYear),
    claimedBy: claimedBy ?? undefined,
  }),
  fromForm: ({ amountTo, per, priceYear, claimedBy, ...rest }, id) => ({
    id,
    ...rest,
    ...(amountTo !== undefined && { amountTo }),
    per: per ?? null,
    priceYear: priceYear ?? null,
    claimedBy: claimedBy ?? null,
  }),
  describe: ({ what, amount, amountTo, currency, per, priceYear }) => ({
    title: [
      formatMoney(amount, currency),
      amountTo === undefined ? null : `to ${formatMoney(amountTo, currency)}`,
      per && `per ${per}`,
    ]
      .filter(Boolean)
      .join(' '),
    note: `${what}, ${priceYear === null ? 'year of the price not stated' : `prices of ${priceYear}`}`,
  }),
});

type Need = Card['requirements']['items'][number];

export const requirementItems = defineList({
  id: 'requirement-items',
  title: 'What does it need, one by one?',
  shortTitle: 'Needs, one by one',
  one: 'a need',
  letter: 'n',
  schema: (answers: Answers) =>
    z.object({
      need: typedLine({ max: longestLine, error: 'Write what it needs' }),
      theme: termField('requirementTheme', 'Choose what the need has to do with'),
      source: sourceField(answers),
    }),
  get: (card) => card.requirements?.items ?? [],
  set: (card, items) => ({ ...card, requirements: { ...card.requirements, items } }),
  toForm: ({ need, theme, source }: Need) => ({ need, theme, source }),
  // Which need of many models it is, is an editor's to say, and goes once the words are others.
  fromForm: ({ need, theme, source }, id, before) => ({
    id,
    need,
    theme,
    ...(before?.common !== undefined && before.need === need && { common: before.common }),
    source,
  }),
  describe: ({ need, theme }) => ({ title: need, note: termLabel('requirementTheme', theme) }),
});

type Risk = Card['risks']['items'][number];

export const riskItems = defineList({
  id: 'risk-items',
  title: 'What would kill it, one by one?',
  shortTitle: 'Risks, one by one',
  one: 'a risk',
  letter: 'r',
  schema: (answers: Answers) =>
    z.object({
      risk: typedLine({ max: longestLine, error: 'Write what would end it or hollow it out' }),
      kind: termField('riskKind', 'Choose what kind of risk it is'),
      earlySign: typedLine({ max: longestLine }),
      whatHelps: typedLine({ max: longestLine }),
      basis: z.enum(['stated', 'inferred'], 'Choose whether the publication says so'),
      source: sourceField(answers, 'Choose the publication that says so, or that you read it from'),
    }),
  get: (card) => card.risks?.items ?? [],
  set: (card, items) => ({ ...card, risks: { ...card.risks, items } }),
  toForm: ({ risk, kind, earlySign, whatHelps, inferred, source }: Risk) => ({
    risk,
    kind,
    earlySign,
    whatHelps,
    basis: inferred ? 'inferred' : 'stated',
    source,
  }),
  fromForm: ({ risk, kind, earlySign, whatHelps, basis, source }, id) => ({
    id,
    risk,
    kind,
    ...(earlySign !== undefined && { earlySign }),
    ...(whatHelps !== undefined && { whatHelps }),
    inferred: basis === 'inferred',
    source,
  }),
  describe: ({ risk, kind }) => ({ title: risk, note: termLabel('riskKind', kind) }),
});

export const stories = defineList({
  id: 'stories',
  title: 'Is there a published story of somebody’s life with it?',
  shortTitle: 'Stories',
  one: 'a story',
  schema: (answers: Answers) =>
    z.object({
      text: typedParagraphs({ max: 1_500, error: 'Tell the story in a few sentences of your own' }),
      source: sourceField(answers, 'Choose where the story was published'),
    }),
  get: (card) => card.stories ?? [],
  set: (card, stories) => ({ ...card, stories }),
  toForm: (story: Card['stories'][number]) => ({ ...story }),
  fromForm: (story) => story,
  describe: ({ text, source }) => ({ title: shorten(text), note: `[${source}]` }),
});

export const links = defineList({
  id: 'links',
  title: 'What else should readers be able to open?',
  shortTitle: 'Links',
  one: 'a link',
  schema: z.object({
    title: typedLine({ max: longestLine, error: 'Write what the link leads to' }),
    url: webAddressField(),
    kind: termField('linkKind', 'Choose what kind of page it is'),
  }),
  get: (card) => card.links ?? [],
  set: (card, links) => ({ ...card, links }),
  toForm: (link: Card['links'][number]) => ({ ...link }),
  fromForm: (link) => link,
  describe: ({ title, url }) => ({ title, note: url }),
});

export const related = defineList({
  id: 'related',
  title: 'Which models in the directory is it close to?',
  shortTitle: 'Related models',
  one: 'a related model',
  schema: z.object({
    model: z.string('Choose a model').regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Choose a model'),
    why: typedLine({ max: longestLine, error: 'Write what they share and how they differ' }),
  }),
  get: (card) => card.related ?? [],
  set: (card, related) => ({ ...card, related }),
  toForm: (entry: Card['related'][number]) => ({ ...entry }),
  fromForm: (entry) => entry,
  describe: ({ model, why }) => ({ title: model, note: why }),
});

export const gaps = defineList({
  id: 'gaps',
  title: 'What does nobody know of it yet?',
  shortTitle: 'What is not known',
  one: 'a gap',
  schema: z.object({ gap: textField('Write what is not known') }),
  get: (card) => (card.gaps ?? []).map((gap) => ({ gap })),
  set: (card, entries) => ({ ...card, gaps: entries.map(({ gap }) => gap) }),
  toForm: (entry) => ({ ...entry }),
  fromForm: (entry) => entry,
  describe: ({ gap }) => ({ title: gap }),
});

const longestTitle = 120;

function shorten(text: string): string {
  return text.length <= longestTitle ? text : `${text.slice(0, longestTitle).replace(/\s+\S*$/, '')} …`;
}
