import type { Cost } from './card-schema.ts';
import { formatMoney } from '#app/lib/format.ts';

/** A cost in words, in the money of its year: the directory never inflates a price. */
export function costLine(cost: Cost): { amount: string; year: string } {
  const range =
    cost.amountTo === undefined
      ? formatMoney(cost.amount, cost.currency)
      : `${formatMoney(cost.amount, cost.currency)} to ${formatMoney(cost.amountTo, cost.currency)}`;
  return {
    amount: cost.per === null ? range : `${range} per ${cost.per}`,
    year: cost.priceYear === null ? 'price year not stated' : `${cost.priceYear} prices`,
  };
}

/**
 * The cost of providing that stands first on a card: a dated figure before an undated one; what it costs for one person, then what
 * runs it, then what starts it. Undefined where only savings are stated, or nothing.
 */
export function pickLeadingCost(costs: readonly Cost[]): Cost | undefined {
  const kinds = ['per-person', 'running', 'start-up'] as const;
  const dated = costs.filter(({ priceYear }) => priceYear !== null);
  return [dated, costs]
    .flatMap((candidates) => kinds.map((kind) => candidates.find((cost) => cost.kind === kind)))
    .find((cost) => cost !== undefined);
}
