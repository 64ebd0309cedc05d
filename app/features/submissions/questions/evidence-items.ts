// One finding: what was found, how, of how many, by whom, and which way for each outcome. These fields are what the
// evidence level reads, so each is asked for on its own and none is guessed.
import { z } from 'zod';
import { defineList } from '#app/features/submissions/define-question.ts';
import type { Answers } from '#app/features/submissions/draft.ts';
import type { EvidenceItem } from '#app/features/models/card-schema.ts';
import { termLabel } from '#app/features/vocabulary/vocabulary.ts';
import { typedLine, typedParagraphs } from '#app/lib/typed-text.ts';
import {
  countField,
  keepOrder,
  longestLine,
  sourceField,
  termField,
  termsField,
  yearField,
} from './form-parts.ts';

const mostOutcomes = 20;

const outcomeRow = z.object({
  outcome: termField('outcome', 'Choose the outcome'),
  direction: termField('direction', 'Choose which way it went'),
  words: typedLine({ max: 160, error: 'Write what was found for it in a few words' }),
});

/** The form of a finding. @param sourceOf how the publication is asked for; none where it is given */
export function findingForm<Source extends z.ZodType>(source: Source) {
  return z
    .object({
      finding: typedParagraphs({ max: 1_500, error: 'Write what was found, with its figures' }),
      design: termField('design', 'Choose what kind of study it was'),
      measured: z.enum(['yes', 'no'], 'Choose whether it was counted in real people or services'),
      comparison: termField('comparison', 'Choose what it was compared with'),
      counted: z.enum(['number', 'all', 'not-stated'], 'Choose how many were counted'),
      n: countField('Write how many').optional(),
      nOf: termField('countOf', 'Choose what was counted').optional(),
      sites: countField('Write at how many places').optional(),
      place: typedLine({ max: longestLine }),
      year: yearField,
      independent: z.enum(['yes', 'no', 'unknown'], 'Choose who did the study'),
      ownModel: z.enum(['yes', 'no'], 'Choose whether it was this model'),
      inUk: z.enum(['yes', 'no'], 'Choose whether any of it was in the United Kingdom'),
      caution: z.enum(['none', 'low-certainty', 'second-hand'], 'Choose whether there is a caution'),
      outcomes: z.array(outcomeRow).max(mostOutcomes, `Name at most ${mostOutcomes} outcomes`),
      topics: termsField('topic'),
      source,
    })
    .refine(({ counted, n }) => counted !== 'number' || n !== undefined, {
      path: ['n'],
      error: 'Write how many were counted',
    })
    .refine(({ counted, nOf }) => counted === 'not-stated' || nOf !== undefined, {
      path: ['nOf'],
      error: 'Choose what was counted',
    })
    .refine(({ outcomes, topics }) => outcomes.length > 0 || topics.length > 0, {
      path: ['outcomes'],
      error: 'Add an outcome that it tells of, or tick a topic under “How the model runs”',
    })
    .superRefine(({ outcomes }, context) => {
      outcomes.forEach(({ outcome }, index) => {
        if (outcomes.findIndex((other) => other.outcome === outcome) === index) return;
        context.addIssue({
          code: 'custom',
          path: ['outcomes', index, 'outcome'],
          message: 'Choose another outcome: this one stands above already',
        });
      });
    })
    .refine(
      ({ comparison, measured, design }) =>
        measured === 'yes' || design === 'economic-model' || !['randomised', 'group'].includes(comparison),
      {
        path: ['measured'],
        error:
          'A study with a comparison group counted real people: choose yes, or change what it was compared with',
      },
    );
}

/** A finding as its form shows it. */
export function findingToForm(item: EvidenceItem): Record<string, unknown> {
  const {
    id: _id,
    measured,
    n,
    nOf,
    sites,
    place,
    year,
    independent,
    ownModel,
    inUk,
    caution,
    ...rest
  } = item;
  return {
    ...rest,
    measured: yesOrNo(measured),
    counted: n === null ? 'not-stated' : n === 'all' ? 'all' : 'number',
    n: typeof n === 'number' ? String(n) : undefined,
    nOf: nOf ?? undefined,
    sites: sites === null ? undefined : String(sites),
    place: place ?? undefined,
    year: year === null ? undefined : String(year),
    independent: independent === 'unknown' ? 'unknown' : yesOrNo(independent),
    ownModel: yesOrNo(ownModel),
    inUk: yesOrNo(inUk),
    caution: caution ?? 'none',
  };
}

/** The finding that a form says. @param before as it was, whose topics keep their order */
export function formToFinding(
  form: Omit<z.output<ReturnType<typeof findingForm<z.ZodString>>>, 'source'>,
  id: string,
  source: string,
  before: EvidenceItem | undefined,
): EvidenceItem {
  return {
    id,
    finding: form.finding,
    design: form.design,
    measured: form.measured === 'yes',
    comparison: form.comparison,
    n: form.counted === 'not-stated' ? null : form.counted === 'all' ? 'all' : (form.n ?? null),
    nOf: form.counted === 'not-stated' ? null : (form.nOf ?? null),
    sites: form.sites ?? null,
    place: form.place ?? null,
    year: form.year ?? null,
    independent: form.independent === 'unknown' ? 'unknown' : form.independent === 'yes',
    ownModel: form.ownModel === 'yes',
    inUk: form.inUk === 'yes',
    caution: form.caution === 'none' ? null : form.caution,
    outcomes: form.outcomes,
    topics: keepOrder(before?.topics, form.topics),
    source,
  };
}

function yesOrNo(value: boolean): 'yes' | 'no' {
  return value ? 'yes' : 'no';
}

/** What a finding is called in a list. */
export function describeFinding({ finding, outcomes, place, year }: EvidenceItem) {
  return {
    title: finding,
    note: [
      outcomes
        .map(
          ({ outcome, direction }) =>
            `${termLabel('outcome', outcome)}: ${termLabel('direction', direction)}`,
        )
        .join('; '),
      place ?? 'place not stated',
      year ?? 'year not stated',
    ]
      .filter((part) => part !== '')
      .join(', '),
  };
}

export const evidenceItems = defineList({
  id: 'evidence-items',
  title: 'What has been found?',
  shortTitle: 'Findings',
  one: 'a finding',
  letter: 'e',
  schema: (answers: Answers) =>
    findingForm(sourceField(answers, 'Choose the publication that it comes from')),
  get: (card) => card.evidence?.items ?? [],
  set: (card, items) => ({ ...card, evidence: { ...card.evidence, items } }),
  toForm: findingToForm,
  fromForm: (form, id, before) => formToFinding(form, id, form.source, before),
  describe: describeFinding,
});
