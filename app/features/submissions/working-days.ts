// Working days, by which people are told when they will hear. Monday to Friday, except the bank holidays of England and
// Wales (Banking and Financial Dealings Act 1971, schedule 1; Christmas Day and Good Friday by common law), worked out
// by rule. Those proclaimed once, for a jubilee or a coronation, are not known here: a day promised across one is then a
// day earlier than it need be.
import { ukDay } from '#app/lib/uk-day.ts';
import { addDays, weekdayOf } from './calendar.ts';

/** Working days within which a submission is decided. */
export const decisionWorkingDays = 20;

const [sunday, monday, saturday] = [0, 1, 6];

/** The last day on which what is sent now is decided. @returns such as `2026-11-21` */
export function findDecisionDay(now: Date): string {
  return addWorkingDays(ukDay(now), decisionWorkingDays);
}

/**
 * @param day `2026-11-21`; it is not counted itself, whether a working day or not
 * @param count one or more
 * @returns the working day that is so many working days later
 */
export function addWorkingDays(day: string, count: number): string {
  let reached = day;
  for (let left = count; left > 0;) {
    reached = addDays(reached, 1);
    if (isWorkingDay(reached)) left -= 1;
  }
  return reached;
}

/** How many working days come after one day up to another, that one included: 0 on the same day, and before it. */
export function countWorkingDays(from: string, to: string): number {
  let count = 0;
  for (let day = from; day < to;) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) count += 1;
  }
  return count;
}

export function isWorkingDay(day: string): boolean {
  const weekday = weekdayOf(day);
  return weekday !== saturday && weekday !== sunday && !readBankHolidays(Number(day.slice(0, 4))).has(day);
}

/** Worked out once for a year: a queue of thousands asks for each day of each. */
const bankHolidays = new Map<number, ReadonlySet<string>>();

function readBankHolidays(year: number): ReadonlySet<string> {
  const known = bankHolidays.get(year) ?? new Set(listBankHolidays(year));
  bankHolidays.set(year, known);
  return known;
}

/** The bank holidays of England and Wales in a year, in their order: on the days when nobody works for them. */
export function listBankHolidays(year: number): string[] {
  const easterSunday = findEasterSunday(year);
  const christmas = `${year}-12-25`;
  const boxingDay = `${year}-12-26`;
  return [
    moveOffWeekend(`${year}-01-01`),
    addDays(easterSunday, -2),
    addDays(easterSunday, 1),
    findMondayFrom(`${year}-05-01`),
    findMondayFrom(`${year}-05-25`),
    findMondayFrom(`${year}-08-25`),
    ...moveChristmas(christmas, boxingDay),
  ];
}

/** A day at a weekend has the Monday after as its substitute. */
function moveOffWeekend(day: string): string {
  const weekday = weekdayOf(day);
  if (weekday === saturday) return addDays(day, 2);
  return weekday === sunday ? addDays(day, 1) : day;
}

/** Where the substitute of one would be the other, it is the next day that is neither. */
function moveChristmas(christmas: string, boxingDay: string): string[] {
  switch (weekdayOf(christmas)) {
    case saturday:
      return [addDays(christmas, 2), addDays(boxingDay, 2)];
    case sunday:
      return [boxingDay, addDays(boxingDay, 1)];
    default:
      return [christmas, moveOffWeekend(boxingDay)];
  }
}

function findMondayFrom(day: string): string {
  return addDays(day, (7 + monday - weekdayOf(day)) % 7);
}

/** Easter Sunday by the Gregorian calendar: the method of Meeus, Jones and Butcher (Nature, 20 April 1876). */
function findEasterSunday(year: number): string {
  const golden = year % 19;
  const [century, rest] = [Math.floor(year / 100), year % 100];
  const moonCorrection = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const count = epact + toSunday - 7 * late + 114;
  const [month, day] = [Math.floor(count / 31), (count % 31) + 1];
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
