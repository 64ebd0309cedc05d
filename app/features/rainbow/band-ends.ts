// The bands' short names at their prevention end, under the picture, so that a band can be told without its colour. Set slanting, as
// the bands are narrower there than their names are long. Pure numbers: rainbow-sky.tsx and file-drawing.ts draw them.
import type { Point } from './half-ring.ts';
import type { ApproachId } from '#app/features/vocabulary/vocabulary.ts';

/** Short forms of the approaches' labels, which stand whole in the key. */
const shortNames: Readonly<Record<ApproachId, string>> = {
  'community-building': 'Building community',
  connecting: 'Connecting',
  volunteering: 'Volunteering',
  'circles-and-peers': 'Circles and peers',
  'shared-life': 'Shared life',
  'enterprise-and-teams': 'Enterprises and teams',
  'changing-the-system': 'Changing systems',
};

export interface BandEnd {
  approach: ApproachId;
  name: string;
  /** Where the name begins, from the centre of the ring; it runs down to the right. */
  at: Point;
  /** From the middle of the band's end to its name. */
  tick: { from: Point; to: Point };
}

/** Type size of these names, as `.rainbow-band-end` in rainbow.css sets it. */
export const bandEndSize = 14.5;
/** How steeply the names run down, in degrees. */
export const bandEndSlant = 40;
/** Room under the ring that the longest name takes. */
export const bandEndRoom = 125;

const tickTop = 3;
const tickFoot = 12;
/** So far apart, along the foot of the ring, that two names in a row do not touch. */
const leastApart = (bandEndSize * 1.15) / Math.sin((bandEndSlant * Math.PI) / 180);

/**
 * Places a name for each band, outermost first: under the middle of the band's end, or as far to the right of the one before as
 * it must stand not to touch it.
 */
export function placeBandEnds(
  bands: readonly { approach: ApproachId; innerRadius: number; outerRadius: number }[],
): BandEnd[] {
  let earliest = -Infinity;
  return bands.map(({ approach, innerRadius, outerRadius }) => {
    const middle = -(innerRadius + outerRadius) / 2;
    const x = Math.max(middle, earliest);
    earliest = x + leastApart;
    return {
      approach,
      name: shortNames[approach],
      at: { x: round(x - 2), y: tickFoot + bandEndSize * 0.75 },
      tick: { from: { x: round(middle), y: tickTop }, to: { x: round(x), y: tickFoot } },
    };
  });
}

function round(length: number): number {
  return Number(length.toFixed(2));
}
