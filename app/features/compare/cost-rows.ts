// Costs and savings side by side. Only sums of one kind, one unit and one currency stand in one row; nothing is converted, added up or
// adjusted for inflation.
import { type ComparedEntry, type ComparedRow } from './compared-row.ts';
import { citeText } from '#app/features/models/paper-citations.ts';
import type { Card, Cost } from '#app/features/models/card-schema.ts';
import { costLine } from '#app/features/models/cost-words.ts';
import { capitalise } from '#app/lib/format.ts';
import { termLabel } from '#app/features/vocabulary/vocabulary.ts';

/**
 * The rows of one kind of cost: one for each unit and currency in which two or more of the models state a sum, then one for
 * what is stated in units of its own. A kind that nobody states is one blank row.
 */
export function listCostRows(cards: readonly Card[], kind: Cost['kind']): ComparedRow[] {
  const byCard = cards.map(({ costs }) => costs.filter((cost) => cost.kind === kind));
  const units = new Map<string, { cost: Cost; models: number }>();
  for (const costs of byCard) {
    for (const [unit, cost] of new Map(costs.map((cost) => [nameUnit(cost), cost]))) {
      if (unit !== null) units.set(unit, { cost, models: (units.get(unit)?.models ?? 0) + 1 });
    }
  }
  const shared = [...units].filter(([, { models }]) => models > 1);
  const isShared = (cost: Cost) => shared.some(([unit]) => unit === nameUnit(cost));
  const label = termLabel('costKind', kind);
  const nothing = kind === 'saving' ? 'None claimed' : 'Not stated';
  const toCells = (isOfRow: (cost: Cost) => boolean) =>
    byCard.map((costs, index) =>
      costs.filter(isOfRow).map((cost) => describeCost(cards[index]?.slug ?? '', cost)),
    );
  const others = byCard.flat().filter((cost) => !isShared(cost));
  return [
    ...shared.map(([unit, { cost }]): ComparedRow => ({
      id: `cost-${kind}-${unit}`,
      label: `${label}, ${cost.currency === 'GBP' ? '' : `${cost.currency} `}per ${cost.per}`,
      form: 'list',
      blank: `${nothing} in this unit`,
      cells: toCells((other) => nameUnit(other) === unit),
    })),
    ...(others.length > 0 || shared.length === 0
      ? [
          {
            id: `cost-${kind}`,
            label: shared.length > 0 ? `${label}, in other units` : label,
            form: 'list' as const,
            blank: shared.length > 0 ? 'Nothing more' : nothing,
            cells: toCells((cost) => !isShared(cost)),
          },
        ]
      : []),
  ];
}

/** What a sum is of: its currency and unit. null where the unit is not stated, which is like no other. */
function nameUnit({ currency, per }: Cost): string | null {
  return per === null ? null : `${currency} per ${per}`;
}

/** A cost in words, with its year, whose figure it is, and its source. */
export function describeCost(slug: string, cost: Cost): ComparedEntry {
  const { amount, year } = costLine(cost);
  const [first = '', ...rest] = citeText({ slug }, `${capitalise(cost.what)}.`);
  return {
    line: [
      { strong: amount },
      `, ${year}. `,
      first,
      ...rest,
      cost.claimedBy === null ? ' Whose figure it is: not stated.' : ` Figure of ${cost.claimedBy}.`,
      ...citeText({ slug }, '', cost.source),
    ],
    figure: {
      value: cost.amount,
      valueTo: cost.amountTo ?? null,
      unit: nameUnit(cost) ?? cost.currency,
      date: cost.priceYear === null ? null : String(cost.priceYear),
      claimedBy: cost.claimedBy,
    },
  };
}
