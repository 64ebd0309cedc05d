// Puts the models of one band into lanes: circles side by side, outermost first. Pure numbers; layout-rainbow.ts decides
// how wide a lane is, and half-ring.ts draws.
import { lengthToPosition } from './half-ring.ts';
import { measureName } from './name-width.ts';
import type { RainbowModel } from './rainbow-model.ts';
import { termIds } from '#app/features/vocabulary/vocabulary.ts';

/** Positions on the half ring, 0 at prevention and 1 at crisis. */
export interface Extent {
  from: number;
  to: number;
}

export interface PackedModel {
  model: RainbowModel;
  lane: number;
  arc: Extent;
  /** The short name where the card has one, and where it stands; null where it fits nowhere. */
  name: { text: string; extent: Extent; isInside: boolean } | null;
}

export interface LaneMeasures {
  /** The middle of a lane, counted from the outermost lane of the band. */
  radiusOf: (lane: number) => number;
  /** Thickness of an arc, so the width of its two rounded ends together. */
  thickness: number;
  /** Type size of names; null to draw none. */
  nameSize: number | null;
}

/**
 * The circle that a name stands on: letters stand on their line, and a third of the type size below the middle of the lane
 * centres them by eye.
 */
export function lineRadiusOf(middle: number, nameSize: number): number {
  return middle - 0.34 * nameSize;
}

/** Air between the end of an arc and the line between two steps. */
const stepInset = 3;
/** Air between an arc and what stands beside it. */
const sideGap = 6;

const steps = termIds('step');

/**
 * Packs a band: longest first, each into the first lane where it has room.
 *
 * A name stands inside its arc where it fits there, else just outside, where nothing else may then stand.
 * Order of input has no influence.
 */
export function packBand(models: readonly RainbowModel[], measures: LaneMeasures): PackedModel[] {
  const taken: Extent[][] = [];
  return [...models].sort(longestFirst).map((model) => {
    for (let lane = 0; ; lane += 1) {
      const placed = findPlace(model, lane, taken[lane] ?? [], measures);
      if (!placed) continue;
      (taken[lane] ??= []).push(...placed.takes);
      return placed.packed;
    }
  });
}

/** Always an answer in an empty lane, so the search for a lane ends. */
function findPlace(model: RainbowModel, lane: number, taken: readonly Extent[], measures: LaneMeasures) {
  const radius = measures.radiusOf(lane);
  const arc = spanArc(model, radius);
  const isFree = (extent: Extent) =>
    taken.every((other) => extent.to <= other.from || extent.from >= other.to);
  if (!isFree(arc)) return null;
  for (const name of listNamePlaces(model, arc, radius, measures)) {
    const room = name.isInside ? arc : widen(name.extent, arc);
    if (isFree(room)) return { packed: { model, lane, arc, name }, takes: [room] };
  }
  // Only where a name fits nowhere on a whole circle of this size; elsewhere another lane has room for it.
  return taken.length === 0 || measures.nameSize === null
    ? { packed: { model, lane, arc, name: null }, takes: [arc] }
    : null;
}

/** The places of a name, best first. */
function listNamePlaces(model: RainbowModel, arc: Extent, radius: number, measures: LaneMeasures) {
  const { nameSize, thickness } = measures;
  if (nameSize === null) return [];
  const text = model.shortName ?? model.name;
  const width = lengthToPosition(measureName(text, nameSize), lineRadiusOf(radius, nameSize));
  const roundEnd = lengthToPosition(thickness / 2, radius);
  const gap = lengthToPosition(sideGap, radius);
  const inside = { from: arc.from + roundEnd, to: arc.to - roundEnd };
  const isOnRing = (extent: Extent) => extent.from >= 0 && extent.to <= 1;
  const beside = [
    { from: arc.to + gap, to: arc.to + gap + width },
    { from: arc.from - gap - width, to: arc.from - gap },
  ].filter(isOnRing);
  return [
    ...(width <= inside.to - inside.from ? [{ text, extent: inside, isInside: true }] : []),
    ...beside.map((extent) => ({ text, extent, isInside: false })),
  ];
}

function spanArc({ from, to }: RainbowModel, radius: number): Extent {
  const inset = lengthToPosition(stepInset, radius);
  return {
    from: steps.indexOf(from) / steps.length + inset,
    to: (steps.indexOf(to) + 1) / steps.length - inset,
  };
}

function widen(a: Extent, b: Extent): Extent {
  return { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
}

function longestFirst(a: RainbowModel, b: RainbowModel): number {
  const span = ({ from, to }: RainbowModel) => steps.indexOf(to) - steps.indexOf(from);
  return span(b) - span(a) || compareForReading(a, b);
}

/** From prevention to crisis, then by address: the order in which the picture and the table name the models of a band. */
export function compareForReading(a: RainbowModel, b: RainbowModel): number {
  return (
    steps.indexOf(a.from) - steps.indexOf(b.from) ||
    steps.indexOf(a.to) - steps.indexOf(b.to) ||
    (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0)
  );
}
