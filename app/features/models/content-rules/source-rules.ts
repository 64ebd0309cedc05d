// Rules between a card's sources and what refers to them: citations in the text and `source` fields.
import { listStrings, type CardProblem, type CardRule } from './card-rule.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import { findMalformedCitations, listCitedSources } from '#app/features/models/citations.ts';

const citationRule: CardRule = {
  reads: [['sources']],
  findProblems: (card) =>
    listProse(card).flatMap(({ path, text }) =>
      listCitedSources(text)
        .filter((key) => !Object.hasOwn(card.sources, key))
        .map((key) => ({
          path,
          message: `The text cites [${key}], and the card has no source ${key}`,
          mend: `Add ${key} under sources, or cite the source that is meant (${describeKeys(card)})`,
          words: `[${key}]`,
        })),
    ),
};

const citationFormRule: CardRule = {
  reads: [],
  findProblems: (card) =>
    listProse(card).flatMap(({ path, text }) =>
      findMalformedCitations(text).map(({ written, meant }) => ({
        path,
        message: `${written} is not how a source is cited`,
        mend: `Write ${meant}`,
        words: written,
      })),
    ),
};

const sourceFieldRule: CardRule = {
  reads: [['sources']],
  findProblems: (card) =>
    listSourceFields(card)
      .filter(({ text }) => /^s[1-9]\d*$/.test(text) && !Object.hasOwn(card.sources, text))
      .map(({ path, text }) => ({
        path,
        message: `The card has no source ${text}`,
        mend: `Add ${text} under sources, or name the source that is meant (${describeKeys(card)})`,
      })),
};

const stageReasonRule: CardRule = {
  reads: [['spread', 'stageReason']],
  findProblems: (card) =>
    listCitedSources(card.spread.stageReason).length > 0
      ? []
      : [
          {
            path: ['spread', 'stageReason'],
            message: 'The reason for the stage cites no source',
            mend: 'Say where it can be read, such as [s1], before the full stop',
          },
        ],
};

const unusedSourceRule: CardRule = {
  reads: [[]],
  findProblems: (card) => {
    const used = new Set([
      ...listProse(card).flatMap(({ text }) => [
        ...listCitedSources(text),
        // A misspelt citation is a use all the same, and a problem of its own.
        ...findMalformedCitations(text).flatMap(({ meant }) => listCitedSources(meant)),
      ]),
      ...listSourceFields(card).map(({ text }) => text),
    ]);
    return Object.keys(card.sources)
      .filter((key) => !used.has(key))
      .map((key): CardProblem => ({
        path: ['sources', key],
        message: `Nothing on the card uses source ${key}`,
        mend: `Cite it as [${key}] where it was drawn on, or take it out`,
      }));
  },
};

/** Every string that may cite: all but the sources' own titles, the links' and what a provider says. */
function listProse(card: Card) {
  return listStrings(card).filter(({ path }) => !['sources', 'links', 'reply'].includes(String(path[0])));
}

function listSourceFields(card: Card) {
  return listStrings(card).filter(({ path }) => path[0] !== 'sources' && path.at(-1) === 'source');
}

/** The keys in use for a message: “it has s1 to s7, s9”. */
function describeKeys(card: Card): string {
  const numbers = Object.keys(card.sources)
    .map((key) => Number(key.slice(1)))
    .sort((a, b) => a - b);
  const runs: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && number === run.last + 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  const shown = runs.map(({ first, last }) => (first === last ? `s${first}` : `s${first} to s${last}`));
  return shown.length === 0 ? 'it has none yet' : `it has ${shown.join(', ')}`;
}

export const sourceRules: readonly CardRule[] = [
  citationRule,
  citationFormRule,
  sourceFieldRule,
  stageReasonRule,
  unusedSourceRule,
];
