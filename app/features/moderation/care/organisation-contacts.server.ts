// Where editors ask organisations whether the cards of their models are right: kept by editors, told to nobody.
import { eq } from 'drizzle-orm';
import { recordAction, subjectOf } from '#app/features/editors/audit.server.ts';
import type { Database, Queryable } from '#db/client.server.ts';
import { organisationContacts } from '#db/schema.ts';

export interface OrganisationContact {
  organisation: string;
  email: string;
}

/** Undefined where no editor has given one. */
export function findOrganisationContact(db: Queryable, slug: string): OrganisationContact | undefined {
  return db
    .select({ organisation: organisationContacts.organisation, email: organisationContacts.email })
    .from(organisationContacts)
    .where(eq(organisationContacts.slug, slug))
    .get();
}

/** The slugs of the cards whose organisation can be asked. */
export function listAskableSlugs(db: Queryable): Set<string> {
  const rows = db.select({ slug: organisationContacts.slug }).from(organisationContacts).all();
  return new Set(rows.map(({ slug }) => slug));
}

/** Keeps where the organisation of a card is asked, in the place of what was kept before. */
export function keepOrganisationContact(
  tx: Queryable,
  {
    slug,
    contact,
    editorId,
    now,
  }: { slug: string; contact: OrganisationContact; editorId: number; now: Date },
): void {
  const row = { ...contact, changedAt: now.toISOString(), editorId };
  tx.insert(organisationContacts)
    .values({ slug, ...row })
    .onConflictDoUpdate({ target: organisationContacts.slug, set: row })
    .run();
}

/** Deletes where the organisation of a card is asked. @returns false where nothing was kept */
export function forgetOrganisationContact(
  db: Database,
  { slug, editorId, now }: { slug: string; editorId: number; now: Date },
): boolean {
  return db.transaction(
    (tx) => {
      const { changes } = tx.delete(organisationContacts).where(eq(organisationContacts.slug, slug)).run();
      if (changes === 0) return false;
      recordAction(tx, {
        editorId,
        action: 'organisation-forgotten',
        subject: subjectOf.model(slug),
        now,
      });
      return true;
    },
    { behavior: 'immediate' },
  );
}
