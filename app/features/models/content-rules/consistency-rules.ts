// Rules between the fields that place a card in the directory: ids, lists without repeats, spectrum, stage and
// status, relations to other models.
import { quote, type CardPath, type CardProblem, type CardRule } from './card-rule.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import { termIds, termLabel } from '#app/features/vocabulary/vocabulary.ts';

const idRule: CardRule = {
  reads: [
    ['evidence', 'items'],
    ['costs'],
    ['spread', 'figures'],
    ['requirements', 'items'],
    ['risks', 'items'],
  ],
  findProblems: (card) => {
    const firstPaths = new Map<string, string>();
    const problems: CardProblem[] = [];
    for (const { id, path } of listIds(card)) {
      const first = firstPaths.get(id);
      if (first === undefined) {
        firstPaths.set(id, path.slice(0, -1).join(' '));
        continue;
      }
      const letter = id.charAt(0);
      problems.push({
        path,
        message: `The id ${id} is given twice (first at ${describeItem(first)})`,
        mend: `Give this one an id that nothing else on the card has: ${letter}${nextNumber(card, letter)} is free`,
      });
    }
    return problems;
  },
};

function listIds(card: Card): { id: string; path: (string | number)[] }[] {
  const lists: [CardPath, readonly { id: string }[]][] = [
    [['evidence', 'items'], card.evidence.items],
    [['costs'], card.costs],
    [['spread', 'figures'], card.spread.figures],
    [['requirements', 'items'], card.requirements.items],
    [['risks', 'items'], card.risks.items],
  ];
  return lists.flatMap(([path, items]) =>
    items.map(({ id }, index) => ({ id, path: [...path, index, 'id'] })),
  );
}

function describeItem(path: string): string {
  return path.replace(/ (\d+)$/, '[$1]').replaceAll(' ', '.');
}

function nextNumber(card: Card, letter: string): number {
  const numbers = listIds(card)
    .filter(({ id }) => id.startsWith(letter))
    .map(({ id }) => Number(id.slice(1)));
  return Math.max(0, ...numbers) + 1;
}

/** A rule that a list holds nothing twice, small and capital letters being the same. */
function ruleOutRepeats(path: CardPath, read: (card: Card) => readonly string[]): CardRule {
  return { reads: [path], findProblems: (card) => findRepeats(read(card), path) };
}

/** A problem for each entry that an earlier entry of the same list has already named. */
export function findRepeats(entries: readonly string[], path: CardPath): CardProblem[] {
  const levelled = entries.map((entry) => entry.trim().toLowerCase());
  return levelled.flatMap((entry, index) =>
    levelled.indexOf(entry) === index
      ? []
      : [
          {
            path: [...path, index],
            message: `${quote(entries[index] ?? '')} is named twice in this list`,
            mend: 'Take one of the two out',
          },
        ],
  );
}

const furtherApproachRule: CardRule = {
  reads: [['approach'], ['furtherApproaches']],
  findProblems: (card) =>
    card.furtherApproaches.flatMap((approach, index) =>
      approach === card.approach
        ? [
            {
              path: ['furtherApproaches', index],
              message: `${approach} is the card's approach already`,
              mend: 'Take it out here: further approaches are others than the first',
            },
          ]
        : [],
    ),
};

const spectrumRule: CardRule = {
  reads: [
    ['spectrum', 'from'],
    ['spectrum', 'to'],
  ],
  findProblems: ({ spectrum: { from, to } }) => {
    const steps = termIds('step');
    if (steps.indexOf(from) <= steps.indexOf(to)) return [];
    return [
      {
        path: ['spectrum', 'from'],
        message: `The spectrum runs backwards: from ${from} to ${to}`,
        mend: `Write from: ${to} and to: ${from}; the steps in order are ${steps.join(', ')}`,
      },
    ];
  },
};

const closedRule: CardRule = {
  reads: [['status'], ['spread', 'stage']],
  findProblems: ({ status, spread }) => {
    if ((status === 'closed') === (spread.stage === 'closed')) return [];
    return [
      {
        path: ['spread', 'stage'],
        message: `The stage is ${spread.stage} and the status is ${status}: a model is closed in both or in neither`,
        mend:
          status === 'closed'
            ? 'Write stage: closed, or mend the status'
            : `Write status: closed, or the stage it has reached: ${termIds('stage')
                .filter((stage) => stage !== 'closed')
                .join(', ')}`,
      },
    ];
  },
};

const statusNoteRule: CardRule = {
  reads: [['status'], ['statusNote']],
  findProblems: ({ status, statusNote }) => {
    if ((status !== 'closed' && status !== 'paused') || statusNote !== undefined) return [];
    return [
      {
        path: ['status'],
        message: `The model is ${termLabel('status', status).toLowerCase()}, and no statusNote says when and why`,
        mend: 'Add a line “statusNote:” below the status, with what is known of it and its source',
      },
    ];
  },
};

const relatedRule: CardRule = {
  reads: [['slug'], ['related']],
  findProblems: (card) => {
    const models = card.related.map(({ model }) => model);
    return models.flatMap((model, index): CardProblem[] => {
      const path = ['related', index, 'model'];
      if (model === card.slug) {
        return [{ path, message: 'The model is related to itself', mend: 'Take this relation out' }];
      }
      if (models.indexOf(model) === index) return [];
      return [
        {
          path,
          message: `The model is related to ${model} twice`,
          mend: 'Keep one of the two, and say all reasons in it',
        },
      ];
    });
  },
};

export const consistencyRules: readonly CardRule[] = [
  idRule,
  ruleOutRepeats(['otherNames'], (card) => card.otherNames),
  ruleOutRepeats(['impact', 'outcomes'], (card) => card.impact.outcomes),
  ruleOutRepeats(['furtherApproaches'], (card) => card.furtherApproaches),
  ruleOutRepeats(['people'], (card) => card.people),
  ruleOutRepeats(['settings'], (card) => card.settings),
  ruleOutRepeats(['insteadOf'], (card) => card.insteadOf),
  furtherApproachRule,
  spectrumRule,
  closedRule,
  statusNoteRule,
  relatedRule,
];
