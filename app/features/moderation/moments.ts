// Days and times as the pages for editors say them, on clocks in the United Kingdom.
import { formatDate } from '#app/lib/format.ts';
import { ukDay, ukTime } from '#app/lib/uk-day.ts';

/** `10 March 2026`. @param at ISO 8601 */
export function sayDay(at: string): string {
  return formatDate(ukDay(new Date(at)));
}

/** `10 March 2026, 14:32`. @param at ISO 8601 */
export function sayMoment(at: string): string {
  return `${sayDay(at)}, ${ukTime(new Date(at))}`;
}

/** `14:32` on the same day, else with the day: `9 March 2026, 14:32`. @param at ISO 8601 */
export function saySince(at: string, now: Date): string {
  return ukDay(new Date(at)) === ukDay(now) ? ukTime(new Date(at)) : sayMoment(at);
}
