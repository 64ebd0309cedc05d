// The private links by which people return to what they send in. Whoever has one may read and change that submission,
// so the token is 256 random bits, stands nowhere but in the link, and ends: by time, or once one that was asked for anew
// is followed.
import { and, eq, isNull, lte, ne } from 'drizzle-orm';
import { hashToken, makeToken } from '#app/lib/token.server.ts';
import type { Queryable } from '#db/client.server.ts';
import { submissionLinks } from '#db/schema.ts';

/** Days for which a link works: longer than a decision takes, so that the one in the acknowledgement still opens then. */
export const linkDays = 60;
const dayMs = 24 * 60 * 60 * 1000;

/** Why a link opens nothing. A token that was never made and one whose submission was deleted are both `unknown`. */
export type LinkFault = 'unknown' | 'expired' | 'replaced';

export type OpenedLink = { submissionId: number } | { fault: LinkFault };

/**
 * Makes a link to a submission.
 *
 * @param of.replacesEarlier whether the links before it end once it is followed: for one that somebody asked for, who has
 *   lost the others. Not for those in letters that come unasked, which programs that check mail may follow.
 * @returns its token, 43 characters that an address can bear, which cannot be had again
 */
export function makeLink(
  db: Queryable,
  {
    submissionId,
    replacesEarlier = false,
    now,
  }: { submissionId: number; replacesEarlier?: boolean; now: Date },
): string {
  const token = makeToken();
  db.insert(submissionLinks)
    .values({
      hash: hashToken(token),
      submissionId,
      madeAt: now.toISOString(),
      replacesEarlier,
      expiresAt: new Date(now.getTime() + linkDays * dayMs).toISOString(),
    })
    .run();
  return token;
}

/** Opens a link. The first time that one is followed which replaces others, those end. */
export function openLink(db: Queryable, { token, now }: { token: string; now: Date }): OpenedLink {
  const hash = hashToken(token);
  const link = db.select().from(submissionLinks).where(eq(submissionLinks.hash, hash)).get();
  if (link === undefined) return { fault: 'unknown' };
  if (link.replacedAt !== null) return { fault: 'replaced' };
  const at = now.toISOString();
  if (link.expiresAt <= at) return { fault: 'expired' };
  if (link.usedAt === null) {
    db.update(submissionLinks).set({ usedAt: at }).where(eq(submissionLinks.hash, hash)).run();
  }
  if (link.usedAt === null && link.replacesEarlier) {
    db.update(submissionLinks)
      .set({ replacedAt: at })
      .where(
        and(
          eq(submissionLinks.submissionId, link.submissionId),
          ne(submissionLinks.hash, hash),
          isNull(submissionLinks.replacedAt),
          lte(submissionLinks.madeAt, link.madeAt),
        ),
      )
      .run();
  }
  return { submissionId: link.submissionId };
}

/** Takes back a link that reached nobody. */
export function deleteLink(db: Queryable, token: string): void {
  db.delete(submissionLinks)
    .where(eq(submissionLinks.hash, hashToken(token)))
    .run();
}
