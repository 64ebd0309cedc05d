// What search and pages have to reach, and whether they did.
import { renderTable } from '#scripts/measure/tables.ts';

export interface Target {
  what: string;
  reached: string;
  asked: string;
  isMet: boolean;
}

export const leastNdcg = 0.95;
export const leastRightFirst = 0.95;
export const leastQueries = 80;
/** At most, for a query with all facet counts, by how many models there are. */
export const mostP95Ms = { shipped: 3, thousand: 30 };
/** At most, for laying out and rendering the rainbow on the server. */
export const mostRainbowMs = { shipped: 10, mostDrawn: 30 };
/**
 * At most, from choosing a band of a drawn rainbow to the paint in which what falls out has begun to fade, with as many models as are
 * ever drawn; for half of all choices, since a browser paints when its screen is due.
 */
export const mostFilteringMs = 50;

/** At most, for four models compared: the page, and the Word document. */
export const mostComparisonMs = { page: 60, document: 500 };

/** A figure that must be at least so much. @param show how both are written */
export function askAtLeast(
  what: string,
  reached: number,
  asked: number,
  show: (value: number) => string,
): Target {
  return { what, reached: show(reached), asked: `at least ${show(asked)}`, isMet: reached >= asked };
}

/** A figure that must be at most so much. */
export function askAtMost(
  what: string,
  reached: number,
  asked: number,
  show: (value: number) => string,
): Target {
  return { what, reached: show(reached), asked: `at most ${show(asked)}`, isMet: reached <= asked };
}

/** A figure that must be more than that of every rival. */
export function askBest(
  what: string,
  reached: number,
  rivals: readonly { name: string; value: number }[],
  show: (value: number) => string,
): Target {
  const best = [...rivals].sort((a, b) => b.value - a.value)[0];
  return {
    what,
    reached: show(reached),
    asked: best === undefined ? 'nothing to compare with' : `more than ${show(best.value)} (${best.name})`,
    isMet: best === undefined || reached > best.value,
  };
}

/** Each figure with what was asked, as a table. */
export function renderTargets(targets: readonly Target[]): string {
  return renderTable(
    ['figure', 'reached', 'asked', ''],
    targets.map(({ what, reached, asked, isMet }) => [what, reached, asked, isMet ? 'met' : 'missed']),
  );
}

/** Names what was missed, and makes the process end with 1 for it. */
export function reportMissed(targets: readonly Target[]): void {
  const missed = targets.filter(({ isMet }) => !isMet);
  if (missed.length === 0) return;
  console.error(
    `\nMissed: ${missed.map(({ what, reached, asked }) => `${what} ${reached}, ${asked}`).join('; ')}.`,
  );
  process.exitCode = 1;
}
