// What readers call the fields of a card and of the items in its lists, and how a value is told in words: wherever two
// versions stand side by side. A label is written here once; the form of submissions adds those of its own questions.
import { lists, type ListedTerm, type ListName } from '#app/features/vocabulary/vocabulary.ts';
import { formatDate, formatMoney, formatNumber } from '#app/lib/format.ts';

/** Of fields inside items, inside sections and of entries without ids. */
const labels: Readonly<Record<string, string>> = {
  amount: 'Amount',
  amountTo: 'Upper end',
  asOf: 'Date',
  caution: 'Caution',
  claimedBy: 'Whose figure it is',
  common: 'Common need',
  comparison: 'Compared with',
  currency: 'Currency',
  design: 'Kind of study',
  earlySign: 'Early sign',
  finding: 'What was found',
  from: 'From',
  inUk: 'In the United Kingdom',
  independent: 'Done by others than the organisation',
  inferred: 'Our reading of the source',
  kind: 'Kind',
  measured: 'Counted in real people or services',
  metric: 'What was counted',
  n: 'How many',
  nOf: 'Of what',
  name: 'Name',
  need: 'Need',
  outcomes: 'Outcomes',
  ownModel: 'Of this model itself',
  per: 'Per',
  place: 'Place',
  organisation: 'Organisation',
  priceYear: 'Year of the prices',
  publisher: 'Publisher',
  read: 'How far it was read',
  repliedOn: 'Given on',
  risk: 'Risk',
  role: 'What it does',
  sites: 'Number of places',
  source: 'Publication',
  stage: 'Stage',
  stageReason: 'Why this stage',
  text: 'Text',
  theme: 'What it has to do with',
  title: 'Title',
  to: 'To',
  topics: 'Topics',
  unit: 'Unit',
  url: 'Web address',
  value: 'Number',
  what: 'What the money buys',
  whatHelps: 'What helps',
  why: 'Why',
  year: 'Year',
};

/** The label of a field of an item: `Kind of study`. */
export function labelField(field: string): string {
  return labels[field] ?? field;
}

/** The controlled lists by the path of a field; of items, the path of their list comes first. */
const listOfPath: Readonly<Partial<Record<string, ListName>>> = {
  approach: 'approach',
  furtherApproaches: 'approach',
  people: 'people',
  settings: 'setting',
  insteadOf: 'insteadOf',
  status: 'status',
  'spectrum.from': 'step',
  'spectrum.to': 'step',
  'impact.outcomes': 'outcome',
  'spread.stage': 'stage',
  'evidence.items.design': 'design',
  'evidence.items.comparison': 'comparison',
  'evidence.items.nOf': 'countOf',
  'evidence.items.caution': 'caution',
  'evidence.items.topics': 'topic',
  'costs.kind': 'costKind',
  'requirements.items.theme': 'requirementTheme',
  'requirements.items.common': 'commonNeed',
  'risks.items.kind': 'riskKind',
  'sources.kind': 'sourceKind',
  'sources.read': 'read',
  'links.kind': 'linkKind',
};

/** What is shown for what is null or absent. */
export const notStated = 'not stated';

const numberFields = ['sites', 'value', 'n'];
const dayFields = ['asOf', 'reviewedOn', 'repliedOn'];

/**
 * A value of a card in words: a controlled term by its label, money and dates as everywhere, `not stated` for null.
 *
 * @param path of the field, items without their ids: `costs.amount`, `people`, `sources.read`
 * @param beside the object that the field is of: the currency of an amount
 */
export function tellValue(path: string, value: unknown, beside: object = {}): string {
  const field = path.slice(path.lastIndexOf('.') + 1);
  if (value === undefined || value === null || value === '') return notStated;
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  const list = listOfPath[path];
  const text = String(value);
  if (list !== undefined) return tellTerm(list, text);
  if (path === 'evidence.items.n' && value === 'all') return 'All there were';
  if (path === 'evidence.items.independent') return 'Not known';
  if (field === 'source') return `Source ${text.replace(/^s/, '')}`;
  if (dayFields.includes(field)) return formatDate(text);
  if (typeof value !== 'number') return text;
  if (field === 'amount' || field === 'amountTo') {
    return formatMoney(value, 'currency' in beside ? String(beside.currency) : '');
  }
  return numberFields.includes(field) ? formatNumber(value) : text;
}

/** The label of a term; what is no term of the list, as it is. */
export function tellTerm(list: ListName, id: string): string {
  return (lists[list] as readonly ListedTerm[]).find((term) => term.id === id)?.label ?? id;
}

/** What a finding says of one outcome: `Mental wellbeing: positive (felt better)`. */
export function tellOutcome({
  outcome,
  direction,
  words,
}: {
  outcome: string;
  direction: string;
  words: string;
}): string {
  return `${tellTerm('outcome', outcome)}: ${tellTerm('direction', direction).toLowerCase()} (${words})`;
}
