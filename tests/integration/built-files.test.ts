import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { startTestServer } from '#tests/setup/start-server.ts';

describe('built files', async () => {
  const { origin } = await startTestServer({ requestsPerMinute: 1 });
  // Without those that the build compressed, which stand for the files beside them.
  const all = readdirSync('build/client/assets');
  const names = all.filter((name) => !/\.(br|gz)$/.test(name));

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

  it.each(names.filter((name) => /\.(js|css|svg)$/.test(name) && all.includes(`${name}.br`)))(
    '%s comes as the build compressed it, and is the same unpacked',
    async (name) => {
      const plain = readFileSync(`build/client/assets/${name}`, 'utf8');
      for (const [coding, ending] of [
        ['br', '.br'],
        ['gzip', '.gz'],
      ]) {
        // Of a few bytes, gzip makes more.
        if (!all.includes(`${name}${ending}`)) continue;
        const response = await fetch(`${origin}/assets/${name}`, {
          headers: { 'Accept-Encoding': coding ?? '' },
        });
        expect(response.headers.get('Content-Encoding')).toBe(coding);
        expect(response.headers.get('Vary')).toBe('Accept-Encoding');
        const { size } = statSync(`build/client/assets/${name}${ending}`);
        expect(Number(response.headers.get('Content-Length'))).toBe(size);
        expect(await response.text()).toBe(plain);
      }
    },
  );

  it('are all compressed by the build, but for fonts and the smallest', () => {
    const left = names.filter((name) => !name.endsWith('.woff2') && !all.includes(`${name}.br`));
    const bytes = left.map((name) => statSync(`build/client/assets/${name}`).size);
    expect(Math.max(0, ...bytes)).toBeLessThan(200);
    expect(all.filter((name) => /\.woff2\.(br|gz)$/.test(name))).toEqual([]);
  });

  it.each([
    '/assets/root-of-an-earlier-build.js',
    '/assets',
    '/assets/.vite',
    `/assets/${all.find((name) => name.endsWith('.br')) ?? ''}`,
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
