// What every act of an editor on a card itself shares: one transaction that begins by locking the file, on the card as the
// editor saw it, with its line in the audit trail.
import { eq } from 'drizzle-orm';
import { recordAction, subjectOf, type AuditAction } from '#app/features/editors/audit.server.ts';
import { cardSchema, type Card } from '#app/features/models/card-schema.ts';
import { findLatestRevision, findStandingCard } from '#app/features/models/publish.server.ts';
import type { Database, Queryable } from '#db/client.server.ts';
import { relatedModels, retiredSlugs } from '#db/schema.ts';

export interface ModelAct {
  slug: string;
  editorId: number;
  /** The number of the revision that the editor saw. */
  seen: number;
  now: Date;
}

export type ActResult =
  /** `slug` is where the card stands now, or stood. */
  | { kind: 'done'; slug: string; revision: number }
  /** The card has another revision since: look again. */
  | { kind: 'changed-meanwhile'; revision: number }
  /** Words for the editor, about one field of the form where it is about one. */
  | { kind: 'refused'; problems: ActProblem[] }
  /** There is no card at that slug now: renamed or withdrawn meanwhile, or there never was one. */
  | { kind: 'gone' };

export interface ActProblem {
  /** A field of the form; null where it is about the whole. */
  field: string | null;
  message: string;
}

/** The card at a slug as an act finds it. */
export interface StandingCard {
  card: Card;
  number: number;
}

/**
 * Runs an act on a published card.
 *
 * @param act returns what was done, or what keeps it from being done, before it changes anything
 */
export function actOnCard(
  db: Database,
  of: ModelAct,
  act: (tx: Queryable, standing: StandingCard) => ActResult,
): ActResult {
  return db.transaction(
    (tx): ActResult => {
      const standing = findStandingCard(tx, of.slug);
      if (standing === undefined) return { kind: 'gone' };
      if (standing.number !== of.seen) return { kind: 'changed-meanwhile', revision: standing.number };
      // As the schema has it now, so that a revision of an earlier one can be built upon.
      return act(tx, { ...standing, card: cardSchema.parse(standing.card) });
    },
    { behavior: 'immediate' },
  );
}

/** Runs an act on a card that was withdrawn, as its last revision has it. */
export function actOnWithdrawnCard(
  db: Database,
  of: ModelAct,
  act: (tx: Queryable, withdrawn: StandingCard) => ActResult,
): ActResult {
  return db.transaction(
    (tx): ActResult => {
      const retired = tx.select().from(retiredSlugs).where(eq(retiredSlugs.slug, of.slug)).get();
      const latest = findLatestRevision(tx, of.slug);
      if (!retired || retired.movedTo !== null || latest === undefined) return { kind: 'gone' };
      if (latest.number !== of.seen) return { kind: 'changed-meanwhile', revision: latest.number };
      return act(tx, { card: cardSchema.parse(JSON.parse(latest.card)), number: latest.number });
    },
    { behavior: 'immediate' },
  );
}

/** A refusal about one field, or about the whole. */
export function refuse(field: string | null, message: string): ActResult {
  return { kind: 'refused', problems: [{ field, message }] };
}

/** Writes an act on a card into the audit trail. */
export function recordModelAction(
  tx: Queryable,
  of: Pick<ModelAct, 'editorId' | 'now'>,
  { action, slug, words }: { action: AuditAction; slug: string; words: string },
): void {
  recordAction(tx, { editorId: of.editorId, action, subject: subjectOf.model(slug), words, now: of.now });
}

/** The cards that stand beside a card: those that it names as related, and any that name it. */
export function listNeighbours(tx: Queryable, card: Card): string[] {
  const naming = tx
    .select({ slug: relatedModels.slug })
    .from(relatedModels)
    .where(eq(relatedModels.model, card.slug))
    .all();
  return [...new Set([...card.related.map(({ model }) => model), ...naming.map(({ slug }) => slug)])];
}
