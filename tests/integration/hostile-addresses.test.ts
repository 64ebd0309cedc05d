// Whatever a stranger writes into an address: a page or a refusal, never a failure, and nothing on the console (the
// set-up of the tests sees to that).
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { requestRaw, sendRaw } from '#tests/setup/send-raw.ts';
import { startTestServer } from '#tests/setup/start-server.ts';

const { origin, readLog } = await startTestServer();

afterAll(() => {
  expect(readLog().filter(({ level }) => Number(level) >= 40)).toEqual([]);
});

const long = 'a'.repeat(8_000);
const publicPages = [
  '/',
  '/models',
  '/models/sample-model',
  '/models.csv',
  '/models.atom',
  '/api/v1/models',
  '/api/v1/models/sample-model',
  '/api/v1/evidence',
  '/compare',
];

describe('paths', () => {
  it.each([
    ['/%ff', 400],
    ['/%', 400],
    ['/%zz', 400],
    ['/models/%ff', 400],
    ['/models/%E0%A4%A', 400],
    ['/models/%00', 400],
    ['/models/a%0d%0aSet-Cookie:%20a=b', 400],
    ['/models/\u0001', 400],
    ['/\\evil.example', 400],
    ['/api/%ff', 400],
    ['/assets/%ff', 400],
    ['/healthz/%ff', 400],
    ['*', 400],
    ['models', 400],
    ['javascript:alert(1)', 400],
    [`/${long}`, 404],
    [`/models/${long}`, 404],
    [`/api/v1/models/${long}`, 404],
    [`/${'a/'.repeat(4_000)}a`, 404],
    [`/${'%2e%2e%2f'.repeat(900)}`, 404],
    ['/..%2f..%2fetc%2fpasswd', 404],
    ['/../../etc/passwd', 404],
    ['/assets/..%2f..%2fserver%2findex.js', 404],
    ['/models/__proto__', 404],
    ['/models/constructor', 404],
    ['/api/v1/models/__proto__', 404],
    ['/api/v1/models/toString', 404],
    ['/models/sample-model%2f', 404],
    ['/models/sample-model;a=b', 404],
    ['/models/SAMPLE-MODEL', 404],
    ['/models/sample%20model', 404],
    ['/models/\u00ff\u00fe', 400],
    ['/__manifest', 404],
    ['/__manifest?version=x&p=/', 404],
    ['/wp-login.php', 404],
    ['/.env', 404],
    ['/.git/config', 404],
    ['http://evil.example/models', 200],
    ['http://evil.example', 200],
    ['/models#fragment', 200],
    ['/a/../models', 200],
  ])('%s', async (path, status) => {
    const response = await requestRaw(origin, path);
    expect(response.status).toBe(status);
    expect(response.headers['set-cookie']).toBeUndefined();
  });

  it.each([
    ['/models/', '/models'],
    ['/models/?q=a&q=b', '/models?q=a&q=b'],
    ['//models', '/models'],
    ['/models//sample-model/', '/models/sample-model'],
    ['//evil.example/', '/evil.example'],
    ['//evil.example/%2e%2e', '/evil.example/%2e%2e'],
    ['///', '/'],
    ['/api/v1/models/', '/api/v1/models'],
  ])('%s leads to %s on this site', async (path, to) => {
    const response = await requestRaw(origin, path);
    expect(response.status).toBe(301);
    expect(response.headers.location).toBe(to);
  });

  it('too long for a header block is 431', async () => {
    expect((await requestRaw(origin, `/${'a'.repeat(20_000)}`)).status).toBe(431);
  });

  it('that are no HTTP at all are 400', async () => {
    expect((await sendRaw(origin, 'what is this?\r\n\r\n')).status).toBe(400);
    expect((await sendRaw(origin, 'GET /mod\u0000els HTTP/1.1\r\nHost: x\r\n\r\n')).status).toBe(400);
    expect((await sendRaw(origin, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n')).status).toBe(400);
  });

  it.each(['', 'evil.example:port', '%%%', 'a b', '[::1', 'x@y', '<script>'])(
    'a Host of %j changes nothing',
    async (host) => {
      const response = await requestRaw(origin, '/models', { headers: { Host: host } });
      expect(response.status).toBe(200);
    },
  );
});

describe('queries', () => {
  it.each([
    '%ff',
    '%',
    '&&&===',
    'q',
    'q=%00',
    `q=${'a'.repeat(5_000)}`,
    `q=${'%22%5c'.repeat(800)}`,
    'q=a&q=b&q=c',
    'q[]=a&q[b]=c',
    '__proto__=a&__proto__[x]=b&constructor=c',
    'approach=__proto__&people=constructor&level=toString&step=hasOwnProperty',
    'page=-1',
    'page=0',
    'page=1e999',
    'page=999999999999999999999',
    'perPage=-1&page=NaN',
    'perPage=1000000',
    'sort=<script>alert(1)</script>',
    'index&index=1',
    '_data=routes/models._index',
    '_data=root&_data=routes/$',
    '_routes=root',
    '_routes=__proto__',
    `${'people=older-people&'.repeat(400)}`,
    `${Array.from({ length: 900 }, (_each, index) => `a${index}=1`).join('&')}`,
  ])('?%s', async (query) => {
    for (const path of publicPages) {
      const response = await requestRaw(origin, `${path}?${query}`);
      expect([path, response.status]).toEqual([path, 200]);
    }
    const data = await requestRaw(origin, `/models.data?${query}`);
    expect(data.status).toBe(200);
  });

  it('never lets what was asked out as markup', async () => {
    const attack = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
    for (const name of ['q', 'approach', 'sort', 'unknown']) {
      const { body } = await requestRaw(origin, `/models?${name}=${encodeURIComponent(attack)}`);
      expect(body).not.toContain('<script>alert');
      expect(body).not.toContain('<img src=x');
    }
  });
});

describe('anything', () => {
  /** Bytes that a request line can hold: no space, no line end. */
  const targetCharacter = fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code));
  const rough = fc.string({ unit: targetCharacter, maxLength: 60 });
  const piece = fc.oneof(
    fc.constantFrom(
      'models',
      'sample-model',
      'api',
      'v1',
      'assets',
      '..',
      '.',
      '',
      '.data',
      '%2f',
      '%',
      '__proto__',
    ),
    fc.webPath(),
    rough,
  );
  const name = fc.constantFrom(
    'q',
    'approach',
    'people',
    'level',
    'page',
    'sort',
    '_data',
    '_routes',
    'index',
  );
  const pair = fc
    .tuple(fc.oneof(name, rough), fc.oneof(rough, fc.webQueryParameters()))
    .map((both) => both.join('='));

  it('as a path is answered below 500', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 5 }), async (pieces) => {
        const { status } = await requestRaw(origin, `/${pieces.join('/')}`);
        expect(status).toBeLessThan(500);
      }),
      { numRuns: 300 },
    );
  });

  it('as a query is answered below 500', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...publicPages, '/models.data'),
        fc.array(pair, { maxLength: 6 }),
        async (path, pairs) => {
          const { status } = await requestRaw(origin, `${path}?${pairs.join('&')}`);
          expect(status).toBeLessThan(500);
        },
      ),
      { numRuns: 300 },
    );
  });
});
