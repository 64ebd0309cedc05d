import type { RainbowMark, RainbowPicture } from './layout-rainbow.ts';

/**
 * Where a key leads from a model: left and right along its band in reading order, home and end to the band's first and last,
 * up and down to the nearest, by angle, in the next band outside or inside that has any.
 *
 * @param key as `KeyboardEvent.key` names it
 * @returns the model's slug; null for any other key, and where there is nothing further
 */
export function findNeighbour(
  { bands }: Pick<RainbowPicture, 'bands'>,
  slug: string,
  key: string,
): string | null {
  const bandIndex = bands.findIndex(({ marks }) => marks.some(({ model }) => model.slug === slug));
  const marks = bands[bandIndex]?.marks ?? [];
  const index = marks.findIndex(({ model }) => model.slug === slug);
  const mark = marks[index];
  if (!mark) return null;
  switch (key) {
    case 'ArrowLeft':
      return slugOf(marks[index - 1]);
    case 'ArrowRight':
      return slugOf(marks[index + 1]);
    case 'Home':
      return index === 0 ? null : slugOf(marks[0]);
    case 'End':
      return index === marks.length - 1 ? null : slugOf(marks.at(-1));
    case 'ArrowUp':
      return slugOf(findNearest(bands.slice(0, bandIndex).reverse(), mark));
    case 'ArrowDown':
      return slugOf(findNearest(bands.slice(bandIndex + 1), mark));
    default:
      return null;
  }
}

const walkingKeys = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']);

/** Whether a key walks about the picture, even where it leads nowhere. */
export function isWalkingKey(key: string): boolean {
  return walkingKeys.has(key);
}

function slugOf(mark: RainbowMark | undefined): string | null {
  return mark?.model.slug ?? null;
}

/** In the first of the bands that has any; of those as near, the first. */
function findNearest(bands: RainbowPicture['bands'], to: RainbowMark): RainbowMark | undefined {
  const candidates = bands.find(({ marks }) => marks.length > 0)?.marks ?? [];
  return candidates.reduce<RainbowMark | undefined>(
    (nearest, mark) =>
      nearest === undefined || angleBetween(mark, to) < angleBetween(nearest, to) ? mark : nearest,
    undefined,
  );
}

function angleBetween({ arc: a }: RainbowMark, { arc: b }: RainbowMark): number {
  return Math.abs((a.from + a.to) / 2 - (b.from + b.to) / 2);
}
