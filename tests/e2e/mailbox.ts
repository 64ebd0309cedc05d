// The letter box of the browser tests: a real SMTP server beside the site under test, which writes what it is sent into a folder,
// and the reader of that folder. playwright.config.ts names the folder to both.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { expect } from '@playwright/test';
import { readMailFolder, type ReadMail } from '#tests/setup/read-mail.ts';

/** @throws Error when no folder was named */
export function mailFolder(): string {
  const folder = process.env.E2E_MAIL_FOLDER;
  if (folder === undefined) throw new Error('playwright.config.ts names the folder of mail.');
  return folder;
}

/** Starts the server, which ends with the process. @returns its address for `SMTP_URL` */
export async function openMailbox(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData(stream, _session, done) {
      buffer(stream).then(
        (raw) => {
          // Renamed once whole: a test may be looking.
          const path = join(folder, randomUUID());
          writeFileSync(path, raw);
          renameSync(path, `${path}.eml`);
          done(null);
        },
        (error: Error) => done(error),
      );
    },
  });
  const listener = server.listen(0, '127.0.0.1');
  if (!listener.listening) await once(listener, 'listening');
  listener.unref();
  return `smtp://127.0.0.1:${(listener.address() as AddressInfo).port}`;
}

/** The letters to an address whose subject begins so, once there is one; of those that `isWanted` alone. */
export async function readLetters(
  address: string,
  subject: string,
  isWanted: (mail: ReadMail) => boolean = () => true,
): Promise<ReadMail[]> {
  const find = async () =>
    (await readMailFolder(mailFolder())).filter(
      (mail) =>
        mail.subject.startsWith(subject) && mail.to.some((to) => to.address === address) && isWanted(mail),
    );
  await expect
    .poll(async () => (await find()).length, `a letter “${subject}” to ${address}`)
    .toBeGreaterThan(0);
  return find();
}
