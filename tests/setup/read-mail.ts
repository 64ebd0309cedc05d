// Mail read back by other code than wrote it.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';

export interface ReadMail {
  messageId: string;
  from: { name: string; address: string };
  to: { name: string; address: string }[];
  subject: string;
  /** Lines end in `\n`. */
  text: string;
  /** Every header, first to last: its name in lower case, and its value. */
  headers: { name: string; value: string }[];
  /** Addresses that stand on a line of their own, in their order. */
  links: string[];
}

/** @param source the mail as it went over the wire, or as a file holds it */
export async function readMail(source: string | Buffer): Promise<ReadMail> {
  const mail = await PostalMime.parse(source);
  const text = (mail.text ?? '').replaceAll('\r\n', '\n');
  const toMailbox = ({ name, address = '' }: { name: string; address?: string | undefined }) => ({
    name,
    address,
  });
  return {
    messageId: mail.messageId ?? '',
    from: toMailbox(mail.from ?? { name: '' }),
    to: (mail.to ?? []).map(toMailbox),
    subject: mail.subject ?? '',
    text,
    headers: mail.headers.map(({ key, value }) => ({ name: key, value })),
    links: text.split('\n').filter((line) => /^https?:\/\/\S+$/.test(line)),
  };
}

/** The mail that was written to files, in the order in which it was. */
export async function readMailFolder(folder: string): Promise<ReadMail[]> {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.eml'))
    .map((name) => join(folder, name))
    .map((path) => ({ path, at: statSync(path, { bigint: true }).mtimeNs }))
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  return Promise.all(files.map(({ path }) => readMail(readFileSync(path))));
}
