// Shares the breadth of the ring among the seven bands: which of them can have names on their arcs, how wide their lanes are,
// and which model goes into which lane. Pure numbers for layout-rainbow.ts, which draws them.
import {
  countFewestLanes,
  packBand,
  preparePacking,
  type LaneMeasures,
  type PackableModel,
  type PackedModel,
} from './pack-band.ts';
import type { RainbowModel } from './rainbow-model.ts';

/** How a band is drawn: with room for names, in thin arcs without, or as the thin track that shows its lack. */
export type BandKind = 'named' | 'thin' | 'empty';

export interface FittedBand {
  kind: BandKind;
  innerRadius: number;
  outerRadius: number;
  marks: (PackedModel & { middle: number })[];
  /** Of an arc. */
  thickness: number;
}

export interface FittedRing {
  /** In the order given. */
  bands: FittedBand[];
  /** Type size of names; null where no band has any. */
  nameSize: number | null;
}

/** Width of the line round an arc, half of which is outside it: `.rainbow-mark` in rainbow.css. */
export const outlineWidth = 1.2;
/** Air between one band and the next, also where colour cannot tell them apart. */
const bandGap = 6;
/** Breadth of a band without models. */
const emptyBreadth = 6;
/** Inside it no name could be set. */
const smallestNamedRadius = 56;
/** Inside it a thin arc over one step would be shorter than it is wide. */
const smallestThinRadius = 24;
/** A lane grows no wider than this: with few models the ring stays a ring and does not become a fan. */
const widestLane = 36;
const largestName = 18;
/** In a window of 1280 px the picture is drawn two thousandths smaller than its own units, so this is over 10 px there. */
const smallestName = 10.1;
/** The narrowest lane that holds a name. */
const narrowestNamedLane = 11.4;
/** How closely the widest lanes that fit are looked for. */
const pitchStep = 0.05;
/** Two lanes of thin arcs take the room of one with names: arcs of 4 and air of 1.5 where that is narrowest. */
const thinShare = 0.5;

/**
 * Finds the widest lanes, and so the largest names, at which everything has room. Where not all bands can have names, those have
 * them that name the most models together; models of the others are drawn in thin lanes, every one of them.
 *
 * @param byBand the models of each band, outermost band first
 * @param outerRadius of the outermost band
 */
export function fitBands(byBand: readonly (readonly RainbowModel[])[], outerRadius: number): FittedRing {
  const bands = byBand.map(preparePacking);
  const fewest = bands.map(countFewestLanes);
  for (const kinds of listKindChoices(bands)) {
    const ring = fitKinds({ bands, fewest, kinds, outerRadius });
    if (ring) return ring;
  }
  throw new Error('Thin lanes always fit: their width is whatever room there is.');
}

interface Choice {
  bands: readonly PackableModel[][];
  /** The fewest lanes that each band can do with. */
  fewest: readonly number[];
  kinds: readonly BandKind[];
  outerRadius: number;
}

/** Every choice of bands with names, the most named models first; that without any is last. */
function listKindChoices(bands: readonly PackableModel[][]): BandKind[][] {
  const choices = Array.from({ length: 2 ** bands.length }, (_, choice) => ({
    choice,
    named: bands.reduce((sum, models, band) => sum + (isChosen(choice, band) ? models.length : 0), 0),
  })).filter(({ choice }) => bands.every((models, band) => models.length > 0 || !isChosen(choice, band)));
  return choices
    .sort((a, b) => b.named - a.named || b.choice - a.choice)
    .map(({ choice }) =>
      bands.map((models, band) =>
        models.length === 0 ? 'empty' : isChosen(choice, band) ? 'named' : 'thin',
      ),
    );
}

function isChosen(choice: number, band: number): boolean {
  return Math.floor(choice / 2 ** band) % 2 === 1;
}

/** The ring with these kinds of bands; null where its names do not fit. */
function fitKinds(choice: Choice): FittedRing | null {
  const { kinds, fewest } = choice;
  const countLanes = (kind: BandKind) =>
    kinds.reduce((sum, each, band) => sum + (each === kind ? (fewest[band] as number) : 0), 0);
  const room = measureRoom(choice);
  const thinLanes = countLanes('thin');
  if (!kinds.includes('named')) {
    return packRing(choice, { named: 0, thin: Math.min(narrowestNamedLane, room / Math.max(1, thinLanes)) })
      .ring;
  }
  const widest = Math.min(widestLane, room / (countLanes('named') + thinLanes * thinShare));
  if (widest < narrowestNamedLane) return null;
  const packAt = (pitch: number) => {
    const packed = packRing(choice, { named: pitch, thin: pitch * thinShare });
    return { ...packed, isFitting: (packed.namedLanes + packed.thinLanes * thinShare) * pitch <= room };
  };
  // How much room a name takes depends on the width of a lane, and how wide lanes can be on how many names need. No name is
  // given up so that others are larger.
  let best = packAt(narrowestNamedLane);
  if (!best.isFitting) return null;
  const { missingNames } = best;
  const isAsGood = (packed: typeof best) => packed.isFitting && packed.missingNames <= missingNames;
  // Mostly the fewest lanes that there can be are enough.
  const ideal = packAt(widest);
  if (isAsGood(ideal)) return ideal.ring;
  let [fits, fails] = [0, Math.ceil((widest - narrowestNamedLane) / pitchStep)];
  while (fails - fits > 1) {
    const middle = Math.floor((fits + fails) / 2);
    const packed = packAt(narrowestNamedLane + middle * pitchStep);
    if (isAsGood(packed)) [fits, best] = [middle, packed];
    else fails = middle;
  }
  return best.ring;
}

/** What all lanes together may take of the radius. */
function measureRoom({ kinds, outerRadius }: Choice): number {
  const empty = kinds.filter((kind) => kind === 'empty').length * emptyBreadth;
  const innermost = kinds.findLastIndex((kind) => kind !== 'empty');
  const tracksInside = (kinds.length - 1 - innermost) * (emptyBreadth + bandGap);
  const hole = kinds[innermost] === 'named' ? smallestNamedRadius - tracksInside : smallestThinRadius;
  return outerRadius - Math.max(smallestThinRadius, hole) - empty - (kinds.length - 1) * bandGap;
}

/** Packs every band, from the outermost, into lanes of these widths, whether or not there is room for as many. */
function packRing({ bands, kinds, outerRadius }: Choice, pitches: { named: number; thin: number }) {
  const named = measureLane(pitches.named);
  let top = outerRadius;
  let namedLanes = 0;
  let thinLanes = 0;
  let missingNames = 0;
  const fitted = bands.map((models, index): FittedBand => {
    const kind = kinds[index] as BandKind;
    const pitch = kind === 'named' ? pitches.named : pitches.thin;
    const thickness = kind === 'named' ? named.thickness : measureThinArc(pitch);
    const bandTop = top;
    const measures: LaneMeasures = {
      // Lanes may for a moment be more than fit: a radius stays above 0.
      radiusOf: (lane) => Math.max(1, bandTop - (lane + 0.5) * pitch),
      thickness,
      nameSize: kind === 'named' ? named.nameSize : null,
    };
    const packed = packBand(models, measures);
    const lanes = Math.max(0, ...packed.map(({ lane }) => lane + 1));
    if (kind === 'named') {
      namedLanes += lanes;
      missingNames += packed.filter(({ name }) => name === null).length;
    }
    if (kind === 'thin') thinLanes += lanes;
    const innerRadius = bandTop - (kind === 'empty' ? emptyBreadth : lanes * pitch);
    top = innerRadius - bandGap;
    const marks = packed.map((entry) => ({ ...entry, middle: measures.radiusOf(entry.lane) }));
    return { kind, innerRadius, outerRadius: bandTop, marks, thickness };
  });
  return {
    ring: { bands: fitted, nameSize: namedLanes > 0 ? named.nameSize : null },
    namedLanes,
    thinLanes,
    missingNames,
  };
}

/** Letters need hardly more room than their own height. */
function measureLane(pitch: number) {
  const thickness = pitch - Math.max(outlineWidth, pitch * 0.08);
  const nameSize = Math.max(smallestName, Math.min(largestName, Math.floor(thickness * 9.3) / 10));
  return { thickness, nameSize };
}

/** Thin arcs have no outline. Air takes a third at most, so that where lanes are narrowest the arcs are seen. */
function measureThinArc(pitch: number): number {
  return pitch - Math.min(1.5, pitch / 3);
}
