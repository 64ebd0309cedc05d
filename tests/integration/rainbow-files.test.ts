// The rainbow to take away, asked of the real server with the shipped cards: the file /rainbow.svg, the page /embed/rainbow
// for frames on other sites, and that no other address may be framed.
import { describe, expect, it } from 'vitest';
import { importCards } from '#app/features/models/commands.server.ts';
import { cardSchema } from '#app/features/models/card-schema.ts';
import { readContent } from '#scripts/read-content.ts';
import { buildCard } from '#tests/factories/card.ts';
import { readXml, type XmlElement } from '#tests/setup/read-xml.ts';
import { requestRaw } from '#tests/setup/send-raw.ts';
import { startTestServer, testNow, testOrigin } from '#tests/setup/start-server.ts';

const cards = readContent('data').cards.map(({ card }) => cardSchema.parse(card));
const server = await startTestServer({
  cards,
  retired: [
    { slug: 'old-name', movedTo: 'homeshare' },
    { slug: 'gone-model', withdrawnOn: '2026-02-01', reason: 'Its provider asked for it.' },
  ],
});
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(server.origin + path, { headers, redirect: 'manual' });
const getText = async (path: string) => (await get(path)).text();

const listAll = (element: XmlElement, name: string): XmlElement[] => [
  ...(element.name === name ? [element] : []),
  ...element.children.flatMap((child) => listAll(child, name)),
];
const listCardsOfFile = (svg: string) =>
  listAll(readXml(svg), 'a').flatMap(({ attributes }) => {
    const [, slug] = /^http:\/\/rainbow\.example\/models\/(.+)$/.exec(attributes.href ?? '') ?? [];
    return slug === undefined ? [] : [slug];
  });
/** Of the picture, or of the table. */
const listCardsOfPage = (html: string, element: 'svg' | 'table') => {
  const part =
    new RegExp(`<${element}[ >][^]*?role="group"[^]*?</${element}>|<${element}[ >][^]*?</${element}>`).exec(
      html,
    )?.[0] ?? '';
  return [...part.matchAll(/<a href="\/models\/([^"]+)"/g)].map(([, slug = '']) => slug);
};
const listFound = async (search: string) => {
  const { results } = (await (await get(`/api/v1/models?perPage=1000&${search}`)).json()) as {
    results: { slug: string }[];
  };
  return results.map(({ slug }) => slug).sort();
};

const searches = [
  '',
  'people=older-people',
  'q=dementia',
  'approach=connecting&approach=shared-life&step=early-help',
  'level=0&level=1&stage=established',
  'q=home&setting=own-home&instead=residential-care',
];

describe.each(searches)('what is asked for: %s', (search) => {
  it('is every model that the list has, each once, in file, picture and table', async () => {
    const found = await listFound(search);
    expect(found.length).toBeGreaterThan(0);
    const [file, page] = await Promise.all([
      getText(`/rainbow.svg?${search}`),
      getText(`/embed/rainbow?${search}`),
    ]);
    expect(listCardsOfFile(file).sort()).toEqual(found);
    expect(listCardsOfPage(page, 'svg').sort()).toEqual(found);
    expect(listCardsOfPage(page, 'table').sort()).toEqual(found);
    expect(file).toContain(`>The rainbow: ${found.length} community models from prevention to crisis`);
    expect(page).toContain(`<h1 class="text-h3">The rainbow: ${found.length} community models`);
  });

  it('is the same bytes each time', async () => {
    for (const path of [`/rainbow.svg?${search}`, `/embed/rainbow?${search}`]) {
      expect(await getText(path)).toBe(await getText(path));
    }
  });
});

describe('/rainbow.svg', () => {
  it('says what it is, what it is called and how long it is, and opens where it is', async () => {
    const { headers, body } = await requestRaw(server.origin, '/rainbow.svg');
    const version = /-([0-9a-f]{12})-/.exec(headers.etag ?? '')?.[1];
    expect(headers).toMatchObject({
      'content-type': 'image/svg+xml; charset=utf-8',
      'content-disposition': `inline; filename="community-rainbow-picture-${version}.svg"`,
      'content-length': String(Buffer.byteLength(body)),
      'cache-control': 'public, no-cache',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    });
    expect(body).toContain(`(data version ${version})`);
    expect(body).toContain('as it stood on 10 March 2026');
  });

  it('runs nothing when it is opened by itself, and loads nothing from anywhere', async () => {
    const policy = (await get('/rainbow.svg')).headers.get('Content-Security-Policy');
    expect(policy).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });

  it('names what it is of, in words, and where it comes from', async () => {
    const svg = await getText('/rainbow.svg?people=older-people&q=dementia&utm_source=x');
    const lines = listAll(readXml(svg), 'text').map(({ text }) => text);
    expect(lines).toContain('Who it is for: Older people; “dementia”');
    expect(lines).toContain(`${testOrigin}/rainbow?q=dementia&people=older-people`);
  });

  it('bears its own letters', async () => {
    const [, font = ''] =
      /url\("data:font\/woff2;base64,([^"]+)"\)/.exec(await getText('/rainbow.svg')) ?? [];
    expect(Buffer.from(font, 'base64').subarray(0, 4).toString('latin1')).toBe('wOF2');
  });

  it('answers HEAD with the headers of GET', async () => {
    const [full, head] = await Promise.all([
      get('/rainbow.svg'),
      fetch(`${server.origin}/rainbow.svg`, { method: 'HEAD' }),
    ]);
    expect([head.status, await head.text()]).toEqual([200, '']);
    for (const name of [
      'Content-Type',
      'Content-Length',
      'Content-Disposition',
      'ETag',
      'Content-Security-Policy',
    ]) {
      expect(head.headers.get(name), name).toBe(full.headers.get(name));
    }
  });

  it('is a 304 to whoever has it, and new once a card is changed or a day has passed', async () => {
    let now = testNow;
    const own = await startTestServer({ clock: () => now });
    const ask = (etag: string) => fetch(`${own.origin}/rainbow.svg`, { headers: { 'If-None-Match': etag } });
    const first = await ask('');
    const etag = first.headers.get('ETag') ?? '';
    const again = await ask(etag);
    expect([again.status, await again.text()]).toEqual([304, '']);
    now = new Date('2026-03-11T12:00:00Z');
    expect(await (await ask(etag)).text()).toContain('as it stood on 11 March 2026');
    now = testNow;
    importCards(own.db, { cards: [buildCard({ name: 'Changed Model' })], retired: [], now: testNow });
    const changed = await ask(etag);
    expect(changed.status).toBe(200);
    expect(await changed.text()).toContain('Changed Model');
  });

  it('names what it ignored in a header', async () => {
    const { headers } = await get(
      '/rainbow.svg?colour=martians&people=martians&page=3&view=table&utm_source=x',
    );
    expect([...new URLSearchParams(headers.get('X-Ignored-Parameters') ?? '')].sort()).toEqual([
      ['colour', 'martians'],
      ['people', 'martians'],
    ]);
  });

  it.each([
    '?q=%3C/title%3E%3Cscript%3Ealert(1)%3C/script%3E',
    '?q=%22%20onload=%22alert(1)',
    '?q=]]%3E%26amp;%3C!--%EF%BF%BE%00%1B%ED%A0%80',
    `?q=${'%F0%9F%8C%88'.repeat(500)}`,
    `?people=${'%3Cscript%3E'.repeat(50)}`,
    '?people=constructor&__proto__=x&q[]=a',
  ])('stays one well-formed picture when asked for %s', async (search) => {
    const response = await get(`/rainbow.svg${search}`);
    expect(response.status).toBe(200);
    const root = readXml(await response.text());
    expect(root.name).toBe('svg');
    expect(listAll(root, 'script')).toEqual([]);
    const names = (element: XmlElement): string[] => [
      ...Object.keys(element.attributes),
      ...element.children.flatMap(names),
    ];
    expect(names(root).filter((name) => name.startsWith('on'))).toEqual([]);
  });

  it('is small and says why where nothing is found, or nothing is there', async () => {
    const found = await getText('/rainbow.svg?q=zzqqy');
    expect(found).toContain('No model in the directory answers to this.');
    expect(found).toContain(`${testOrigin}/rainbow?q=zzqqy`);
    const empty = await startTestServer({ cards: [] });
    expect(await (await fetch(`${empty.origin}/rainbow.svg`)).text()).toContain(
      'There is no model in the directory yet.',
    );
  });
});

describe('more models than a picture holds', async () => {
  const many = Array.from({ length: 201 }, (_, index) =>
    buildCard({ slug: `sample-${index}`, name: `Sample ${index}` }),
  );
  const own = await startTestServer({ cards: many });

  it('are said to be too many by the file, with the address of the table', async () => {
    const svg = await (await fetch(`${own.origin}/rainbow.svg`)).text();
    expect(svg).toContain('Too many for a picture, which shows at most 200.');
    expect(listAll(readXml(svg), 'a').map(({ attributes }) => attributes.href)).toContain(
      `${testOrigin}/rainbow`,
    );
    expect(listCardsOfFile(svg)).toEqual([]);
  });

  it('are a table in the frame', async () => {
    const html = await (await fetch(`${own.origin}/embed/rainbow`)).text();
    expect(html).toContain('Too many for a picture, which shows at most 200.');
    expect(listCardsOfPage(html, 'table')).toHaveLength(201);
    expect(html).not.toContain('rainbow-embed-picture');
  });
});

describe('/embed/rainbow', () => {
  it('is the picture alone: no head, foot or script of the site, and no cookie', async () => {
    const response = await get('/embed/rainbow?people=older-people');
    const html = await response.text();
    expect(html).not.toMatch(/<header|<footer|<nav|<script|<form/);
    expect(html).toContain('Who it is for: Older people');
    expect(response.headers.has('Set-Cookie')).toBe(false);
  });

  it('has every link leave the frame, and one lead to the same on our own page', async () => {
    const html = await getText('/embed/rainbow?people=older-people');
    expect(html).toContain('<base target="_top"/>');
    // Which links in SVG do not go by.
    const inPicture = /<svg[^>]* role="group"[^]*?<\/svg>/.exec(html)?.[0].match(/<a [^>]*>/g) ?? [];
    expect(inPicture.length).toBeGreaterThan(3);
    expect(inPicture.filter((link) => !link.includes(' target="_top"'))).toEqual([]);
    expect(html).toMatch(
      /<a href="\/rainbow\?people=older-people" target="_blank" rel="noopener">Community Rainbow</,
    );
    // A link to a place on the page would take the whole window to the frame's address.
    expect(html).not.toMatch(/<a [^>]*href="#/);
  });

  it('is kept out of search engines, which are sent to our own page', async () => {
    const html = await getText('/embed/rainbow?q=tea');
    expect(html).toContain('<meta name="robots" content="noindex"/>');
    expect([...html.matchAll(/<link rel="canonical" href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      `${testOrigin}/rainbow`,
    ]);
  });

  it('is HTML whatever is asked', async () => {
    const html = await getText('/embed/rainbow?q=%3Cscript%3Ealert(1)%3C/script%3E');
    expect(html).not.toContain('<script');
    expect(html).toContain('“&lt;script&gt;alert(1)&lt;/script&gt;”');
  });

  it('says so where nothing is found', async () => {
    const html = await getText('/embed/rainbow?q=zzqqy');
    expect(html).toContain('No model in the directory answers to this.');
    expect(html).not.toMatch(/<svg|<table/);
  });

  it('is a 304 to whoever has it, which takes back nothing', async () => {
    const etag = (await get('/embed/rainbow')).headers.get('ETag') ?? '';
    const again = await get('/embed/rainbow', { 'If-None-Match': etag });
    expect(again.status).toBe(304);
    expect(again.headers.has('X-Frame-Options')).toBe(false);
    expect(again.headers.has('Content-Security-Policy')).toBe(false);
  });
});

describe('frames on other sites', async () => {
  const readRule = async (path: string) => {
    const { headers } = await get(path);
    return {
      path,
      old: headers.get('X-Frame-Options'),
      ancestors: /frame-ancestors ([^;]*)/.exec(headers.get('Content-Security-Policy') ?? '')?.[1],
    };
  };

  it.each(['/embed/rainbow', '/embed/rainbow?q=tea&people=everyone', '/embed/rainbow?colour=martians'])(
    'may show %s',
    async (path) => {
      expect(await readRule(path)).toEqual({ path, old: null, ancestors: '*' });
    },
  );

  const sitemap = await getText('/sitemap.xml');
  const listed = Array.from(sitemap.matchAll(/<loc>([^<]*)<\/loc>/g), ([, address = '']) =>
    address.slice(testOrigin.length),
  );
  const others = [
    '/rainbow?q=tea',
    '/rainbow.svg',
    '/models?view=rainbow',
    '/models.csv',
    '/models.atom',
    '/feed.atom',
    '/search-suggestions.json?q=tea',
    '/api/v1/models',
    '/api/nothing',
    '/about/design',
    '/data/dictionary',
    '/models/old-name',
    '/models/gone-model',
    '/no-such-page',
    '/healthz',
    '/embed',
    '/embed/',
    '/embed/rainbow/',
    '/embed/rainbow/more',
    '/embed/rainbow.data',
    '/Embed/rainbow',
    '/%65mbed/rainbow',
    '/x?/embed/rainbow',
    '/_root.data',
    '/assets/nothing.js',
  ];

  it('may show nothing else', async () => {
    expect(listed.length).toBeGreaterThan(cards.length);
    const rules = await Promise.all([...listed, ...others].map(readRule));
    // The address of the page in another spelling is sent to the one spelling, and not itself shown.
    const open = rules.filter(({ old, ancestors }) => old !== 'DENY' || ancestors !== "'none'");
    expect(open).toEqual([]);
  });
});
