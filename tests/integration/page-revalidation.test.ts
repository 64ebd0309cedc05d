import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { importCards } from '#app/features/models/commands.server.ts';
import { buildCard } from '#tests/factories/card.ts';
import { openAnotherConnection } from '#tests/setup/open-test-database.ts';
import { requestRaw } from '#tests/setup/send-raw.ts';
import { startTestServer, testNow, type TestServer } from '#tests/setup/start-server.ts';

const pages = [
  '/',
  '/models',
  '/models?q=tea',
  '/models/sample-model',
  '/models/sample-model?uk=yes&sort=year',
  '/models/long-model',
  '/about',
  '/about/method',
  '/about/api',
];
/** Long enough for a React that streams to send it in two parts, with a script that joins them. */
const longCard = buildCard({
  slug: 'long-model',
  name: 'Long Model',
  solution: { text: 'Neighbours meet, drink tea and talk. '.repeat(1_000) },
});
const data = ['/_root.data', '/models.data', '/models/sample-model.data'];
const api = [
  '/api/v1/models',
  '/api/v1/models/sample-model',
  '/api/v1/facets',
  '/api/v1/evidence',
  '/api/v1/vocabulary',
  '/api/v1/openapi.json',
];

function get(server: TestServer, path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(server.origin + path, { headers, redirect: 'manual' });
}

function readScriptSources(response: Response): string[] {
  const policy = response.headers.get('Content-Security-Policy') ?? '';
  return /script-src ([^;]*)/.exec(policy)?.[1]?.split(' ') ?? [];
}

describe('a page', async () => {
  const server = await startTestServer({ cards: [buildCard(), longCard] });

  it.each([...pages, '/models/no-such-model', '/no-such-page'])(
    '%s allows exactly its own inline scripts',
    async (path) => {
      const response = await get(server, path);
      const html = await response.text();
      // Linked data is no script to a browser, and no policy stops it.
      const inline = [
        ...html.matchAll(
          /<script(?![^>]*\s(?:src=|type="application\/ld\+json"))[^>]*>([\s\S]*?)<\/script>/g,
        ),
      ];
      const hashes = inline.map(
        ([, content = '']) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`,
      );
      // The other pages are sent without script.
      const hasScript = path === '/' || /^\/models(\?|$)/.test(path);
      expect(inline.length > 2).toBe(hasScript);
      expect(html.includes('modulepreload')).toBe(hasScript);
      expect(readScriptSources(response)).toEqual(["'self'", ...new Set(hashes)]);
      expect(html).not.toMatch(/nonce|\$RC|<template/);
    },
  );

  it.each([...pages, ...data, ...api])('%s is the same bytes and headers each time', async (path) => {
    const answers = [await get(server, path), await get(server, path)];
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(bodies[0]).toBe(bodies[1]);
    const headers = answers.map((answer) =>
      [...answer.headers].filter(([name]) => !['date', 'ratelimit'].includes(name)),
    );
    expect(headers[0]).toEqual(headers[1]);
  });

  it('is the same bytes whatever the reader calls the host', async () => {
    const [one, other] = await Promise.all([
      requestRaw(server.origin, '/models/sample-model'),
      requestRaw(server.origin, '/models/sample-model', {
        headers: { Host: 'evil.example', 'X-Forwarded-Host': 'evil.example:99' },
      }),
    ]);
    expect(other?.body).toBe(one?.body);
    expect(other?.body).not.toContain('evil.example');
  });

  it.each([...pages, ...data])('%s may be kept, and is asked for each time', async (path) => {
    const { headers } = await get(server, path);
    expect(headers.get('Cache-Control')).toBe('public, no-cache');
    expect(headers.get('ETag')).toMatch(/^W\/"test-build-[0-9a-f]{12}-unreleased-2026-03-10"$/);
    expect(headers.get('Vary')).toBe('Accept-Encoding');
    expect(headers.get('Set-Cookie')).toBeNull();
  });

  it.each([...pages, ...data, ...api])('%s is a 304 to whoever has it, without a policy', async (path) => {
    const first = await get(server, path);
    const etag = first.headers.get('ETag') ?? '';
    const again = await get(server, path, { 'If-None-Match': `"other", ${etag}` });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect(again.headers.has('Content-Security-Policy')).toBe(false);
    for (const name of ['ETag', 'Cache-Control', 'Vary', 'Access-Control-Allow-Origin']) {
      expect(again.headers.get(name)).toBe(first.headers.get(name));
    }
  });

  it.each([...pages, ...api])('%s answers HEAD with the headers of GET', async (path) => {
    const [full, head] = await Promise.all([
      get(server, path),
      fetch(server.origin + path, { method: 'HEAD' }),
    ]);
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    for (const name of ['ETag', 'Cache-Control', 'Content-Type', 'Content-Security-Policy', 'Vary']) {
      expect(head.headers.get(name)).toBe(full.headers.get(name));
    }
    const etag = full.headers.get('ETag') ?? '';
    const again = await fetch(server.origin + path, { method: 'HEAD', headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
  });

  it.each(['/no-such-page', '/models/no-such-model', '/models/no-such-model.data', '/api/v1/no-such-thing'])(
    '%s is 404 even to whoever claims to have it, and is not kept',
    async (path) => {
      const response = await get(server, path, { 'If-None-Match': '*' });
      expect(response.status).toBe(404);
      expect(response.headers.get('Cache-Control')).toBe('no-store');
      expect(response.headers.has('ETag')).toBe(false);
    },
  );

  it('carries one policy, and the other headers that protect a reader', async () => {
    const { headers } = await get(server, '/models');
    // Two policies would arrive joined by a comma.
    expect(headers.get('Content-Security-Policy')).not.toContain(',');
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'x-frame-options': 'DENY',
    });
    expect(headers.has('Strict-Transport-Security')).toBe(false);
    expect(headers.has('X-Powered-By')).toBe(false);
  });
});

describe('the ETag', () => {
  const path = '/models/sample-model';
  const changed = buildCard({ summary: 'Changed by somebody else in the meantime.' });

  it('changes when another process changes a card, and the page with it', async () => {
    const server = await startTestServer();
    const before = await get(server, path);
    const etag = before.headers.get('ETag') ?? '';
    importCards(openAnotherConnection(server.databasePath), { cards: [changed], retired: [], now: testNow });

    const after = await get(server, path, { 'If-None-Match': etag });
    expect(after.status).toBe(200);
    expect(after.headers.get('ETag')).not.toBe(etag);
    expect(await after.text()).toContain(changed.summary);
  });

  it('changes with the day in the United Kingdom, at midnight there', async () => {
    let now = new Date('2026-07-15T22:59:59Z');
    const server = await startTestServer({ clock: () => now });
    const etag = (await get(server, path)).headers.get('ETag') ?? '';
    expect(etag).toContain('2026-07-15');
    now = new Date('2026-07-15T23:00:00Z');
    const after = await get(server, path, { 'If-None-Match': etag });
    expect(after.status).toBe(200);
    expect(after.headers.get('ETag')).toContain('2026-07-16');
  });

  it('changes with the build', async () => {
    const [one, other] = await Promise.all([
      startTestServer({ buildId: 'build-1' }),
      startTestServer({ buildId: 'build-2' }),
    ]);
    const etag = (await get(one, path)).headers.get('ETag') ?? '';
    expect((await get(other, path, { 'If-None-Match': etag })).status).toBe(200);
  });
});

describe('an address that no longer holds a card', async () => {
  const server = await startTestServer({
    cards: [buildCard({ slug: 'new-name' })],
    retired: [
      { slug: 'old-name', movedTo: 'new-name' },
      { slug: 'withdrawn', withdrawnOn: '2026-02-01', reason: 'Its organisation asked for it.' },
    ],
  });

  it('redirects when the model was renamed, which is asked for again each time, since it may be named back', async () => {
    for (const [path, to] of [
      ['/models/old-name', '/models/new-name'],
      ['/api/v1/models/old-name', '/api/v1/models/new-name'],
    ] as const) {
      const response = await get(server, path);
      expect(response.status).toBe(301);
      expect(response.headers.get('Location')).toBe(to);
      expect(response.headers.get('Cache-Control')).toBe('public, no-cache');
    }
  });

  it('is 410 with the reason, which nobody keeps, since it may be put back, when it was withdrawn', async () => {
    const response = await get(server, '/models/withdrawn', { 'If-None-Match': '*' });
    expect(response.status).toBe(410);
    expect(await response.text()).toContain('Its organisation asked for it.');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
  });
});

describe('behind https', () => {
  it('browsers are told to stay there, and nothing of it is said of other hosts', async () => {
    const server = await startTestServer({ env: { ORIGIN: 'https://rainbow.example' } });
    const { headers } = await get(server, '/');
    expect(headers.get('Strict-Transport-Security')).toBe('max-age=31536000');
  });
});
