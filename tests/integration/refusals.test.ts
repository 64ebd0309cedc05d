import { describe, expect, it } from 'vitest';
import { requestRaw, sendRaw } from '#tests/setup/send-raw.ts';
import { startTestServer, testOrigin } from '#tests/setup/start-server.ts';

const site = await startTestServer();

function takeElement(html: string, name: string): string {
  const element = new RegExp(`<${name}[ >].*?</${name}>`, 's').exec(html)?.[0] ?? '';
  // What React and Remix add for themselves.
  return element.replace(/ data-discover="true"| aria-current="page"|<!-- -->/g, '').replace(/\s+/g, ' ');
}

function sortAttributes(html: string): string {
  return html.replace(/<(\w+) ([^>]*)>/g, (_tag, name: string, attributes: string) => {
    const sorted = [...attributes.matchAll(/[\w-]+="[^"]*"/g)].map(([each]) => each).sort();
    return `<${name} ${sorted.join(' ')}>`;
  });
}

describe('the page for refusals', () => {
  it.each([
    ['nobody', {}],
    ['somebody', { OPERATOR_NAME: 'Sample & Co', CONTACT_EMAIL: 'hello@rainbow.example' }],
  ])(
    'has header, footer and stylesheet of every other page, on a site of %s',
    async (_operator, env: Record<string, string>) => {
      const { origin } = await startTestServer({ env });
      const ordinary = await (await fetch(`${origin}/no-such-page`)).text();
      const refusal = (await requestRaw(origin, '/%ff')).body;
      for (const name of ['header', 'footer']) {
        const expected = sortAttributes(takeElement(ordinary, name)).replaceAll('&amp;', '&#38;');
        expect(sortAttributes(takeElement(refusal, name))).toBe(expected);
        expect(expected).not.toBe('');
      }
      const stylesheet = /<link rel="stylesheet" href="[^"]+"\/>/.exec(ordinary)?.[0] ?? 'none';
      expect(refusal).toContain(stylesheet);
    },
  );

  it('runs nothing, is framed by nobody and is not kept', async () => {
    const { headers } = await requestRaw(site.origin, '/%ff');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'self'/);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
  });
});

describe('methods', () => {
  it.each([
    ['POST', '/', [404, 405]],
    ['POST', '/models', [404, 405]],
    ['POST', '/models/sample-model', [404, 405]],
    ['POST', '/no-such-page', [404, 405]],
    ['POST', '/models.data', [404, 405]],
    ['POST', '/api/v1/models', [405]],
    ['POST', '/healthz', [404, 405]],
    ['POST', '/assets/x.js', [404]],
    ['PUT', '/models', [405]],
    ['PATCH', '/models', [405]],
    ['DELETE', '/models/sample-model', [405]],
    ['OPTIONS', '/models', [405]],
    ['OPTIONS', '*', [400]],
    ['TRACE', '/models', [405]],
    ['PROPFIND', '/models', [405]],
    ['PUT', '/api/v1/models', [405]],
    ['NONSENSE', '/models', [400]],
    ['get', '/models', [400]],
  ])('%s %s is refused', async (method, path, statuses) => {
    const response = await requestRaw(site.origin, path, { method });
    expect(statuses).toContain(response.status);
    if (response.status === 405) expect(response.headers.allow).toBe('GET, HEAD');
    if (path.startsWith('/api/')) {
      expect(JSON.parse(response.body)).toMatchObject({ error: { status: response.status } });
    }
  });

  it('CONNECT is cut off', async () => {
    const response = await requestRaw(site.origin, 'rainbow.example:443', { method: 'CONNECT' });
    expect(response.status).toBeNaN();
  });

  it('OPTIONS on the API tells other sites what they may do', async () => {
    const response = await requestRaw(site.origin, '/api/v1/models', {
      method: 'OPTIONS',
      headers: { Origin: 'https://elsewhere.example', 'Access-Control-Request-Method': 'GET' },
    });
    expect(response.status).toBe(204);
    expect(response.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD, OPTIONS',
    });
  });
});

describe('forms of other sites', () => {
  it.each([
    ['https://evil.example', 403],
    ['null', 403],
    ['%%%', 403],
    ['http://rainbow.example.evil.example', 403],
    [testOrigin, 405],
    ['http://localhost:3000', 405],
  ])('Origin %s: %d', async (origin, status) => {
    const response = await requestRaw(site.origin, '/models', {
      method: 'POST',
      headers: { Host: 'localhost:3000', Origin: origin, 'Content-Length': '0' },
    });
    expect(response.status).toBe(status);
  });
});

describe('bodies', () => {
  const limit = 64 * 1024;
  const post = (body: string, headers: string) =>
    sendRaw(
      site.origin,
      `POST /models HTTP/1.1\r\nHost: rainbow.example\r\nConnection: close\r\n${headers}\r\n\r\n${body}`,
    );

  it('up to 64 KiB get as far as the page, which takes none', async () => {
    const body = 'a'.repeat(limit);
    expect((await post(body, `Content-Length: ${limit}`)).status).toBe(405);
  });

  it('above it are refused', async () => {
    const body = 'a'.repeat(limit + 1);
    const response = await post(body, `Content-Length: ${limit + 1}`);
    expect(response.status).toBe(413);
    expect(response.body).toContain('That is too much to send at once');
  });

  it('above it are refused when they come in pieces of no stated length', async () => {
    const piece = `4000\r\n${'a'.repeat(0x4000)}\r\n`;
    expect((await post(`${piece.repeat(4)}0\r\n\r\n`, 'Transfer-Encoding: chunked')).status).toBe(405);
    expect((await post(`${piece.repeat(5)}0\r\n\r\n`, 'Transfer-Encoding: chunked')).status).toBe(413);
  });

  it('are refused when compressed', async () => {
    const response = await post('abc', 'Content-Length: 3\r\nContent-Encoding: gzip');
    expect(response.status).toBe(415);
  });

  it('are refused with words in JSON under /api', async () => {
    const body = 'a'.repeat(limit + 1);
    const response = await sendRaw(
      site.origin,
      `POST /api/v1/models HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: ${limit + 1}\r\n\r\n${body}`,
    );
    expect(JSON.parse(response.body)).toMatchObject({ error: { status: 413 } });
  });
});

describe('the rate limit', () => {
  it('answers 429, says when to come back, and leaves assets and health alone', async () => {
    const { origin } = await startTestServer({ requestsPerMinute: 2 });
    const asset = /"(\/assets\/[^"]+\.css)"/.exec(await (await fetch(`${origin}/`)).text())?.[1];
    await fetch(`${origin}/models`);

    const page = await fetch(`${origin}/models`);
    expect(page.status).toBe(429);
    expect(page.headers.get('Retry-After')).toMatch(/^\d+$/);
    expect(await page.text()).toContain('Too many requests came from your network');
    const api = await fetch(`${origin}/api/v1/models`);
    expect(api.status).toBe(429);
    expect(api.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(await api.json()).toMatchObject({ error: { status: 429 } });

    for (const path of [asset, '/healthz', '/readyz']) {
      expect((await fetch(origin + path)).status).toBe(200);
    }
  });

  it('counts by the address that a trusted proxy names, and believes nobody else', async () => {
    const behindProxy = await startTestServer({ requestsPerMinute: 1, env: { TRUST_PROXY: '1' } });
    const open = await startTestServer({ requestsPerMinute: 1 });
    const ask = async (origin: string, address: string) =>
      (await fetch(`${origin}/healthz-not`, { headers: { 'X-Forwarded-For': address } })).status;

    expect(await ask(behindProxy.origin, '192.0.2.1')).toBe(404);
    expect(await ask(behindProxy.origin, '192.0.2.2')).toBe(404);
    expect(await ask(behindProxy.origin, '192.0.2.1')).toBe(429);
    expect(await ask(open.origin, '192.0.2.1')).toBe(404);
    expect(await ask(open.origin, '192.0.2.2')).toBe(429);
  });
});
