// The second reading in the address of the rainbow, beside the parameters of the search.
import { readings, type Reading } from './rainbow-reading.ts';
import { collectIgnored, type IgnoredParameter } from '#app/lib/ignored-parameters.ts';

export interface ReadingQuery {
  reading: Reading | null;
  /** All other parameters. */
  rest: URLSearchParams;
  ignored: readonly IgnoredParameter[];
}

/** Takes the reading out of the parameters of an address. @param parameters as sent: may repeat, be unknown or hostile */
export function takeReading(parameters: URLSearchParams): ReadingQuery {
  const [first = '', ...further] = parameters.getAll('reading');
  const reading = readings.find((known) => known === first) ?? null;
  const { ignored, ignore } = collectIgnored();
  if (first !== '' && reading === null) ignore('reading', first, `Read by ${readings.join(', ')}.`);
  for (const value of further) ignore('reading', value, 'Only the first is used.');
  const rest = new URLSearchParams(parameters);
  rest.delete('reading');
  return { reading, rest, ignored };
}

/** A query string with the reading put last. @param search of the other parameters, may be empty */
export function withReading(search: string, reading: Reading | null): string {
  if (reading === null) return search;
  return search === '' ? `reading=${reading}` : `${search}&reading=${reading}`;
}
