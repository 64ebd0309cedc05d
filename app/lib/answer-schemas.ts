// Parts that several answers of the API share, free of the domain. Types come from here, and the API's own description
// is generated from the same schemas.
import { z } from 'zod';

export const ignoredParameterSchema = z.strictObject({
  parameter: z.string().describe('Its name, cut short'),
  value: z.string().describe('What was sent, cut short'),
  reason: z.string().describe('Why it was ignored, in a sentence'),
});

/** What every answer to a question with parameters says of those that it could not use. */
export const ignoredSchema = z
  .array(ignoredParameterSchema)
  .describe('What was not understood and had no effect; the first twenty');

export const facetCountSchema = z.strictObject({
  id: z.string().describe('The value, as the parameter takes it'),
  label: z.string().describe('The value in words'),
  count: z
    .int()
    .min(0)
    .describe('How many results choosing this value alone in its facet would give, the other facets held'),
  selected: z.boolean().describe('Whether this value was asked for'),
});

/** Keys of an answer that is a page of a longer list. */
export const pageShape = {
  total: z.int().min(0).describe('How many there are, over all pages'),
  page: z.int().min(1).describe('The page answered, from 1'),
  perPage: z.int().min(1).describe('How many a page holds'),
  ignored: ignoredSchema,
};

export const errorAnswerSchema = z.strictObject({
  error: z.strictObject({
    status: z.int().describe('The status of the answer'),
    message: z.string().describe('What is wrong and what to do, in plain English'),
  }),
});
export type ErrorAnswer = z.infer<typeof errorAnswerSchema>;
