// The first year as numbers to draw: a bar for every phase that is known in months, none where nothing is.
import { lender, type FirstYear } from './first-year.ts';
import { monthsDrawn, nameMonths } from './start-up-times.ts';
import type { ApproachId } from '#app/features/vocabulary/vocabulary.ts';

export interface DrawnBar {
  /** Shares of the year, 0 to 1. */
  start: number;
  length: number;
  /** Whether it goes on after the year. */
  isOpen: boolean;
  months: string;
  what: string;
  whose: string;
}

export interface DrawnStart {
  name: string;
  /** Null for the borrowed frame, which is of no one colour. */
  approach: ApproachId | null;
  bars: readonly DrawnBar[];
  /** Said in the place of bars. */
  without: string | null;
}

/**
 * A start for each considered model, the borrowed frame first, unless its lender is one of them and so drawn anyway; nothing where no model
 * is considered.
 */
export function listDrawnStarts({ frame, models }: FirstYear): DrawnStart[] {
  if (models.length === 0) return [];
  const isLenderDrawn = models.some(({ card }) => card.slug === lender);
  return [
    ...(frame === null || isLenderDrawn
      ? []
      : [
          {
            name: 'A frame to start from, borrowed from Community Circles',
            approach: null,
            bars: frame.phases.map((phase) =>
              drawBar({ ...phase, what: phase.name, whose: 'Community Circles’ own plan, for care homes' }),
            ),
            without: null,
          },
        ]),
    ...models.map(({ card, phases }) => ({
      name: card.name,
      approach: card.approach,
      bars: phases.map(drawBar),
      without:
        phases.length > 0
          ? null
          : card.timeToStart === undefined
            ? 'No published start-up time'
            : 'Not given in months: see the table in the paper',
    })),
  ];
}

function drawBar({
  from,
  to,
  what,
  whose,
}: {
  from: number;
  to: number;
  what: string;
  whose: string;
}): DrawnBar {
  const end = Math.min(to, monthsDrawn);
  return {
    start: (from - 1) / monthsDrawn,
    length: (end - from + 1) / monthsDrawn,
    isOpen: to > monthsDrawn,
    months: nameMonths({ from, to }),
    what,
    whose,
  };
}
