// The servers that the browser tests visit, each with data of its own. playwright.config.ts starts and stops them:
// `serve-site.ts read` for tests that only read and send in, `serve-site.ts moderated` for those that publish, since what
// they publish would change the counts and lists that the others look at.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { mailFolder, openMailbox } from './mailbox.ts';
import { addCards } from './moderation/cards.ts';
import { addDrafts } from './moderation/drafts.ts';
import { addEditors } from './moderation/editors.ts';
import { writeSiteData, writeSiteReleases } from './site-data.ts';
import { databaseName, serveScratch } from '#scripts/serve-scratch.ts';

process.on('exit', () => rmSync(mailFolder(), { recursive: true, force: true }));

await serveScratch(async (scratch) => {
  process.env.SMTP_URL = await openMailbox(mailFolder());
  const folder = writeSiteData(join(scratch, 'data'));
  const databasePath = join(scratch, databaseName);
  if (process.argv[2] === 'moderated') {
    addCards(folder);
    addEditors(databasePath);
    addDrafts(databasePath);
  } else {
    await writeSiteReleases(databasePath, folder);
  }
  return folder;
});
