// The page, the API and every file are one search: for any parameters they name the same models in the same order.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cardSchema } from '#app/features/models/card-schema.ts';
import { facets } from '#app/features/search/facets.ts';
import { sortOrders } from '#app/features/search/search-query.ts';
import { readContent } from '#scripts/read-content.ts';
import { readCsv } from '#tests/setup/read-csv.ts';
import { startTestServer } from '#tests/setup/start-server.ts';

const cards = readContent('data').cards.map(({ card }) => cardSchema.parse(card));
const server = await startTestServer({ cards });

const searches = [
  '',
  'home',
  'company for my dad',
  'lonliness',
  '"shared lives"',
  'bed blocking',
  '£',
  '%',
  'zzqqy',
];
const queries = fc
  .record({
    q: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...searches) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
    ),
    chosen: fc.array(
      fc
        .constantFrom(...facets)
        .chain(({ id, options }) => fc.constantFrom(...options).map((o) => [id, o.id])),
      { maxLength: 4 },
    ),
    sort: fc.constantFrom('', 'nonsense', ...sortOrders),
    stray: fc.array(fc.tuple(fc.string({ maxLength: 6 }), fc.string({ maxLength: 6 })), { maxLength: 2 }),
  })
  .map(({ q, chosen, sort, stray }) => {
    const known = ['q', 'sort', 'page', 'perPage', 'view', '_data', ...facets.map(({ id }) => id)];
    return new URLSearchParams([
      ['q', q],
      ...(chosen as [string, string][]),
      ['sort', sort],
      ...stray.filter(([name]) => !known.includes(name)),
    ]);
  });

async function readText(path: string, parameters: URLSearchParams): Promise<string> {
  const response = await fetch(`${server.origin}${path}?${parameters.toString()}`);
  expect(response.status, `${path}?${parameters.toString()}`).toBe(200);
  return response.text();
}

/** The models of the page's list, over all its pages. */
async function readPages(query: URLSearchParams, total: number): Promise<string[]> {
  const slugs: string[] = [];
  for (let page = 1; page <= Math.ceil(total / 20); page += 1) {
    const html = await readText('/models', new URLSearchParams([...query, ['page', String(page)]]));
    const [, main = ''] = /<main\b[^>]*>([^]*)<\/main>/.exec(html) ?? [];
    const headings = main.matchAll(/<h[23]\b[^>]*>\s*<a\b[^>]*href="\/models\/([a-z0-9-]+)/g);
    slugs.push(...Array.from(headings, ([, slug = '']) => slug));
  }
  return slugs;
}

it('page, API, CSV, JSON, NDJSON, feed and sources agree', async () => {
  await fc.assert(
    fc.asyncProperty(queries, async (query) => {
      const { total, results } = JSON.parse(
        await readText('/api/v1/models', new URLSearchParams([...query, ['perPage', '1000']])),
      ) as { total: number; results: { slug: string }[] };
      const slugs = results.map(({ slug }) => slug);
      expect(total).toBe(slugs.length);
      expect(readCsv(await readText('/models.csv', query)).map(({ slug }) => slug)).toEqual(slugs);
      const whole = JSON.parse(await readText('/models.json', query)) as { slug: string; sources: object }[];
      expect(whole.map(({ slug }) => slug)).toEqual(slugs);
      const lines = (await readText('/models.ndjson', query)).split('\n').slice(0, -1);
      expect(lines.map((line) => (JSON.parse(line) as { slug: string }).slug)).toEqual(slugs);
      const feed = await readText('/models.atom', query);
      const entries = [...feed.matchAll(/<entry>\s*<id>[^<]*\/models\/([^<]*)<\/id>/g)];
      expect(entries.map(([, slug]) => slug)).toEqual(slugs);
      const bib = await readText('/models.bib', query);
      const keys = [...bib.matchAll(/^(?:@misc\{(.*),|\s+ids = \{(.*)\},)$/gm)];
      expect(keys.flatMap(([, key, others]) => key ?? others?.split(', ') ?? []).sort()).toEqual(
        whole.flatMap(({ slug, sources }) => Object.keys(sources).map((key) => `${slug}-${key}`)).sort(),
      );
      expect(await readPages(query, total)).toEqual(slugs);
    }),
    { numRuns: 25 },
  );
});
