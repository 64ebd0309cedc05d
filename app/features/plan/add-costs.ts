// Which costs of several models may honestly be added. A sum is made only of like with like; every other figure stands by itself, with the
// reason why. Nothing is inflated, converted, multiplied by a number of people or set off against a saving.
import type { Card, Cost } from '#app/features/models/card-schema.ts';

/** In the order in which they are shown. Savings are none of them. */
export const kindsOfProviding = ['start-up', 'running', 'per-person'] as const;
export type KindOfProviding = (typeof kindsOfProviding)[number];

/** Why a figure is in no sum. */
export type Apart =
  | 'for-one-person'
  | 'undated'
  | 'unit-not-stated'
  | 'not-of-a-whole'
  | 'several-on-its-card'
  | 'same-amount'
  | 'nothing-like-it';

export const apartWords: Readonly<Record<Apart, string>> = {
  'for-one-person': 'It is for one person, and how many there would be is not known here.',
  undated: 'Its price year is not stated.',
  'unit-not-stated': 'What it is for one of is not stated.',
  'not-of-a-whole': 'It is not for one whole area or scheme.',
  'several-on-its-card':
    'Its card has more than one figure like it, and whether they are parts or choices is not stated.',
  'same-amount': 'Another of these models has the same amount, and it may be one figure told twice.',
  'nothing-like-it': 'No other of these models has a figure of the same kind, unit, currency and price year.',
};

export interface PlacedCost {
  card: Card;
  cost: Cost;
  /** Null: it is in a sum. */
  apart: Apart | null;
}

export interface CostSum {
  currency: string;
  priceYear: number;
  per: string;
  amount: number;
  /** Of ranges, the sum of the upper ends; null where none is a range. */
  amountTo: number | null;
  parts: readonly PlacedCost[];
}

export interface CostsOfKind {
  kind: KindOfProviding;
  sums: readonly CostSum[];
  /** In the order of models and cards. */
  costs: readonly PlacedCost[];
  /** Models that state none. */
  withoutAny: readonly Card[];
}

export interface PlanCosts {
  kinds: readonly CostsOfKind[];
  /** Never subtracted from anything. */
  savings: readonly { card: Card; cost: Cost }[];
}

/** What a reader is told of the rule; `addCosts` keeps it. */
export const addingRule =
  'Two figures are added only where both are start-up costs or both are running costs, of two different models, in one currency, at the prices of one stated year, and each for one whole area or one whole scheme. A range adds as a range. Everything else stands by itself.';

/** The costs of the models as a plan shows them. @param models each at most once */
export function addCosts(models: readonly { card: Card }[]): PlanCosts {
  const cards = models.map(({ card }) => card);
  const all = cards.flatMap((card) => card.costs.map((cost) => ({ card, cost })));
  return {
    kinds: kindsOfProviding.map((kind) => ({
      kind,
      ...addKind(all.filter(({ cost }) => cost.kind === kind)),
      withoutAny: cards.filter(({ costs }) => !costs.some((cost) => cost.kind === kind)),
    })),
    savings: all.filter(({ cost }) => cost.kind === 'saving'),
  };
}

type OfCard = Omit<PlacedCost, 'apart'>;

function addKind(figures: readonly OfCard[]): Pick<CostsOfKind, 'sums' | 'costs'> {
  const costs = figures.map((figure): PlacedCost => ({ ...figure, apart: judge(figure, figures) }));
  const added = costs.filter(({ apart }) => apart === null);
  const groups = new Map<string, PlacedCost[]>();
  for (const placed of added) {
    const terms = nameTerms(placed.cost);
    groups.set(terms, [...(groups.get(terms) ?? []), placed]);
  }
  return { costs, sums: [...groups.values()].map(sum) };
}

function judge(figure: OfCard, figures: readonly OfCard[]): Apart | null {
  const { card, cost } = figure;
  if (cost.kind === 'per-person') return 'for-one-person';
  if (cost.per === null) return 'unit-not-stated';
  if (!isOfWhole(cost.per)) return 'not-of-a-whole';
  if (cost.priceYear === null) return 'undated';
  const alike = figures.filter((other) => nameTerms(other.cost) === nameTerms(cost));
  if (!isSingle(figure, alike)) return 'several-on-its-card';
  const single = alike.filter((other) => isSingle(other, alike));
  if (hasTwin(figure, single)) return 'same-amount';
  const addable = single.filter((other) => other.card.slug !== card.slug && !hasTwin(other, single));
  return addable.length === 0 ? 'nothing-like-it' : null;
}

function isSingle({ card }: OfCard, alike: readonly OfCard[]): boolean {
  return alike.filter((other) => other.card.slug === card.slug).length === 1;
}

function hasTwin({ card, cost }: OfCard, figures: readonly OfCard[]): boolean {
  return figures.some(
    (other) =>
      other.card.slug !== card.slug &&
      other.cost.amount === cost.amount &&
      other.cost.amountTo === cost.amountTo,
  );
}

/** A whole area or scheme, at once or for each year. `programme, 2014 to 2018` is none: it has a length of its own. */
const whole =
  /^(?:area|borough|city|council|county|district|neighbourhood|place|programme|project|scheme|service)(?: per year)?$/;

function isOfWhole(per: string): boolean {
  return whole.test(normalisePer(per));
}

function normalisePer(per: string): string {
  return per
    .trim()
    .toLowerCase()
    .replace(/ (?:a|each|every) year$/, ' per year');
}

function nameTerms({ currency, priceYear, per }: Cost): string {
  return JSON.stringify([currency, priceYear, per === null ? null : normalisePer(per)]);
}

/** In pence, so that no sum of pounds and pence is a hair off. */
function sum(parts: readonly PlacedCost[]): CostSum {
  const total = (amountOf: (cost: Cost) => number) =>
    parts.reduce((pence, { cost }) => pence + Math.round(amountOf(cost) * 100), 0) / 100;
  const first = (parts[0] as PlacedCost).cost;
  return {
    currency: first.currency,
    priceYear: first.priceYear as number,
    per: normalisePer(first.per as string),
    amount: total(({ amount }) => amount),
    amountTo: parts.some(({ cost }) => cost.amountTo !== undefined)
      ? total(({ amount, amountTo }) => amountTo ?? amount)
      : null,
    parts,
  };
}
