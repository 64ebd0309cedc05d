// Gives a model another name, another address, or both. What led to the card before leads to it still.
import { isDeepStrictEqual } from 'node:util';
import { eq } from 'drizzle-orm';
import type { Card } from '#app/features/models/card-schema.ts';
import { checkCard } from '#app/features/models/content-rules/card-rules.ts';
import { moveOrganisationContact } from '#app/features/models/move-contact.server.ts';
import { renameRelations } from '#app/features/models/neighbours.server.ts';
import { addRevision, isSlugTaken } from '#app/features/models/publish.server.ts';
import { isSlug, longestSlug } from '#app/features/models/slug.ts';
import type { Database, Queryable } from '#db/client.server.ts';
import { retiredSlugs } from '#db/schema.ts';
import {
  actOnCard,
  listNeighbours,
  recordModelAction,
  refuse,
  type ActProblem,
  type ActResult,
  type ModelAct,
} from './model-act.server.ts';

/** Characters of a name at most, as the form asks for it of a new model. */
const longestName = 100;
/** Characters of a short name at most, as the schema of cards has it. */
export const longestShortName = 22;

interface Renaming {
  name: string;
  /** For the rainbow, at most 22 characters; null where the name is short enough or is shortened there. */
  shortName: string | null;
  newSlug: string;
}

/**
 * Renames a model. At a new address it is a new card, whose earlier revisions stay with the former address; the former name
 * becomes one of its other names.
 *
 * @param of.name, of.shortName, of.newSlug cleaned by the caller
 */
export function renameModel(db: Database, of: ModelAct & Renaming): ActResult {
  return actOnCard(db, of, (tx, { card: before }) => {
    const problems = listFaults(tx, of, before);
    if (problems.length > 0) return { kind: 'refused', problems };
    const card = renameCard(before, of);
    if (isDeepStrictEqual(card, before)) {
      return refuse('name', 'Change the name or the address: nothing differs from now');
    }
    const found = checkCard(card);
    if (found.length > 0) {
      return { kind: 'refused', problems: found.map(({ message }) => ({ field: 'name', message })) };
    }
    if (card.slug !== before.slug) retireFormerSlug(tx, { from: before.slug, to: card.slug });
    const note = card.slug === before.slug ? `Renamed from “${before.name}”` : `Renamed from ${before.slug}`;
    const revision = addRevision(tx, { card, authorKind: 'editor', note, now: of.now });
    if (card.slug !== before.slug) {
      const moved = { from: before.slug, to: card.slug };
      renameRelations(tx, { ...moved, neighbours: listNeighbours(tx, before), now: of.now });
      moveOrganisationContact(tx, moved);
    }
    const words = `${before.name} (${before.slug}) is now ${card.name} (${card.slug})`;
    recordModelAction(tx, of, { action: 'renamed', slug: card.slug, words });
    return { kind: 'done', slug: card.slug, revision };
  });
}

function listFaults(tx: Queryable, { name, shortName, newSlug }: Renaming, before: Card): ActProblem[] {
  const problems: ActProblem[] = [];
  if (name === '') problems.push({ field: 'name', message: 'Enter the name of the model' });
  if (name !== before.name && name.length > longestName) {
    problems.push({ field: 'name', message: `Shorten this to at most ${longestName} characters` });
  }
  if ((shortName ?? '').length > longestShortName) {
    problems.push({ field: 'shortName', message: `Shorten this to at most ${longestShortName} characters` });
  }
  if (newSlug !== before.slug && !isSlug(newSlug)) {
    problems.push({
      field: 'newSlug',
      message: `Write the address in small letters and digits, with single hyphens between words, in at most ${longestSlug} characters`,
    });
  } else if (newSlug !== before.slug && isTakenByAnother(tx, newSlug, before.slug)) {
    problems.push({
      field: 'newSlug',
      message: 'Choose another address: this one is, or once was, that of another card',
    });
  }
  return problems;
}

/** A former address of the model itself is free for it to go back to. */
function isTakenByAnother(tx: Queryable, slug: string, own: string): boolean {
  const retired = tx.select().from(retiredSlugs).where(eq(retiredSlugs.slug, slug)).get();
  return retired?.movedTo !== own && isSlugTaken(tx, slug);
}

function renameCard(before: Card, { name, shortName, newSlug }: Renaming): Card {
  const { shortName: _shortName, ...rest } = before;
  const otherNames =
    name === before.name
      ? before.otherNames
      : [...new Set([...before.otherNames.filter((other) => other !== name), before.name])];
  return { ...rest, slug: newSlug, name, otherNames, ...(shortName === null ? {} : { shortName }) };
}

/** Earlier addresses lead straight to the new one, and the new one is no longer a former address. */
function retireFormerSlug(tx: Queryable, { from, to }: { from: string; to: string }): void {
  tx.delete(retiredSlugs).where(eq(retiredSlugs.slug, to)).run();
  tx.update(retiredSlugs)
    .set({ movedTo: to, decidedBy: 'editor' })
    .where(eq(retiredSlugs.movedTo, from))
    .run();
  tx.insert(retiredSlugs).values({ slug: from, movedTo: to, decidedBy: 'editor' }).run();
}
