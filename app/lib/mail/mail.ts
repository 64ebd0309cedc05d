// What a mailer is given and gives back. The mailers themselves are in mailer.server.ts.

/** A plain text mail to one person. */
export interface Mail {
  /** Without its angle brackets: `name@host`. The same for every attempt, so that a repeated delivery can be recognised. */
  messageId: string;
  to: Mailbox;
  subject: string;
  /** Lines end in `\n`. */
  text: string;
  /** What its head says of when it was written. */
  writtenAt: Date;
}

export interface Mailbox {
  /** Empty where none is known. */
  name: string;
  address: string;
}

export interface Mailer {
  /** Milliseconds after which an attempt has ended, one way or the other. */
  longestAttemptMs: number;
  /** Whether it is certain that this mail was delivered before. */
  hasDelivered(messageId: string): boolean;
  /**
   * @param options.signal gives up an attempt that is under way, whose outcome is then `uncertain`
   * @returns the path of the file that it was written to, or null where it was handed to a server
   * @throws DeliveryError
   */
  deliver(mail: Mail, options?: { signal?: AbortSignal }): Promise<{ path: string | null }>;
  close(): void;
}

/**
 * - `refused`: this mail, or its recipient, for good.
 * - `deferred`: this mail for now; the server may take others.
 * - `unreachable`: no mail can be handed over now.
 * - `uncertain`: it may have arrived; the answer never came.
 */
export type DeliveryFault = 'refused' | 'deferred' | 'unreachable' | 'uncertain';

/** Why a mail was not delivered, in words that may be logged: it holds no address and nothing that a server answered. */
export class DeliveryError extends Error {
  override name = 'DeliveryError';

  /** @param code such as `550 RCPT TO` or `ECONNREFUSED` */
  constructor(
    readonly fault: DeliveryFault,
    readonly code: string,
  ) {
    super(`Not delivered (${fault}): ${code}`);
  }
}
