// How the fields of an entry are told where two versions of it stand side by side: a label, and the answer in words instead
// of ids. Entries are read here as their forms show them.
import { lists, type ListedTerm, type ListName } from '#app/features/vocabulary/vocabulary.ts';
import { formatDate } from '#app/lib/format.ts';
import type { QuestionId } from '#app/features/submissions/question-ids.ts';

const labels: Record<string, string> = {
  amount: 'Amount',
  amountTo: 'Upper end',
  asOf: 'Date',
  basis: 'Whether the publication says so',
  caution: 'Caution',
  claimedBy: 'Whose figure it is',
  comparison: 'Compared with',
  counted: 'Whether it is stated how many',
  currency: 'Currency',
  design: 'Kind of study',
  earlySign: 'Early sign',
  finding: 'What was found',
  inUk: 'In the United Kingdom',
  independent: 'Done by others than the organisation',
  kind: 'Kind',
  measured: 'Counted in real people or services',
  metric: 'What was counted',
  n: 'How many',
  nOf: 'Of what',
  need: 'Need',
  outcomes: 'Outcomes',
  ownModel: 'Of this model itself',
  per: 'Per',
  place: 'Place',
  priceYear: 'Year of the prices',
  publisher: 'Publisher',
  read: 'How far it was read',
  risk: 'Risk',
  sites: 'Number of places',
  source: 'Publication',
  theme: 'What it has to do with',
  title: 'Title',
  topics: 'Topics',
  unit: 'Unit',
  url: 'Web address',
  value: 'Number',
  what: 'What the money buys',
  whatHelps: 'What helps',
  year: 'Year',
};

const listOfField: Partial<Record<string, ListName>> = {
  caution: 'caution',
  comparison: 'comparison',
  design: 'design',
  direction: 'direction',
  nOf: 'countOf',
  outcome: 'outcome',
  read: 'read',
  theme: 'requirementTheme',
  topics: 'topic',
};

const listOfKind: Partial<Record<QuestionId, ListName>> = {
  costs: 'costKind',
  links: 'linkKind',
  'risk-items': 'riskKind',
  sources: 'sourceKind',
};

const plainWords: Record<string, string> = {
  all: 'All there were',
  inferred: 'Our reading of it',
  no: 'No',
  none: 'None',
  'not-stated': 'Not stated',
  number: 'A number',
  stated: 'It says so',
  unknown: 'Not known',
  yes: 'Yes',
};

/** Fields whose answers are words of the form and not what somebody typed. */
const chosenFields = ['basis', 'caution', 'counted', 'inUk', 'independent', 'measured', 'ownModel'];

/** The label of a field of an entry. */
export function labelField(field: string): string {
  return labels[field] ?? field;
}

/** The answer of a field in words; `not stated` where there is none. */
export function tellField(question: QuestionId, field: string, value: unknown): string {
  if (value === undefined || value === null || value === '') return 'not stated';
  if (field === 'outcomes' && Array.isArray(value)) return value.map(tellOutcome).join('; ') || 'none';
  if (Array.isArray(value)) return value.map((each) => tellField(question, field, each)).join('; ') || 'none';
  const text = String(value);
  const list = field === 'kind' ? listOfKind[question] : listOfField[field];
  const term = list && (lists[list] as readonly ListedTerm[]).find(({ id }) => id === text);
  if (term) return term.label;
  if (field === 'asOf') return formatDate(text);
  if (field === 'source') return `[${text}]`;
  return (chosenFields.includes(field) && plainWords[text]) || text;
}

function tellOutcome(row: unknown): string {
  const { outcome, direction, words } = row as Record<string, unknown>;
  return `${tellField('evidence-items', 'outcome', outcome)}: ${tellField('evidence-items', 'direction', direction).toLowerCase()} (${String(words)})`;
}
