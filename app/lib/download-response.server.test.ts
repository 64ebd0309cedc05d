import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { acceptsGzip, respondDownload } from './download-response.server.ts';

const context = {
  catalogue: { current: () => ({ version: 'abc123' }) },
  clock: () => new Date('2026-03-10T12:00:00Z'),
  buildId: 'build',
};
const file = { name: 'models', extension: 'csv', contentType: 'text/csv; charset=utf-8' };
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
    const plain = await respondDownload(ask(), context, { ...file, write: () => text });
    expect(plain.headers.get('Content-Length')).toBe('4000');
    expect(await plain.text()).toBe(text);
    const packed = await respondDownload(ask({ 'Accept-Encoding': 'gzip' }), context, {
      ...file,
      write: () => text,
    });
    const bytes = Buffer.from(await packed.arrayBuffer());
    expect(packed.headers.get('Content-Length')).toBe(String(bytes.length));
    expect(gunzipSync(bytes).toString('utf8')).toBe(text);
  });
});

it('names as much of what was ignored as a header may hold', async () => {
  const ignored = Array.from({ length: 20 }, (_, index) => ({
    parameter: `\u{1f308}${index}`,
    value: '€'.repeat(80),
    reason: 'No such parameter.',
  }));
  const { headers } = await respondDownload(ask(), context, { ...file, ignored, write: () => '' });
  const named = headers.get('X-Ignored-Parameters') ?? '';
  expect(named.length).toBeLessThanOrEqual(1_000);
  expect([...new URLSearchParams(named)][0]).toEqual(['\u{1f308}0', '€'.repeat(80)]);
});

it('does not write what the asker has', async () => {
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
