import type { SendMailOptions } from 'nodemailer';
import { cleanLine } from '#app/lib/typed-text.ts';
import { DeliveryError, type Mail, type Mailbox } from './mail.ts';

/** One local part and one host, without quotes, comments, lists or white space: nothing that could name a second recipient. */
const plainAddress = /^[^\s"(),:;<>@[\\\]\p{C}]+@[^\s"(),:;<>@\\\p{C}]+$/u;
const longestAddress = 254;

/**
 * The mail as nodemailer takes it. Names and subject become one line each, and addresses stay apart from names, so that
 * nothing that somebody typed can begin another header or add a recipient.
 *
 * @throws DeliveryError (`refused`) where the address is not one plain address
 */
export function composeMail(mail: Mail, from: Mailbox): SendMailOptions {
  const isPlain = plainAddress.test(mail.to.address) && mail.to.address.length <= longestAddress;
  if (!isPlain) throw new DeliveryError('refused', 'EADDRESS');
  return {
    from: { name: cleanLine(from.name), address: from.address },
    to: { name: cleanLine(mail.to.name), address: mail.to.address },
    envelope: { from: from.address, to: [mail.to.address] },
    subject: cleanLine(mail.subject),
    text: mail.text,
    messageId: `<${mail.messageId}>`,
    date: mail.writtenAt,
    // So that no absence note answers it (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
