// The revisions of one model as one line, through its renamings: under another address it is another row of the database
// and the same model. history.server.ts and card-history.server.ts call it.
import { inArray } from 'drizzle-orm';
import type { Card } from './card-schema.ts';
import type { Catalogue } from './catalogue.server.ts';
import { isSame } from './compare-cards.ts';
import type { Queryable } from '#db/client.server.ts';
import { revisions } from '#db/schema.ts';

/** A revision without its card. */
export interface LineageEntry {
  id: number;
  slug: string;
  number: number;
}

/** Former addresses that lead to a model, in alphabetical order. */
export function listFormerAddresses({ retired }: Catalogue, slug: string): string[] {
  return [...retired]
    .flatMap(([former, entry]) => ('movedTo' in entry && entry.movedTo === slug ? [former] : []))
    .sort();
}

/** Every revision of a model up to a catalogue, those under former addresses included, in the order they were made. */
export function listLineage(db: Queryable, catalogue: Catalogue, slug: string): LineageEntry[] {
  const current = catalogue.bySlug.get(slug)?.revision.number ?? 0;
  return db
    .select({ id: revisions.id, slug: revisions.slug, number: revisions.number })
    .from(revisions)
    .where(inArray(revisions.slug, [slug, ...listFormerAddresses(catalogue, slug)]))
    .orderBy(revisions.id)
    .all()
    .filter((entry) => entry.slug !== slug || entry.number <= current);
}

/**
 * The revision that one replaced: the one before under the same address, or, where the model came from another address in
 * between, the last under that one. Undefined for the first of all.
 *
 * Two cards may have been joined under one address: only what is the same model was replaced.
 */
export function findReplaced<Entry extends LineageEntry>(
  lineage: readonly Entry[],
  entry: Entry,
  readCard: (entry: Entry) => Card,
): Entry | undefined {
  const earlier = lineage.filter(({ id }) => id < entry.id);
  const last = earlier.at(-1);
  const own = earlier.findLast(({ slug }) => slug === entry.slug);
  if (last === undefined || last === own) return own;
  return isSameModel(readCard(last), readCard(entry)) ? last : own;
}

/** Whether two cards rest on the same sources for the most part: a renaming leaves them. */
function isSameModel(before: Card, after: Card): boolean {
  const keys = Object.keys(before.sources);
  const kept = keys.filter((key) => isSame(before.sources[key], after.sources[key]));
  return keys.length === 0 ? isSame(before.problem, after.problem) : kept.length * 2 >= keys.length;
}
