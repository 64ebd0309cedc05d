import type { Card } from '#app/features/models/card-schema.ts';
import { listUsedSources, renameSources } from '#app/features/models/citations.ts';
import { isSame } from '#app/features/models/compare-cards.ts';
import { isSamePublication, itemLists, startNumbers } from './align-proposal.ts';
import { readPart, reorderItems, writePart } from './card-parts.ts';
import type { Clash } from './clash.ts';

/**
 * The card with what the proposal says at a clash. What that cites comes along, by another key where the card has given its
 * key to something else since; what nothing cites any more for want of the words that went, goes with them.
 */
export function takeProposed(card: Card, clash: Clash): Card {
  const { path } = clash;
  if (isOrder(clash)) {
    return writePart(card, path, reorderItems(readPart(card, path) as { id: string }[], clash.proposed));
  }
  if (path.startsWith('sources.')) return takeSource(card, path, clash.proposed);
  const replaced = readPart(card, path);
  const { sources, keys } = bringSources(card.sources, clash.sources ?? {});
  const value = renameSources(clash.proposed, (key) => keys.get(key) ?? key);
  const next = writePart({ ...card, sources }, path, value, clash.order);
  return dropOrphans(next, listUsedSources(replaced));
}

/** One that is cited is not taken out. */
function takeSource(card: Card, path: string, proposed: unknown): Card {
  const { sources: _sources, ...rest } = card;
  const isCited = listUsedSources(rest).some((key) => path === `sources.${key}`);
  return proposed === undefined && isCited ? card : writePart(card, path, proposed);
}

/** A clash over nothing but the order of a list. */
export function isOrder(
  clash: Clash,
): clash is Clash & { base: string[]; published: string[]; proposed: string[] } {
  return itemLists.some((list) => list === clash.path);
}

/** The publications with those of a clash, and by which keys these go among them. */
function bringSources(
  sources: Card['sources'],
  brought: Card['sources'],
): { sources: Card['sources']; keys: ReadonlyMap<string, string> } {
  const keys = new Map<string, string>();
  const all = { ...sources };
  for (const [key, source] of Object.entries(brought)) {
    const here = sources[key];
    const known =
      here !== undefined && isSamePublication(here, source)
        ? key
        : Object.keys(sources).find((other) => isSame(sources[other], source));
    const next =
      known ??
      (here === undefined ? key : startNumbers([...Object.keys(all), ...Object.keys(brought)], 's')());
    keys.set(key, next);
    if (known === undefined) all[next] = source;
  }
  return { sources: all, keys };
}

function dropOrphans(card: Card, candidates: readonly string[]): Card {
  const { sources, ...rest } = card;
  const used = new Set(listUsedSources(rest));
  const kept = Object.entries(sources).filter(([key]) => used.has(key) || !candidates.includes(key));
  return { ...card, sources: Object.fromEntries(kept) };
}
