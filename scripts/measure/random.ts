// Numbers that look random and are the same for the same seed on every machine.

export interface Random {
  /** A whole number from 0 up to, and without, `below`. */
  nextInt(below: number): number;
  /** One of the items. @throws RangeError when there is none */
  pick<T>(items: readonly T[]): T;
  /** So many of the items, none twice; all of them, in another order, where there are fewer. */
  pickSome<T>(items: readonly T[], count: number): T[];
}

/**
 * A generator after Tommy Ettinger's Mulberry32, which passes the usual tests for 2^32 numbers: plenty for a thousand
 * cards, and far too few for secrets.
 *
 * @param seed a whole number; other seeds give other numbers
 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const nextInt = (below: number) => Math.floor(next() * below);
  return {
    nextInt,
    pick(items) {
      if (items.length === 0) throw new RangeError('There is nothing to pick from.');
      return items[nextInt(items.length)] as (typeof items)[number];
    },
    pickSome(items, count) {
      const rest = [...items];
      const picked: typeof rest = [];
      while (picked.length < count && rest.length > 0) picked.push(...rest.splice(nextInt(rest.length), 1));
      return picked;
    },
  };
}
