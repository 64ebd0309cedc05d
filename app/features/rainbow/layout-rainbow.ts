// The rainbow as numbers and paths: five steps across, seven bands outermost first, each model one arc from its first step to
// its last. Pure: the same models give the same picture, in whatever order they come. rainbow-figure.tsx draws it.
import { drawBaseline, drawRingPart, pointAt, type Point } from './half-ring.ts';
import {
  compareForReading,
  lineRadiusOf,
  packBand,
  type Extent,
  type LaneMeasures,
  type PackedModel,
} from './pack-band.ts';
import type { RainbowModel } from './rainbow-model.ts';
import { lists, type ApproachId, type StepId } from '#app/features/vocabulary/vocabulary.ts';

/** One model in the picture. Radii in units of the picture, positions 0 at prevention and 1 at crisis. */
export interface RainbowMark {
  model: RainbowModel;
  innerRadius: number;
  outerRadius: number;
  arc: Extent;
  path: string;
  /** The name and the line it stands on, in the middle; null where there is no room for it. */
  name: { text: string; extent: Extent; baseline: string; isInside: boolean } | null;
}

export interface RainbowBand {
  approach: ApproachId;
  label: string;
  innerRadius: number;
  outerRadius: number;
  path: string;
  /** In reading order: from prevention to crisis. */
  marks: RainbowMark[];
}

export interface RainbowSector {
  step: StepId;
  label: string;
  path: string;
  baseline: string;
}

export interface RainbowPicture {
  width: number;
  height: number;
  centre: Point;
  /** Of the outermost band. */
  outerRadius: number;
  /** Type size of the models' names; null where there are so many models that none would be legible. */
  nameSize: number | null;
  bands: RainbowBand[];
  sectors: RainbowSector[];
  /** Lines between one step and the next. */
  borders: { from: Point; to: Point }[];
}

const width = 1240;
const labelRoom = 34;
const footRoom = 34;
const outerRadius = width / 2 - labelRoom;
/** Sky that shows outside the outermost band and inside the innermost. */
const edgeRoom = 6;
/** From the outermost band to the line that the steps' names stand on. */
const labelLift = 15;
/** Inside it no name could be set. */
const smallestRadius = 56;
/** A lane grows no wider than this: with few models the ring stays a ring and does not become a fan. */
const widestLane = 36;
const largestName = 18;
/** At a window of 1280 px the picture is drawn in its own units, so this is 10 px there. */
const smallestName = 10;

/**
 * Lays out the rainbow.
 *
 * @returns a picture in which no two arcs, names or bands overlap, and every model given is drawn once
 */
export function layoutRainbow(models: readonly RainbowModel[]): RainbowPicture {
  const { lanes, measure, packed } = packAll(models);
  const bands = lists.approach.map(({ id, label }, index) => {
    const top = measure.bandTop(lanes.slice(0, index));
    const bandInner = top - (lanes[index] ?? 0) * measure.pitch;
    const marks = (packed[index] ?? []).map((entry) => drawMark(entry, top, measure));
    return {
      approach: id,
      label,
      innerRadius: bandInner,
      outerRadius: top,
      path: drawRingPart({ innerRadius: bandInner, outerRadius: top, from: 0, to: 1 }),
      marks: marks.sort((a, b) => compareForReading(a.model, b.model)),
    };
  });
  const innermost = bands.at(-1)?.innerRadius ?? smallestRadius;
  return {
    width,
    height: labelRoom + outerRadius + footRoom,
    centre: { x: width / 2, y: labelRoom + outerRadius },
    outerRadius,
    nameSize: measure.nameSize,
    bands,
    sectors: drawSectors(innermost - edgeRoom),
    borders: drawBorders(innermost - edgeRoom),
  };
}

/** Measures of the lanes when there are `total` of them in seven bands. */
function measureLanes(total: number) {
  const gaps = lists.approach.length - 1;
  const room = outerRadius - smallestRadius;
  const widest = room / (total + gaps * 0.5);
  const pitch = Math.min(widestLane, widest);
  const bandGap = pitch * 0.5;
  const thickness = pitch - Math.max(Math.min(1, pitch * 0.2), pitch * 0.08);
  // Letters need hardly more room than their own height, up to where a lane cannot hold the smallest.
  const size = Math.max(smallestName, Math.min(largestName, Math.floor(thickness * 9.3) / 10));
  return {
    pitch,
    thickness,
    nameSize: size < thickness ? size : null,
    /** The outer radius of a band, from the numbers of lanes of those outside it. */
    bandTop: (outside: readonly number[]) =>
      outerRadius - outside.reduce((sum, count) => sum + count * pitch + bandGap, 0),
  };
}
type Measures = ReturnType<typeof measureLanes>;

/**
 * Packs every band. How much room a name takes depends on the size of a lane, and that on how many lanes there are: so it
 * is packed again with more lanes until they are enough. An empty band keeps one lane, so that its lack is seen.
 */
function packAll(models: readonly RainbowModel[]) {
  const byBand = lists.approach.map(({ id }) => models.filter(({ approach }) => approach === id));
  for (let total = byBand.length; ; total += 1) {
    const measure = measureLanes(total);
    const lanes: number[] = [];
    const packed = byBand.map((inBand) => {
      const entries = packBand(inBand, laneMeasures(measure, measure.bandTop(lanes)));
      lanes.push(Math.max(1, ...entries.map(({ lane }) => lane + 1)));
      return entries;
    });
    if (lanes.reduce((sum, count) => sum + count, 0) <= total) return { lanes, measure, packed };
  }
}

function laneMeasures(measure: Measures, top: number): LaneMeasures {
  return {
    // Lanes may for a moment be more than fit, before there is another round: a radius stays above 0.
    radiusOf: (lane) => Math.max(1, top - (lane + 0.5) * measure.pitch),
    thickness: measure.thickness,
    nameSize: measure.nameSize,
  };
}

function drawMark({ model, lane, arc, name }: PackedModel, top: number, measure: Measures): RainbowMark {
  const middle = top - (lane + 0.5) * measure.pitch;
  const ring = {
    innerRadius: middle - measure.thickness / 2,
    outerRadius: middle + measure.thickness / 2,
  };
  const lineRadius = lineRadiusOf(middle, measure.nameSize ?? 0);
  return {
    model,
    ...ring,
    arc,
    path: drawRingPart({ ...ring, ...arc }, measure.thickness / 2),
    name: name && { ...name, baseline: drawBaseline(lineRadius, name.extent.from, name.extent.to) },
  };
}

function drawSectors(innerRadius: number): RainbowSector[] {
  return lists.step.map(({ id, label }, index) => {
    const extent = { from: index / lists.step.length, to: (index + 1) / lists.step.length };
    return {
      step: id,
      label,
      path: drawRingPart({ innerRadius, outerRadius: outerRadius + edgeRoom, ...extent }),
      baseline: drawBaseline(outerRadius + labelLift, extent.from, extent.to),
    };
  });
}

function drawBorders(innerRadius: number) {
  return lists.step.slice(1).map((_, index) => {
    const position = (index + 1) / lists.step.length;
    const centre = { x: 0, y: 0 };
    return {
      from: roundPoint(pointAt(centre, innerRadius, position)),
      to: roundPoint(pointAt(centre, outerRadius + edgeRoom, position)),
    };
  });
}

function roundPoint({ x, y }: Point): Point {
  return { x: Number(x.toFixed(2)), y: Number(y.toFixed(2)) };
}
