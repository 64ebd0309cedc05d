// Joins what two sides did to one list: which of its entries stay, and in what order. Entries go by keys; what becomes of
// an entry that both have is for the caller to say. Pure.

/** Entries by their keys, in order. */
export type Keyed<T> = ReadonlyMap<string, T>;

export interface Sides<T> {
  base: T;
  published: T;
  proposed: T;
}

/** What both sides did to the order of what they all have. */
type Reordering = 'none' | 'published' | 'proposed' | 'both';

/**
 * The entries that stay, in the published order, or the proposed where only that one changed: what the other side alone
 * has stands behind the entry that it stands behind there.
 *
 * @param pick what becomes of a key; undefined where it goes
 */
export function joinKeyed<T>(
  { base, published, proposed }: Sides<Keyed<T>>,
  pick: (key: string, of: Sides<T | undefined>) => T | undefined,
): { entries: T[]; isReorderedByBoth: boolean } {
  const picked = new Map<string, T>();
  for (const key of new Set([...base.keys(), ...published.keys(), ...proposed.keys()])) {
    const entry = pick(key, {
      base: base.get(key),
      published: published.get(key),
      proposed: proposed.get(key),
    });
    if (entry !== undefined) picked.set(key, entry);
  }
  const reordering = findReordering({
    base: [...base.keys()],
    published: [...published.keys()],
    proposed: [...proposed.keys()],
  });
  const [first, second] = reordering === 'proposed' ? [proposed, published] : [published, proposed];
  const keys = [...first.keys()].filter((key) => picked.has(key));
  for (const order of [second, base]) {
    for (const key of order.keys()) {
      if (picked.has(key) && !keys.includes(key)) insertInOrder(keys, key, [...order.keys()]);
    }
  }
  return {
    entries: keys.flatMap((key) => picked.get(key) ?? []),
    isReorderedByBoth: reordering === 'both',
  };
}

/**
 * Puts a key behind the one that it stands behind in another order, and behind those that follow there and that the other
 * order knows nothing of.
 */
export function insertInOrder(keys: string[], key: string, order: readonly string[]): void {
  const before = order.slice(0, order.indexOf(key)).reverse();
  const neighbour = before.find((other) => keys.includes(other));
  let place = neighbour === undefined ? 0 : keys.indexOf(neighbour) + 1;
  while (place < keys.length && !order.includes(keys[place] ?? '')) place += 1;
  keys.splice(place, 0, key);
}

function findReordering({ base, published, proposed }: Sides<readonly string[]>): Reordering {
  const shared = base.filter((key) => published.includes(key) && proposed.includes(key)).join('\n');
  const inOrderOf = (keys: readonly string[]) =>
    keys.filter((key) => base.includes(key) && published.includes(key) && proposed.includes(key)).join('\n');
  const [there, here] = [inOrderOf(published), inOrderOf(proposed)];
  if (there === here) return there === shared ? 'none' : 'published';
  if (here === shared) return 'published';
  return there === shared ? 'proposed' : 'both';
}

/** Entries keyed by what they are; a second one of the same key is told from the first. */
export function keyEntries<T>(entries: readonly T[], keyOf: (entry: T) => string): Map<string, T> {
  const keyed = new Map<string, T>();
  for (const entry of entries) {
    const key = keyOf(entry);
    let free = key;
    for (let count = 2; keyed.has(free); count += 1) free = `${key} ${count}`;
    keyed.set(free, entry);
  }
  return keyed;
}
