// The rainbow as numbers and paths: five steps across, seven bands outermost first, each model one arc from its first step to
// its last. Pure: the same models give the same picture, in whatever order they come. fit-bands.ts finds their places,
// rainbow-figure.tsx draws them.
import { bandEndRoom, placeBandEnds, type BandEnd } from './band-ends.ts';
import { fitBands, type BandKind, type FittedBand } from './fit-bands.ts';
import { drawBaseline, drawRingPart, pointAt, type Point } from './half-ring.ts';
import { compareForReading, lineRadiusOf, type Extent } from './pack-band.ts';
import type { RainbowModel } from './rainbow-model.ts';
import { lists, type ApproachId, type StepId } from '#app/features/vocabulary/vocabulary.ts';

/** The models of one band in reading order: from prevention to crisis. */
export interface ListedBand {
  approach: ApproachId;
  label: string;
  marks: { model: RainbowModel }[];
}

/** More models than a picture can show one by one: the same as a list. */
export interface UndrawnRainbow {
  isDrawn: false;
  bands: ListedBand[];
}

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

export interface RainbowBand extends ListedBand {
  /** Thin arcs have neither names nor outlines; an empty band is a thin track. */
  kind: BandKind;
  innerRadius: number;
  outerRadius: number;
  path: string;
  marks: RainbowMark[];
}

export interface RainbowSector {
  step: StepId;
  label: string;
  path: string;
  baseline: string;
}

export interface RainbowPicture {
  isDrawn: true;
  width: number;
  height: number;
  centre: Point;
  /** Of the outermost band. */
  outerRadius: number;
  /** Type size of the models' names; null where there are so many models that none would be legible. */
  nameSize: number | null;
  /** Whether every arc has its name on it or beside it; if not, a picture of fewer models, such as one band, has more of them. */
  hasAllNames: boolean;
  bands: RainbowBand[];
  sectors: RainbowSector[];
  /** The bands' names at their ends. */
  ends: BandEnd[];
  /** Lines between one step and the next. */
  borders: { from: Point; to: Point }[];
}

/** Of so many models each still has an arc of its own that can be seen. */
export const mostDrawn = 200;

/** Type size of the steps' names, as `.rainbow-step` in rainbow.css sets them. */
export const stepLabelSize = 16;

const width = 1240;
const labelRoom = 34;
const footRoom = bandEndRoom;
const outerRadius = width / 2 - labelRoom;
/** Sky that shows outside the outermost band and inside the innermost. */
const edgeRoom = 6;
/** From the outermost band to the line that the steps' names stand on. */
const labelLift = 15;

/**
 * Lays out the rainbow.
 *
 * @returns a picture in which no two arcs, names or bands overlap, and every model given is drawn once; of more than
 *   `mostDrawn` models no picture but their list by bands
 */
export function layoutRainbow(models: readonly RainbowModel[]): RainbowPicture | UndrawnRainbow {
  const byBand = lists.approach.map(({ id }) => models.filter(({ approach }) => approach === id));
  if (models.length > mostDrawn) return { isDrawn: false, bands: listBands(byBand) };
  const ring = fitBands(byBand, outerRadius);
  const bands = ring.bands.map((band, index) => drawBand(band, index, ring.nameSize ?? 0));
  const innermost = ring.bands.at(-1)?.innerRadius ?? outerRadius;
  return {
    isDrawn: true,
    width,
    height: labelRoom + outerRadius + footRoom,
    centre: { x: width / 2, y: labelRoom + outerRadius },
    outerRadius,
    nameSize: ring.nameSize,
    hasAllNames: bands.every(({ marks }) => marks.every(({ name }) => name !== null)),
    bands,
    ends: placeBandEnds(bands),
    sectors: drawSectors(innermost - edgeRoom),
    borders: drawBorders(innermost - edgeRoom),
  };
}

function listBands(byBand: readonly (readonly RainbowModel[])[]): ListedBand[] {
  return lists.approach.map(({ id, label }, index) => ({
    approach: id,
    label,
    marks: [...(byBand[index] ?? [])].sort(compareForReading).map((model) => ({ model })),
  }));
}

function drawBand(band: FittedBand, index: number, nameSize: number): RainbowBand {
  const { id, label } = lists.approach[index] as (typeof lists.approach)[number];
  const { kind, innerRadius, outerRadius: bandOuter } = band;
  return {
    approach: id,
    label,
    kind,
    innerRadius,
    outerRadius: bandOuter,
    path: drawRingPart({ innerRadius, outerRadius: bandOuter, from: 0, to: 1 }),
    marks: band.marks
      .map((mark) => drawMark(mark, band.thickness, nameSize))
      .sort((a, b) => compareForReading(a.model, b.model)),
  };
}

function drawMark(
  { model, middle, arc, name }: FittedBand['marks'][number],
  thickness: number,
  nameSize: number,
): RainbowMark {
  const ring = { innerRadius: middle - thickness / 2, outerRadius: middle + thickness / 2 };
  const lineRadius = lineRadiusOf(middle, nameSize);
  return {
    model,
    ...ring,
    arc,
    path: drawRingPart({ ...ring, ...arc }, thickness / 2),
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
