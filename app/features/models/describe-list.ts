// What was added to a list of a card, taken out of it, changed in it and moved: for describe-difference.ts. Items with ids
// are known by them; the others by what makes them what they are, or by their likeness.
import type { Card } from './card-schema.ts';
import type { CardPlace } from './card-places.ts';
import { isSame } from './compare-cards.ts';
import { describeChange, tellSourced, type DescribedCards, type FieldChange } from './describe-change.ts';
import { diffWords, measureLikeness } from './diff-words.ts';
import { labelField, tellOutcome, tellValue } from './field-words.ts';

export interface ItemChange {
  /** `evidence.items.e4`; of a list without ids the path of the list. */
  path: string;
  kind: 'added' | 'removed' | 'changed';
  /** What it is: `Finding e4`, `Source 2`, `Organisation`. */
  name: string;
  /** Its main words; null where they are among what changed. */
  title: string | null;
  /** Of one that was added or removed: everything else it says. */
  facts: { label: string; value: string }[];
  /** Of one that changed. */
  fields: FieldChange[];
}

export interface ListDifference {
  /** `evidence.items`, `links` */
  path: string;
  /** In the order of the later card; those removed at the end. */
  items: ItemChange[];
  isReordered: boolean;
}

/** The field that holds the main words of an item. */
const mainFields: Readonly<Record<string, string>> = {
  'evidence.items': 'finding',
  costs: 'what',
  'spread.figures': 'metric',
  'requirements.items': 'need',
  'risks.items': 'risk',
  sources: 'title',
  stories: 'text',
  related: 'model',
  organisations: 'name',
  links: 'title',
  otherNames: 'text',
  gaps: 'text',
};

/** What makes an entry without an id the same one; the others are paired by likeness. */
const keyFields: Readonly<Record<string, string>> = { related: 'model', organisations: 'name', links: 'url' };

/** An item as its fields, `id` and key apart. */
type Fields = Readonly<Record<string, unknown>>;

interface Entry {
  key: string;
  name: string;
  path: string;
  fields: Fields;
}

/** What became of a list whose items bear ids, or of the sources. @param isReordered whether its order changed */
export function describeItems(place: CardPlace, cards: DescribedCards, isReordered: boolean): ListDifference {
  const [before, after] = [listItems(cards.before, place), listItems(cards.after, place)];
  return { path: place.path, items: pairByKey(place, before, after, cards), isReordered };
}

function listItems(card: Card, { path, label }: CardPlace): Entry[] {
  const value = path.split('.').reduce<unknown>((at, key) => Object(at)[key], card);
  const items = Array.isArray(value)
    ? (value as (Fields & { id: string })[]).map(({ id, ...fields }) => [id, fields] as const)
    : Object.entries(value as Record<string, Fields>);
  return items.map(([id, fields]) => ({
    key: id,
    // A source is cited by its number alone.
    name: `${label} ${path === 'sources' ? id.slice(1) : id}`,
    path: `${path}.${id}`,
    fields,
  }));
}

/** What became of a list without ids: objects or strings. */
export function describeEntries(place: CardPlace, cards: DescribedCards): ListDifference {
  const keyField = keyFields[place.path];
  const list = (card: Card): Entry[] => {
    const seen = new Map<string, number>();
    return (card[place.path as keyof Card] as (string | Fields)[]).map((value) => {
      const fields = typeof value === 'string' ? { text: value } : value;
      const identity = keyField === undefined ? JSON.stringify(fields) : String(fields[keyField]);
      const count = (seen.get(identity) ?? 0) + 1;
      seen.set(identity, count);
      return { key: `${identity}#${count}`, name: place.label, path: place.path, fields };
    });
  };
  const [before, after] = [list(cards.before), list(cards.after)];
  const paired = keyField === undefined ? pairByLikeness(place, before, after, cards) : after;
  const kept = (entries: readonly Entry[], others: readonly Entry[]) =>
    entries.flatMap(({ key }) => (others.some((other) => other.key === key) ? [key] : []));
  return {
    path: place.path,
    items: pairByKey(place, before, paired, cards),
    isReordered: kept(before, paired).join('\n') !== kept(paired, before).join('\n'),
  };
}

const leastLikeness = 0.5;

/** The later entries, each that is new and like one that is gone under that one's key, in their order. */
function pairByLikeness(
  { path }: CardPlace,
  before: readonly Entry[],
  after: readonly Entry[],
  { allowance }: DescribedCards,
): Entry[] {
  const main = mainFields[path] ?? 'text';
  const gone = before.filter(({ key }) => !after.some((other) => other.key === key));
  return after.map((entry) => {
    if (before.some(({ key }) => key === entry.key)) return entry;
    const [candidate] = gone;
    if (candidate === undefined) return entry;
    const parts = diffWords(String(candidate.fields[main]), String(entry.fields[main]), allowance);
    if (measureLikeness(parts) < leastLikeness) return entry;
    gone.shift();
    return { ...entry, key: candidate.key };
  });
}

function pairByKey(
  { path }: CardPlace,
  before: readonly Entry[],
  after: readonly Entry[],
  cards: DescribedCards,
): ItemChange[] {
  const main = mainFields[path] ?? 'text';
  const titleOf = ({ fields }: Entry) =>
    path === 'related' ? cards.nameOf(String(fields[main])) : String(fields[main]);
  const whole = (entry: Entry, kind: 'added' | 'removed', card: Card): ItemChange => ({
    path: entry.path,
    kind,
    name: entry.name,
    title: titleOf(entry),
    facts: listFacts(path, main, entry.fields, card),
    fields: [],
  });
  const changes = after.flatMap((entry): ItemChange[] => {
    const old = before.find(({ key }) => key === entry.key);
    if (old === undefined) return [whole(entry, 'added', cards.after)];
    const fields = compareFields(path, old, entry, cards);
    if (fields.length === 0) return [];
    const isRetold = fields.some((field) => field.path === `${entry.path}.${main}`);
    const { name } = entry;
    return [
      { path: entry.path, kind: 'changed', name, title: isRetold ? null : titleOf(entry), facts: [], fields },
    ];
  });
  const removed = before.filter(({ key }) => !after.some((entry) => entry.key === key));
  return [...changes, ...removed.map((entry) => whole(entry, 'removed', cards.before))];
}

function compareFields(path: string, old: Entry, entry: Entry, cards: DescribedCards): FieldChange[] {
  const keys = Object.keys({ ...entry.fields, ...old.fields });
  return keys
    .filter((key) => !isSame(old.fields[key], entry.fields[key]))
    .map((key) => ({
      path: `${entry.path}.${key}`,
      label: labelField(key),
      change: describeChange(`${path}.${key}`, old.fields[key], entry.fields[key], cards, {
        before: old.fields,
        after: entry.fields,
      }),
    }));
}

function listFacts(path: string, main: string, fields: Fields, card: Card): ItemChange['facts'] {
  return Object.entries(fields).flatMap(([key, value]) => {
    // Money is told with its currency.
    if (key === main || key === 'currency' || value === undefined) return [];
    const told = Array.isArray(value)
      ? value
          .map((each: unknown) =>
            key === 'outcomes'
              ? tellOutcome(each as Parameters<typeof tellOutcome>[0])
              : tellValue(`${path}.${key}`, each),
          )
          .join('; ') || 'none'
      : tellSourced(`${path}.${key}`, value, card, fields);
    return [{ label: labelField(key), value: told }];
  });
}
