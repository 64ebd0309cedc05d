// The rows at the head of a comparison: what each model is, for whom, instead of what, and how it stands.
import { type ComparedEntry, type ComparedRow } from './compared-row.ts';
import { citeText } from '#app/features/models/paper-citations.ts';
import type { CareModel } from '#app/features/models/catalogue.server.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import { describeSpan } from '#app/features/models/card-page/spectrum-bar.tsx';
import { summariseEvidence } from '#app/features/models/evidence-words.ts';
import { dueOn, isOverdue } from '#app/features/models/review.ts';
import { describeCost } from './cost-rows.ts';
import { pickLeadingCost } from '#app/features/models/cost-words.ts';
import { formatDate } from '#app/lib/format.ts';
import { findTerm } from '#app/features/vocabulary/terms.ts';
import { termLabel, type ListName, type TermId } from '#app/features/vocabulary/vocabulary.ts';

/** What stands at a glance. @param ukDay today in the United Kingdom, `2026-11-22` */
export function listPlaceRows(models: readonly CareModel[], ukDay: string): ComparedRow[] {
  const row = (
    id: string,
    label: string,
    form: ComparedRow['form'],
    entriesOf: (card: Card, model: CareModel) => ComparedEntry[],
    drawing?: ComparedRow['drawing'],
  ): ComparedRow => ({
    id,
    label,
    form,
    blank: 'Not stated',
    cells: models.map((model) => entriesOf(model.card, model)),
    drawing,
  });
  const terms = <L extends ListName>(
    id: string,
    label: string,
    list: L,
    idsOf: (card: Card) => TermId<L>[],
  ) => row(id, label, 'terms', (card) => idsOf(card).map((term) => ({ line: [termLabel(list, term)] })));
  return [
    row('summary', 'What it is', 'short', ({ summary }) => [{ line: [summary] }]),
    terms('approach', 'Approach', 'approach', ({ approach }) => [approach]),
    {
      ...terms(
        'further-approaches',
        'Further approaches',
        'approach',
        ({ furtherApproaches }) => furtherApproaches,
      ),
      blank: 'None',
    },
    row(
      'spectrum',
      'From prevention to crisis',
      'short',
      ({ spectrum }) => [{ line: [describeSpan(spectrum.from, spectrum.to)] }],
      'spectrum',
    ),
    terms('people', 'Who it is for', 'people', ({ people }) => people),
    terms('settings', 'Where it happens', 'setting', ({ settings }) => settings),
    terms('instead', 'Instead of', 'insteadOf', ({ insteadOf }) => insteadOf),
    row('level', 'Evidence', 'short', (_card, model) => [describeLevel(model)], 'level'),
    {
      ...row('first-cost', 'Cost that stands first on its card', 'short', (card) => {
        const cost = pickLeadingCost(card.costs);
        return cost ? [describeCost(card.slug, cost)] : [];
      }),
      blank: 'What it costs to provide is not stated',
    },
    row('stage', 'Spread', 'short', ({ spread }) => [
      { line: [`${termLabel('stage', spread.stage)}. ${findTerm('stage', spread.stage).definition}`] },
    ]),
    row('status', 'Status', 'short', ({ slug, status, statusNote }) => [
      {
        line:
          statusNote === undefined
            ? [termLabel('status', status)]
            : [`${termLabel('status', status)}. `, ...citeText({ slug }, statusNote)],
      },
    ]),
    row('checked', 'Last checked', 'short', ({ reviewedOn }) => [
      {
        line: isOverdue(reviewedOn, ukDay)
          ? [formatDate(reviewedOn), ', ', { strong: `check overdue since ${formatDate(dueOn(reviewedOn))}` }]
          : [formatDate(reviewedOn)],
      },
    ]),
  ];
}

function describeLevel({ card, evidence }: CareModel): ComparedEntry {
  const { level, name, forWhat, carriedBy, cautions } = summariseEvidence(card, evidence);
  return {
    line: [
      { strong: name },
      `. ${forWhat}.${carriedBy === null ? '' : ` ${carriedBy}.`}`,
      // What speaks against it stands out; the outcomes after its colon do not shout.
      ...cautions.flatMap((caution) => {
        const [verdict = '', ...outcomes] = caution.split(': ');
        return [' ', { strong: verdict }, `${outcomes.length > 0 ? `: ${outcomes.join(': ')}` : ''}.`];
      }),
    ],
    figure: { value: level, valueTo: null, unit: 'level, 0 to 5', date: null, claimedBy: null },
  };
}
