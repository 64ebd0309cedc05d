// Numbers, money and dates in British English, by hand rather than by Intl: server and browser must print the same
// characters for a page to come alive without a mismatch, and their locale data can differ.

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const currencySigns: Record<string, string> = { GBP: '£', EUR: '€', USD: '$' };

/** 1234567.5 as `1,234,567.5`, a negative number with a true minus sign. */
export function formatNumber(value: number): string {
  const [whole = '', fraction] = String(Math.abs(value)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${value < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** Money of its year, never inflated: `£26,000`, `£185.22`, `−£40`, `CHF 90`. Pence are shown in full or not at all. */
export function formatMoney(amount: number, currency: string): string {
  const size = Math.abs(amount);
  const digits = Number.isInteger(size) ? formatNumber(size) : formatPence(size);
  return `${amount < 0 ? '−' : ''}${currencySigns[currency] ?? `${currency} `}${digits}`;
}

function formatPence(amount: number): string {
  const [whole = '0', pence = '00'] = amount.toFixed(2).split('.');
  return `${formatNumber(Number(whole))}.${pence}`;
}

/**
 * A year, month or day in words.
 *
 * @param date `2017`, `2017-01` or `2017-01-31`
 * @returns `2017`, `January 2017` or `31 January 2017`
 */
export function formatDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const monthName = months[Number(month) - 1] ?? month;
  return day === undefined ? `${monthName} ${year}` : `${Number(day)} ${monthName} ${year}`;
}

/** `['a', 'b', 'c']` as `a, b and c`. */
export function joinWords(words: readonly string[], conjunction = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}

/** `1 model`, `2 models`. */
export function countOf(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatNumber(count)} ${count === 1 ? singular : plural}`;
}

/** The first letter as a capital; the rest as it is. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** For a label inside a sentence. Only the first letter: `less use of GP, hospital and urgent care`. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A size in words, rounded to what matters: `740 bytes`, `41 KB`, `2.7 MB`, by thousands. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return countOf(bytes, 'byte');
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} KB`;
  const megabytes = bytes / 1_000_000;
  return megabytes < 9.95 ? `${megabytes.toFixed(1)} MB` : `${formatNumber(Math.round(megabytes))} MB`;
}
