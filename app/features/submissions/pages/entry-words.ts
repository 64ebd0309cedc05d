// How the fields of an entry are told where two versions of it stand side by side: a label, and the answer in words instead
// of ids. Entries are read here as their forms show them; what they share with cards is said in models/field-words.ts.
import {
  labelField as labelCardField,
  notStated,
  tellOutcome,
  tellTerm,
} from '#app/features/models/field-words.ts';
import type { ListName } from '#app/features/vocabulary/vocabulary.ts';
import { formatDate } from '#app/lib/format.ts';
import type { QuestionId } from '#app/features/submissions/question-ids.ts';

/** Of fields that only the forms have. */
const labels: Record<string, string> = {
  basis: 'Whether the publication says so',
  counted: 'Whether it is stated how many',
};

const listOfField: Partial<Record<string, ListName>> = {
  caution: 'caution',
  comparison: 'comparison',
  design: 'design',
  nOf: 'countOf',
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
  return labels[field] ?? labelCardField(field);
}

/** The answer of a field in words; `not stated` where there is none. */
export function tellField(question: QuestionId, field: string, value: unknown): string {
  if (value === undefined || value === null || value === '') return notStated;
  if (field === 'outcomes' && Array.isArray(value)) {
    return (value as Parameters<typeof tellOutcome>[0][]).map(tellOutcome).join('; ') || 'none';
  }
  if (Array.isArray(value)) return value.map((each) => tellField(question, field, each)).join('; ') || 'none';
  const text = String(value);
  const list = field === 'kind' ? listOfKind[question] : listOfField[field];
  if (list !== undefined) return (chosenFields.includes(field) && plainWords[text]) || tellTerm(list, text);
  if (field === 'asOf') return formatDate(text);
  if (field === 'source') return `[${text}]`;
  return (chosenFields.includes(field) && plainWords[text]) || text;
}
