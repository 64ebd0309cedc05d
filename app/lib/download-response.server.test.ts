import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createDownloadCache } from './download-cache.server.ts';
import { acceptsGzip, respondDownload } from './download-response.server.ts';

const buildContext = () => ({
  downloads: createDownloadCache().open(),
  catalogue: { current: () => ({ version: 'abc123' }) },
  releases: { list: () => [] },
  clock: () => new Date('2026-03-10T12:00:00Z'),
  buildId: 'build',
});
const file = { name: 'models', extension: 'csv', contentType: 'text/csv; charset=utf-8', query: '' };
const ask = (headers: Record<string, string> = {}, method = 'GET') =>
  new Request('https://rainbow.example/models.csv', { headers, method });

describe('compression', () => {
  it.each([
    ['', false],
    ['identity', false],
    ['br', false],
    ['gzip', true],
    ['br, GZIP;q=0.5', true],
    ['gzip;q=0, *', false],
    ['gzip; q=0.0', false],
    ['*', true],
    ['*;q=0', false],
    ['gzip;q=nonsense', false],
    ['x-gzipped', false],
  ])('for Accept-Encoding “%s” is %s', (header, expected) => {
    expect(acceptsGzip(header)).toBe(expected);
  });

  it('keeps length and text', async () => {
    const text = 'a£,'.repeat(1_000);
    const plain = await respondDownload(ask(), buildContext(), { ...file, write: () => text });
    expect(plain.headers.get('Content-Length')).toBe('4000');
    expect(await plain.text()).toBe(text);
    const packed = await respondDownload(ask({ 'Accept-Encoding': 'gzip' }), buildContext(), {
      ...file,
      write: () => text,
    });
    const bytes = Buffer.from(await packed.arrayBuffer());
    expect(packed.headers.get('Content-Length')).toBe(String(bytes.length));
    expect(gunzipSync(bytes).toString('utf8')).toBe(text);
  });
});

it.each([
  ['bytes', () => Buffer.from([0x50, 0x4b, 0xff])],
  ['a promise of bytes', () => Promise.resolve(Buffer.from([0x50, 0x4b, 0xff]))],
])('sends a Word document, written as %s, as it is, whoever asks', async (_, write) => {
  const docx = { name: 'compare', extension: 'docx', contentType: 'application/x', query: 'model=a', write };
  const context = buildContext();
  for (const header of ['gzip', 'identity']) {
    const answer = await respondDownload(ask({ 'Accept-Encoding': header }), context, docx);
    expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([0x50, 0x4b, 0xff]);
    expect(['Content-Encoding', 'Content-Length'].map((name) => answer.headers.get(name))).toEqual([
      null,
      '3',
    ]);
    expect(answer.headers.get('Content-Disposition')).toContain('.docx"');
  }
});

it('compresses bytes of another kind as it does text', async () => {
  const write = () => Promise.resolve(Buffer.from('text'));
  const answer = await respondDownload(ask({ 'Accept-Encoding': 'gzip' }), buildContext(), {
    ...file,
    write,
  });
  expect(gunzipSync(Buffer.from(await answer.arrayBuffer())).toString()).toBe('text');
});

it('names as much of what was ignored as a header may hold', async () => {
  const ignored = Array.from({ length: 20 }, (_, index) => ({
    parameter: `\u{1f308}${index}`,
    value: '€'.repeat(80),
    reason: 'No such parameter.',
  }));
  const { headers } = await respondDownload(ask(), buildContext(), { ...file, ignored, write: () => '' });
  const named = headers.get('X-Ignored-Parameters') ?? '';
  expect(named.length).toBeLessThanOrEqual(1_000);
  expect([...new URLSearchParams(named)][0]).toEqual(['\u{1f308}0', '€'.repeat(80)]);
});

it('does not write what the asker has', async () => {
  const context = buildContext();
  const first = await respondDownload(ask(), context, { ...file, write: () => 'text' });
  const again = await respondDownload(
    ask({ 'If-None-Match': first.headers.get('ETag') ?? '' }, 'HEAD'),
    context,
    {
      ...file,
      write: () => {
        throw new Error('Written for nothing.');
      },
    },
  );
  expect([again.status, await again.text()]).toEqual([304, '']);
});

describe('writing', () => {
  /** Answers from one cache, and counts what was written. */
  function openSite() {
    const context = buildContext();
    let count = 0;
    return {
      ask: (query: string, encoding = 'identity', method = 'GET') =>
        respondDownload(ask({ 'Accept-Encoding': encoding }, method), context, {
          ...file,
          query,
          write: () => `text ${++count}`,
        }),
      count: () => count,
    };
  }

  it('is done once for a file, a query and an encoding', async () => {
    const site = openSite();
    const texts = [];
    for (const query of ['', 'q=a', '']) texts.push(await (await site.ask(query)).text());
    expect(texts).toEqual(['text 1', 'text 2', 'text 1']);
    await site.ask('', 'gzip');
    expect(site.count()).toBe(3);
    const head = await site.ask('', 'identity', 'HEAD');
    expect([head.body, head.headers.get('Content-Length'), site.count()]).toEqual([null, '6', 3]);
  });

  it('is done once for all who ask at the same time', async () => {
    const site = openSite();
    const answers = await Promise.all(['', '', ''].map((query) => site.ask(query, 'gzip')));
    expect(site.count()).toBe(1);
    const bytes = await Promise.all(answers.map((answer) => answer.arrayBuffer()));
    expect(new Set(bytes.map((each) => gunzipSync(Buffer.from(each)).toString())).size).toBe(1);
  });

  it('is refused for a while when readers hold too much', async () => {
    const downloads = createDownloadCache({ heldBytes: 1 }).open();
    const context = { ...buildContext(), downloads };
    await respondDownload(ask(), context, { ...file, query: 'q=a', write: () => 'text' });
    const refused = await respondDownload(ask(), context, { ...file, query: 'q=b', write: () => 'text' });
    expect([refused.status, refused.headers.get('Cache-Control'), await refused.text()]).toEqual([
      503,
      'no-store',
      '',
    ]);
    downloads.close();
    const later = await respondDownload(ask(), context, { ...file, query: 'q=b', write: () => 'text' });
    expect(later.status).toBe(200);
  });

  it('that fails is not kept', async () => {
    const context = buildContext();
    const fail = () => {
      throw new Error('Broken.');
    };
    await expect(respondDownload(ask(), context, { ...file, write: fail })).rejects.toThrow('Broken.');
    const failLater = () => Promise.reject(new Error('Broken later.'));
    await expect(respondDownload(ask(), context, { ...file, write: failLater })).rejects.toThrow(
      'Broken later.',
    );
    const again = await respondDownload(ask(), context, { ...file, write: () => 'text' });
    expect(await again.text()).toBe('text');
  });
});

it.each([0, 1, 65_535, 65_536, 65_537, 200_000])('lends %i bytes without a copy, whole', async (length) => {
  const context = buildContext();
  const text = 'abcdefg'.repeat(Math.ceil(length / 7)).slice(0, length);
  const answers = await Promise.all(
    [1, 2].map(() => respondDownload(ask(), context, { ...file, write: () => text })),
  );
  const buffers = new Set<ArrayBufferLike>();
  for (const answer of answers) {
    let seen = '';
    for await (const piece of answer.body as unknown as AsyncIterable<Uint8Array>) {
      buffers.add(piece.buffer);
      seen += Buffer.from(piece).toString();
    }
    expect(seen).toBe(text);
  }
  expect(buffers.size).toBe(length === 0 ? 0 : 1);
});
