// Reckoning with calendar days such as `2026-11-21`, apart from clocks and their changes: a day of the United Kingdom may
// last 23 hours or 25.

const dayMs = 24 * 60 * 60 * 1000;

/** The day so many days later, or earlier. */
export function addDays(day: string, count: number): string {
  return new Date(noonOf(day) + count * dayMs).toISOString().slice(0, 10);
}

/** The same day of a later month; where that month has no such day, its last: 31 August and six months is 28 February. */
export function addMonths(day: string, count: number): string {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + count, 1));
  const lastDayOfMonth = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  first.setUTCDate(Math.min(dayOfMonth, lastDayOfMonth));
  return first.toISOString().slice(0, 10);
}

/** 0 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(noonOf(day)).getUTCDay();
}

function noonOf(day: string): number {
  return Date.parse(`${day}T12:00:00Z`);
}
