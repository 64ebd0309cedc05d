// The lists of models and of findings as files, and the feed: headers, names, lengths and contents, asked of the real
// server.
import { describe, expect, it } from 'vitest';
import { importCards } from '#app/features/models/commands.server.ts';
import { buildCard } from '#tests/factories/card.ts';
import { readCsv } from '#tests/setup/read-csv.ts';
import { readXml, type XmlElement } from '#tests/setup/read-xml.ts';
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

const types = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
};
const files: [path: string, name: string, extension: keyof typeof types][] = [
  ['/models.csv', 'models', 'csv'],
  ['/models.json', 'models', 'json'],
  ['/models.ndjson', 'models', 'ndjson'],
  ['/models.bib', 'sources', 'bib'],
  ['/models.atom', 'models', 'atom'],
  ['/evidence.csv', 'evidence', 'csv'],
  ['/evidence.json', 'evidence', 'json'],
  ['/feed.atom', 'feed', 'atom'],
];

describe.each(files)('%s', (path, name, extension) => {
  it('says what it is, what it is called and how long it is', async () => {
    const { headers, body } = await requestRaw(server.origin, path);
    const version = /-([0-9a-f]{12})-/.exec(headers.etag ?? '')?.[1];
    expect(headers).toMatchObject({
      'content-type': types[extension],
      'content-disposition': `${extension === 'atom' ? 'inline' : 'attachment'}; filename="community-rainbow-${name}-${version}.${extension}"`,
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

  it('names what it ignored in a header', async () => {
    const asked = `${path}?colour=martians&utm_source=x&%F0%9F%8C%88=%0d%0aSet-Cookie:a`;
    const { headers } = await get(asked);
    expect([...new URLSearchParams(headers.get('X-Ignored-Parameters') ?? '')]).toEqual([
      ['colour', 'martians'],
      ['🌈', 'Set-Cookie:a'],
    ]);
  });

  it('keeps its length where only another compression is taken', async () => {
    const { headers } = await get(path, { 'Accept-Encoding': 'br' });
    expect([headers.get('Content-Encoding'), Number(headers.get('Content-Length')) > 500]).toEqual([
      null,
      true,
    ]);
  });

  it('takes no form', async () => {
    const response = await fetch(server.origin + path, { method: 'POST' });
    expect(response.status).toBe(405);
  });
});

describe.each(files.filter(([path]) => path !== '/feed.atom'))('%s', (path, _name, extension) => {
  const isOfModels = path.startsWith('/models');

  it('ignores nothing that is the page’s own', async () => {
    const query = isOfModels ? 'view=rainbow&compare=tea-circle' : 'perPage=1&open=connecting';
    const whole = await (await get(path)).text();
    const response = await get(`${path}?page=9&${query}`);
    expect(response.headers.has('X-Ignored-Parameters')).toBe(false);
    expect(await response.text()).toBe(whole);
  });

  it('is whole when nothing is found', async () => {
    const response = await get(`${path}${isOfModels ? '?q=zzqqy' : '?direction=negative'}`);
    expect(response.status).toBe(200);
    const empty: Record<string, RegExp> = {
      csv: /^(?:slug|model),[a-z_,]+,url\r\n$/,
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

describe('one card', () => {
  it.each([
    ['/models/tea-circle.json', 'card-tea-circle', 'json'],
    ['/models/tea-circle.bib', 'sources-tea-circle', 'bib'],
  ] as const)('%s says what it is, and is a 304 to whoever has it', async (path, name, extension) => {
    const { headers, body } = await requestRaw(server.origin, path);
    expect(headers).toMatchObject({
      'content-type': types[extension],
      'content-disposition': expect.stringContaining(`"community-rainbow-${name}-`) as string,
      'content-length': String(Buffer.byteLength(body)),
    });
    const again = await get(path, { 'If-None-Match': headers.etag ?? '' });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('is what the API answers, and its own sources alone', async () => {
    const [file, answer] = await Promise.all(
      ['/models/tea-circle.json', '/api/v1/models/tea-circle'].map(async (path) => (await get(path)).json()),
    );
    expect(file).toEqual(answer);
    const [own, all] = await Promise.all(
      ['/models/tea-circle.bib', '/models.bib'].map(async (path) => (await get(path)).text()),
    );
    expect(own).toContain('tea-circle');
    expect(own).not.toContain('cake-club');
    expect(all).toContain('cake-club');
  });

  it('leads to where it moved, and says why it is gone', async () => {
    const retired = [
      { slug: 'old-tea', movedTo: 'tea-circle' },
      { slug: 'gone-tea', withdrawnOn: '2026-01-15', reason: 'It was only a sample.' },
    ];
    const own = await startTestServer({ cards: [tea], retired });
    for (const extension of ['json', 'bib']) {
      const moved = await fetch(`${own.origin}/models/old-tea.${extension}`, { redirect: 'manual' });
      expect([moved.status, moved.headers.get('Location')]).toEqual([301, `/models/tea-circle.${extension}`]);
      const gone = await fetch(`${own.origin}/models/gone-tea.${extension}`);
      expect([gone.status, await gone.text()]).toEqual([
        410,
        expect.stringContaining('It was only a sample.'),
      ]);
      expect((await fetch(`${own.origin}/models/no-tea.${extension}`)).status).toBe(404);
    }
  });
});

describe('the findings', () => {
  it('are those of the API, in its order, all of them', async () => {
    for (const query of ['', '?sort=year', '?approach=volunteering&outcome=loneliness&direction=positive']) {
      const list = (await (await get(`/evidence.json${query}`)).json()) as { model: string; id: string }[];
      const page = `${query === '' ? '?' : `${query}&`}perPage=1000`;
      const { results } = (await (await get(`/api/v1/evidence${page}`)).json()) as { results: unknown[] };
      expect(list).toEqual(results);
      expect(list.length).toBeGreaterThan(0);
      const rows = readCsv(await (await get(`/evidence.csv${query}`)).text());
      expect(rows.map(({ model, id }) => [model, id])).toEqual(list.map(({ model, id }) => [model, id]));
    }
  });

  it('have a row each, defused, with model and source', async () => {
    const rows = readCsv(await (await get('/evidence.csv')).text());
    expect(rows.map(({ model_name, id }) => [model_name, id])).toEqual([
      ["'=Tea & <Circle>", 'e1'],
      ["'=Tea & <Circle>", 'e2'],
      ['Cake Club', 'e1'],
      ['Cake Club', 'e2'],
    ]);
    expect(rows[2]).toMatchObject({
      model: 'cake-club',
      measured: 'true',
      n: '60',
      n_is_all: 'false',
      independent: 'true',
      caution: '',
      outcomes: 'wellbeing:positive; loneliness:positive',
      source: 's1',
      source_title: 'A sample study of a sample model',
      url: `${testOrigin}/evidence/cake-club/e1`,
    });
  });
});

describe('the feed', () => {
  const readEntries = async (origin: string) =>
    readXml(await (await fetch(`${origin}/feed.atom`)).text()).children.filter(
      ({ name }) => name === 'entry',
    );
  const read = (entry: XmlElement | undefined, key: string) =>
    entry?.children.find(({ name }) => name === key)?.text;

  it('tells of cards as they are published, corrected and withdrawn, and nothing of who wrote what', async () => {
    const own = await startTestServer({ cards: [tea, cake] });
    expect((await readEntries(own.origin)).map((entry) => read(entry, 'title'))).toEqual([
      'New: Cake Club',
      'New: =Tea & <Circle>',
    ]);
    const [finding, ...others] = tea.evidence.items;
    importCards(own.db, {
      cards: [
        { ...tea, evidence: { ...tea.evidence, items: [{ ...finding, n: 61 }, ...others] } } as typeof tea,
      ],
      retired: [{ slug: 'cake-club', withdrawnOn: '2026-03-12', reason: 'It was no model.' }],
      now: new Date('2026-03-11T00:00:00Z'),
    });
    const entries = await readEntries(own.origin);
    expect(
      entries.map((entry) => ['id', 'title', 'updated', 'summary'].map((key) => read(entry, key))),
    ).toEqual([
      [
        `${testOrigin}/models/cake-club#withdrawn-2026-03-12`,
        'Withdrawn: Cake Club',
        '2026-03-12T00:00:00Z',
        'It was no model.',
      ],
      [
        `${testOrigin}/models/tea-circle#revision-2`,
        'Corrected: =Tea & <Circle>',
        '2026-03-11T00:00:00.000Z',
        'Finding e1 corrected.',
      ],
      [
        `${testOrigin}/models/tea-circle#revision-1`,
        'New: =Tea & <Circle>',
        '2026-03-10T12:00:00.000Z',
        tea.summary,
      ],
    ]);
    expect(await (await fetch(`${own.origin}/feed.atom`)).text()).not.toContain('data/models');
  });

  it('is named in the head of every page', async () => {
    for (const page of ['/', '/models/cake-club', '/about']) {
      expect(await (await get(page)).text()).toMatch(
        /<link rel="alternate" href="\/feed.atom" type="application\/atom\+xml" title="Community Rainbow: what is new"\/>/,
      );
    }
  });
});
