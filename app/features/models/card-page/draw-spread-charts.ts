// A series of figures as a small line chart: places of points, values and years, ready to be shown. The presenter calls
// it on the server, so that no scale need be sent to a browser.
import { line, scaleLinear } from 'd3';
import type { SpreadFigure } from '#app/features/models/card-schema.ts';
import { chartSize, type SpreadChart } from './spread-charts.tsx';
import { dateToYears, formatFigure, listSeriesOverTime, type DatedFigure } from './spread-series.ts';
import { capitalise, formatDate, formatNumber } from '#app/lib/format.ts';

/** Room at both sides for half a value, and above for a whole one. */
const margin = { side: 34, top: 26 };
/** Letters are 15 units high and digits about 0.56 of that wide. */
const letter = { width: 8.4, height: 15 };
const gapToPoint = 9;

/** One chart for each series, counted from nought, with as many values and years beside it as there is room for. */
export function drawSpreadCharts(figures: readonly SpreadFigure[]): SpreadChart[] {
  return listSeriesOverTime(figures).map(drawSeries);
}

function drawSeries(series: readonly DatedFigure[]): SpreadChart {
  const [first] = series as [DatedFigure];
  const times = series.map(({ asOf }) => dateToYears(asOf));
  const amounts = series.map(({ value }) => value);
  const x = scaleLinear(
    [Math.min(...times), Math.max(...times)],
    [margin.side, chartSize.width - margin.side],
  );
  // Nought may be all there is: then the line runs along the bottom.
  const y = scaleLinear([Math.min(0, ...amounts), Math.max(1, ...amounts)], [chartSize.baseline, margin.top]);
  const points = series.map(({ asOf, value }) => ({
    x: round(x(dateToYears(asOf))),
    y: round(y(value)),
  }));
  return {
    id: first.id,
    title: `${capitalise(first.metric)}, ${first.place ?? 'place not stated'}`,
    description: series.map((figure) => `${formatFigure(figure)} in ${formatDate(figure.asOf)}`).join(', '),
    path: line<{ x: number; y: number }>(
      (point) => point.x,
      (point) => point.y,
    )(points) as string,
    points,
    values: placeValues(series, points),
    years: placeYears(series, points),
  };
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Last and first matter most, then the highest and lowest, then the others; who finds no room stands in the table only. */
function rankByWeight(series: readonly DatedFigure[]): number[] {
  const amounts = series.map(({ value }) => value);
  const foremost = [
    series.length - 1,
    0,
    amounts.indexOf(Math.max(...amounts)),
    amounts.indexOf(Math.min(...amounts)),
  ];
  return [...new Set([...foremost, ...series.keys()])];
}

function placeValues(series: readonly DatedFigure[], points: readonly { x: number; y: number }[]) {
  // A value may stand on no other value and on no point, its own included.
  const taken: Box[] = points.map(({ x, y }) => ({ left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 }));
  const values: SpreadChart['values'] = [];
  for (const index of rankByWeight(series)) {
    const figure = series[index] as DatedFigure;
    const point = points[index] as { x: number; y: number };
    const text = formatAmount(figure);
    const half = (text.length * letter.width) / 2;
    const middle = Math.min(Math.max(point.x, half), chartSize.width - half);
    const baselines = [point.y - gapToPoint, point.y + gapToPoint + letter.height - 3];
    for (const bottom of baselines) {
      const box = { left: middle - half, right: middle + half, top: bottom - letter.height + 3, bottom };
      const isInside = box.top >= 0 && box.bottom <= chartSize.baseline - 2;
      if (!isInside || taken.some((other) => overlap(box, other))) continue;
      taken.push({ ...box, left: box.left - 4, right: box.right + 4 });
      values.push({ x: round(middle), y: round(bottom), text });
      break;
    }
  }
  return values;
}

function placeYears(series: readonly DatedFigure[], points: readonly { x: number }[]) {
  const years: SpreadChart['years'] = [];
  for (const index of rankByWeight(series)) {
    const text = (series[index] as DatedFigure).asOf.slice(0, 4);
    const { x } = points[index] as { x: number };
    const room = 5 * letter.width;
    if (years.every((other) => other.text !== text && Math.abs(other.x - x) >= room)) years.push({ x, text });
  }
  return years;
}

/** The number as it is, with the sign of what it counts where there is one. */
function formatAmount({ value, unit }: SpreadFigure): string {
  if (unit === 'per cent') return `${formatNumber(value)}%`;
  return unit === 'pounds' ? `£${formatNumber(value)}` : formatNumber(value);
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
