// The list of models as files: headers, names, lengths and contents, asked of the real server.
import { describe, expect, it } from 'vitest';
import { importCards } from '#app/features/models/commands.server.ts';
import { buildCard } from '#tests/factories/card.ts';
import { readCsv } from '#tests/setup/read-csv.ts';
import { requestRaw } from '#tests/setup/send-raw.ts';
import { startTestServer, testNow, testOrigin } from '#tests/setup/start-server.ts';

const tea = buildCard({
  slug: 'tea-circle',
  name: '=Tea & <Circle>',
  approach: 'circles-and-peers',
  furtherApproaches: [],
});
const cake = buildCard({ slug: 'cake-club', name: 'Cake Club', approach: 'volunteering' });
const server = await startTestServer({ cards: [tea, cake] });
const get = (path: string, headers: Record<string, string> = {}) => fetch(server.origin + path, { headers });

const files: [extension: string, contentType: string, disposition: string][] = [
  ['csv', 'text/csv; charset=utf-8; header=present', 'attachment'],
  ['json', 'application/json; charset=utf-8', 'attachment'],
  ['ndjson', 'application/x-ndjson; charset=utf-8', 'attachment'],
  ['bib', 'application/x-bibtex; charset=utf-8', 'attachment'],
  ['atom', 'application/atom+xml; charset=utf-8', 'inline'],
];

describe.each(files)('/models.%s', (extension, contentType, disposition) => {
  const path = `/models.${extension}`;

  it('says what it is, what it is called and how long it is', async () => {
    const { headers, body } = await requestRaw(server.origin, path);
    const version = /-([0-9a-f]{12})-/.exec(headers.etag ?? '')?.[1];
    const name = extension === 'bib' ? 'sources' : 'models';
    expect(headers).toMatchObject({
      'content-type': contentType,
      'content-disposition': `${disposition}; filename="community-rainbow-${name}-${version}.${extension}"`,
      'content-length': String(Buffer.byteLength(body)),
      'cache-control': 'public, no-cache',
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
      vary: 'Accept-Encoding',
    });
    expect(headers).not.toHaveProperty('content-encoding');
    expect(Buffer.byteLength(body)).toBeGreaterThan(500);
  });

  it('is the same, with a length, when compressed', async () => {
    const [plain, packed] = await Promise.all([
      get(path, { 'Accept-Encoding': 'identity' }),
      get(path, { 'Accept-Encoding': 'gzip, br' }),
    ]);
    expect(packed.headers.get('Content-Encoding')).toBe('gzip');
    const length = Number(packed.headers.get('Content-Length'));
    expect(length).toBeGreaterThan(100);
    const text = await plain.text();
    expect(length).toBeLessThan(Buffer.byteLength(text));
    expect(await packed.text()).toBe(text);
  });

  it.each(['identity', 'gzip'])('answers HEAD with the headers of GET, %s', async (coding) => {
    const headers = { 'Accept-Encoding': coding };
    const [full, head] = await Promise.all([
      get(path, headers),
      fetch(server.origin + path, { method: 'HEAD', headers }),
    ]);
    expect([head.status, await head.text()]).toEqual([200, '']);
    for (const name of [
      'Content-Type',
      'Content-Length',
      'Content-Disposition',
      'Content-Encoding',
      'ETag',
      'Vary',
    ]) {
      expect(head.headers.get(name), name).toBe(full.headers.get(name));
    }
  });

  it('is a 304 to whoever has it, and new once a card is changed', async () => {
    const own = await startTestServer({ cards: [tea] });
    const first = await fetch(own.origin + path);
    const etag = first.headers.get('ETag') ?? '';
    const again = await fetch(own.origin + path, { headers: { 'If-None-Match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    importCards(own.db, { cards: [{ ...tea, summary: 'Changed.' }], retired: [], now: testNow });
    const changed = await fetch(own.origin + path, { headers: { 'If-None-Match': etag } });
    expect(changed.status).toBe(200);
    expect(changed.headers.get('Content-Disposition')).not.toBe(first.headers.get('Content-Disposition'));
  });

  it('names what it ignored in a header, and nothing that is the page’s own', async () => {
    const asked = `${path}?people=martians&page=9&view=table&compare=tea-circle&utm_source=x&%F0%9F%8C%88=%0d%0aSet-Cookie:a`;
    const { headers } = await get(asked);
    expect([...new URLSearchParams(headers.get('X-Ignored-Parameters') ?? '')]).toEqual([
      ['people', 'martians'],
      ['🌈', 'Set-Cookie:a'],
    ]);
    expect((await get(`${path}?page=2&view=rainbow`)).headers.has('X-Ignored-Parameters')).toBe(false);
  });

  it('takes no form', async () => {
    const response = await fetch(server.origin + path, { method: 'POST' });
    expect(response.status).toBe(405);
  });

  it('is whole when nothing is found', async () => {
    const response = await get(`${path}?q=zzqqy`);
    expect(response.status).toBe(200);
    const empty: Record<string, RegExp> = {
      csv: /^slug,name,[a-z_,]+,url\r\n$/,
      json: /^\[\]$/,
      ndjson: /^$/,
      bib: /^$/,
      atom: /<updated>2026-03-10T00:00:00Z<\/updated>[^]*<\/feed>\n$/,
    };
    expect(await response.text()).toMatch(empty[extension] ?? /never/);
  });
});

describe('what is in them', () => {
  it('a row for each model, defused', async () => {
    const text = await (await get('/models.csv')).text();
    expect(text.charCodeAt(0)).not.toBe(0xfeff);
    const rows = readCsv(text);
    expect(rows.map(({ name }) => name)).toEqual(["'=Tea & <Circle>", 'Cake Club']);
    expect(rows[1]).toMatchObject({
      slug: 'cake-club',
      people: 'older-people; people-who-are-isolated',
      evidence_level: '2',
      evidence_level_name: 'Difference seen',
      no_effect: '',
      url: `${testOrigin}/models/cake-club`,
    });
  });

  it('whole cards as the API answers them', async () => {
    const list = (await (await get('/models.json')).json()) as { slug: string }[];
    const lines = (await (await get('/models.ndjson')).text()).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(list);
    for (const card of list) {
      expect(card).toEqual(await (await get(`/api/v1/models/${card.slug}`)).json());
    }
  });

  it('of a search, that search alone, in its order', async () => {
    const query = '?approach=volunteering&approach=circles-and-peers&sort=checked';
    const slugs = readCsv(await (await get(`/models.csv${query}`)).text()).map(({ slug }) => slug);
    expect(slugs).toEqual(['tea-circle', 'cake-club']);
    const one = (await (await get('/models.json?approach=volunteering')).json()) as { slug: string }[];
    expect(one.map(({ slug }) => slug)).toEqual(['cake-club']);
    const bib = await (await get('/models.bib?approach=volunteering')).text();
    expect([...bib.matchAll(/^@misc\{(.*),$/gm)].map(([, key]) => key)).toEqual([
      'cake-club-s1',
      'cake-club-s2',
    ]);
    const feed = await (await get('/models.atom?colour=blue&approach=volunteering')).text();
    expect(feed).toContain(
      `<link rel="self" type="application/atom+xml" href="${testOrigin}/models.atom?approach=volunteering"/>`,
    );
    expect([...feed.matchAll(/<entry>\s*<id>(.*)<\/id>/g)].map(([, id]) => id)).toEqual([
      `${testOrigin}/models/cake-club`,
    ]);
  });
});
