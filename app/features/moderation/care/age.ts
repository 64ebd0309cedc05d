import { addMonths } from '#app/features/submissions/calendar.ts';
import { countOf } from '#app/lib/format.ts';

/** Whole calendar months from one day to another that is not before it. Days are such as `2026-11-21`. */
export function countMonths(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number);
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth;
  return addMonths(from, months) > to ? months - 1 : months;
}

/** How long ago a day was: `today`, `less than a month ago`, `3 months ago`, `1 year and 2 months ago`. */
export function sayAge(day: string, today: string): string {
  if (day >= today) return 'today';
  const months = countMonths(day, today);
  if (months === 0) return 'less than a month ago';
  const years = Math.floor(months / 12);
  const rest = months % 12;
  const parts = [
    ...(years === 0 ? [] : [countOf(years, 'year')]),
    ...(rest === 0 ? [] : [countOf(rest, 'month')]),
  ];
  return `${parts.join(' and ')} ago`;
}
