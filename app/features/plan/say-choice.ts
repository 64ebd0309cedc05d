import {
  countOrNone,
  heading,
  linkModel,
  nameModel,
  paragraph,
  table,
  type ToAddress,
} from './paper-parts.ts';
import type { PlanChoice } from './plan-query.ts';
import { citeSource } from '#app/features/models/paper-citations.ts';
import type { CareModel } from '#app/features/models/catalogue.server.ts';
import { describeSpan } from '#app/features/models/card-page/spectrum-bar.tsx';
import { summariseEvidence } from '#app/features/models/evidence-words.ts';
import { termLabel } from '#app/features/vocabulary/vocabulary.ts';
import { formatNumber, lowerFirst } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';
import type { Line, PaperBlock } from '#app/lib/paper/paper.ts';

/** What the area has and what it is considering, model by model. */
export function sayChoice({ had, considered }: PlanChoice, toAddress: ToAddress): PaperBlock[] {
  const rowOf = ({ card }: CareModel, chosenAs: string): Line[] => [
    linkModel(card, toAddress),
    [chosenAs],
    [card.summary],
    [termLabel('approach', card.approach)],
    [describeSpan(card.spectrum.from, card.spectrum.to)],
  ];
  return [
    heading('What the area has, and what is considered'),
    paragraph(
      `Of the models that the directory knows the area says that it has ${countOrNone(had.length)} and is considering ${countOrNone(considered.length)}.`,
    ),
    table(
      'The models',
      ['Model', 'The area', 'What it is', 'Approach', 'From prevention to crisis'],
      [
        ...had.map((model) => rowOf(model, 'has it')),
        ...considered.map((model) => rowOf(model, 'considers it')),
      ],
    ),
  ];
}

/** What is known of each model that is considered: its level with what for, what carries it, and what speaks against it. */
export function sayEvidence({ considered }: PlanChoice, toAddress: ToAddress): PaperBlock[] {
  return [
    heading('What the evidence says'),
    paragraph(
      'Levels go from 0 to 5 and are given by ',
      { text: 'one published rule', href: toAddress(paths.aboutMethod()) },
      ', outcome by outcome. A level is of the outcomes named with it and of no others. Studies that found no effect, or harm, stand beside those that found a benefit.',
    ),
    table(
      'The evidence on each model that is considered',
      ['Model', 'Level, and what for', 'What it rests on', 'What speaks against it'],
      considered.map((model) => [
        nameModel(model.card),
        sayLevel(model),
        sayCarrier(model),
        sayCautions(model, toAddress),
      ]),
    ),
  ];
}

/** Up to this level no measured change is known. */
const unprovenLevel = 1;

function sayLevel({ card, evidence }: CareModel): Line {
  const { name, forWhat, level } = summariseEvidence(card, evidence);
  return [
    ...(level <= unprovenLevel ? [{ strong: 'Unproven.' }, ' '] : []),
    `${name}. ${forWhat}.`,
    ` How far it has spread: ${lowerFirst(termLabel('stage', card.spread.stage))}.`,
  ];
}

function sayCarrier(model: CareModel): Line {
  const { carriedBy } = summariseEvidence(model.card, model.evidence);
  if (carriedBy === null) return ['No study that the rule counts.'];
  return [`${carriedBy}.`, ...citeStudies(model, model.evidence.evidenceFor.slice(0, 1))];
}

function sayCautions(model: CareModel, toAddress: ToAddress): Line {
  const { contested, noEffect, worse } = model.evidence;
  const { cautions } = summariseEvidence(model.card, model.evidence);
  return [
    cautions.length === 0
      ? 'Nothing that the rule counts.'
      : `${cautions.map((caution) => `${caution}.`).join(' ')}`,
    ...citeStudies(model, [...contested, ...noEffect, ...worse]),
    ' ',
    ...sayAgainst(model, toAddress),
  ];
}

/** How many of its findings, of any design, found no difference or worse. */
function sayAgainst({ card: { slug, evidence } }: CareModel, toAddress: ToAddress): Line {
  const against = evidence.items.filter(({ outcomes }) =>
    outcomes.some(({ direction }) => direction === 'none' || direction === 'negative'),
  ).length;
  const all = formatNumber(evidence.items.length);
  if (against === 0) return [`Findings of no difference or worse, of any kind of study: none of ${all}.`];
  return [
    'Findings of no difference or worse, of any kind of study: ',
    {
      text: `${formatNumber(against)} of ${all}`,
      href: toAddress(paths.evidence(`model=${slug}&direction=none&direction=negative`)),
    },
    '.',
  ];
}

/** The sources of the studies that carry what is said of outcomes, each once. */
function citeStudies({ card, evidence }: CareModel, outcomes: readonly string[]): Line {
  const carriers = new Set(
    evidence.outcomes.filter(({ outcome }) => outcomes.includes(outcome)).map(({ carriedBy }) => carriedBy),
  );
  const sources = card.evidence.items.filter(({ id }) => carriers.has(id)).map(({ source }) => source);
  return [...new Set(sources)].map((source) => citeSource(card, source));
}
