// Writes to the organisation of a model to ask whether its card is still right.
import { and, desc, eq, inArray } from 'drizzle-orm';
import { isDeepStrictEqual } from 'node:util';
import { subjectOf } from '#app/features/editors/audit.server.ts';
import { findStandingCard, listEverySlug } from '#app/features/models/publish.server.ts';
import { addDays } from '#app/features/submissions/calendar.ts';
import { inviteOrganisation } from '#app/features/submissions/invitation.server.ts';
import { formatDate } from '#app/lib/format.ts';
import { ukDay } from '#app/lib/uk-day.ts';
import type { Database, Queryable } from '#db/client.server.ts';
import { auditEntries } from '#db/schema.ts';
import { recordModelAction, refuse, type ActResult, type ModelAct } from './model-act.server.ts';
import {
  findOrganisationContact,
  keepOrganisationContact,
  type OrganisationContact,
} from './organisation-contacts.server.ts';

/** Days that must lie between two such letters about one card. */
export const daysBetweenLetters = 30;

/**
 * Asks the organisation of a card whether it is right, by a letter with a private link.
 *
 * @param of.contact where to write to, kept for the next time; null to write to the address that is kept. Checked by the caller
 */
export function askOrganisation(
  db: Database,
  of: Omit<ModelAct, 'seen'> & { contact: OrganisationContact | null },
): ActResult {
  return db.transaction(
    (tx): ActResult => {
      const standing = findStandingCard(tx, of.slug);
      if (standing === undefined) return { kind: 'gone' };
      const kept = findOrganisationContact(tx, of.slug);
      const contact = of.contact ?? kept;
      if (contact === undefined) return refuse('email', 'Enter the e-mail address of the organisation');
      const again = findNextLetterDay(tx, of.slug);
      if (again !== null && ukDay(of.now) < again) {
        const words = `It was asked on ${formatDate(addDays(again, -daysBetweenLetters))}: ask again from ${formatDate(again)} on`;
        return refuse(null, words);
      }
      if (!isDeepStrictEqual(contact, kept)) keepOrganisationContact(tx, { ...of, contact });
      inviteOrganisation(tx, { ...contact, slug: of.slug, now: of.now });
      // Without the address, which must stay erasable.
      const words = `Last checked on ${formatDate(standing.card.reviewedOn)}`;
      recordModelAction(tx, of, { action: 'organisation-asked', slug: of.slug, words });
      return { kind: 'done', slug: of.slug, revision: standing.number };
    },
    { behavior: 'immediate' },
  );
}

function findNextLetterDay(tx: Queryable, slug: string): string | null {
  const lastAskedAt = findLastAsked(tx, listEverySlug(tx, slug));
  return lastAskedAt === null ? null : addDays(ukDay(new Date(lastAskedAt)), daysBetweenLetters);
}

/**
 * When the organisation of a model was last asked: from the audit trail, since what was begun for it may be deleted.
 *
 * @param slugs that the model goes by, and went by
 */
export function findLastAsked(db: Queryable, slugs: readonly string[]): string | null {
  const row = db
    .select({ at: auditEntries.at })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.action, 'organisation-asked'),
        inArray(auditEntries.subject, slugs.map(subjectOf.model)),
      ),
    )
    .orderBy(desc(auditEntries.at))
    .limit(1)
    .get();
  return row?.at ?? null;
}
