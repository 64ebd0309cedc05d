import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readMail, readMailFolder } from '#tests/setup/read-mail.ts';
import { startSmtpInbox } from '#tests/setup/smtp-inbox.ts';
import { buildFolder } from '#tests/factories/folder.ts';
import { deleteMailFiles } from './folder-mailer.server.ts';
import type { Mail, Mailer } from './mail.ts';
import { createMailer, senderOf } from './mailer.server.ts';

const from = { name: 'Community Rainbow', address: 'hello@rainbow.example' };
const mail: Mail = {
  messageId: 'abc123@rainbow.example',
  to: { name: 'Zoë Ó Briain', address: 'zoe@provider.example' },
  subject: 'Your private link: Caffi Siarad',
  text: 'Dear Zoë,\n\nHello.\n',
  writtenAt: new Date('2026-03-10T12:00:00Z'),
};

function createFolderMailer(): { mailer: Mailer; folder: string } {
  const folder = join(buildFolder({}), 'var/outbox');
  return { folder, mailer: createMailer({ smtpUrl: null, outboxFolder: folder, from }) };
}

function createSmtpMailer(smtpUrl: string): Mailer {
  return createMailer({ smtpUrl, outboxFolder: 'never-made', from });
}

const awkwardTexts: [string, string][] = [
  ['letters of many scripts', 'Zoë — “Łódź”, Ελλάδα, گرم, 日本, 💜\n'],
  ['lines that begin with dots', 'a\n.\n..\n.b\n..c\n\n.\nlast\n'],
  [
    'what looks like the end of a mail, and a next one',
    'a\n.\nMAIL FROM:<evil@evil.example>\nRCPT TO:<x@y.example>\nDATA\n',
  ],
  ['a line of 5,000 characters', `${'long '.repeat(1000).trim()}\n`],
  ['a line without a space', `${'x'.repeat(2000)}\n`],
  ['what looks like a header', 'Bcc: evil@evil.example\n\nFrom here on\nFrom: me\n'],
  ['signs of quoted-printable', 'a=3D b=\n=20 =\n?=\n'],
  ['a private link', `https://rainbow.example/submit/${'Ab-_'.repeat(10)}xyz\n`],
  ['the same beside an accent', `é\nhttps://rainbow.example/submit/${'Ab-_'.repeat(10)}xyz\n`],
];

describe.each([
  [
    'to a folder',
    async () => {
      const { mailer, folder } = createFolderMailer();
      return { mailer, read: () => readMailFolder(folder) };
    },
  ],
  [
    'to a server',
    async () => {
      const inbox = await startSmtpInbox();
      return { mailer: createSmtpMailer(inbox.url), read: () => Promise.resolve(inbox.mails) };
    },
  ],
])('mail %s', (_where, open) => {
  it('arrives with its head', async () => {
    const { mailer, read } = await open();
    await mailer.deliver(mail);
    const [arrived, ...others] = await read();
    expect(others).toEqual([]);
    expect(arrived).toMatchObject({
      messageId: '<abc123@rainbow.example>',
      from,
      to: [mail.to],
      subject: mail.subject,
      text: mail.text,
    });
    const headers = new Map(arrived?.headers.map(({ name, value }) => [name, value]));
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(headers.get('content-type')).toMatch(/^text\/plain; charset=utf-8/);
    expect(new Date(headers.get('date') ?? '')).toEqual(mail.writtenAt);
    expect([...headers.keys()].sort()).toEqual([
      'auto-submitted',
      'content-transfer-encoding',
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'subject',
      'to',
    ]);
  });

  it.each(awkwardTexts)('keeps %s', async (_what, text) => {
    const { mailer, read } = await open();
    await mailer.deliver({ ...mail, text });
    expect((await read())[0]?.text).toBe(text);
  });

  it.each([
    ['a name', { to: { name: 'A\r\nBcc: evil@evil.example\r\n\r\nBuy', address: mail.to.address } }],
    [
      'a name with Unicode line ends',
      { to: { name: 'A\u2028Bcc: evil@evil.example\u0085X: y', address: mail.to.address } },
    ],
    ['a name that is a list', { to: { name: 'A <evil@evil.example>, B', address: mail.to.address } }],
    ['a name with quotes', { to: { name: '"A" <evil@evil.example>\\', address: mail.to.address } }],
    ['a subject', { subject: 'Your link\r\nBcc: evil@evil.example\r\n\r\nBuy' }],
    ['a subject with a bare line feed', { subject: 'Your link\nBcc: evil@evil.example' }],
    ['a subject with an encoded word', { subject: '=?utf-8?q?a=0D=0ABcc=3A_evil=40evil.example?=' }],
  ])('lets nothing in %s become a header or a recipient', async (_where2, changes) => {
    const { mailer, read } = await open();
    await mailer.deliver({ ...mail, ...changes });
    const [arrived] = await read();
    expect(arrived?.headers.map(({ name }) => name)).not.toContain('bcc');
    expect(arrived?.headers.map(({ name }) => name)).not.toContain('x');
    expect(arrived?.headers).toHaveLength(9);
    expect(arrived?.to.map(({ address }) => address)).toEqual([mail.to.address]);
    expect(arrived?.text).toBe(mail.text);
  });

  it.each([
    'a@b.example\r\nBcc: evil@evil.example',
    'a@b.example\nRCPT TO:<evil@evil.example>',
    'a@b.example, evil@evil.example',
    'a@b.example;evil@evil.example',
    'A <a@b.example>',
    '<a@b.example>',
    'a@b.example>\u0000<evil@evil.example',
    '"a b"@b.example',
    'a b@c.example',
    'a@b@c.example',
    'undisclosed:a@b.example;',
    '@b.example',
    'a@',
    '',
    `${'a'.repeat(250)}@b.example`,
  ])('refuses the address %j for good, and writes nothing', async (address) => {
    const { mailer, read } = await open();
    await expect(mailer.deliver({ ...mail, to: { name: 'A', address } })).rejects.toMatchObject({
      name: 'DeliveryError',
      fault: 'refused',
      code: 'EADDRESS',
    });
    expect(await read()).toEqual([]);
  });
});

describe('the folder', () => {
  it('is made, and its files are only for their owner', async () => {
    const { mailer, folder } = createFolderMailer();
    const { path } = await mailer.deliver(mail);
    expect(path).toBe(join(folder, 'abc123.eml'));
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(path ?? '').mode & 0o777).toBe(0o600);
  });

  it('holds a mail once, and says that it does', async () => {
    const { mailer, folder } = createFolderMailer();
    expect(mailer.hasDelivered(mail.messageId)).toBe(false);
    await mailer.deliver(mail);
    expect(mailer.hasDelivered(mail.messageId)).toBe(true);
    await mailer.deliver(mail);
    expect(readdirSync(folder)).toEqual(['abc123.eml']);
  });

  it('takes half a file that a killed process left for none, and writes over it', async () => {
    const { mailer, folder } = createFolderMailer();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'abc123.eml.part'), 'From: Community R');
    expect(mailer.hasDelivered(mail.messageId)).toBe(false);
    await mailer.deliver(mail);
    expect(readdirSync(folder)).toEqual(['abc123.eml']);
    expect((await readMail(readFileSync(join(folder, 'abc123.eml')))).text).toBe(mail.text);
  });

  it('cannot be left by a name', async () => {
    const { mailer, folder } = createFolderMailer();
    const { path } = await mailer.deliver({ ...mail, messageId: '../../x/y@rainbow.example' });
    expect(path).toBe(join(folder, '______x_y.eml'));
  });

  it('says when it cannot be written, as something to try again', async () => {
    const file = join(buildFolder({ taken: 'no folder' }), 'taken');
    const mailer = createMailer({ smtpUrl: null, outboxFolder: file, from });
    await expect(mailer.deliver(mail)).rejects.toMatchObject({ fault: 'unreachable', code: 'EEXIST' });
  });

  it('is cleared of what is old, and of nothing that is no mail', async () => {
    const { mailer, folder } = createFolderMailer();
    await mailer.deliver(mail);
    await mailer.deliver({ ...mail, messageId: 'new@rainbow.example' });
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    const old = new Date('2026-02-01T00:00:00Z');
    for (const name of ['abc123.eml', 'notes.txt']) utimesSync(join(folder, name), old, old);
    utimesSync(join(folder, 'new.eml'), mail.writtenAt, mail.writtenAt);
    expect(await deleteMailFiles(folder, mail.writtenAt)).toBe(1);
    expect(readdirSync(folder).sort()).toEqual(['new.eml', 'notes.txt']);
    expect(await deleteMailFiles(join(folder, 'missing'), mail.writtenAt)).toBe(0);
  });
});

describe('the server', () => {
  it('is told the same recipient and sender as the mail', async () => {
    const inbox = await startSmtpInbox();
    await createSmtpMailer(inbox.url).deliver(mail);
    expect(inbox.mails[0]?.envelope).toEqual({ from: from.address, to: [mail.to.address] });
  });

  it.each([
    ['recipient', 550, 'refused', '550 RCPT TO'],
    ['recipient', 450, 'deferred', '450 RCPT TO'],
    ['text', 554, 'refused', '554 DATA'],
    ['text', 451, 'deferred', '451 DATA'],
  ] as const)('that refuses the %s with %i: %s', async (where, code, fault, told) => {
    const inbox = await startSmtpInbox({
      refuse: (at) => (at === where ? { code, text: `no to ${mail.to.address}` } : null),
    });
    const failure = createSmtpMailer(inbox.url).deliver(mail);
    await expect(failure).rejects.toMatchObject({ fault, code: told });
    await expect(failure).rejects.not.toThrow(mail.to.address);
  });

  it('that is not there', async () => {
    const inbox = await startSmtpInbox();
    await inbox.close();
    await expect(createSmtpMailer(inbox.url).deliver(mail)).rejects.toMatchObject({
      fault: 'unreachable',
      code: 'ECONNREFUSED CONN',
    });
  });

  it.each([
    ['greets with a refusal', '554 go away\r\n', 'unreachable'],
    ['speaks something else', 'HTTP/1.1 400 Bad Request\r\n\r\n', 'uncertain'],
  ])('that %s is no fault of the mail', async (_what, greeting, fault) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.end(greeting);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    await expect(createSmtpMailer(`smtp://127.0.0.1:${port}`).deliver(mail)).rejects.toMatchObject({ fault });
  });

  it('that falls silent may have taken it', async () => {
    const abandon = new AbortController();
    const inbox = await startSmtpInbox({
      onArrival: () => {
        abandon.abort();
        return Promise.resolve();
      },
    });
    const delivery = createSmtpMailer(inbox.url).deliver(mail, { signal: abandon.signal });
    await expect(delivery).rejects.toMatchObject({ fault: 'uncertain', code: 'EABORT' });
    expect(inbox.mails).toHaveLength(1);
  });

  it('is given no password that others could read', async () => {
    const inbox = await startSmtpInbox();
    const url = inbox.url.replace('//', '//me:secret@');
    await expect(createSmtpMailer(url).deliver(mail)).rejects.toMatchObject({ fault: 'unreachable' });
    expect(inbox.countAttempts()).toBe(0);
  });
});

it.each([
  [{ origin: 'https://rainbow.example', contactEmail: 'hello@council.example' }, 'hello@council.example'],
  [{ origin: 'https://rainbow.example:8443', contactEmail: null }, 'no-reply@rainbow.example'],
  [{ origin: 'http://localhost:3000', contactEmail: null }, 'no-reply@localhost'],
])('%j writes as %s', (site, address) => {
  expect(senderOf(site)).toEqual({ name: 'Community Rainbow', address });
});
