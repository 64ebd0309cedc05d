// Rules inside an evidence item, a cost and a figure: what the evidence level and the tables read must not
// contradict itself.
import type { CardProblem, CardRule } from './card-rule.ts';
import type { Cost, EvidenceItem } from '#app/features/models/card-schema.ts';
import { findRepeats } from './consistency-rules.ts';
import { isCostOfProviding } from '#app/features/models/evidence-rule/evidence-rule.ts';

interface FieldProblem {
  field: string;
  message: string;
  mend: string;
}

const evidenceItemRule: CardRule = {
  reads: [['evidence', 'items']],
  findProblems: (card) =>
    card.evidence.items.flatMap((item, index): CardProblem[] => [
      ...findItemProblems(item).map(({ field, message, mend }) => ({
        path: ['evidence', 'items', index, field],
        message,
        mend,
      })),
      ...findRepeats(
        item.outcomes.map(({ outcome }) => outcome),
        ['evidence', 'items', index, 'outcomes'],
      ),
      ...findRepeats(item.topics, ['evidence', 'items', index, 'topics']),
    ]),
};

function findItemProblems(item: EvidenceItem): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (item.outcomes.length === 0 && item.topics.length === 0) {
    problems.push({
      field: 'outcomes',
      message: `Finding ${item.id} names neither an outcome nor a topic`,
      mend: 'Name the outcome it bears on, or under topics what it tells about running the model',
    });
  }
  if (item.n !== null && item.nOf === null) {
    problems.push({
      field: 'nOf',
      message: `Finding ${item.id} counts ${item.n}, and nOf does not say of what`,
      mend: 'Write nOf: people, services, places or studies',
    });
  }
  if (item.n === null && item.nOf !== null) {
    problems.push({
      field: 'n',
      message: `Finding ${item.id} says that ${item.nOf} were counted, and not how many`,
      mend: 'Write the number as n, or nOf: null where it is not stated',
    });
  }
  if (item.nOf === 'places' && typeof item.n === 'number' && item.sites !== null && item.sites > item.n) {
    problems.push({
      field: 'sites',
      message: `Finding ${item.id} counts ${item.n} places and took place at ${item.sites}`,
      mend: 'Mend the number that is wrong',
    });
  }
  const isCompared = item.comparison === 'randomised' || item.comparison === 'group';
  if (isCompared && !item.measured && item.design !== 'economic-model') {
    problems.push({
      field: 'measured',
      message: `Finding ${item.id} was compared with a ${item.comparison === 'group' ? 'similar' : 'randomised'} group, and measured is false`,
      mend: 'Write measured: true if people or services were counted; if not, mend the comparison or the design',
    });
  }
  return problems;
}

const costRule: CardRule = {
  reads: [['costs']],
  findProblems: (card) =>
    card.costs.flatMap((cost, index) =>
      findCostProblems(cost).map(({ field, message, mend }) => ({
        path: ['costs', index, field],
        message,
        mend,
      })),
    ),
};

const grantWords = /\b(?:grants?|funding)\b/i;

function findCostProblems(cost: Cost): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (cost.amountTo !== undefined && cost.amountTo <= cost.amount) {
    problems.push({
      field: 'amountTo',
      message: `amountTo (${cost.amountTo}) is not above amount (${cost.amount})`,
      mend: 'Put the lower end of the range in amount and the upper in amountTo, or take amountTo out',
    });
  }
  const grantWord = grantWords.exec(cost.what)?.[0];
  if (grantWord !== undefined && isCostOfProviding(cost)) {
    problems.push({
      field: 'what',
      message: `A grant is not a cost of providing the model (“${grantWord}”)`,
      mend: 'Tell it in a text, with its source, and take this cost out; if it is a cost, say what the money buys',
    });
  }
  return problems;
}

const figureDateRule: CardRule = {
  reads: [['spread', 'figures']],
  findProblems: (card) =>
    card.spread.figures.flatMap(({ asOf }, index) =>
      asOf === null || isRealDate(asOf)
        ? []
        : [
            {
              path: ['spread', 'figures', index, 'asOf'],
              message: `“${asOf}” is read as year and month, and there is no such date`,
              mend: 'Write "2024-03" for March 2024. For a year that runs over two, write the one it ended in: "2024"',
            },
          ],
    ),
};

/** Whether a year, month or day exists: `2023-24` is a financial year, and no month. */
function isRealDate(asOf: string): boolean {
  const [year = '', month = '01', day = '01'] = asOf.split('-');
  const time = new Date(`${year}-${month}-${day}T00:00:00Z`);
  // Overlong months roll over: 31 February becomes 3 March.
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(`${year}-${month}-${day}`);
}

export const figureAndFindingRules: readonly CardRule[] = [evidenceItemRule, costRule, figureDateRule];
