// `npm run retention`: deletes what has been kept long enough, while the server serves or not.
import { existsSync } from 'node:fs';
import { EnvError, readEnv } from '#app/lib/env.server.ts';
import { countOf } from '#app/lib/format.ts';
import { outboxFolder } from '#app/lib/mail/mailer.server.ts';
import { DatabaseUnusableError, openDatabase } from '#db/client.server.ts';
import { retain } from '#scripts/apply-retention.ts';

try {
  await runRetention();
} catch (error) {
  const isExpected = [EnvError, DatabaseUnusableError].some((kind) => error instanceof kind);
  console.error(isExpected ? (error as Error).message : error);
  process.exitCode = 1;
}

async function runRetention(): Promise<void> {
  const { DATABASE_PATH } = readEnv(process.env);
  if (!existsSync(DATABASE_PATH)) {
    console.log(`There is no database at ${DATABASE_PATH}, so nothing to delete.`);
    return;
  }
  const database = openDatabase(DATABASE_PATH);
  try {
    const counts = await retain(database, { now: new Date(), mailFolder: outboxFolder(DATABASE_PATH) });
    console.log(
      [
        `Deleted: ${countOf(counts.contacts, 'private contact')}, ${countOf(counts.drafts, 'draft')}, ${countOf(counts.links, 'ended link')}, ${countOf(counts.letters, 'old letter')}, ${countOf(counts.mailFiles, 'mail file')}.`,
        `Of editors: ${countOf(counts.sessions, 'session')} that had run out, ${countOf(counts.signInLinks, 'ended link')} to sign in with, ${countOf(counts.openReviews, 'sign')} of a page left open.`,
        `Warned of the deletion of their draft: ${countOf(counts.warnings, 'person', 'people')}.`,
      ].join('\n'),
    );
  } finally {
    database.$client.close();
  }
}
