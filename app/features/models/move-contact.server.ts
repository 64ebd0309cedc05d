import { eq } from 'drizzle-orm';
import type { Queryable } from '#db/client.server.ts';
import { organisationContacts } from '#db/schema.ts';

/**
 * Lets where the organisation of a model is asked follow its renaming. Where there is an address under both slugs, because
 * two cards became one or a model goes back to a former address, the one written down last stays.
 */
export function moveOrganisationContact(tx: Queryable, { from, to }: { from: string; to: string }): void {
  const find = (slug: string) =>
    tx.select().from(organisationContacts).where(eq(organisationContacts.slug, slug)).get();
  const [moving, there] = [find(from), find(to)];
  if (moving === undefined) return;
  const isOlder = there !== undefined && there.changedAt > moving.changedAt;
  tx.delete(organisationContacts)
    .where(eq(organisationContacts.slug, isOlder ? from : to))
    .run();
  tx.update(organisationContacts).set({ slug: to }).where(eq(organisationContacts.slug, from)).run();
}
