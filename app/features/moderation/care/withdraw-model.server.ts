// Takes a card out of the directory, and puts it back. Its revisions stay either way: a finding that was cited once can
// still be looked up.
import { eq } from 'drizzle-orm';
import type { Card } from '#app/features/models/card-schema.ts';
import { findCurrentSlug } from '#app/features/models/moves.server.ts';
import { mirrorRelations } from '#app/features/models/neighbours.server.ts';
import { addRevision, findStandingCard } from '#app/features/models/publish.server.ts';
import { formatNumber } from '#app/lib/format.ts';
import { ukDay } from '#app/lib/uk-day.ts';
import type { Database, Queryable } from '#db/client.server.ts';
import { organisationContacts, retiredSlugs } from '#db/schema.ts';
import {
  actOnCard,
  actOnWithdrawnCard,
  listNeighbours,
  recordModelAction,
  refuse,
  type ActResult,
  type ModelAct,
} from './model-act.server.ts';

/** Characters of the reason at most. */
export const longestReason = 600;

/**
 * Withdraws a card: its address answers that it is gone, and no other card names it any longer.
 *
 * @param of.reason for readers, at its address and in the feed; cleaned by the caller
 */
export function withdrawModel(db: Database, of: ModelAct & { reason: string }): ActResult {
  return actOnCard(db, of, (tx, { card, number }) => {
    if (of.reason === '') return refuse('reason', 'Write why it is withdrawn');
    if (of.reason.length > longestReason) {
      return refuse(
        'reason',
        `Shorten this to at most ${longestReason} characters; it has ${formatNumber(of.reason.length)}`,
      );
    }
    const related = listNeighbours(tx, card).map((model) => ({ model, why: '' }));
    mirrorRelations(tx, { before: { ...card, related }, after: null, now: of.now });
    tx.insert(retiredSlugs)
      .values({ slug: of.slug, withdrawnOn: ukDay(of.now), reason: of.reason, decidedBy: 'editor' })
      .run();
    // Nobody is asked about a card that is not there, so nobody's address is kept for it.
    tx.delete(organisationContacts).where(eq(organisationContacts.slug, of.slug)).run();
    recordModelAction(tx, of, { action: 'withdrawn', slug: of.slug, words: of.reason });
    return { kind: 'done', slug: of.slug, revision: number };
  });
}

/** Puts a withdrawn card back as it was, but for relations to cards that are no longer there. */
export function restoreModel(db: Database, of: ModelAct): ActResult {
  return actOnWithdrawnCard(db, of, (tx, withdrawn) => {
    tx.delete(retiredSlugs).where(eq(retiredSlugs.slug, of.slug)).run();
    const card = { ...withdrawn.card, related: listStandingRelations(tx, withdrawn.card) };
    const revision = addRevision(tx, { card, authorKind: 'editor', note: 'Put back', now: of.now });
    mirrorRelations(tx, { before: null, after: card, now: of.now });
    recordModelAction(tx, of, { action: 'restored', slug: of.slug, words: `Revision ${revision}` });
    return { kind: 'done', slug: of.slug, revision };
  });
}

/** The relations of a card to those that are published now, by the slugs that they go by now. */
function listStandingRelations(tx: Queryable, card: Card): Card['related'] {
  const related = new Map<string, Card['related'][number]>();
  for (const { model, why } of card.related) {
    const now = findCurrentSlug(tx, model);
    const isThere = now !== card.slug && findStandingCard(tx, now) !== undefined;
    if (isThere && !related.has(now)) related.set(now, { model: now, why });
  }
  return [...related.values()];
}
