// Joins a proposal with what was published of its card since it was begun, by the card's own keys, so that neither undoes
// the other. A text, a term, a figure with its date and an item of a list are each taken whole: half of one side's claim
// and half of the other's would be nobody's. Pure; the clashes are settled by editors (working-copy.server.ts).
import { cardSchema, type Card } from '#app/features/models/card-schema.ts';
import { listUsedSources } from '#app/features/models/citations.ts';
import { isSame } from '#app/features/models/compare-cards.ts';
import { alignProposal, itemLists } from './align-proposal.ts';
import { readPart, writePart } from './card-parts.ts';
import type { Clash } from './clash.ts';
import { joinKeyed, keyEntries, type Sides } from './merge-lists.ts';

/** Keys whose parts are merged one by one. An object under any other key, such as a text with its source, is one part. */
const headings = [
  'problem',
  'solution',
  'evidence',
  'impact',
  'spread',
  'requirements',
  'risks',
  'spectrum',
] as const;

/** Lists of words for one thing: what each side adds or takes out stands by itself. */
const setLists = ['otherNames', 'furtherApproaches', 'people', 'settings', 'insteadOf', 'impact.outcomes'];

/**
 * Joins what two people changed on one card since both began from the same.
 *
 * @param of.base what both began from
 * @param of.earlier every card that the model had, so that no id is given twice
 * @returns the published card with what only the proposal changed; where both changed the same thing otherwise, the
 *   published one stands and the clash is told. `slug` and `reviewedOn` are the published card's. Every source that is
 *   cited is there
 */
export function mergeCards(of: { base: Card; published: Card; proposed: Card; earlier?: readonly Card[] }): {
  card: Card;
  clashes: Clash[];
  /** Ids and sources that only the proposal has and that the published card has given to something else since: old to new. */
  renamed: ReadonlyMap<string, string>;
} {
  const { renamed, ...versions } = alignProposal(of, of.earlier ?? []);
  const { published, proposed } = versions;
  const clashes: Clash[] = [];
  const merge = (path: string) => mergePart(path, readSides(versions, path), clashes);
  let card = published;
  for (const path of listPaths()) {
    if (path !== 'sources') card = writePart(card, path, merge(path));
  }
  const carried = clashes.map((clash) => carrySources(clash, proposed));
  const sources = mergeSources(versions, card, carried);
  return { card: { ...card, sources: sources.sources }, clashes: [...carried, ...sources.clashes], renamed };
}

/** Every part that is merged by itself, in the order of the card. */
function listPaths(): string[] {
  return Object.keys(cardSchema.shape).flatMap((key) => {
    if (key === 'slug' || key === 'reviewedOn') return [];
    const heading = headings.find((each) => each === key);
    if (heading === undefined) return [key];
    return Object.keys(cardSchema.shape[heading].shape).map((part) => `${heading}.${part}`);
  });
}

function readSides({ base, published, proposed }: Sides<Card>, path: string): Sides<unknown> {
  return {
    base: readPart(base, path),
    published: readPart(published, path),
    proposed: readPart(proposed, path),
  };
}

function mergePart(path: string, sides: Sides<unknown>, clashes: Clash[]): unknown {
  const { base, published, proposed } = sides;
  if (isSame(published, proposed) || isSame(base, proposed)) return published;
  if (isSame(base, published)) return proposed;
  if (itemLists.some((list) => list === path)) {
    return mergeItems(path, sides as Sides<readonly Item[]>, clashes);
  }
  const merged = Array.isArray(base) ? mergeEntries(path, sides as Sides<readonly unknown[]>) : null;
  if (merged !== null) return merged;
  clashes.push({ path, base, published, proposed });
  return published;
}

interface Item {
  id: string;
}

function mergeItems(path: string, sides: Sides<readonly Item[]>, clashes: Clash[]): Item[] {
  const byId = (items: readonly Item[]) => new Map(items.map((item) => [item.id, item]));
  const idsOf = (items: readonly Item[]) => items.map(({ id }) => id);
  const found: Clash[] = [];
  const { entries, isReorderedByBoth } = joinKeyed(
    { base: byId(sides.base), published: byId(sides.published), proposed: byId(sides.proposed) },
    (id, of) => mergePart(`${path}.${id}`, of, found) as Item | undefined,
  );
  clashes.push(...found.map((clash) => ({ ...clash, order: idsOf(sides.proposed) })));
  if (isReorderedByBoth) {
    clashes.push({
      path,
      base: idsOf(sides.base),
      published: idsOf(sides.published),
      proposed: idsOf(sides.proposed),
    });
  }
  return entries;
}

/**
 * A list whose entries bear no ids.
 *
 * @returns null where both sides touched the same entry, or what comes of it is no list that a card may have
 */
function mergeEntries(path: string, sides: Sides<readonly unknown[]>): unknown[] | null {
  const keyOf = path === 'related' ? (entry: unknown) => (entry as { model: string }).model : tellEntry;
  const keyed = {
    base: keyEntries(sides.base, keyOf),
    published: keyEntries(sides.published, keyOf),
    proposed: keyEntries(sides.proposed, keyOf),
  };
  // Told by what it says, an entry that was changed is one gone and another come: two that took the same one away and
  // brought different ones may have changed it in two ways.
  const mayHideChanges = !setLists.includes(path) && path !== 'related';
  if (mayHideChanges && touchSame(keyed)) return null;
  const clashes: Clash[] = [];
  const { entries, isReorderedByBoth } = joinKeyed(keyed, (_key, of) => mergePart('', of, clashes));
  if (clashes.length > 0 || isReorderedByBoth) return null;
  return isList(path, entries) ? entries : null;
}

function touchSame({ base, published, proposed }: Sides<ReadonlyMap<string, unknown>>): boolean {
  const isGoneFromBoth = [...base.keys()].some((key) => !published.has(key) && !proposed.has(key));
  const isNewInOne = (one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>) =>
    [...one.keys()].some((key) => !base.has(key) && !other.has(key));
  return isGoneFromBoth && (isNewInOne(published, proposed) || isNewInOne(proposed, published));
}

/** The same words for the same entry, whatever the order of its keys. */
function tellEntry(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null) return JSON.stringify(entry);
  return JSON.stringify(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isList(path: string, entries: unknown[]): boolean {
  const [first = '', second] = path.split('.');
  const heading = headings.find((each) => each === first);
  const schema =
    heading === undefined
      ? cardSchema.shape[first as keyof typeof cardSchema.shape]
      : (cardSchema.shape[heading].shape as Record<string, (typeof cardSchema.shape)[keyof Card]>)[
          second ?? ''
        ];
  return schema?.safeParse(entries).success ?? false;
}

/** A clash with what its proposed part cites. */
function carrySources(clash: Clash, { sources }: Card): Clash {
  const cited = new Set(listUsedSources(clash.proposed));
  const carried = Object.entries(sources).filter(([key]) => cited.has(key));
  return carried.length === 0 ? clash : { ...clash, sources: Object.fromEntries(carried) };
}

/** The publications of a card that is otherwise merged. What is cited stays, whoever took it out. */
function mergeSources(
  versions: Sides<Card>,
  card: Card,
  others: readonly Clash[],
): { sources: Card['sources']; clashes: Clash[] } {
  const { sources: _sources, ...rest } = card;
  const cited = new Set(listUsedSources(rest));
  const waiting = new Set(others.flatMap(({ sources = {} }) => Object.keys(sources)));
  const clashes: Clash[] = [];
  const entries = new Map<string, Card['sources'][string]>();
  const [base, published, proposed] = [
    versions.base.sources,
    versions.published.sources,
    versions.proposed.sources,
  ];
  for (const key of new Set([...Object.keys(published), ...Object.keys(proposed), ...Object.keys(base)])) {
    const sides = { base: base[key], published: published[key], proposed: proposed[key] };
    const found: Clash[] = [];
    const merged = mergePart(`sources.${key}`, sides, found) as Card['sources'][string] | undefined;
    const isCited = cited.has(key);
    if (merged === undefined && isCited) {
      const needed = published[key] ?? proposed[key] ?? base[key];
      if (needed !== undefined) entries.set(key, needed);
      continue;
    }
    clashes.push(...found);
    // What only a part cites that is still to be settled comes with that part, if it is taken.
    const comesLater = !isCited && !(key in published) && waiting.has(key);
    if (merged !== undefined && !comesLater) entries.set(key, merged);
  }
  return { sources: Object.fromEntries(entries), clashes };
}
