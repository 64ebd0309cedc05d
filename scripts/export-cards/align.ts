// Which entries of a list are which of another, so that a file changes only where the list did.
import { isRecord } from './render-yaml.ts';

/** What is to become of a list, in the order of the new one. `was` and `is` are indexes; either may be null. */
export interface AlignedEntry {
  was: number | null;
  is: number | null;
}

/**
 * Aligns two lists: entries of one id, or else of the same content, are the same; between those, entries without an id are
 * taken for changed ones, in their order.
 *
 * @returns every entry of both, those that go before those that come
 */
export function alignLists(before: readonly unknown[], after: readonly unknown[]): AlignedEntry[] {
  const [old, fresh] = [before.map(nameEntry), after.map(nameEntry)];
  const aligned: AlignedEntry[] = [];
  let [was, is] = [0, 0];
  const fillTo = (wasEnd: number, isEnd: number) => {
    while (was < wasEnd && is < isEnd && !hasId(before[was]) && !hasId(after[is])) {
      aligned.push({ was: was++, is: is++ });
    }
    while (was < wasEnd) aligned.push({ was: was++, is: null });
    while (is < isEnd) aligned.push({ was: null, is: is++ });
  };
  for (const [wasSame, isSame] of listCommon(old, fresh)) {
    fillTo(wasSame, isSame);
    aligned.push({ was: was++, is: is++ });
  }
  fillTo(before.length, after.length);
  return aligned;
}

function findId(entry: unknown): unknown {
  return isRecord(entry) ? (entry.id ?? entry.slug ?? entry.model) : undefined;
}

const hasId = (entry: unknown) => findId(entry) !== undefined;

function nameEntry(entry: unknown): string {
  return JSON.stringify(findId(entry) ?? [entry]);
}

/** A longest common subsequence, as pairs of indexes. */
function listCommon(one: readonly string[], other: readonly string[]): [number, number][] {
  const lengths = one.map(() => other.map(() => 0));
  const lengthAt = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      const row = lengths[i];
      if (!row) continue;
      row[j] =
        one[i] === other[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < one.length && j < other.length) {
    if (one[i] === other[j]) pairs.push([i++, j++]);
    else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
