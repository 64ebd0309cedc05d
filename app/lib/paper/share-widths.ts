// How wide the columns of a Word table are. Word can work that out from the text; LibreOffice and the previewers of mail programs take
// the widths that the file gives, so that it must give good ones.

/** More text than this in a cell only makes it higher. */
const longestCounted = 400;

/**
 * Shares a width out by how much text each column's longest cell holds, weakened, so that a column with ten times the text is some three
 * times as wide, and none so narrow that its longest word breaks while others have room.
 *
 * @param cells of every row, the head among them, each as long as the others
 * @param total in any unit
 * @param ofLetter the width of a letter in that unit
 * @returns whole numbers that add up to `total`
 */
export function shareWidths(
  cells: readonly (readonly string[])[],
  total: number,
  ofLetter: number,
): number[] {
  const columns = (cells[0] ?? []).map((_, index) => cells.map((row) => row[index] ?? ''));
  const weights = columns.map((texts) =>
    Math.sqrt(Math.min(longestCounted, Math.max(8, ...texts.map((text) => text.length)))),
  );
  const needs = columns.map((texts) => (longestWord(texts) + 2) * ofLetter);
  const need = needs.reduce(add, 0);
  // Where even the words have not room enough side by side, all go short alike.
  const least = needs.map((width) => (need > total ? (width * total) / need : width));
  const spare = total - least.reduce(add, 0);
  const weight = weights.reduce(add, 0);
  const wished = weights.map((each) => (each / weight) * total);
  const missing = wished.map((width, index) => Math.max(0, width - (least[index] ?? 0)));
  const allMissing = missing.reduce(add, 0);
  const widths = least.map((width, index) =>
    Math.floor(
      width + (allMissing === 0 ? spare / least.length : (spare * (missing[index] ?? 0)) / allMissing),
    ),
  );
  return widths.map((width, index) => (index === 0 ? width + total - widths.reduce(add, 0) : width));
}

function longestWord(texts: readonly string[]): number {
  // An address breaks at its slashes.
  return Math.min(
    20,
    Math.max(0, ...texts.flatMap((text) => text.split(/[\s/–-]+/)).map((word) => word.length)),
  );
}

const add = (sum: number, width: number) => sum + width;
