// Puts the models of one band into lanes: circles side by side, outermost first. Pure numbers; measure-lanes.ts decides
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

/** A model with what packing asks of it again and again. */
export interface PackableModel {
  model: RainbowModel;
  /** Places of its first and last step, counted from 0. */
  first: number;
  last: number;
  /** The short name where the card has one. */
  text: string;
  /** Length of the name at a type size of 1. */
  textLength: number;
}

export interface PackedModel {
  model: RainbowModel;
  lane: number;
  arc: Extent;
  /** Where its name stands; null where it fits nowhere. */
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

/** Makes models ready for packing, longest arc first; the order in which they come has no influence. */
export function preparePacking(models: readonly RainbowModel[]): PackableModel[] {
  return models
    .map((model) => {
      const text = model.shortName ?? model.name;
      return {
        model,
        first: steps.indexOf(model.from),
        last: steps.indexOf(model.to),
        text,
        textLength: measureName(text, 1),
      };
    })
    .sort((a, b) => b.last - b.first - (a.last - a.first) || compareForReading(a.model, b.model));
}

/** The fewest lanes that any packing can do with: as many as there are models at the step that most of them share. */
export function countFewestLanes(models: readonly PackableModel[]): number {
  const deep = steps.map(
    (_, step) => models.filter(({ first, last }) => first <= step && step <= last).length,
  );
  return Math.max(...deep);
}

/** So often names that found no room are given their turn earlier. */
const mostRounds = 5;

/**
 * Packs a band: longest first, each into the outermost lane where it has room.
 *
 * A name stands inside its arc where it fits there, else just outside, where nothing else may then stand. The circles further
 * out are longer: models whose names fit nowhere when their turn comes get it first.
 *
 * @param models as `preparePacking` gives them
 */
export function packBand(models: readonly PackableModel[], measures: LaneMeasures): PackedModel[] {
  let best = packInOrder(models, measures);
  if (measures.nameSize === null) return best;
  let missing = listNameless(best);
  const early = new Set(missing);
  for (let round = 0; round < mostRounds && missing.length > 0; round += 1) {
    const isEarly = ({ model }: PackableModel) => early.has(model);
    const order = [...models.filter(isEarly), ...models.filter((entry) => !isEarly(entry))];
    const packed = packInOrder(order, measures);
    const nameless = listNameless(packed);
    if (nameless.length < missing.length) [best, missing] = [packed, nameless];
    const known = early.size;
    for (const model of nameless) early.add(model);
    if (early.size === known) break;
  }
  return best;
}

function listNameless(packed: readonly PackedModel[]): RainbowModel[] {
  return packed.filter(({ name }) => name === null).map(({ model }) => model);
}

function packInOrder(models: readonly PackableModel[], measures: LaneMeasures): PackedModel[] {
  const taken: Extent[][] = [];
  return models.map((entry) => {
    for (let lane = 0; ; lane += 1) {
      const placed = findPlace(entry, lane, taken[lane] ?? [], measures);
      if (!placed) continue;
      (taken[lane] ??= []).push(placed.takes);
      return placed.packed;
    }
  });
}

/** Always an answer in an empty lane, so the search for a lane ends. */
function findPlace(entry: PackableModel, lane: number, taken: readonly Extent[], measures: LaneMeasures) {
  const { model } = entry;
  const radius = measures.radiusOf(lane);
  const arc = spanArc(entry, radius);
  const isFree = (extent: Extent) =>
    taken.every((other) => extent.to <= other.from || extent.from >= other.to);
  if (!isFree(arc)) return null;
  for (const name of listNamePlaces(entry, arc, radius, measures)) {
    const gap = lengthToPosition(sideGap, radius);
    const room = name.isInside ? arc : coverBoth(name.extent, arc, gap);
    if (isFree(room)) return { packed: { model, lane, arc, name }, takes: room };
  }
  // Only where a name fits nowhere on a whole circle of this size; elsewhere another lane has room for it.
  return taken.length === 0 || measures.nameSize === null
    ? { packed: { model, lane, arc, name: null }, takes: arc }
    : null;
}

/** The places of a name, best first. */
function listNamePlaces(entry: PackableModel, arc: Extent, radius: number, measures: LaneMeasures) {
  const { nameSize, thickness } = measures;
  if (nameSize === null) return [];
  const { text } = entry;
  const width = lengthToPosition(entry.textLength * nameSize, lineRadiusOf(radius, nameSize));
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

function spanArc({ first, last }: PackableModel, radius: number): Extent {
  const inset = lengthToPosition(stepInset, radius);
  return { from: first / steps.length + inset, to: (last + 1) / steps.length - inset };
}

/** A name and the arc it stands beside, with air where the name ends. */
function coverBoth(name: Extent, arc: Extent, gap: number): Extent {
  return { from: Math.min(name.from - gap, arc.from), to: Math.max(name.to + gap, arc.to) };
}

/** From prevention to crisis, then by address: the order in which the picture and the table name the models of a band. */
export function compareForReading(a: RainbowModel, b: RainbowModel): number {
  return (
    steps.indexOf(a.from) - steps.indexOf(b.from) ||
    steps.indexOf(a.to) - steps.indexOf(b.to) ||
    (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0)
  );
}
