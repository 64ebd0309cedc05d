// Reads and writes the parts of a card by the paths that clashes bear. Pure.
import type { Card } from '#app/features/models/card-schema.ts';
import { itemLists } from './align-proposal.ts';
import { insertInOrder } from './merge-lists.ts';

interface Item {
  id: string;
}

/** What stands at a path, such as `summary`, `spread.text`, `evidence.items`, `evidence.items.e4` or `sources.s2`; undefined: nothing. */
export function readPart(card: Card, path: string): unknown {
  const { list, id } = splitItem(path);
  if (id !== null) return (readKeys(card, list) as Item[]).find((item) => item.id === id);
  return readKeys(card, path);
}

/**
 * The card with another value at a path.
 *
 * @param value undefined takes out what stands there
 * @param order of an item: the ids of its list, which tell where it stands if the list lacks it
 */
export function writePart(card: Card, path: string, value: unknown, order: readonly string[] = []): Card {
  const { list, id } = splitItem(path);
  if (id === null) return writeKeys(card, path.split('.'), value) as Card;
  const items = readKeys(card, list) as Item[];
  return writeKeys(card, list.split('.'), writeItem(items, id, value as Item | undefined, order)) as Card;
}

/** `evidence.items.e4` as its list and its id; the id is null for whatever is no item of a list. */
export function splitItem(path: string): { list: string; id: string | null } {
  const list = itemLists.find((each) => path.startsWith(`${each}.`));
  return list === undefined ? { list: path, id: null } : { list, id: path.slice(list.length + 1) };
}

/** Items in the order of their ids, those that it does not name behind the ones that they stand behind now. */
export function reorderItems(items: readonly Item[], order: readonly string[]): Item[] {
  const ids = order.filter((id) => items.some((item) => item.id === id));
  const before = items.map(({ id }) => id);
  for (const id of before) if (!ids.includes(id)) insertInOrder(ids, id, before);
  return ids.flatMap((id) => items.find((item) => item.id === id) ?? []);
}

function writeItem(
  items: readonly Item[],
  id: string,
  value: Item | undefined,
  order: readonly string[],
): Item[] {
  if (value === undefined) return items.filter((item) => item.id !== id);
  if (items.some((item) => item.id === id)) return items.map((item) => (item.id === id ? value : item));
  const ids = items.map((item) => item.id);
  insertInOrder(ids, id, order.includes(id) ? order : [...ids, id]);
  return ids.flatMap((each) => (each === id ? value : (items.find((item) => item.id === each) ?? [])));
}

function readKeys(card: Card, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], card);
}

function writeKeys(part: object, [key = '', ...rest]: readonly string[], value: unknown): object {
  const { [key]: here, ...others } = part as Record<string, unknown>;
  const next = rest.length === 0 ? value : writeKeys((here ?? {}) as object, rest, value);
  if (next === undefined) return others;
  return key in part ? { ...part, [key]: next } : { ...others, [key]: next };
}
