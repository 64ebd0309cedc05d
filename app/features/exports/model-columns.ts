// The columns of the list of models as a table, in one place: the CSV file is written from them, and the data
// dictionary describes them. A column is never renamed or moved; a new one comes last.
import type { CareModel } from '#app/features/models/catalogue.server.ts';
import { evidenceLevels } from '#app/features/models/evidence-rule/evidence-rule.ts';
import { dueOn } from '#app/features/models/review.ts';
import { stepsBetween } from '#app/features/vocabulary/vocabulary.ts';
import { paths } from '#app/lib/paths.ts';

export interface Column<Row> {
  /** The words of the contract in snake_case. */
  name: string;
  /** What a cell says, in a sentence. */
  meaning: string;
  /** A list becomes one cell; null is an empty one. @param origin the public address of the site */
  valueOf: (row: Row, origin: string) => string | number | readonly string[] | null;
}

export const modelColumns: readonly Column<CareModel>[] = [
  {
    name: 'slug',
    meaning: 'The id of the model, by which every table names it.',
    valueOf: ({ card }) => card.slug,
  },
  { name: 'name', meaning: 'The name of the model.', valueOf: ({ card }) => card.name },
  {
    name: 'short_name',
    meaning: 'A name of at most 22 characters, where the model has one.',
    valueOf: ({ card }) => card.shortName ?? null,
  },
  {
    name: 'summary',
    meaning: 'What the model is, in at most 240 characters.',
    valueOf: ({ card }) => card.summary,
  },
  {
    name: 'approach',
    meaning: 'Which of the seven approaches it belongs to.',
    valueOf: ({ card }) => card.approach,
  },
  {
    name: 'further_approaches',
    meaning: 'Up to two more approaches that it draws on.',
    valueOf: ({ card }) => card.furtherApproaches,
  },
  {
    name: 'steps',
    meaning: 'Every step from prevention to crisis that it spans.',
    valueOf: ({ card }) => stepsBetween(card.spectrum.from, card.spectrum.to),
  },
  { name: 'people', meaning: 'Whom it is for.', valueOf: ({ card }) => card.people },
  { name: 'settings', meaning: 'Where it happens.', valueOf: ({ card }) => card.settings },
  {
    name: 'outcomes',
    meaning: 'The outcomes that it should bring.',
    valueOf: ({ card }) => card.impact.outcomes,
  },
  { name: 'instead_of', meaning: 'What would otherwise be bought.', valueOf: ({ card }) => card.insteadOf },
  {
    name: 'evidence_level',
    meaning: 'The evidence level of the card, from 0 to 5: that of its highest outcome, derived by rule.',
    valueOf: ({ evidence }) => evidence.level,
  },
  {
    name: 'evidence_level_name',
    meaning: 'The name of that level.',
    valueOf: ({ evidence }) => evidenceLevels[evidence.level].label,
  },
  {
    name: 'evidence_for',
    meaning: 'The outcomes that reach that level.',
    valueOf: ({ evidence }) => evidence.evidenceFor,
  },
  {
    name: 'contested',
    meaning: 'Outcomes on which studies with a comparison group point different ways.',
    valueOf: ({ evidence }) => evidence.contested,
  },
  {
    name: 'no_effect',
    meaning: 'Outcomes on which every study with a comparison group found no effect.',
    valueOf: ({ evidence }) => evidence.noEffect,
  },
  {
    name: 'worse',
    meaning: 'Outcomes on which studies with a comparison group found it worse, and none found it better.',
    valueOf: ({ evidence }) => evidence.worse,
  },
  {
    name: 'stage',
    meaning: 'How far the model has spread, which says nothing of how well it works.',
    valueOf: ({ card }) => card.spread.stage,
  },
  { name: 'status', meaning: 'Whether it runs today.', valueOf: ({ card }) => card.status },
  {
    name: 'reviewed_on',
    meaning: 'The day on which the whole card was last checked against its sources.',
    valueOf: ({ card }) => card.reviewedOn,
  },
  {
    name: 'due_on',
    meaning: 'The day on which it is due to be checked again: twelve months later.',
    valueOf: ({ card }) => dueOn(card.reviewedOn),
  },
  {
    name: 'revision',
    meaning: 'The number of the revision of the card that the row was made from.',
    valueOf: ({ revision }) => revision.number,
  },
  {
    name: 'url',
    meaning: 'The address of the card.',
    valueOf: ({ card }, origin) => origin + paths.model(card.slug),
  },
];
