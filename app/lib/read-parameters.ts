// What an address asks of a list with facets. Untrusted input ends here: what is not known is named in `ignored`, never
// an error.
import { collectIgnored, isReadElsewhere, type IgnoredParameter } from './ignored-parameters.ts';

interface Facet {
  /** The parameter in the address, which may be repeated. */
  readonly id: string;
  readonly options: readonly { readonly id: string }[];
}

export interface ReadParameters {
  /** The first value of each parameter that is used once. */
  readonly single: ReadonlyMap<string, string>;
  /** Chosen option ids by facet id, in the facet's own order. Facets with nothing chosen are absent. */
  readonly chosen: ReadonlyMap<string, readonly string[]>;
  /** Grows with each call of `ignore`. */
  readonly ignored: readonly IgnoredParameter[];
  readonly ignore: (parameter: string, value: string, reason: string) => void;
}

/**
 * Parts the parameters into those of facets, those used once and those that mean nothing here.
 *
 * @param parameters as sent; may repeat, be unknown, hostile or huge
 * @param singles names of the parameters that are used once
 */
export function readParameters(
  parameters: URLSearchParams,
  facets: readonly Facet[],
  singles: readonly string[],
): ReadParameters {
  const { ignored, ignore } = collectIgnored();
  const single = new Map<string, string>();
  const asked = new Map<string, Set<string>>();
  for (const [parameter, value] of parameters) {
    const facet = facets.find(({ id }) => id === parameter);
    if (facet) {
      if (value === '') continue;
      if (!facet.options.some(({ id }) => id === value)) ignore(parameter, value, 'No such value.');
      else asked.set(facet.id, (asked.get(facet.id) ?? new Set()).add(value));
    } else if (singles.includes(parameter)) {
      if (single.has(parameter)) ignore(parameter, value, 'Only the first is used.');
      else single.set(parameter, value);
    } else if (!isReadElsewhere(parameter)) {
      ignore(parameter, value, 'No such parameter.');
    }
  }
  const chosen = new Map<string, readonly string[]>();
  for (const { id, options } of facets) {
    const set = asked.get(id);
    if (set)
      chosen.set(
        id,
        options.flatMap((option) => (set.has(option.id) ? option.id : [])),
      );
  }
  return { single, chosen, ignored, ignore };
}

/**
 * A parameter that is one of a few words, such as an order; null where it is absent, empty or another.
 *
 * @param ask how the remark on another value begins: `Sort by`
 */
export function readChoice<Choice extends string>(
  { single, ignore }: ReadParameters,
  parameter: string,
  choices: readonly Choice[],
  ask: string,
): Choice | null {
  const value = single.get(parameter) ?? '';
  const choice = choices.find((known) => known === value) ?? null;
  if (value !== '' && choice === null) ignore(parameter, value, `${ask} ${choices.join(', ')}.`);
  return choice;
}

/**
 * A parameter that is a whole number from 1, such as a page; absent or empty gives the fallback.
 *
 * @param most the largest allowed; `Number.MAX_SAFE_INTEGER` where nothing else bounds it
 */
export function readCount(
  { single, ignore }: ReadParameters,
  parameter: string,
  fallback: number,
  most: number,
): number {
  const value = single.get(parameter) ?? '';
  if (value === '') return fallback;
  const count = /^\d+$/.test(value) ? Number(value) : 0;
  if (count >= 1 && count <= most) return count;
  const bound = most === Number.MAX_SAFE_INTEGER ? '' : ` to ${most}`;
  ignore(parameter, value, `Give a whole number from 1${bound}.`);
  return fallback;
}
