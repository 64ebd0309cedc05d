// The registry of facets. Adding one is one entry here, a row in the README and its tests: parsing, counting, the
// page's form and the API all read this list.
import type { CareModel } from '#app/features/models/catalogue.server.ts';
import {
  evidenceLevels,
  isCostOfProviding,
  verdicts,
  type Verdict,
} from '#app/features/models/evidence-rule/evidence-rule.ts';
import { isOverdue } from '#app/features/models/review.ts';
import { lists } from '#app/features/vocabulary/vocabulary.ts';

export interface FacetOption {
  readonly id: string;
  readonly label: string;
}

export interface Facet {
  /** The parameter in the address and the key in the API. */
  readonly id: string;
  /** Asked above its values. */
  readonly label: string;
  readonly options: readonly FacetOption[];
  /** The option ids that a model answers to. @param ukDay today in the United Kingdom, as `2026-11-21` */
  readonly valuesOf: (model: CareModel, ukDay: string) => readonly string[];
}

const byTerms =
  (list: string): Facet['valuesOf'] =>
  (model) =>
    model.terms.get(list) ?? [];

const verdictLabels: Record<Verdict, string> = {
  supported: 'Supported: a difference was seen',
  account: 'Expected, not shown',
  contested: 'Contested: studies point different ways',
  'no-effect': 'No effect found',
  worse: 'Cost more, used services more, or harm found',
};

export const facets: readonly Facet[] = [
  { id: 'approach', label: 'Approach', options: lists.approach, valuesOf: byTerms('approach') },
  { id: 'step', label: 'From prevention to crisis', options: lists.step, valuesOf: byTerms('step') },
  { id: 'people', label: 'Who it is for', options: lists.people, valuesOf: byTerms('people') },
  { id: 'setting', label: 'Where it happens', options: lists.setting, valuesOf: byTerms('setting') },
  { id: 'outcome', label: 'What it should bring', options: lists.outcome, valuesOf: byTerms('outcome') },
  { id: 'instead', label: 'Instead of', options: lists.insteadOf, valuesOf: byTerms('insteadOf') },
  {
    id: 'level',
    label: 'Evidence level',
    options: evidenceLevels.map(({ level, label }) => ({ id: String(level), label: `${level}: ${label}` })),
    valuesOf: (model) => [String(model.evidence.level)],
  },
  {
    id: 'verdict',
    label: 'Verdict on any outcome',
    options: verdicts.map((id) => ({ id, label: verdictLabels[id] })),
    valuesOf: ({ evidence }) => {
      const reached = new Set(evidence.outcomes.map(({ verdict }) => verdict));
      return verdicts.filter((verdict) => reached.has(verdict));
    },
  },
  { id: 'stage', label: 'How far it has spread', options: lists.stage, valuesOf: byTerms('stage') },
  {
    id: 'cost',
    label: 'Cost of providing it',
    options: [
      { id: 'stated', label: 'Stated' },
      { id: 'not-stated', label: 'Not stated' },
    ],
    valuesOf: ({ card }) => [card.costs.some(isCostOfProviding) ? 'stated' : 'not-stated'],
  },
  {
    id: 'checked',
    label: 'Last check',
    options: [
      { id: 'current', label: 'In the last 12 months' },
      { id: 'overdue', label: 'Overdue' },
    ],
    valuesOf: ({ card }, ukDay) => [isOverdue(card.reviewedOn, ukDay) ? 'overdue' : 'current'],
  },
];
