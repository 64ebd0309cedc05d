// What the API answers of one model and of the controlled lists, and of lists of models as files: for its description.
import {
  costSchema,
  evidenceItemSchema,
  outcomeFindingSchema,
  sourceSchema,
  spreadFigureSchema,
} from './card-schema.ts';
import { modelAnswerSchema, outcomeLevelSchema, vocabularyAnswerSchema } from './model-answers.ts';
import type { ApiOperation } from '#app/lib/api-operation.ts';
import { paths } from '#app/lib/paths.ts';

/** Schemas inside those of the answers that deserve a name. */
export const modelParts = {
  EvidenceItem: evidenceItemSchema,
  OutcomeFinding: outcomeFindingSchema,
  OutcomeLevel: outcomeLevelSchema,
  Cost: costSchema,
  SpreadFigure: spreadFigureSchema,
  Source: sourceSchema,
};

/** @param slug of a model to show, null where there is none yet */
export function listModelOperations(slug: string | null): ApiOperation[] {
  return [
    {
      path: paths.apiModel('{slug}'),
      id: 'getModel',
      summary: 'One model: its whole card, its levels and its revision',
      parameters: [
        {
          name: 'slug',
          in: 'path',
          meaning: 'The id of the model, as in the address of its card.',
          takes: { kind: 'text', inWords: 'the slug of a model' },
        },
      ],
      answer: {
        name: 'Model',
        meaning: 'The card.',
        contentType: 'application/json',
        schema: modelAnswerSchema,
      },
      refusals: [
        { status: 301, meaning: 'The model was renamed: its new address.' },
        { status: 404, meaning: 'There is no such model.' },
        { status: 410, meaning: 'The model was withdrawn: when and why.' },
      ],
      examples: slug === null ? [] : [{ asks: 'one model, whole', address: paths.apiModel(slug) }],
    },
    {
      path: paths.apiVocabulary(),
      id: 'getVocabulary',
      summary: 'The controlled lists, each term with its definition, and the levels of the evidence rule',
      parameters: [],
      answer: {
        name: 'Vocabulary',
        meaning: 'The lists.',
        contentType: 'application/json',
        schema: vocabularyAnswerSchema,
      },
      examples: [{ asks: 'what every id means', address: paths.apiVocabulary() }],
    },
  ];
}
