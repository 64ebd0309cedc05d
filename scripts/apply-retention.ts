// What `npm run retention` and the server do once a day: the periods of the database, and the mail written to files, which
// holds what is deleted there.
import { purgeDoors, type PurgedDoors } from '#app/features/editors/retention.server.ts';
import { applyRetention, findTraceEnd, type Retained } from '#app/features/submissions/retention.server.ts';
import { deleteMailFiles } from '#app/lib/mail/folder-mailer.server.ts';
import type { Database } from '#db/client.server.ts';

export interface RetentionCounts extends Retained, PurgedDoors {
  mailFiles: number;
}

export async function retain(
  db: Database,
  { now, mailFolder }: { now: Date; mailFolder: string },
): Promise<RetentionCounts> {
  return {
    ...applyRetention(db, now),
    ...purgeDoors(db, now),
    mailFiles: await deleteMailFiles(mailFolder, findTraceEnd(now)),
  };
}

/**
 * Does it now, and then once a day.
 *
 * @param parts.onDone called each time, done or failed: letters may wait
 * @returns ends it
 */
export function retainDaily(parts: {
  db: Database;
  mailFolder: string;
  clock: () => Date;
  onDone: () => void;
  log: {
    info(details: object, message: string): void;
    error(details: object, message: string): void;
  };
}): () => void {
  const run = async () => {
    try {
      const counts = await retain(parts.db, { now: parts.clock(), mailFolder: parts.mailFolder });
      if (Object.values(counts).some((count) => count > 0))
        parts.log.info(counts, 'Deleted what was kept long enough.');
    } catch (error) {
      parts.log.error(
        { err: error },
        'What was kept long enough could not be deleted; it is tried again tomorrow.',
      );
    }
    parts.onDone();
  };
  void run();
  const timer = setInterval(() => void run(), 24 * 60 * 60 * 1000).unref();
  return () => clearInterval(timer);
}
