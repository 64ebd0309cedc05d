import {
  addingRule,
  apartWords,
  type CostsOfKind,
  type CostSum,
  type PlacedCost,
  type PlanCosts,
} from './add-costs.ts';
import { heading, nameModel, note, paragraph, subheading, table } from './paper-parts.ts';
import { citeText } from '#app/features/models/paper-citations.ts';
import type { Card, Cost } from '#app/features/models/card-schema.ts';
import { costLine } from '#app/features/models/cost-words.ts';
import { findTerm } from '#app/features/vocabulary/terms.ts';
import { formatMoney, joinWords } from '#app/lib/format.ts';
import type { Line, PaperBlock } from '#app/lib/paper/paper.ts';

const columns = ['Model', 'Amount', 'What it is, and whose figure'];

/** What the considered models cost to start and to run: sums of like with like, every other figure by itself, savings apart. */
export function sayCosts({ kinds, savings }: PlanCosts): PaperBlock[] {
  const hasSum = kinds.some(({ sums }) => sums.length > 0);
  return [
    heading('Costs'),
    paragraph(
      { strong: 'The rule for adding.' },
      ` ${addingRule} All sums are in the money of their year; nothing is adjusted for inflation.`,
      hasSum ? '' : ' No two figures of these models can be added by it.',
    ),
    ...kinds.flatMap(sayKind),
    ...saySavings(savings),
  ];
}

function sayKind({ kind, sums, costs, withoutAny }: CostsOfKind): PaperBlock[] {
  const { label, definition } = findTerm('costKind', kind);
  return [
    subheading(label),
    ...sums.map(saySum),
    table(
      definition,
      [...columns, 'In a sum?'],
      [
        ...costs.map(({ card, cost, apart }): Line[] => [
          ...describeCost(card, cost),
          [apart === null ? 'Yes, above' : `No. ${apartWords[apart]}`],
        ]),
        ...withoutAny.map((card): Line[] => [nameModel(card), ['Not stated'], ['–'], ['–']]),
      ],
    ),
  ];
}

function saySum({ amount, amountTo, currency, per, priceYear, parts }: CostSum): PaperBlock {
  const range =
    amountTo === null
      ? formatMoney(amount, currency)
      : `${formatMoney(amount, currency)} to ${formatMoney(amountTo, currency)}`;
  return paragraph(
    { strong: `${joinWords(parts.map(({ card }) => card.name))} together: ${range} per ${per}` },
    `, ${priceYear} prices: ${parts.map(describePart).join(' + ')}. Each is a figure from somewhere else, not a quotation for this area.`,
  );
}

function describePart({ cost }: PlacedCost): string {
  const { amount, amountTo, currency } = cost;
  return amountTo === undefined
    ? formatMoney(amount, currency)
    : `(${formatMoney(amount, currency)} to ${formatMoney(amountTo, currency)})`;
}

function describeCost(card: Card, cost: Cost): Line[] {
  const { amount, year } = costLine(cost);
  return [
    nameModel(card),
    [{ strong: amount }, `, ${year}`],
    citeText(card, `${cost.what}. Whose figure: ${cost.claimedBy ?? 'not stated'}.`, cost.source),
  ];
}

function saySavings(savings: PlanCosts['savings']): PaperBlock[] {
  return [
    subheading('Savings claimed'),
    paragraph(
      { strong: 'Not subtracted from anything.' },
      ' A saving is what somebody says was not spent. Most are estimates, often by whoever provides the model, may fall to another body than the one that pays, and are seldom money that can be taken out of a budget.',
    ),
    savings.length === 0
      ? note('No saving is claimed on the cards of these models.')
      : table(
          'Savings claimed for the models that are considered',
          columns,
          savings.map(({ card, cost }) => describeCost(card, cost)),
        ),
  ];
}
