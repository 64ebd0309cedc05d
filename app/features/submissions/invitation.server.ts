// Asking an organisation whether the card of its model is still right, and its answer that it is. What is asked is a
// change of the card that begins as the card stands, so that any other answer is given by the same form as ever.
import { eq } from 'drizzle-orm';
import { findRevision } from '#app/features/models/history.server.ts';
import { findCurrentSlug } from '#app/features/models/moves.server.ts';
import { findStandingCard, listEarlierCards } from '#app/features/models/publish.server.ts';
import type { Database, Queryable } from '#db/client.server.ts';
import { submissionContacts, submissionEvents, submissions, submissionVersions } from '#db/schema.ts';
import { confirmationReason, isAsBegun } from './confirmation.ts';
import { draftOfCard, markDone, type Contact, type Draft } from './draft.ts';
import { queueLetter } from './post/queue-letter.server.ts';
import { readSubmission } from './queries.server.ts';
import { makeReference } from './reference.server.ts';

/**
 * Begins a change of a card for the organisation to make or to do without, and writes to it. In the transaction of whoever asks,
 * who wakes the postman afterwards.
 *
 * @param of.email the organisation's own address, never a person's
 * @returns false where there is no such card
 */
export function inviteOrganisation(
  tx: Queryable,
  of: { slug: string; organisation: string; email: string; now: Date },
): boolean {
  const standing = findStandingCard(tx, of.slug);
  if (standing === undefined) return false;
  const draft = draftOfCard('change', standing.card, listEarlierCards(tx, of.slug));
  const at = of.now.toISOString();
  const { id, reference } = tx
    .insert(submissions)
    .values({
      reference: makeReference(),
      kind: 'change',
      slug: of.slug,
      baseRevision: standing.number,
      state: 'draft',
      draft: JSON.stringify(markDone(draft, 'contact')),
      createdAt: at,
      changedAt: at,
      invitedAt: at,
    })
    .returning({ id: submissions.id, reference: submissions.reference })
    .get();
  tx.insert(submissionContacts)
    .values({ submissionId: id, name: of.organisation, email: of.email, organisation: of.organisation })
    .run();
  tx.insert(submissionEvents).values({ submissionId: id, kind: 'begun', at }).run();
  queueLetter(tx, {
    event: `check-request/${reference}`,
    letter: 'check-request',
    submissionId: id,
    details: { slug: of.slug, checkedOn: standing.card.reviewedOn },
    now: of.now,
  });
  return true;
}

export type ConfirmResult =
  | { kind: 'confirmed' }
  /** It was sent, given up, or never asked for; or the card is no longer there. */
  | { kind: 'closed' }
  /** The card has another revision since the page was opened: look at it again. */
  | { kind: 'changed-meanwhile' }
  /** Something in it was changed already: that is to be sent, or given up. */
  | { kind: 'has-changes' };

/**
 * Sends an organisation's word that its card is right as it is published now.
 *
 * @param of.seen the number of the revision that they looked at
 * @param of.name of whoever says so; null where they gave none
 */
export function confirmCard(
  db: Database,
  of: { submissionId: number; seen: number; name: string | null; now: Date },
): ConfirmResult {
  return db.transaction(
    (tx): ConfirmResult => {
      const submission = readSubmission(tx, of.submissionId);
      const { slug, baseRevision, answers, state, invitedAt, reference } = submission;
      const standing = slug === null ? undefined : findStandingCard(tx, findCurrentSlug(tx, slug));
      if (state !== 'draft' || invitedAt === null || standing === undefined || answers.contact === null) {
        return { kind: 'closed' };
      }
      if (standing.number !== of.seen) return { kind: 'changed-meanwhile' };
      const base = findRevision(tx, slug ?? '', baseRevision ?? 0);
      if (base === null || !isAsBegun(answers.draft, base.card)) return { kind: 'has-changes' };
      const at = of.now.toISOString();
      const { card } = standing;
      const begun = draftOfCard('change', card, listEarlierCards(tx, card.slug));
      const done = [...begun.done, ...(['contact', 'standing', 'reason'] as const)];
      const draft: Draft = { ...begun, done, reason: confirmationReason };
      tx.insert(submissionVersions)
        .values({ submissionId: of.submissionId, number: 1, draft: JSON.stringify(draft), sentAt: at })
        .run();
      tx.update(submissions)
        .set({
          state: 'sent',
          slug: card.slug,
          baseRevision: standing.number,
          draft: JSON.stringify(draft),
          sentAt: at,
          changedAt: at,
          warnedAt: null,
        })
        .where(eq(submissions.id, of.submissionId))
        .run();
      tx.update(submissionContacts)
        .set({ standing: 'speaks-for', name: of.name ?? answers.contact.name } satisfies Partial<Contact>)
        .where(eq(submissionContacts.submissionId, of.submissionId))
        .run();
      tx.insert(submissionEvents).values({ submissionId: of.submissionId, kind: 'sent', at }).run();
      queueLetter(tx, {
        event: `received/${reference}/1`,
        letter: 'received',
        submissionId: of.submissionId,
        details: {},
        now: of.now,
      });
      return { kind: 'confirmed' };
    },
    { behavior: 'immediate' },
  );
}
