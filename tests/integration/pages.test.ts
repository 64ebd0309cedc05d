// What the pages say, as plain HTML, asked of the real server with the shipped cards.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cardSchema } from '#app/features/models/card-schema.ts';
import { headings } from '#app/features/models/headings.ts';
import { readContent } from '#scripts/read-content.ts';
import { buildCard } from '#tests/factories/card.ts';
import { startTestServer } from '#tests/setup/start-server.ts';

const cards = readContent('data').cards.map(({ card }) => cardSchema.parse(card));
const server = await startTestServer({
  cards: [...cards, buildCard()],
  retired: [
    { slug: 'old-name', movedTo: 'homeshare' },
    { slug: 'gone-model', withdrawnOn: '2026-02-01', reason: 'Its provider asked for it.' },
  ],
});
const get = (path: string) => fetch(server.origin + path, { redirect: 'manual' });
/** The page's markup without its scripts, which hold the same words as data. */
const getHtml = async (path: string) =>
  (await (await get(path)).text()).replace(/<script\b[\s\S]*?<\/script>/g, '');
const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ');

describe.each(cards.map((card) => [card.slug, card] as const))('the card of %s', async (slug, card) => {
  const html = await getHtml(`/models/${slug}`);
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);

  test('has the seven headings in order', () => {
    const found = [...html.matchAll(/<h2 id="([^"]+)"/g)].map(([, id]) => id);
    const keys = headings.map(({ key }) => key as string);
    expect(found.filter((id) => id !== undefined && keys.includes(id))).toEqual(keys);
  });

  test('gives no id twice, and every link within the page arrives', () => {
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(50);
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('links every citation to its source and every source back to its citations', () => {
    const citations = ids.filter((id) => id?.startsWith('cite-'));
    const back = [...html.matchAll(/href="#(cite-[^"]+)"/g)].map(([, id]) => id);
    expect(back.sort()).toEqual(citations.sort());
    for (const source of Object.keys(card.sources)) expect(ids).toContain(`source-${source}`);
  });

  test('shows no citation as it stands in the file', () => {
    expect(textOf(html).match(/\[s\d+\]/g)).toBeNull();
  });

  test('shows every finding, cost, need, risk, gap and source, and how far each source was read', () => {
    // Markup splits a text at its citations, so texts are compared without spaces and citations.
    const squeeze = (text: string) => text.replace(/\[s\d+\]/g, '').replace(/\s/g, '');
    const shown = squeeze(textOf(html.replace(/<a [^>]*class="citation"[\s\S]*?<\/a>/g, '')));
    const expected = [
      card.summary,
      card.plainSummary,
      ...card.evidence.items.map(({ finding }) => finding),
      ...card.costs.map(({ what }) => what),
      ...card.requirements.items.map(({ need }) => need),
      ...card.risks.items.map(({ risk }) => risk),
      ...card.gaps,
      ...card.stories.map(({ text }) => text),
      ...Object.values(card.sources).map(({ title }) => title),
    ];
    expect(expected.filter((text) => !shown.includes(squeeze(text)))).toEqual([]);
    expect(textOf(html)).toMatch(/read in part/);
  });

  test('says when it was checked and when it is due', () => {
    expect(textOf(html)).toContain('Last checked 21 November 2026 ; due again 21 November 2027');
  });
});

test('a card past its day says that it is overdue', async () => {
  const later = await startTestServer({ clock: () => new Date('2030-01-01T12:00:00Z') });
  const html = await (await fetch(`${later.origin}/models/sample-model`)).text();
  expect(textOf(html)).toMatch(/overdue for checking since/);
});

describe('an address without a card', () => {
  test('redirects when the model was renamed', async () => {
    const response = await get('/models/old-name');
    expect([response.status, response.headers.get('Location')]).toEqual([301, '/models/homeshare']);
  });

  test('answers 410 with the reason when the model was withdrawn', async () => {
    const response = await get('/models/gone-model');
    expect(response.status).toBe(410);
    expect(textOf(await response.text())).toContain(
      'Its card was withdrawn on 1 February 2026. Its provider asked for it.',
    );
  });

  test.each(['/models/no-such-model', '/models/constructor', '/no-such-page', '/models/homeshare/nothing'])(
    '%s is 404, with the way on',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(404);
      const html = await response.text();
      expect(html).toContain('<h1');
      expect(html).toContain('href="/models"');
      expect(html).toContain('Community Rainbow');
    },
  );
});

test('the operator is named where there is one, and its absence is said', async () => {
  expect(textOf(await getHtml('/'))).toContain('This copy has no operator yet.');
  const run = await startTestServer({
    env: { OPERATOR_NAME: 'Sample Council', CONTACT_EMAIL: 'rainbow@sample.example' },
  });
  const html = await (await fetch(run.origin)).text();
  expect(html).toContain('Sample Council');
  expect(html).toContain('mailto:rainbow@sample.example');
});

test('the page carries the font it preloads', async () => {
  const html = await (await get('/')).text();
  const href = /rel="preload" as="font"[^>]*href="([^"]+)"/.exec(html)?.[1] ?? '';
  const response = await get(href);
  expect(response.status).toBe(200);
  const css = readFileSync(
    `build/client${/href="(\/assets\/root[^"]+\.css)"/.exec(html)?.[1] ?? ''}`,
    'utf8',
  );
  expect(css).toContain(href.split('/').at(-1));
});
