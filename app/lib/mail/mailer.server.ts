// Which mailer serves this copy. Called where the server is put together: scripts/serve.ts and the tests' own.
import { dirname, join } from 'node:path';
import { createFolderMailer } from './folder-mailer.server.ts';
import type { Mailbox, Mailer } from './mail.ts';
import { createSmtpMailer } from './smtp-mailer.server.ts';

/** @param options.outboxFolder where mail is written, a file each, when there is no `smtpUrl` */
export function createMailer({
  smtpUrl,
  outboxFolder,
  from,
}: {
  smtpUrl: string | null;
  outboxFolder: string;
  from: Mailbox;
}): Mailer {
  return smtpUrl === null ? createFolderMailer(outboxFolder, from) : createSmtpMailer(smtpUrl, from);
}

/** The folder that mail is written to without a server: `outbox` beside the database. */
export function outboxFolder(databasePath: string): string {
  return join(dirname(databasePath), 'outbox');
}

/** Whom mail comes from: the operator's address, or one on the site's own host that nobody reads. */
export function senderOf(site: { origin: string; contactEmail: string | null }): Mailbox {
  const address = site.contactEmail ?? `no-reply@${new URL(site.origin).hostname}`;
  return { name: 'Community Rainbow', address };
}
