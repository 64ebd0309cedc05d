// The framework's circle as numbers: six sectors, three petals in each, a petal for each question. The briefing's figure is a circle of six
// parts; the petals are ours. A petal is filled from the middle out as far as its answer goes, so that length says what shade says. Pure:
// numbers in, paths out, drawn by readiness-circle.tsx.

/** Degrees run clockwise from the top. */
export interface Petal {
  fromDegrees: number;
  toDegrees: number;
  /** The whole petal. */
  outline: string;
  /** Its steps from the middle out, as many as there are degrees of firmness. */
  steps: readonly string[];
  /** Where its number stands, its middle there. */
  label: { x: number; y: number };
}

export interface Sector {
  fromDegrees: number;
  toDegrees: number;
  petals: readonly Petal[];
  /** A curve for the theme's name, read from left to right wherever it stands. */
  namePath: string;
}

export interface CircleLayout {
  /** Side of the square that it is drawn in. */
  size: number;
  sectors: readonly Sector[];
}

export interface CircleMeasures {
  size: number;
  /** Round the empty middle. */
  innerRadius: number;
  /** To the end of a petal. */
  outerRadius: number;
  /** Of the numbers, at their middle. */
  numberRadius: number;
  /** Of the names' letters, at their middle. */
  nameRadius: number;
  /** How far the baseline of a name lies from the middle of its letters. */
  baselineShift: number;
  /** Between two sectors, and between two petals of one. */
  sectorGapDegrees: number;
  petalGapDegrees: number;
  /** Between two steps of one petal. */
  stepGap: number;
}

export const circleMeasures: CircleMeasures = {
  size: 400,
  innerRadius: 34,
  outerRadius: 144,
  numberRadius: 158,
  nameRadius: 183,
  baselineShift: 5.5,
  sectorGapDegrees: 5,
  petalGapDegrees: 1.5,
  stepGap: 2,
};

/**
 * @param sectorCount how many parts the circle has, the first of them beginning at the top
 * @param petalCount in each
 * @param stepCount in each petal
 */
export function layoutCircle(
  sectorCount: number,
  petalCount: number,
  stepCount: number,
  measures: CircleMeasures = circleMeasures,
): CircleLayout {
  const share = 360 / sectorCount;
  const sectors = Array.from({ length: sectorCount }, (_, index) => {
    const fromDegrees = index * share + measures.sectorGapDegrees / 2;
    const toDegrees = (index + 1) * share - measures.sectorGapDegrees / 2;
    const gaps = measures.petalGapDegrees * (petalCount - 1);
    const petalDegrees = (toDegrees - fromDegrees - gaps) / petalCount;
    return {
      fromDegrees,
      toDegrees,
      namePath: drawNamePath(index * share, (index + 1) * share, measures),
      petals: Array.from({ length: petalCount }, (__, place) => {
        const start = fromDegrees + place * (petalDegrees + measures.petalGapDegrees);
        return layoutPetal(start, start + petalDegrees, stepCount, measures);
      }),
    };
  });
  return { size: measures.size, sectors };
}

function layoutPetal(
  fromDegrees: number,
  toDegrees: number,
  stepCount: number,
  { size, innerRadius, outerRadius, numberRadius, stepGap }: CircleMeasures,
): Petal {
  const stepLength = (outerRadius - innerRadius - stepGap * (stepCount - 1)) / stepCount;
  const label = placeAt(numberRadius, (fromDegrees + toDegrees) / 2, size);
  return {
    fromDegrees,
    toDegrees,
    outline: drawRingPart(innerRadius, outerRadius, fromDegrees, toDegrees, size),
    steps: Array.from({ length: stepCount }, (_, index) => {
      const inner = innerRadius + index * (stepLength + stepGap);
      return drawRingPart(inner, inner + stepLength, fromDegrees, toDegrees, size);
    }),
    label: { x: round(label.x), y: round(label.y) },
  };
}

/** In the lower half letters would stand on their heads: there the curve runs the other way, and the baseline lies further out. */
function drawNamePath(
  fromDegrees: number,
  toDegrees: number,
  { size, nameRadius, baselineShift }: CircleMeasures,
): string {
  const middle = (fromDegrees + toDegrees) / 2;
  const isLower = middle > 90 && middle < 270;
  const radius = nameRadius + (isLower ? baselineShift : -baselineShift);
  const [start, end] = isLower ? [toDegrees, fromDegrees] : [fromDegrees, toDegrees];
  return `M${point(radius, start, size)}${arc(radius, end, isLower, size)}`;
}

function drawRingPart(
  innerRadius: number,
  outerRadius: number,
  fromDegrees: number,
  toDegrees: number,
  size: number,
): string {
  return [
    `M${point(innerRadius, fromDegrees, size)}`,
    `L${point(outerRadius, fromDegrees, size)}`,
    arc(outerRadius, toDegrees, false, size),
    `L${point(innerRadius, toDegrees, size)}`,
    arc(innerRadius, fromDegrees, true, size),
    'Z',
  ].join('');
}

/** To a point on the circle of that radius; no part of ours spans half of it. */
function arc(radius: number, toDegrees: number, isBackwards: boolean, size: number): string {
  return `A${round(radius)} ${round(radius)} 0 0 ${isBackwards ? 0 : 1} ${point(radius, toDegrees, size)}`;
}

function point(radius: number, degrees: number, size: number): string {
  const { x, y } = placeAt(radius, degrees, size);
  return `${round(x)} ${round(y)}`;
}

function placeAt(radius: number, degrees: number, size: number): { x: number; y: number } {
  const angle = (degrees * Math.PI) / 180;
  return { x: size / 2 + radius * Math.sin(angle), y: size / 2 - radius * Math.cos(angle) };
}

/** Server and browser may differ in the last digits of a sine. */
function round(value: number): number {
  const rounded = Math.round(value * 100) / 100;
  return rounded === 0 ? 0 : rounded;
}
