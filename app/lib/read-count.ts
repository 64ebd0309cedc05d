/**
 * A parameter that is a whole number from 1, such as a page.
 *
 * @param value as sent; absent or empty gives the fallback
 * @param most the largest allowed; `Number.MAX_SAFE_INTEGER` where nothing else bounds it
 * @param ignore told of a value that is no such number, in place of which the fallback is taken
 */
export function readCount(
  parameter: string,
  value: string | undefined,
  fallback: number,
  most: number,
  ignore: (parameter: string, value: string, reason: string) => void,
): number {
  if (value === undefined || value === '') return fallback;
  const count = /^\d+$/.test(value) ? Number(value) : 0;
  if (count >= 1 && count <= most) return count;
  ignore(
    parameter,
    value,
    most === Number.MAX_SAFE_INTEGER
      ? 'Give a whole number from 1.'
      : `Give a whole number from 1 to ${most}.`,
  );
  return fallback;
}
