// Where the sign of a reading stands on an arc: in its rounded beginning, with the name moved along to make room. Pure numbers;
// rainbow-mark.tsx draws.
import { pointAt, type Point } from './half-ring.ts';
import type { RainbowMark } from './layout-rainbow.ts';
import { measureName } from './name-width.ts';

/** On arcs thinner than this no sign would be legible. */
const thinnestSigned = 9;
/** Air between the sign and the name. */
const signGap = 1.5;

export interface PlacedSign {
  middle: Point;
  radius: number;
}

export interface PlacedName {
  /** The middle of the name, as a length along its line. */
  offset: number;
  /** What the name must be drawn together to; null where it has its full length. */
  squeezedTo: number | null;
}

/** The sign's circle, round (0, 0) as the arcs are; null on an arc too thin for one. */
export function placeSign({ innerRadius, outerRadius, arc }: RainbowMark): PlacedSign | null {
  const thickness = outerRadius - innerRadius;
  if (thickness < thinnestSigned) return null;
  const middle = (innerRadius + outerRadius) / 2;
  const { x, y } = pointAt({ x: 0, y: 0 }, middle, arc.from + thickness / 2 / (Math.PI * middle));
  return { middle: { x: round(x), y: round(y) }, radius: round(thickness / 2 - 1.4) };
}

/** A name inside an arc that bears a sign: where it was if the sign leaves it alone, else beside it. */
export function placeNameAfterSign(mark: RainbowMark, nameSize: number): PlacedName | null {
  const { name, innerRadius, outerRadius } = mark;
  if (!name?.isInside) return null;
  const radius = (innerRadius + outerRadius) / 2 - 0.34 * nameSize;
  const line = (name.extent.to - name.extent.from) * Math.PI * radius;
  const length = measureName(name.text, nameSize);
  // The line begins where the rounded end does: the other half of the sign stands over it.
  const taken = (outerRadius - innerRadius) / 2 + signGap;
  const room = line - taken;
  return {
    offset: round(Math.max(line / 2, taken + Math.min(length, room) / 2)),
    squeezedTo: length > room ? round(room) : null,
  };
}

function round(value: number): number {
  return Number(value.toFixed(2));
}
