// Hands mail to an SMTP server, a connection a mail: letters are few, and nothing is then kept that could go stale.
import { createTransport } from 'nodemailer';
import { composeMail } from './compose-mail.server.ts';
import { DeliveryError, type DeliveryFault, type Mailbox, type Mailer } from './mail.ts';

const longestAttemptMs = 120_000;
const timeouts = {
  dnsTimeout: 20_000,
  connectionTimeout: 20_000,
  greetingTimeout: 20_000,
  /** Without a byte from either side. Some servers look for viruses before they answer. */
  socketTimeout: 60_000,
};

/** @param smtpUrl `smtp://` or `smtps://`, as app/lib/env.server.ts takes it */
export function createSmtpMailer(smtpUrl: string, from: Mailbox): Mailer {
  const transport = createTransport({
    ...timeouts,
    // A password never goes over an open connection, unless the address says `requireTLS=false`.
    requireTLS: new URL(smtpUrl).username !== '',
    // The address comes last, so that what it says wins.
    url: smtpUrl,
  });
  return {
    longestAttemptMs,
    hasDelivered: () => false,
    async deliver(mail, { signal } = {}) {
      const data = composeMail(mail, from);
      // A server that answers a byte at a time would keep an attempt open beyond every timeout above.
      const limit = AbortSignal.timeout(longestAttemptMs);
      try {
        await transport.sendMail({
          ...data,
          signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
        });
      } catch (error) {
        throw describeFailure(error as SmtpFailure);
      }
      return { path: null };
    },
    close: () => transport.close(),
  };
}

/** What nodemailer says of a failure, as far as it is read here. */
interface SmtpFailure {
  code?: string;
  /** What the system called it, such as `ECONNREFUSED`. */
  originalCode?: string;
  responseCode?: number;
  /** What was asked when it failed: a command, `CONN` or `API`. */
  command?: string;
  timeoutType?: string;
}

function describeFailure(failure: SmtpFailure): DeliveryError {
  const cause = failure.responseCode ?? failure.originalCode ?? failure.code ?? 'unknown';
  const code = failure.command === undefined ? String(cause) : `${cause} ${failure.command}`;
  return new DeliveryError(judgeFailure(failure), code);
}

const neverBegun = ['EDNS', 'ETLS', 'EAUTH', 'ENOAUTH', 'ECONFIG', 'EPROXY'];
const connectionCodes = ['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN', 'ENETDOWN', 'EACCES'];
const beforeTheMail = ['CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT'];

function judgeFailure({
  code,
  originalCode,
  responseCode,
  command,
  timeoutType,
}: SmtpFailure): DeliveryFault {
  if (responseCode !== undefined) {
    // Only these two are about this mail. What is said of the greeting, the login or the sender is for the operator to mend.
    if (command !== 'RCPT TO' && command !== 'DATA') return 'unreachable';
    return responseCode >= 500 ? 'refused' : 'deferred';
  }
  if (code === 'EENVELOPE') return 'refused';
  const wasNeverBegun =
    neverBegun.includes(code ?? '') ||
    connectionCodes.includes(originalCode ?? code ?? '') ||
    beforeTheMail.includes(timeoutType ?? '');
  return wasNeverBegun ? 'unreachable' : 'uncertain';
}
