// Rules between the figures of a card: where two tell of the same thing, the card must say what tells them apart. Sources
// may disagree; a reader must be able to see that they do. Each figure has its source, so the card is served meanwhile.
import { quote, type CardProblem, type CardRule } from './card-rule.ts';

const spreadRule: CardRule = {
  reads: [['spread', 'figures']],
  findProblems: (card) =>
    findContradictions(card.spread.figures, {
      readSubject: ({ metric, unit, place, asOf }) => [metric, unit, place, asOf],
      readStatement: ({ value }) => String(value),
    }).map(({ index, entry, first }): CardProblem => ({
      path: ['spread', 'figures', index, 'value'],
      message: `${quote(entry.metric)} is ${entry.value} here and ${first.value} in ${first.id}, of the same place and ${entry.asOf === null ? 'both without a date' : 'date'}`,
      mend: 'Give each the date it was counted, or say under metric what tells them apart, such as whose count it is',
      isServable: true,
    })),
};

const costRule: CardRule = {
  reads: [['costs']],
  findProblems: (card) =>
    findContradictions(card.costs, {
      readSubject: ({ what, kind, currency, per, priceYear, claimedBy }) => [
        what,
        kind,
        currency,
        per,
        priceYear,
        claimedBy,
      ],
      readStatement: ({ amount, amountTo }) => [amount, amountTo].join(' to '),
    }).map(({ index, entry, first }): CardProblem => ({
      path: ['costs', index, 'amount'],
      message: `${quote(entry.what)} costs ${entry.amount} here and ${first.amount} in ${first.id}, claimed by the same and ${entry.priceYear === null ? 'both without a year' : 'of the same year'}`,
      mend: 'Give each its priceYear, make one range of the two with amountTo, or say under what or claimedBy what tells them apart',
      isServable: true,
    })),
};

interface Contradiction<Entry> {
  index: number;
  entry: Entry;
  /** The first entry that tells of the same thing */
  first: Entry;
}

/** The entries that tell of the same thing as an earlier one, capital letters aside, and say something else of it. */
function findContradictions<Entry>(
  entries: readonly Entry[],
  read: { readSubject: (entry: Entry) => unknown[]; readStatement: (entry: Entry) => string },
): Contradiction<Entry>[] {
  const firsts = new Map<string, Entry>();
  return entries.flatMap((entry, index) => {
    const subject = JSON.stringify(read.readSubject(entry)).toLowerCase();
    const first = firsts.get(subject) ?? entry;
    firsts.set(subject, first);
    return read.readStatement(first) === read.readStatement(entry) ? [] : [{ index, entry, first }];
  });
}

export const contradictionRules: readonly CardRule[] = [spreadRule, costRule];
