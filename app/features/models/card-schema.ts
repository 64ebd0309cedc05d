// The one shape of a card. The content check, the importer, the API and data/card.schema.json all come from it.
// It states what can be said of one field at a time; rules that look across fields (every figure cites its source,
// ids are unique, relations point somewhere) are in card-rules.ts, because an editor's JSON Schema cannot hold them.
import { z } from 'zod';
import { termIds } from '#app/features/vocabulary/vocabulary.ts';
import { longestReply } from './reply.ts';

const words = z.string().trim().min(1);
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a slug is small letters and digits with single hyphens');
const webAddress = z.url({ protocol: /^https?$/, error: 'a web address starts with http:// or https://' });
const sourceKey = z.string().regex(/^s[1-9]\d*$/, 'a source is named s1, s2, …');
const itemId = z.string().regex(/^[a-z][1-9]\d*$/, 'an id is a letter and a number: e1, c1, f1, n1, r1');
const year = z.int().min(1800).max(2100);
const day = z.iso.date('a date is written 2026-11-21');
const asOf = z
  .string()
  .regex(
    /^\d{4}(-\d{2}(-\d{2})?)?$/,
    'write the year, month or day in quotes: "2017", "2017-01" or "2017-01-31"',
  );

const list = <L extends Parameters<typeof termIds>[0]>(name: L) => z.enum(termIds(name));

export const outcomeFindingSchema = z.strictObject({
  outcome: list('outcome'),
  direction: list('direction'),
  words: words.describe('What was found for this outcome, in a few words: "wellbeing score up"'),
});

export const evidenceItemSchema = z.strictObject({
  id: itemId,
  finding: words.describe('What was found, in plain words, with the exact figures'),
  design: list('design'),
  measured: z.boolean().describe('Counted in real people or services; not modelled, forecast or remarked'),
  comparison: list('comparison'),
  n: z
    .union([z.int().min(1), z.literal('all')])
    .nullable()
    .describe('How many were counted; "all" for a complete count; null when not stated'),
  nOf: list('countOf').nullable().describe('What n counts'),
  sites: z.int().min(1).nullable().describe('At how many places; null when not stated'),
  place: words.nullable(),
  year: year.nullable().describe('Of the study, not of its publication where they differ'),
  independent: z
    .union([z.boolean(), z.literal('unknown')])
    .describe("Done by people other than the model's own organisation"),
  ownModel: z.boolean().describe('Of this model itself, not of a cousin'),
  inUk: z.boolean().describe('Any of it in the United Kingdom'),
  caution: list('caution').nullable(),
  outcomes: z.array(outcomeFindingSchema),
  topics: z.array(list('topic')),
  source: sourceKey,
});

const sourcedText = z.strictObject({ text: words, source: sourceKey });

export const costSchema = z.strictObject({
  id: itemId,
  what: words.describe('What the money buys'),
  kind: list('costKind'),
  amount: z.number().min(0),
  amountTo: z.number().min(0).optional().describe('The upper end, where the source gives a range'),
  currency: z.string().regex(/^[A-Z]{3}$/, 'three capital letters: GBP'),
  per: words.nullable().describe('person per year, scheme per year, …; null when not stated'),
  priceYear: year.nullable(),
  claimedBy: words.nullable().describe('Whose figure it is'),
  source: sourceKey,
});

export const spreadFigureSchema = z.strictObject({
  id: itemId,
  metric: words.describe('The same words for the same thing, so that dated figures make a series'),
  value: z.number(),
  unit: words,
  place: words.nullable(),
  asOf: asOf.nullable(),
  source: sourceKey,
});

export const sourceSchema = z.strictObject({
  title: words,
  publisher: words,
  year: year.nullable(),
  url: webAddress.nullable(),
  kind: list('sourceKind'),
  read: list('read'),
});

export const cardSchema = z.strictObject({
  slug,
  name: words,
  shortName: words.max(22, 'a short name has at most 22 characters: it is what an arc bears').optional(),
  otherNames: z.array(words),
  summary: words.max(240, 'a summary has at most 240 characters'),
  plainSummary: words,
  status: list('status'),
  statusNote: words.optional(),
  reviewedOn: day,
  organisations: z.array(z.strictObject({ name: words, role: words, url: webAddress.nullable() })),
  problem: z.strictObject({ text: words }),
  solution: z.strictObject({ text: words }),
  evidence: z.strictObject({ text: words, items: z.array(evidenceItemSchema) }),
  impact: z.strictObject({ text: words, outcomes: z.array(list('outcome')).min(1) }),
  spread: z.strictObject({
    text: words,
    stage: list('stage'),
    stageReason: words,
    figures: z.array(spreadFigureSchema),
  }),
  requirements: z.strictObject({
    text: words,
    items: z.array(
      z.strictObject({
        id: itemId,
        need: words,
        theme: list('requirementTheme'),
        common: list('commonNeed')
          .optional()
          .describe('The need that it shares with other models; absent where it is its own'),
        source: sourceKey,
      }),
    ),
  }),
  risks: z.strictObject({
    text: words,
    items: z.array(
      z.strictObject({
        id: itemId,
        risk: words,
        kind: list('riskKind'),
        earlySign: words.optional(),
        whatHelps: words.optional(),
        inferred: z.boolean().describe('True where it is our reading, not stated by the source'),
        source: sourceKey,
      }),
    ),
  }),
  costs: z.array(costSchema),
  copySupport: sourcedText
    .optional()
    .describe('A manual, licence or fidelity check that helps others copy it'),
  regulation: sourcedText.optional(),
  timeToStart: sourcedText.optional(),
  whoIsLeftOut: sourcedText.optional(),
  reply: z
    .strictObject({
      organisation: words,
      text: words.max(longestReply, `a reply has at most ${longestReply} characters`),
      repliedOn: day,
    })
    .optional()
    .describe('What an organisation that runs the model says of its card, in its own words'),
  approach: list('approach'),
  furtherApproaches: z.array(list('approach')).max(2, 'a model names at most two further approaches'),
  people: z.array(list('people')).min(1),
  settings: z.array(list('setting')).min(1),
  insteadOf: z.array(list('insteadOf')).min(1),
  spectrum: z.strictObject({ from: list('step'), to: list('step'), why: words }),
  related: z.array(z.strictObject({ model: slug, why: words })),
  stories: z.array(sourcedText),
  links: z.array(z.strictObject({ title: words, url: webAddress, kind: list('linkKind') })),
  sources: z.record(sourceKey, sourceSchema),
  gaps: z.array(words),
});

/** A care model's card as YAML, the database, the API and exports hold it. */
export type Card = z.infer<typeof cardSchema>;
export type EvidenceItem = z.infer<typeof evidenceItemSchema>;
export type OutcomeFinding = z.infer<typeof outcomeFindingSchema>;
export type Cost = z.infer<typeof costSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type SpreadFigure = z.infer<typeof spreadFigureSchema>;
