// How good an order of results is, in one number. Pure: the bench and the tests of relevance call it alike.

/** How many results count: what people look at before they type something else. */
const depth = 10;

/**
 * Normalised discounted cumulated gain over the first ten results: 1 where no order could be better, 0 where nothing
 * that is wanted is among them.
 *
 * A result of grade g gains 2^g − 1, divided by log2(place + 1), places counted from 1; the sum is divided by that of
 * the best order that the grades allow. The measure is that of Järvelin and Kekäläinen, “Cumulated gain-based evaluation
 * of IR techniques”, ACM Transactions on Information Systems 20(4), 2002; the gain and the discount are the form that
 * Burges and others gave them in “Learning to rank using gradient descent”, ICML 2005.
 *
 * @param slugs what was found, best first; one that comes twice counts where it comes first
 * @param grades how much each model is wanted, 1 to 3; one that is not named is not wanted
 * @throws RangeError where nothing is wanted, because no order can then be better than another
 */
export function measureNdcg(slugs: readonly string[], grades: Readonly<Record<string, number>>): number {
  const wanted = new Map(Object.entries(grades));
  const best = sumGains([...wanted.values()].sort((a, b) => b - a));
  if (best === 0) throw new RangeError('Grade at least one model from 1 to 3: nDCG is not defined without.');
  return sumGains([...new Set(slugs)].map((slug) => wanted.get(slug) ?? 0)) / best;
}

function sumGains(grades: readonly number[]): number {
  return grades
    .slice(0, depth)
    .reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
}
