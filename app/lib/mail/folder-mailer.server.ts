// Writes mail into a folder, a file each, where no SMTP server is set: on a developer's computer, or on a copy whose
// operator carries letters over by hand. The files hold addresses and private links, so only their owner may read them.
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import MailComposer from 'nodemailer/lib/mail-composer';
import { composeMail } from './compose-mail.server.ts';
import { DeliveryError, type Mailbox, type Mailer } from './mail.ts';

/** @param folder made when the first mail is written */
export function createFolderMailer(folder: string, from: Mailbox): Mailer {
  const pathOf = (messageId: string) => join(folder, nameMailFile(messageId));
  return {
    longestAttemptMs: 10_000,
    hasDelivered: (messageId) => existsSync(pathOf(messageId)),
    async deliver(mail) {
      const path = pathOf(mail.messageId);
      const content = await new MailComposer(composeMail(mail, from)).compile().build();
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        writeWhole(path, content);
      } catch (error) {
        throw new DeliveryError('unreachable', (error as NodeJS.ErrnoException).code ?? 'unknown');
      }
      return { path };
    },
    close: () => undefined,
  };
}

/** What is in front of the host, which is the same for all; letters that any file system takes. */
function nameMailFile(messageId: string): string {
  return `${messageId.replace(/@.*$/, '').replace(/[^\w-]/g, '_')}.eml`;
}

/** The file is there whole or not at all, whenever the process is killed; what such a process left is written over. */
function writeWhole(path: string, content: Buffer): void {
  const partPath = `${path}.part`;
  try {
    const file = openSync(partPath, 'w', 0o600);
    try {
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(partPath, path);
  } catch (error) {
    rmSync(partPath, { force: true });
    throw error;
  }
}

/**
 * Deletes the files of mail that was written before a moment, since they hold what is deleted from the database.
 *
 * @returns how many
 */
export async function deleteMailFiles(folder: string, writtenBefore: Date): Promise<number> {
  if (!existsSync(folder)) return 0;
  let count = 0;
  for (const name of await readdir(folder)) {
    if (!/\.eml(\.part)?$/.test(name)) continue;
    const path = join(folder, name);
    if ((await stat(path)).mtimeMs >= writtenBefore.getTime()) continue;
    await rm(path, { force: true });
    count += 1;
  }
  return count;
}
