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
