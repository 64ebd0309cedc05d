// What the search has to reach, and whether it did.

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
