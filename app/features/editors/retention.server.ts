// Deletes what the doors need no longer: called daily with the periods of submissions, by scripts/apply-retention.ts.
import { lte } from 'drizzle-orm';
import type { Database } from '#db/client.server.ts';
import { openReviews } from '#db/schema.ts';
import { deleteExpiredSessions } from './sessions.server.ts';
import { deleteExpiredLinks } from './sign-in-links.server.ts';

/** Hours after which a page that somebody opened is not taken for open any more. */
const openHours = 24;
const hourMs = 60 * 60 * 1000;

/** How many of each were deleted. */
export interface PurgedDoors {
  sessions: number;
  signInLinks: number;
  openReviews: number;
}

/** In one transaction. Applied again at the same moment, it changes nothing. */
export function purgeDoors(db: Database, now: Date): PurgedDoors {
  const opened = new Date(now.getTime() - openHours * hourMs).toISOString();
  return db.transaction(
    (tx) => ({
      sessions: deleteExpiredSessions(tx, now),
      signInLinks: deleteExpiredLinks(tx, now),
      openReviews: tx.delete(openReviews).where(lte(openReviews.openedAt, opened)).run().changes,
    }),
    { behavior: 'immediate' },
  );
}
