import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { startTestServer } from '#tests/setup/start-server.ts';

describe('built files', async () => {
  const { origin } = await startTestServer({ requestsPerMinute: 1 });
  const names = readdirSync('build/client/assets');

  it.each(names)('%s is kept for ever', async (name) => {
    const response = await fetch(`${origin}/assets/${name}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.has('RateLimit')).toBe(false);
  });

  it.each(['js', 'css', 'woff2', 'svg'])('there is one .%s at least, with its type', async (ending) => {
    const types: Record<string, RegExp> = {
      js: /^text\/javascript|^application\/javascript/,
      css: /^text\/css/,
      woff2: /^font\/woff2/,
      svg: /^image\/svg\+xml/,
    };
    const name = names.find((each) => each.endsWith(`.${ending}`));
    const response = await fetch(`${origin}/assets/${name}`);
    expect(response.headers.get('Content-Type')).toMatch(types[ending] ?? /never/);
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  it('are compressed for who can read it', async () => {
    const name = names.find((each) => each.endsWith('.js') && each.startsWith('shared'));
    const response = await fetch(`${origin}/assets/${name}`, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(response.headers.get('Content-Encoding')).toBe('gzip');
    expect(response.headers.get('Vary')).toBe('Accept-Encoding');
  });

  it.each([
    '/assets/root-of-an-earlier-build.js',
    '/assets',
    '/assets/.vite',
    '/assets/..%2f.vite/manifest.json',
  ])('%s is a short plain 404 that is not kept', async (path) => {
    const response = await fetch(origin + path);
    expect(response.status).toBe(404);
    expect(response.headers.get('Content-Type')).toBe('text/plain; charset=utf-8');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(await response.text()).toBe('There is no such file.\n');
  });

  it('do not include what the build keeps for itself', async () => {
    const server = await startTestServer();
    for (const path of ['/.vite/manifest.json', '/server/index.js', '/build-id']) {
      expect((await fetch(server.origin + path)).status).toBe(404);
    }
  });
});
