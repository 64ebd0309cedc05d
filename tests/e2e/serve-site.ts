// The server that the browser tests visit, with data of its own. playwright.config.ts starts and stops it.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { mailFolder, openMailbox } from './mailbox.ts';
import { databaseName, serveScratch } from '#scripts/serve-scratch.ts';
import { writeSiteData, writeSiteReleases } from './site-data.ts';

process.on('exit', () => rmSync(mailFolder(), { recursive: true, force: true }));

await serveScratch(async (scratch) => {
  process.env.SMTP_URL = await openMailbox(mailFolder());
  const folder = writeSiteData(join(scratch, 'data'));
  await writeSiteReleases(join(scratch, databaseName), folder);
  return folder;
});
