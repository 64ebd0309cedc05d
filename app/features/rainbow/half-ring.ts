// Shapes on the half ring: from radii and positions to path strings. A position is 0 at the left end of the ring
// (prevention), 1 at the right end (crisis). Radii and lengths are in units of the picture.
import { arc } from 'd3';

export interface Point {
  x: number;
  y: number;
}

export interface RingPart {
  innerRadius: number;
  outerRadius: number;
  /** Positions, `from` smaller than `to`. */
  from: number;
  to: number;
}

/** How much position a length takes on a circle: the half circle is π radii long. */
export function lengthToPosition(length: number, radius: number): number {
  return length / (Math.PI * radius);
}

/** The point at a position of a circle round `centre`. */
export function pointAt(centre: Point, radius: number, position: number): Point {
  const angle = Math.PI * (1 - position);
  return { x: centre.x + radius * Math.cos(angle), y: centre.y - radius * Math.sin(angle) };
}

/**
 * The outline of a part of the ring, round (0, 0): the group that holds it is moved to the centre.
 *
 * @param corner radius of its corners; half the thickness rounds the ends
 */
export function drawRingPart({ innerRadius, outerRadius, from, to }: RingPart, corner = 0): string {
  const draw = arc<null>()
    .innerRadius(innerRadius)
    .outerRadius(outerRadius)
    // d3 counts from twelve o'clock.
    .startAngle((from - 0.5) * Math.PI)
    .endAngle((to - 0.5) * Math.PI)
    .cornerRadius(corner)
    .digits(2);
  return draw(null) ?? '';
}

/** A line along a circle round (0, 0) from one position to another, for a name to be set on. */
export function drawBaseline(radius: number, from: number, to: number): string {
  const start = pointAt({ x: 0, y: 0 }, radius, from);
  const end = pointAt({ x: 0, y: 0 }, radius, to);
  const isMoreThanHalf = to - from > 1 ? 1 : 0;
  const rounded = [start.x, start.y, radius, radius, end.x, end.y].map((value) => Number(value.toFixed(2)));
  const [startX, startY, radiusX, radiusY, endX, endY] = rounded;
  return `M${startX},${startY}A${radiusX},${radiusY},0,${isMoreThanHalf},1,${endX},${endY}`;
}
