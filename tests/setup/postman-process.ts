// A process that works an outbox off and kills itself at one moment of its first letter:
// `postman-process.ts DATABASE OUTBOX-FOLDER SMTP-URL|- MOMENT NOW`
import { submissionLetters } from '#app/features/submissions/post/compose-letter.server.ts';
import { createPostman } from '#app/features/submissions/post/postman.server.ts';
import type { Mailer } from '#app/lib/mail/mail.ts';
import { createMailer } from '#app/lib/mail/mailer.server.ts';
import { openDatabase } from '#db/client.server.ts';

const [databasePath = '', outboxFolder = '', smtpUrl = '', moment, now = ''] = process.argv.slice(2);

const dieAt = (reached: string) => {
  if (reached === moment) process.kill(process.pid, 'SIGKILL');
};

const mailer = createMailer({
  smtpUrl: smtpUrl === '-' ? null : smtpUrl,
  outboxFolder,
  from: { name: 'Community Rainbow', address: 'no-reply@rainbow.example' },
});
const mortal: Mailer = {
  ...mailer,
  hasDelivered(messageId) {
    dieAt('claimed');
    return mailer.hasDelivered(messageId);
  },
  async deliver(mail, options) {
    dieAt('composed');
    const delivered = await mailer.deliver(mail, options);
    dieAt('delivered');
    return delivered;
  },
};
const log = { info: () => undefined, warn: () => undefined, error: console.error };
await createPostman({
  db: openDatabase(databasePath),
  composers: [submissionLetters],
  mailer: mortal,
  clock: () => new Date(now),
  site: { origin: 'https://rainbow.example', operatorName: null, contactEmail: null },
  log,
}).deliverDue();
