// Figures of spread in order, and those that can be followed over time. The tables of the page and draw-spread-charts.ts
// call it.
import type { SpreadFigure } from '#app/features/models/card-schema.ts';
import { formatNumber } from '#app/lib/format.ts';

export type DatedFigure = SpreadFigure & { asOf: string };

/** `10,406 carers`, `58%` */
export function formatFigure({ value, unit }: Pick<SpreadFigure, 'value' | 'unit'>): string {
  return unit === 'per cent' ? `${formatNumber(value)}%` : `${formatNumber(value)} ${unit}`;
}

/**
 * Figures of one metric and place stand together as a series, earliest first and undated last; metrics and their
 * places keep the card's order.
 */
export function orderAsSeries(figures: readonly SpreadFigure[]): SpreadFigure[] {
  const metrics = [...new Set(figures.map(({ metric }) => metric))];
  return metrics.flatMap((metric) =>
    [...groupBySeries(figures.filter((figure) => figure.metric === metric)).values()].flatMap((series) =>
      // A year alone stands before its months.
      [...series].sort((a, b) => (a.asOf ?? '9999').localeCompare(b.asOf ?? '9999')),
    ),
  );
}

function groupBySeries(figures: readonly SpreadFigure[]): Map<string, SpreadFigure[]> {
  const series = new Map<string, SpreadFigure[]>();
  for (const figure of figures) {
    const key = JSON.stringify([figure.metric, figure.place]);
    series.set(key, [...(series.get(key) ?? []), figure]);
  }
  return series;
}

/**
 * The series that can be drawn over time: of one metric, place and unit, with figures of two years or more. Two figures
 * of one year may be two sources' counts of the same thing and are no course of events.
 */
export function listSeriesOverTime(figures: readonly SpreadFigure[]): DatedFigure[][] {
  return [...groupBySeries(orderAsSeries(figures)).values()]
    .flatMap((series) => {
      const units = [...new Set(series.map(({ unit }) => unit))];
      return units.map((unit) => series.filter((figure) => figure.unit === unit));
    })
    .map((series) => series.filter((figure): figure is DatedFigure => figure.asOf !== null))
    .filter((series) => new Set(series.map(({ asOf }) => asOf.slice(0, 4))).size > 1)
    .map((series) => [...series].sort((a, b) => dateToYears(a.asOf) - dateToYears(b.asOf)));
}

/** A date as a number of years, a year or month alone standing for its middle: `2020` is 2020.5, `2020-01` 2020.04. */
export function dateToYears(asOf: string): number {
  const [year, month, day] = asOf.split('-').map(Number) as [number, number?, number?];
  if (month === undefined) return year + 0.5;
  return year + (month - 1 + (day === undefined ? 0.5 : (day - 1) / 31)) / 12;
}
