// What the API answers of models: schemas, from which come the types of the answers and their description for
// programs. The keys are promised by docs/contract.md.
import { z } from 'zod';
import { cardSchema } from './card-schema.ts';
import { evidenceLevels, verdicts, type EvidenceLevel } from './evidence-rule/evidence-rule.ts';
import { lists, termIds, type ListName } from '#app/features/vocabulary/vocabulary.ts';

const list = <L extends ListName>(name: L) => z.enum(termIds(name));
const outcomes = z.array(list('outcome'));
const level = z.literal(evidenceLevels.map((each) => each.level) as [EvidenceLevel, ...EvidenceLevel[]]);
const ruleVersion = z.string().regex(/^\d+\.\d+\.\d+$/);
const address = z.url();

export const outcomeLevelSchema = z.strictObject({
  outcome: list('outcome'),
  level: level.nullable().describe('null where the verdict is no-effect or worse: these carry no level'),
  verdict: z.enum(verdicts),
  ruleMet: z.string().describe('Why, in words'),
  missing: z.array(z.string()).describe('What the next level would need, in words; empty at level 5'),
  carriedBy: z
    .string()
    .nullable()
    .describe('The id of the evidence item that carries it; null for an account'),
});

export const modelAnswerSchema = z.strictObject({
  ...cardSchema.shape,
  evidenceLevel: level.describe('The level of its highest outcome, derived by rule'),
  evidenceFor: outcomes.describe('The outcomes that reach that level'),
  evidenceRuleVersion: ruleVersion.describe('The version of the rule that gave the levels'),
  levels: z.array(outcomeLevelSchema).describe('Each outcome, highest level first'),
  revision: z.int().min(1).describe('The number of the revision answered'),
  revisedAt: z.iso.datetime().describe('When that revision was made'),
  url: address.describe('The address of the card'),
});

const { shape } = cardSchema;

export const modelResultSchema = z.strictObject({
  slug: shape.slug,
  name: shape.name,
  summary: shape.summary,
  approach: shape.approach,
  furtherApproaches: shape.furtherApproaches,
  steps: z.array(list('step')).describe('Every step the model spans'),
  people: shape.people,
  settings: shape.settings,
  outcomes: outcomes.describe('The outcomes it is expected to bring'),
  insteadOf: shape.insteadOf,
  evidenceLevel: level.describe('The level of its highest outcome'),
  evidenceFor: outcomes.describe('The outcomes that reach that level'),
  contested: outcomes.describe('Outcomes with that verdict'),
  noEffect: outcomes.describe('Outcomes with that verdict'),
  worse: outcomes.describe('Outcomes with that verdict'),
  stage: list('stage').describe('How far it has spread'),
  status: shape.status,
  reviewedOn: shape.reviewedOn,
  score: z.number().optional().describe('How well the words match, larger is better; absent without q'),
  url: address.describe('The address of the card'),
});

const termSchema = z.strictObject({ id: z.string(), label: z.string(), definition: z.string() });
const listNames = Object.keys(lists) as ListName[];

export const vocabularyAnswerSchema = z.strictObject({
  lists: z.strictObject(
    Object.fromEntries(listNames.map((name) => [name, z.array(termSchema).readonly()])) as Record<
      ListName,
      z.ZodReadonly<z.ZodArray<typeof termSchema>>
    >,
  ),
  evidenceRuleVersion: ruleVersion,
  evidenceLevels: z
    .array(z.strictObject({ level, label: z.string(), rule: z.string() }))
    .readonly()
    .describe('The levels of the evidence rule, lowest first'),
});

export type ModelAnswer = z.infer<typeof modelAnswerSchema>;
export type ModelResult = z.infer<typeof modelResultSchema>;
export type VocabularyAnswer = z.infer<typeof vocabularyAnswerSchema>;
