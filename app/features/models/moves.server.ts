import { eq } from 'drizzle-orm';
import type { Queryable } from '#db/client.server.ts';
import { retiredSlugs } from '#db/schema.ts';

/** The slug that a model goes by now: that which it was renamed to, else the slug itself. Of any slug, even of no model. */
export function findCurrentSlug(db: Queryable, slug: string): string {
  const row = db
    .select({ movedTo: retiredSlugs.movedTo })
    .from(retiredSlugs)
    .where(eq(retiredSlugs.slug, slug))
    .get();
  return row?.movedTo ?? slug;
}
