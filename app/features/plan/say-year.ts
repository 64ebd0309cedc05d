import type { FirstYear, Frame, StartOfModel } from './first-year.ts';
import { heading, joinLines, nameModel, note, paragraph, table } from './paper-parts.ts';
import { citeSource, citeText } from '#app/features/models/paper-citations.ts';
import { nameMonths } from './start-up-times.ts';
import { countOf, formatNumber } from '#app/lib/format.ts';
import type { Line, PaperBlock } from '#app/lib/paper/paper.ts';

/** What each considered model is known to have taken to start, and a frame for the first year under the name of whom it is borrowed from. */
export function sayFirstYear({ frame, models }: FirstYear): PaperBlock[] {
  const unknown = models.filter(({ card }) => card.timeToStart === undefined).length;
  return [
    heading('The first year'),
    paragraph(
      unknown === 0
        ? 'Something is published of the time to start of each.'
        : unknown === models.length
          ? 'No start-up time is published of any of them.'
          : `Of ${countOf(models.length, 'model')} ${formatNumber(unknown)} ${unknown === 1 ? 'has' : 'have'} no published start-up time.`,
      ' Months count from the start of each programme, so that a figure shows how old the programme was; what took longer than a year elsewhere will not be finished in this one.',
    ),
    table(
      'What is published of each model’s start',
      ['Model', 'What its card says', 'In months'],
      models.map((model) => [nameModel(model.card), sayPublished(model), sayMonths(model)]),
    ),
    ...(frame === null ? [] : sayFrame(frame)),
  ];
}

function sayPublished({ card }: StartOfModel): Line {
  const { timeToStart } = card;
  if (timeToStart === undefined) return ['No published start-up time'];
  return citeText(card, timeToStart.text, timeToStart.source);
}

function sayMonths({ card, phases }: StartOfModel): Line {
  if (card.timeToStart === undefined) return ['Not stated'];
  if (phases.length === 0) return ['Not given in months'];
  return joinLines(
    phases.map((phase): Line => [
      { strong: nameMonths(phase) },
      `: ${phase.what} (${phase.whose})`,
      citeSource(card, phase.source),
    ]),
    '; ',
  );
}

function sayFrame({ phases, card, source }: Frame): PaperBlock[] {
  const cite = citeSource(card, source);
  return [
    table(
      'A frame to start from, borrowed from Community Circles',
      ['Months', 'Phase', 'What is in it', 'Whose it is'],
      phases.map(({ from, to, name, steps }) => [
        [{ strong: `${from} to ${to}` }],
        [name],
        [`${steps.join('; ')}.`],
        ['Community Circles’ own plan, for care homes and extra care housing', cite],
      ]),
    ),
    note(
      'The frame is one charity’s own undated plan for older people in care homes or extra care housing, in our words. It is a plan and not a record, and whether any other model fits into it is for the area to judge.',
      cite,
    ),
  ];
}
