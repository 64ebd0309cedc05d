// What search engines and other programs are told of the site: the sitemap, robots.txt, and the head of every page.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cardSchema } from '#app/features/models/card-schema.ts';
import { readContent } from '#scripts/read-content.ts';
import { buildCard } from '#tests/factories/card.ts';
import { startTestServer, testOrigin } from '#tests/setup/start-server.ts';

const cards = readContent('data').cards.map(({ card }) => cardSchema.parse(card));
const server = await startTestServer({
  cards,
  retired: [{ slug: 'gone-model', withdrawnOn: '2026-02-01', reason: 'Its provider asked for it.' }],
});
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(server.origin + path, { headers, redirect: 'manual' });

const sitemap = await (await get('/sitemap.xml')).text();
const listed = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => address);
const paths = listed.map((address) => address.slice(testOrigin.length));

interface Head {
  path: string;
  title: string;
  description: string;
  canonical: string[];
  linkedData: { '@graph': Record<string, unknown>[] };
  headings: number;
}

async function readHead(path: string): Promise<Head> {
  const response = await get(path);
  expect(response.status, path).toBe(200);
  const html = await response.text();
  const all = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, found = '']) => found);
  const [title, ...moreTitles] = all(/<title>([^<]*)<\/title>/g);
  const [description, ...moreDescriptions] = all(/<meta name="description" content="([^"]*)"/g);
  const [data, ...moreData] = all(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g);
  expect([moreTitles, moreDescriptions, moreData], `${path}: one of each`).toEqual([[], [], []]);
  return {
    path,
    title: title ?? '',
    description: description ?? '',
    canonical: all(/<link rel="canonical" href="([^"]*)"/g),
    linkedData: JSON.parse(data ?? 'null') as Head['linkedData'],
    headings: all(/<(h1)\b/g).length,
  };
}

const heads = await Promise.all(paths.map(readHead));

describe('the sitemap', () => {
  it('is XML that may be kept and is asked for again', async () => {
    const { headers } = await get('/sitemap.xml');
    expect(headers.get('Content-Type')).toBe('application/xml; charset=utf-8');
    expect(headers.get('Cache-Control')).toBe('public, no-cache');
    expect(headers.get('Vary')).toBe('Accept-Encoding');
    const etag = headers.get('ETag') ?? '';
    const again = await get('/sitemap.xml', { 'If-None-Match': etag });
    expect([again.status, await again.text(), again.headers.get('ETag')]).toEqual([304, '', etag]);
  });

  it('names every card with the day of its revision, and nothing twice', () => {
    const named = [...sitemap.matchAll(/<loc>[^<]*\/models\/([^<]*)<\/loc><lastmod>([^<]*)</g)];
    // As the test's clock imported them.
    expect(named.map(([, slug, day]) => [slug, day]).sort()).toEqual(
      cards.map(({ slug }) => [slug, '2026-03-10']).sort(),
    );
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed.filter((address) => !address.startsWith(`${testOrigin}/`))).toEqual([]);
  });

  it('names every page of the site that is not kept out of search engines', async () => {
    const pages = readdirSync('app/routes')
      .filter((name) => /^[\w.]+\.tsx$/.test(name))
      .map(
        (name) =>
          `/${name
            .replace(/\.tsx$/, '')
            .split('.')
            .join('/')}`,
      )
      .map((path) => path.replace(/\/?_index$/, '').replace(/_(?=\/)/g, '') || '/');
    expect(pages).toEqual(expect.arrayContaining(['/', '/models', '/about', '/about/method']));
    for (const path of pages) {
      const answer = await get(path);
      const isIndexed =
        answer.headers.get('X-Robots-Tag') === null &&
        !/name="robots" content="noindex/.test(await answer.text());
      expect(paths.includes(path), path).toBe(isIndexed);
    }
  });

  it('leaves out what is withdrawn', () => {
    expect(sitemap).not.toContain('gone-model');
  });

  it('is whole without a single card', async () => {
    const empty = await startTestServer({ cards: [] });
    const text = await (await fetch(`${empty.origin}/sitemap.xml`)).text();
    expect(text).toContain(`<loc>${testOrigin}/</loc></url>`);
  });
});

describe('robots.txt', () => {
  it('lets everybody read everything, and names the sitemap', async () => {
    const response = await get('/robots.txt');
    expect(response.headers.get('Content-Type')).toBe('text/plain; charset=utf-8');
    expect(await response.text()).toBe(`User-agent: *\nDisallow:\n\nSitemap: ${testOrigin}/sitemap.xml\n`);
  });
});

it.each(['/sitemap.xml', '/robots.txt'])('%s answers HEAD with the headers of GET', async (path) => {
  const [full, head] = await Promise.all([get(path), fetch(server.origin + path, { method: 'HEAD' })]);
  expect([head.status, await head.text()]).toEqual([200, '']);
  for (const name of ['Content-Type', 'ETag', 'Cache-Control', 'Vary']) {
    expect(head.headers.get(name), name).toBe(full.headers.get(name));
  }
});

describe('the head of every page', () => {
  it.each(['title', 'description'] as const)('has a %s that no other page has', (part) => {
    const words = heads.map((head) => head[part]);
    expect(words.filter((each) => each === '')).toEqual([]);
    expect(words.filter((each, index) => words.indexOf(each) !== index)).toEqual([]);
  });

  it.each(heads.map((head) => [head.path, head] as const))('of %s names its address', (path, head) => {
    expect(head.canonical).toEqual([testOrigin + path]);
    expect(head.headings).toBe(1);
    expect(head.title).toMatch(/ – Community Rainbow$/);
  });

  it.each(heads.map((head) => [head.path, head] as const))(
    'of %s says in linked data what it is, with whole addresses',
    (path, { linkedData, description }) => {
      const nodes = linkedData['@graph'];
      const page = nodes.find((node) => node['@id'] === testOrigin + path);
      expect(page?.url).toBe(testOrigin + path);
      expect(decode(description)).toBe(page?.description);
      expect(nodes.map((node) => node['@type'])).toContain('WebSite');
      const ids = [...JSON.stringify(linkedData).matchAll(/"(?:@id|url|item|urlTemplate)":"([^"]*)"/g)];
      expect(ids.filter(([, address = '']) => !/^https?:\/\//.test(address))).toEqual([]);
    },
  );

  it.each([
    ['/', 'WebPage'],
    ['/models', 'CollectionPage'],
    ['/models/shared-lives', 'WebPage'],
    ['/about', 'AboutPage'],
    ['/about/contact', 'ContactPage'],
  ])('%s is a %s', (path, kind) => {
    const { linkedData } = heads.find((head) => head.path === path) as Head;
    expect(linkedData['@graph'].find((node) => node['@id'] === testOrigin + path)?.['@type']).toBe(kind);
  });
});

describe('a page that goes by several addresses', () => {
  it.each([
    ['/models?utm_source=mail', '/models'],
    ['/models?people=older-people&q=home&colour=blue', '/models?q=home&people=older-people'],
    ['/models?page=99', '/models'],
    ['/?anything=1', '/'],
    ['/about?anything=1', '/about'],
  ])('%s names %s', async (path, canonical) => {
    expect((await readHead(path)).canonical.map(decode)).toEqual([testOrigin + canonical]);
  });

  it.each(['/no-such-page', '/models/no-such-model', '/models/gone-model'])(
    '%s, an error, names none',
    async (path) => {
      const html = await (await get(path)).text();
      expect(html).not.toMatch(/rel="canonical"|ld\+json/);
      expect(html.match(/<title>/g)).toHaveLength(1);
    },
  );
});

it('nothing in a card can end its linked data', async () => {
  const name = 'Tea </script><script>alert(1)</script> & <!-- "Talk"';
  const hostile = await startTestServer({ cards: [buildCard({ name })] });
  const html = await (await fetch(`${hostile.origin}/models/sample-model`)).text();
  const [, data = ''] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html) ?? [];
  expect(data).not.toMatch(/[<>&]/);
  const { '@graph': nodes } = JSON.parse(data) as Head['linkedData'];
  expect(nodes.find((node) => node['@type'] === 'WebPage')?.name).toBe(name);
});

/** Text as it was before it became part of an attribute. */
function decode(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
