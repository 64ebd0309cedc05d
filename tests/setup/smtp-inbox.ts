// A real SMTP server in this process, which keeps what it is sent and refuses what a test tells it to.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { afterAll, onTestFinished, TestRunner } from 'vitest';
import { readMail, type ReadMail } from './read-mail.ts';

export interface ReceivedMail extends ReadMail {
  /** As the server was told, beside what the mail's own head says. */
  envelope: { from: string; to: string[] };
  raw: string;
}

/** What to answer in place of yes: to the recipient or after the text. Null: yes. */
export type RefuseMail = (at: 'recipient' | 'text') => { code: number; text: string } | null;

export interface SmtpInbox {
  /** For `SMTP_URL`. */
  url: string;
  port: number;
  mails: ReceivedMail[];
  /** How many mails were begun, refused ones included. */
  countAttempts: () => number;
  close: () => Promise<void>;
}

/** @param options.port to listen on, as a server that comes back does; any free one when left out */
export async function startSmtpInbox({
  port = 0,
  refuse = () => null,
  onArrival = () => Promise.resolve(),
}: {
  port?: number;
  refuse?: RefuseMail;
  /** Runs once a mail is kept and before it is acknowledged. */
  onArrival?: () => Promise<void>;
} = {}): Promise<SmtpInbox> {
  const mails: ReceivedMail[] = [];
  let attempts = 0;
  const fail = (refusal: { code: number; text: string }) =>
    Object.assign(new Error(refusal.text), { responseCode: refusal.code });
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo(_address, _session, done) {
      attempts += 1;
      const refusal = refuse('recipient');
      done(refusal === null ? null : fail(refusal));
    },
    onData(stream, session, done) {
      const keep = async () => {
        const raw = await buffer(stream);
        const refusal = refuse('text');
        if (refusal !== null) throw fail(refusal);
        const { mailFrom, rcptTo } = session.envelope;
        mails.push({
          ...(await readMail(raw)),
          envelope: {
            from: mailFrom === false || mailFrom === null ? '' : mailFrom.address,
            to: rcptTo.map(({ address }) => address),
          },
          raw: raw.toString('latin1'),
        });
        await onArrival();
      };
      keep().then(
        () => done(null),
        (error: Error) => done(error),
      );
    },
  });
  // A sender that was killed is no failure of this server.
  server.on('error', () => undefined);
  const listener = server.listen(port, '127.0.0.1');
  if (!listener.listening) await once(listener, 'listening');
  let closed: Promise<void> | undefined;
  const close = () => (closed ??= new Promise<void>((resolve) => server.close(() => resolve())));
  if (TestRunner.getCurrentTest() === undefined) afterAll(close);
  else onTestFinished(close);
  const { port: taken } = listener.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${taken}`,
    port: taken,
    mails,
    countAttempts: () => attempts,
    close,
  };
}
