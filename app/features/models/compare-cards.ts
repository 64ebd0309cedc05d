// What one version of a card says otherwise than another: for the feed, the history of a card and the list of changes
// of a release. A rule without side effects; wording it is left to whoever shows it.
import { cardSchema, type Card } from './card-schema.ts';

/** All lists are in the order of the later card, what only the earlier one has behind it. Empty: nothing differs. */
export interface CardDifference {
  /**
   * Every path that differs, in the card's own keys: `summary`, `people`, `spread.stage`, `evidence.items.e4`,
   * `sources.s2`. What bears an id is named whole by it; another list is named whole; `evidence.items` alone says that
   * its items stand in another order.
   */
  fields: string[];
  /** Ids of findings, costs, figures, requirements, risks and sources that only the later card has. */
  added: string[];
  /** Ids of those that only the earlier card has. */
  removed: string[];
  /**
   * Ids of those that both have, and that say something else now: what was published was corrected. One that is only filed
   * elsewhere stands in `fields` alone.
   */
  corrected: string[];
}

/** What differs between two versions of one card. A key that is absent and one that is undefined are the same. */
export function compareCards(before: Card, after: Card): CardDifference {
  const difference: CardDifference = { fields: [], added: [], removed: [], corrected: [] };
  for (const key of Object.keys(cardSchema.shape) as (keyof Card)[]) {
    if (key === 'sources') compareById(difference, key, before.sources, after.sources);
    else compareValues(difference, key, before[key], after[key]);
  }
  return difference;
}

function compareValues(difference: CardDifference, path: string, before: unknown, after: unknown): void {
  if (isSame(before, after)) return;
  if (Array.isArray(before) && Array.isArray(after) && [...before, ...after].every(bearsId)) {
    compareItems(difference, path, before as Item[], after as Item[]);
  } else if (isRecord(before) && isRecord(after)) {
    for (const key of listKeys(after, before)) {
      compareValues(difference, `${path}.${key}`, before[key], after[key]);
    }
  } else {
    difference.fields.push(path);
  }
}

interface Item {
  id: string;
}

function compareItems(
  difference: CardDifference,
  path: string,
  before: readonly Item[],
  after: readonly Item[],
) {
  const kept = (items: readonly Item[], others: readonly Item[]) =>
    items.map(({ id }) => id).filter((id) => others.some((other) => other.id === id));
  if (!isSame(kept(before, after), kept(after, before))) difference.fields.push(path);
  const byId = (items: readonly Item[]) => Object.fromEntries(items.map((item) => [item.id, item]));
  compareById(difference, path, byId(before), byId(after));
}

function compareById(
  difference: CardDifference,
  path: string,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): void {
  for (const id of listKeys(after, before)) {
    if (isSame(before[id], after[id])) continue;
    difference.fields.push(`${path}.${id}`);
    if (before[id] === undefined) difference.added.push(id);
    else if (after[id] === undefined) difference.removed.push(id);
    else if (!isSame(withoutFiling(before[id]), withoutFiling(after[id]))) difference.corrected.push(id);
  }
}

/** An item without the common need under which the directory files it: that says nothing of the model. */
function withoutFiling(item: unknown): unknown {
  return isRecord(item) ? { ...item, common: undefined } : item;
}

/** Whether two values of a card say the same; a key that is absent and one that is undefined are the same. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((value, index) => isSame(value, b[index]));
  }
  if (isRecord(a) && isRecord(b)) return listKeys(a, b).every((key) => isSame(a[key], b[key]));
  return Object.is(a, b);
}

function listKeys(first: object, second: object): string[] {
  return [...new Set([...Object.keys(first), ...Object.keys(second)])];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function bearsId(value: unknown): value is Item {
  return isRecord(value) && typeof value['id'] === 'string';
}
