// The small drawing of a model's place, in the shape of the rainbow: five steps across, seven bands outermost first. From
// steps to path strings, round (0, 0); spectrum-drawing.tsx puts them on the page.
import { arc } from 'd3';
import { lists, stepsBetween, termIds, type StepId } from '#app/features/vocabulary/vocabulary.ts';

const outerRadius = 188;
const bandThickness = 18;
/** Between one band and the next. */
const bandGap = 2;
/** Sky that shows outside the outermost band and inside the innermost. */
const edgeRoom = 5;
/** Between the end of an arc and the border of its step. */
const endRoom = 2.5;
/** From the sky to the line that the steps' names stand on. */
const labelLift = 9;

const skyRadius = outerRadius + edgeRoom;
const innerSkyRadius = outerRadius - lists.approach.length * bandThickness - edgeRoom;

export const drawingWidth = 2 * (skyRadius + 26);
export const drawingHeight = skyRadius + 54;
/** Where (0, 0) stands. */
export const drawingCentre = { x: drawingWidth / 2, y: skyRadius + 28 };

/** Angles as d3 counts them, from twelve o'clock: prevention is at the left end of the half ring. */
function angleOf(position: number): number {
  return (position / lists.step.length - 0.5) * Math.PI;
}

function drawRing(parts: { inner: number; outer: number; from: number; to: number; isRounded?: boolean }) {
  const { inner, outer, from, to, isRounded = false } = parts;
  const middle = (inner + outer) / 2;
  const inset = isRounded ? endRoom / middle : 0;
  return (
    arc<null>()
      .innerRadius(inner)
      .outerRadius(outer)
      .startAngle(angleOf(from) + inset)
      .endAngle(angleOf(to) - inset)
      .cornerRadius(isRounded ? (outer - inner) / 2 : 0)
      .digits(2)(null) ?? ''
  );
}

function radiiOf(band: number): { inner: number; outer: number } {
  const outer = outerRadius - band * bandThickness;
  return { inner: outer - bandThickness + bandGap, outer };
}

/**
 * The arc from one step to another, both whole.
 *
 * @param band 0 is the outermost
 * @returns an empty string where `to` is before `from`: there is nothing to draw
 */
export function drawSpan(from: StepId, to: StepId, band: number): string {
  const steps = stepsBetween(from, to);
  if (steps.length === 0) return '';
  const first = termIds('step').indexOf(from);
  return drawRing({ ...radiiOf(band), from: first, to: first + steps.length, isRounded: true });
}

/** What a band's arcs run on, over all steps. */
export function drawTrack(band: number): string {
  return drawRing({ ...radiiOf(band), from: 0, to: lists.step.length });
}

/** The sky of one step. */
export function drawSector(step: StepId): string {
  const index = termIds('step').indexOf(step);
  return drawRing({ inner: innerSkyRadius, outer: skyRadius, from: index, to: index + 1 });
}

/** The line that the name of a step stands on. */
export function drawLabelLine(step: StepId): string {
  const index = termIds('step').indexOf(step);
  const [start, end] = [pointAt(skyRadius + labelLift, index), pointAt(skyRadius + labelLift, index + 1)];
  const radius = skyRadius + labelLift;
  return `M${start.x},${start.y}A${radius},${radius},0,0,1,${end.x},${end.y}`;
}

/** The borders between the steps. */
export function listBorders() {
  return termIds('step')
    .slice(1)
    .map((step, index) => ({
      step,
      from: pointAt(innerSkyRadius, index + 1),
      to: pointAt(skyRadius, index + 1),
    }));
}

function pointAt(radius: number, position: number) {
  const angle = angleOf(position);
  return {
    x: Number((radius * Math.sin(angle)).toFixed(2)),
    y: Number((-radius * Math.cos(angle)).toFixed(2)),
  };
}
