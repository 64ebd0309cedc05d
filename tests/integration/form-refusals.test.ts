// What is refused of forms under /submit before any page hears of it, on the real server: where they come from, what they are
// packed in, how large they are, and what their fields are called.
import { gzipSync } from 'node:zlib';
import { count } from 'drizzle-orm';
import { afterEach, describe, expect, it } from 'vitest';
import { submissions } from '#db/schema.ts';
import { sendRaw } from '#tests/setup/send-raw.ts';
import { startTestServer, testOrigin } from '#tests/setup/start-server.ts';

const site = await startTestServer();
const token = 'mZ3k_0-Qw9xYvB7nTtRrEeWwQqAaSsDdFfGgHhJjKkL';
const formType = 'application/x-www-form-urlencoded';
const typed = 'words+that+jo%40provider.example+typed';
const megabyte = 1024 * 1024;

let logged = 0;
afterEach(() => {
  logged = site.readLog().length;
});

/** What was logged during a test, less the lines that every request has. */
function readWarnings(): Record<string, unknown>[] {
  const lines = site.readLog().slice(logged);
  expect(JSON.stringify(lines)).not.toMatch(/mZ3k|words|provider\.example|127\.0\.0\.1/);
  return lines.filter(({ level }) => level === 40);
}

async function post(path: string, headers: Record<string, string>, body: string | Buffer) {
  const head = Object.entries({
    Host: 'rainbow.example',
    Connection: 'close',
    'Content-Type': formType,
    'Content-Length': String(Buffer.byteLength(body)),
    ...headers,
  })
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}\r\n`);
  const bytes = Buffer.concat([
    Buffer.from(`POST ${path} HTTP/1.1\r\n${head.join('')}\r\n`),
    Buffer.from(body),
  ]);
  return sendRaw(site.origin, bytes);
}

/** A body in chunks of 16 KiB. */
function chunk(body: string): string {
  const pieces = body.match(/.{1,16384}/gs) ?? [];
  return `${pieces.map((piece) => `${piece.length.toString(16)}\r\n${piece}\r\n`).join('')}0\r\n\r\n`;
}

describe.each(['/submit', '/submit/return', `/submit/${token}/contact`, `/submit/${token}/contact.data`])(
  'a form sent to %s',
  (path) => {
    const shown = path.replace(token, '…');

    it.each<[string, Record<string, string>]>([
      ['of another site', { Origin: 'https://evil.example' }],
      ['of no site', { Origin: 'null' }],
      ['of another site, by a browser that keeps its name', { 'Sec-Fetch-Site': 'cross-site' }],
      ['of a site beside ours', { 'Sec-Fetch-Site': 'same-site' }],
    ])('%s is refused', async (_name, headers) => {
      const { status, body } = await post(path, headers, `name=${typed}`);
      expect(status).toBe(403);
      expect(body).toContain('This form came from another site');
      expect(readWarnings()).toEqual([
        expect.objectContaining({ refused: 'other-origin', method: 'POST', path: shown }),
      ]);
    });

    it.each<[string, Record<string, string>, string | Buffer]>([
      [
        'with a file',
        { 'Content-Type': 'multipart/form-data; boundary=x' },
        `--x\r\nContent-Disposition: form-data; name="a"; filename="a.exe"\r\n\r\n${typed}\r\n--x--\r\n`,
      ],
      ['of plain text', { 'Content-Type': 'text/plain' }, `name=${typed}`],
      ['as JSON', { 'Content-Type': 'application/json' }, `{"name":"${typed}"}`],
      ['of no type', { 'Content-Type': '' }, `name=${typed}`],
      ['of a type that only begins like one', { 'Content-Type': `${formType}x` }, `name=${typed}`],
    ])('%s is refused', async (_name, headers, sent) => {
      const { status, body } = await post(path, headers, sent);
      expect(status).toBe(415);
      expect(body).toContain('Forms here take words only, no files');
      expect(readWarnings()).toEqual([expect.objectContaining({ refused: 'no-form', path: shown })]);
    });

    it('that is compressed is refused', async () => {
      const bomb = gzipSync(Buffer.alloc(10 * megabyte, 'a'));
      expect((await post(path, { 'Content-Encoding': 'gzip' }, bomb)).status).toBe(415);
      expect(readWarnings()).toEqual([expect.objectContaining({ refused: 'packed', path: shown })]);
    });

    it.each([
      ['of 2 MB', `name=${'a'.repeat(2 * megabyte)}`, {}],
      [
        'of 2 MB in pieces of no stated length',
        chunk(`name=${'a'.repeat(2 * megabyte)}`),
        { 'Content-Length': '', 'Transfer-Encoding': 'chunked' },
      ],
      ['of a byte too many', `name=${'a'.repeat(64 * 1024 - 4)}`, {}],
    ])('%s is refused, with what to do', async (_name, body, headers) => {
      const answer = await post(path, headers, body);
      expect(answer.status).toBe(413);
      expect(answer.body).toContain('Go back: what you typed should still be there');
      expect(answer.body).toContain('<link rel="stylesheet"');
      expect(readWarnings()).toEqual([expect.objectContaining({ refused: 'too-large', path: shown })]);
    });

    it.each([
      ['413', 'too-many-fields', Array<string>(401).fill(`words=${typed}`).join('&')],
      ['413', 'too-many-fields', '&'.repeat(60_000)],
      ['415', 'odd-field', `__proto__[words]=${typed}`],
      ['415', 'odd-field', `constructor.prototype.words=${typed}`],
      ['415', 'odd-field', `words[1000000000].b=${typed}`],
      ['415', 'odd-field', `words${'[0]'.repeat(9_000)}=${typed}`],
      ['415', 'odd-field', `__intent__={"type":"update","payload":{"name":"words[50000000]"}}`],
      ['415', 'odd-field', `words%00=${typed}`],
    ])('is answered %s with %s fields', async (status, reason, body) => {
      expect((await post(path, {}, body)).status).toBe(Number(status));
      expect(readWarnings()).toEqual([expect.objectContaining({ refused: reason, path: shown })]);
      expect({}).not.toHaveProperty('words');
    });
  },
);

it('a form of ours gets past all of it', async () => {
  const body = `name=${typed}&website-address=&stamp=x&list[0].name=a`;
  const ours: Record<string, string>[] = [
    { Origin: testOrigin, 'Sec-Fetch-Site': 'same-origin' },
    { 'Sec-Fetch-Site': 'none' },
    { 'Content-Type': `${formType}; charset=UTF-8` },
    {},
  ];
  for (const headers of ours) {
    expect((await post(`/submit/${token}/contact`, headers, body)).status).toBe(404);
  }
  expect(readWarnings().filter(({ refused }) => !String(refused).startsWith('link'))).toEqual([]);
});

it.each(['/readiness/../submit', '/readiness/%2e%2e/submit', '/./submit'])(
  'reaches no page by the way round of %s',
  async (path) => {
    expect((await post(path, {}, `name=${'a'.repeat(100_000)}`)).status).toBe(400);
  },
);

it('nothing of it all is kept', () => {
  expect(site.db.select({ count: count() }).from(submissions).get()).toEqual({ count: 0 });
});
