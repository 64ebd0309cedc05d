// The briefing of each shipped card, asked of the real server: its page and its Word document say what the card says.
import { describe, expect, it } from 'vitest';
import { cardSchema, type Card } from '#app/features/models/card-schema.ts';
import { citationPattern } from '#app/features/models/citations.ts';
import { costLine } from '#app/features/models/cost-words.ts';
import { dueOn } from '#app/features/models/review.ts';
import { formatDate } from '#app/lib/format.ts';
import { readContent } from '#scripts/read-content.ts';
import { readDocx } from '#tests/factories/read-docx.ts';
import { startTestServer } from '#tests/setup/start-server.ts';

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
const readFile = async (slug: string) =>
  readDocx(Buffer.from(await (await get(`/models/${slug}/briefing.docx`)).arrayBuffer()));

describe.each(['', '.docx'])('/models/:slug/briefing%s', (extension) => {
  it.each([
    ['old-name', 301],
    ['gone-model', 410],
    ['no-such-model', 404],
    ['%00', 400],
    ['shared-lives', 200],
  ])('of %s answers %i', async (slug, status) => {
    const answer = await get(`/models/${slug}/briefing${extension}`);
    expect(answer.status).toBe(status);
    if (status === 301) expect(answer.headers.get('Location')).toBe(`/models/homeshare/briefing${extension}`);
    if (status === 410) expect(await answer.text()).toContain('withdrawn');
  });

  it('is not sent again to who has it', async () => {
    const first = await get(`/models/homeshare/briefing${extension}`);
    const again = await get(`/models/homeshare/briefing${extension}`, {
      'If-None-Match': first.headers.get('ETag') ?? '',
    });
    expect(again.status).toBe(304);
  });
});

it('is a file with a name, a type and a length, packed once', async () => {
  const { headers } = await get('/models/shared-lives/briefing.docx', { 'Accept-Encoding': 'gzip' });
  expect(headers.get('Content-Type')).toBe(
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  );
  expect(headers.get('Content-Disposition')).toMatch(
    /^attachment; filename="community-rainbow-briefing-shared-lives-[\da-f]+\.docx"$/,
  );
  expect(headers.get('Content-Encoding')).toBeNull();
  expect(Number(headers.get('Content-Length'))).toBeGreaterThan(10_000);
});

it('is a page of its own, which search engines are asked to leave to the card', async () => {
  const html = await (await get('/models/shared-lives/briefing')).text();
  expect(html).toContain('<meta name="robots" content="noindex"/>');
  expect(html).toMatch(/<link rel="canonical" href="[^"]*\/models\/shared-lives\/briefing"/);
  expect(await (await get('/sitemap.xml')).text()).not.toContain('briefing');
  expect(await (await get('/models/shared-lives')).text()).toContain('href="/models/shared-lives/briefing"');
});

/** Everything that a briefing may take from its card, in words, without citations. */
function listCardWords(card: Card): string {
  const words = [
    card.name,
    card.summary,
    card.statusNote,
    card.solution.text,
    card.whoIsLeftOut?.text,
    ...card.costs.flatMap((cost) => [costLine(cost).amount, costLine(cost).year, cost.what, cost.claimedBy]),
    ...card.evidence.items.flatMap(({ n, place, year, outcomes }) => [
      n === null ? '' : n.toLocaleString('en-GB'),
      place,
      String(year),
      ...outcomes.map((outcome) => outcome.words),
    ]),
    ...card.requirements.items.map(({ need }) => need),
    ...card.risks.items.flatMap(({ risk, earlySign }) => [risk, earlySign]),
    ...card.organisations.flatMap(({ name, role, url }) => [name, role, url]),
    ...Object.values(card.sources).flatMap(({ title, publisher, year, url }) => [
      title,
      publisher,
      String(year),
      url,
    ]),
    formatDate(card.reviewedOn),
    formatDate(dueOn(card.reviewedOn)),
  ];
  return words.map((word) => (word ?? '').replace(/\s+/g, ' ').replace(citationPattern, '')).join(' \n ');
}

const listNumbers = (text: string) => text.match(/\d[\d,.]*\d|\d/g) ?? [];

describe.each(cards)('the Word document of $slug', (card) => {
  it('is sound, and has no number that the card has not', async () => {
    const read = await readFile(card.slug);
    expect(read.warnings).toEqual([]);
    expect(read.headings[0]).toEqual({ level: 1, text: card.name });
    const known = new Set([
      ...listNumbers(listCardWords(card)),
      // Level of 5, and how many findings and sources there are.
      ...['0', '1', '2', '3', '4', '5', String(card.evidence.items.length)],
      String(Object.keys(card.sources).length),
    ]);
    // What is left out is counted; addresses of this test's own server are no part of the card.
    const text = read.text
      .replace(/(?:And|The card cites) \d+ more/g, '')
      .replace(/; \d+ more|and \d+ more/g, '')
      .replaceAll(/http:\/\/rainbow\.example\S*/g, '');
    expect(listNumbers(text).filter((number) => !known.has(number))).toEqual([]);
  });

  it('says each cost that it says in full, and cites a source for each', async () => {
    const read = await readFile(card.slug);
    const lines = read.lists.flatMap(({ items }) => items);
    const costs = lines.filter((line) => / prices\. |price year not stated\. /.test(line));
    const whole = card.costs.map((cost) => `${costLine(cost).amount}, ${costLine(cost).year}. ${cost.what}.`);
    for (const line of costs)
      expect(
        whole.some((words) => line.startsWith(words)),
        line,
      ).toBe(true);
    if (card.costs.length > 0) expect(costs.length).toBeGreaterThan(0);
    expect(new Set(read.citations).size).toBe(read.notes.length);
    expect(Math.max(0, ...read.citations.map(Number))).toBe(read.notes.length);
  });
});
