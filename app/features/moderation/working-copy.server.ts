// The editors' own work on cards: changing one that is published, and mending what somebody sent in. Both are submissions
// of theirs, so that the same questions and forms serve them, and nothing is published before it was looked at as a whole.
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { recordAction, subjectOf } from '#app/features/editors/audit.server.ts';
import { findStandingCard, listEarlierCards, listEverySlug } from '#app/features/models/publish.server.ts';
import { draftOfCard, type Draft } from '#app/features/submissions/draft.ts';
import { makeReference } from '#app/features/submissions/reference.server.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import type { Database, Queryable } from '#db/client.server.ts';
import { submissions } from '#db/schema.ts';
import type { Clash } from './clash.ts';
import { findProposal, isToDecide, readClashes, type Proposal } from './proposal.server.ts';
import { takeProposed } from './take-proposed.ts';

interface Act {
  editorId: number;
  now: Date;
}

/**
 * Begins to change a published card, or goes on where this editor left off.
 *
 * @returns the reference of the work; null where there is no such card
 */
export function beginEdit(db: Database, { slug, editorId, now }: Act & { slug: string }): string | null {
  return db.transaction(
    (tx) => {
      const standing = findStandingCard(tx, slug);
      if (standing === undefined) return null;
      const begun = tx
        .select({ reference: submissions.reference })
        .from(submissions)
        .where(
          and(
            // Begun under a former address, it goes on under this one.
            inArray(submissions.slug, listEverySlug(tx, slug)),
            eq(submissions.editorId, editorId),
            eq(submissions.state, 'draft'),
            eq(submissions.kind, 'change'),
            isNull(submissions.mendsId),
          ),
        )
        .orderBy(submissions.id)
        .get();
      if (begun !== undefined) return begun.reference;
      const { reference } = insertWork(tx, {
        kind: 'change',
        slug,
        baseRevision: standing.number,
        draft: draftOfCard('change', standing.card, listEarlierCards(tx, slug)),
        clashes: [],
        mendsId: null,
        editorId,
        now,
      });
      recordAction(tx, {
        editorId,
        action: 'edit-begun',
        subject: subjectOf.model(slug),
        words: reference,
        now,
      });
      return reference;
    },
    { behavior: 'immediate' },
  );
}

/**
 * Begins to mend what was sent in, and brings any working copy up to the card as it is published now.
 *
 * @returns false where there is nothing to work on: unknown, with its sender, decided or withdrawn
 */
export function openWorkingCopy(
  db: Database,
  { reference, editorId, now }: Act & { reference: string },
): boolean {
  return db.transaction(
    (tx) => {
      const proposal = findProposal(tx, reference, now);
      if (proposal === undefined || !isToDecide(proposal)) return false;
      const { submission, workingCopy, published } = proposal;
      if (workingCopy === null) {
        insertWork(tx, {
          kind: submission.kind === 'new-model' ? 'new-model' : 'change',
          slug: published?.card.slug ?? submission.slug,
          baseRevision: published?.number ?? submission.baseRevision,
          draft: draftOf(tx, proposal, submission.answers.draft),
          clashes: proposal.clashes,
          mendsId: submission.id,
          editorId,
          now,
        });
        const subject = subjectOf.submission(reference);
        recordAction(tx, { editorId, action: 'mend-begun', subject, now });
      } else if (published !== null && isOutdated(workingCopy, published)) {
        tx.update(submissions)
          .set({
            slug: published.card.slug,
            baseRevision: published.number,
            draft: JSON.stringify(draftOf(tx, proposal, workingCopy.answers.draft)),
            clashes: JSON.stringify(proposal.clashes),
            changedAt: now.toISOString(),
          })
          .where(eq(submissions.id, workingCopy.id))
          .run();
      }
      return true;
    },
    { behavior: 'immediate' },
  );
}

/** Throws a working copy away: what was sent in, or the published card, stands as it was. @returns false where there is none */
export function discardWorkingCopy(
  db: Database,
  { reference, editorId, now }: Act & { reference: string },
): boolean {
  return db.transaction(
    (tx) => {
      const proposal = findProposal(tx, reference, now);
      if (!proposal?.workingCopy || !isToDecide(proposal)) return false;
      tx.delete(submissions).where(eq(submissions.id, proposal.workingCopy.id)).run();
      const subject = subjectOf.submission(reference);
      recordAction(tx, { editorId, action: 'edit-discarded', subject, now });
      return true;
    },
    { behavior: 'immediate' },
  );
}

/**
 * Settles one clash of a working copy.
 *
 * @param of.choice `published` leaves what the card says now, `proposed` takes what was to stand there
 * @returns false where it has been settled meanwhile, or there is none
 */
export function settleClash(
  db: Database,
  of: Act & { reference: string; path: string; choice: 'published' | 'proposed' },
): boolean {
  return db.transaction(
    (tx) => {
      const proposal = findProposal(tx, of.reference, of.now);
      const copy = proposal?.workingCopy;
      if (!proposal || !copy || !isToDecide(proposal)) return false;
      const clashes = readClashes(tx, copy.id);
      const clash = clashes.find(({ path }) => path === of.path);
      if (clash === undefined) return false;
      const draft =
        of.choice === 'published'
          ? copy.answers.draft
          : withClashTaken(tx, proposal, clash, copy.answers.draft);
      tx.update(submissions)
        .set({
          draft: JSON.stringify(draft),
          clashes: JSON.stringify(clashes.filter((other) => other !== clash)),
          changedAt: of.now.toISOString(),
        })
        .where(eq(submissions.id, copy.id))
        .run();
      recordAction(tx, {
        editorId: of.editorId,
        action: 'clash-settled',
        subject: subjectOf.submission(of.reference),
        words: `${of.path}: ${of.choice}`,
        now: of.now,
      });
      return true;
    },
    { behavior: 'immediate' },
  );
}

function isOutdated(copy: NonNullable<Proposal['workingCopy']>, published: { card: Card; number: number }) {
  return copy.slug !== published.card.slug || copy.baseRevision !== published.number;
}

function withClashTaken(tx: Queryable, proposal: Proposal, clash: Clash, draft: Draft): Draft {
  return draftOfMerged(tx, { ...proposal, card: takeProposed(proposal.card, clash) }, draft);
}

/** A draft of the merged card; of a new model, which nothing can be merged with, the draft as it is. */
function draftOf(tx: Queryable, proposal: Proposal, draft: Draft): Draft {
  return proposal.published === null ? draft : draftOfMerged(tx, proposal, draft);
}

function draftOfMerged(
  tx: Queryable,
  { card, renamed }: Pick<Proposal, 'card' | 'renamed'>,
  draft: Draft,
): Draft {
  const merged = draftOfCard('change', card, listEarlierCards(tx, card.slug));
  const lastNumbers = { ...merged.lastNumbers };
  for (const letter of Object.keys(lastNumbers) as (keyof typeof lastNumbers)[]) {
    lastNumbers[letter] = Math.max(lastNumbers[letter], draft.lastNumbers[letter]);
  }
  const nameNow = (id: string) => renamed.get(id) ?? id;
  const study = draft.study && { source: nameNow(draft.study.source), item: nameNow(draft.study.item) };
  // What was answered stays answered: asked for changes, its sender goes on from this draft.
  const unknown = draft.unknown;
  const done = [...new Set([...draft.done, ...merged.done])].filter((id) => !unknown.includes(id));
  return { ...merged, lastNumbers, study, done, unknown, reason: draft.reason };
}

function insertWork(
  tx: Queryable,
  of: Act & {
    kind: 'new-model' | 'change';
    slug: string | null;
    baseRevision: number | null;
    draft: Draft;
    clashes: readonly Clash[];
    mendsId: number | null;
  },
): { reference: string } {
  const at = of.now.toISOString();
  return tx
    .insert(submissions)
    .values({
      reference: makeReference(),
      kind: of.kind,
      slug: of.slug,
      baseRevision: of.baseRevision,
      state: 'draft',
      draft: JSON.stringify(of.draft),
      createdAt: at,
      changedAt: at,
      editorId: of.editorId,
      mendsId: of.mendsId,
      clashes: JSON.stringify(of.clashes),
    })
    .returning({ reference: submissions.reference })
    .get();
}
