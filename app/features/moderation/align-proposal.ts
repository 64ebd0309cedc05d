// Makes three versions of a card speak of the same publications and items by the same names, before they are merged:
// publications may have been renumbered, and both sides may have given the next free id to different things. Pure.
import type { Card, Source } from '#app/features/models/card-schema.ts';
import { renameSources } from '#app/features/models/citations.ts';
import { isSame } from '#app/features/models/compare-cards.ts';

type Sources = Card['sources'];
interface Item {
  id: string;
  source: string;
}

export interface Versions {
  base: Card;
  published: Card;
  proposed: Card;
}

/** The lists whose items bear ids, in the card's own keys. */
export const itemLists = [
  'evidence.items',
  'spread.figures',
  'requirements.items',
  'risks.items',
  'costs',
] as const;

/**
 * The same versions by the published card's names for publications and items; by the proposal's numbers of publications
 * where only the proposal moved any.
 *
 * @param earlier every card that the model had, so that what is given anew was never given before
 * @returns with what the proposal alone brought and had to be named anew, old to new
 */
export function alignProposal(
  { base, published, proposed }: Versions,
  earlier: readonly Card[],
): Versions & { renamed: Map<string, string> } {
  const takeKey = startNumbers(
    [base, published, proposed, ...earlier].flatMap(({ sources }) => Object.keys(sources)),
    's',
  );
  if (isSame(base.sources, published.sources)) {
    const keys = placeAll(base.sources, proposed.sources, takeKey);
    return alignItems(
      { base: moveSources(base, keys), published: moveSources(published, keys), proposed },
      earlier,
      new Map(),
    );
  }
  const baseKeys = placeAll(base.sources, published.sources, takeKey);
  const proposedKeys = new Map<string, string>();
  for (const [key, moved] of findMoves(base.sources, proposed.sources)) {
    proposedKeys.set(moved, baseKeys.get(key) ?? key);
  }
  const taken = new Set([...baseKeys.values(), ...Object.keys(published.sources)]);
  const [newThere, newHere] = [
    omitKeys(published.sources, new Set(baseKeys.values())),
    omitKeys(proposed.sources, new Set(proposedKeys.keys())),
  ];
  const namesakes = findMoves(newHere, newThere, { byKey: false });
  const renamed = new Map<string, string>();
  for (const key of Object.keys(newHere)) {
    const next = namesakes.get(key) ?? (taken.has(key) ? takeKey() : key);
    proposedKeys.set(key, next);
    if (next !== key) renamed.set(key, next);
  }
  return alignItems(
    { base: moveSources(base, baseKeys), published, proposed: moveSources(proposed, proposedKeys) },
    earlier,
    renamed,
  );
}

/** A key for each publication of one version in the numbering of another; one that was taken out there keeps its own if free. */
function placeAll(from: Sources, to: Sources, takeKey: () => string): Map<string, string> {
  const moves = findMoves(from, to);
  return new Map(Object.keys(from).map((key) => [key, moves.get(key) ?? (key in to ? takeKey() : key)]));
}

function alignItems(versions: Versions, earlier: readonly Card[], renamed: Map<string, string>) {
  const { base, published, proposed } = versions;
  const everGiven = [base, published, ...earlier].flatMap(listItems);
  const isNew = ({ id }: Item) => listItems(base).every((item) => item.id !== id);
  const counters = new Map<string, () => string>();
  const takeId = (letter: string): string => {
    const given = [...everGiven, ...listItems(proposed)].map(({ id }) => id);
    const next = counters.get(letter) ?? startNumbers(given, letter);
    counters.set(letter, next);
    return next();
  };
  const nameItem = (path: string, item: Item): string => {
    if (!isNew(item)) return item.id;
    const twin = listOf(published, path).find((each) => isNew(each) && isSameBut(each, item));
    if (twin !== undefined) return twin.id;
    const namesakes = everGiven.filter(({ id }) => id === item.id);
    const isIts = namesakes.length === 0 || namesakes.some((each) => isSame(each, item));
    return isIts ? item.id : takeId(item.id.charAt(0));
  };
  const named = itemLists.reduce(
    (card, path) =>
      withList(
        card,
        path,
        listOf(proposed, path).map((item) => {
          const id = nameItem(path, item);
          if (id !== item.id) renamed.set(item.id, id);
          return { ...item, id };
        }),
      ),
    proposed,
  );
  return { ...versions, proposed: named, renamed };
}

/** Whether two items say the same, by whatever id. */
function isSameBut({ id: _one, ...one }: Item, { id: _other, ...other }: Item): boolean {
  return isSame(one, other);
}

/**
 * By which keys the publications of one version go in another: where they stood, where the same words stand now, or where
 * the same publication stands with other words. A key that says something wholly else is taken for a correction.
 *
 * @param options.byKey whether the same key alone is enough
 */
function findMoves(from: Sources, to: Sources, { byKey } = { byKey: true }): Map<string, string> {
  const found = new Map<string, string>();
  const free = new Set(Object.keys(to));
  const pair = (matches: (source: Source, other: Source, isSameKey: boolean) => boolean) => {
    for (const [key, source] of Object.entries(from)) {
      if (found.has(key)) continue;
      const match = [key, ...free].find((other) => {
        const there = free.has(other) ? to[other] : undefined;
        return there !== undefined && matches(source, there, other === key);
      });
      if (match === undefined) continue;
      found.set(key, match);
      free.delete(match);
    }
  };
  if (byKey) pair((source, other, isSameKey) => isSameKey && isSame(source, other));
  pair((source, other) => isSame(source, other));
  pair((source, other) => isSamePublication(source, other));
  pair((source, other) => source.title === other.title);
  if (byKey) pair((_source, _other, isSameKey) => isSameKey);
  return found;
}

/** Whether two entries are of one publication, perhaps corrected. */
export function isSamePublication(one: Source, other: Source): boolean {
  if (one.url !== null && one.url === other.url) return true;
  return one.title === other.title && one.publisher === other.publisher && one.year === other.year;
}

/** The card with its publications by other keys, and every citation following. */
export function moveSources(card: Card, keys: ReadonlyMap<string, string>): Card {
  const rename = (key: string) => keys.get(key) ?? key;
  if ([...keys].every(([key, next]) => key === next)) return card;
  const { sources, ...rest } = card;
  return {
    ...renameSources(rest, rename),
    sources: Object.fromEntries(Object.entries(sources).map(([key, source]) => [rename(key), source])),
  };
}

function omitKeys(sources: Sources, keys: ReadonlySet<string>): Sources {
  return Object.fromEntries(Object.entries(sources).filter(([key]) => !keys.has(key)));
}

/** Gives the next number of a letter each time, above all that were given. */
export function startNumbers(given: readonly string[], letter: string): () => string {
  let highest = Math.max(
    0,
    ...given.filter((id) => id.startsWith(letter)).map((id) => Number(id.slice(letter.length))),
  );
  return () => `${letter}${(highest += 1)}`;
}

function listItems(card: Card): Item[] {
  return itemLists.flatMap((path) => listOf(card, path));
}

function listOf(card: Card, path: string): readonly Item[] {
  const [first = '', second] = path.split('.');
  const part = card[first as keyof Card] as unknown;
  return (second === undefined ? part : (part as Record<string, unknown>)[second]) as Item[];
}

function withList(card: Card, path: string, items: readonly Item[]): Card {
  const [first = '', second] = path.split('.');
  const part: unknown =
    second === undefined ? items : { ...(card[first as keyof Card] as object), [second]: items };
  return { ...card, [first]: part };
}
