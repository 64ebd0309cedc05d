// The area plan as it is served: the page, the paper read back through another library, and whatever an address may hold.
import { describe, expect, it } from 'vitest';
import { costLine } from '#app/features/models/cost-words.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import { stepsBetween } from '#app/features/vocabulary/vocabulary.ts';
import { readShippedCards } from '#scripts/measure/load-catalogue.ts';
import { readDocx } from '#tests/factories/read-docx.ts';
import { startTestServer, testOrigin } from '#tests/setup/start-server.ts';

const cards = readShippedCards('data');
const server = await startTestServer({
  cards,
  retired: [
    { slug: 'old-homeshare', movedTo: 'homeshare' },
    { slug: 'gone', withdrawnOn: '2026-01-15', reason: 'It was only ever a sample.' },
  ],
});
const cardOf = (slug: string) => cards.find((card) => card.slug === slug) as Card;

const get = (path: string) => fetch(server.origin + path, { redirect: 'manual' });
async function getText(query: string): Promise<string> {
  const response = await get(`/plan${query}`);
  expect(response.status).toBe(200);
  return readWords(await response.text());
}
/** The page's words, its markup and citations left out. */
const readWords = (html: string) =>
  html
    .replace(/<script\b[\s\S]*?<\/script>|<sup>.*?<\/sup>|<a[^>]*class="citation"[^>]*>.*?<\/a>/g, '')
    .replace(/<!--.*?-->/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
const squeeze = (text: string) => text.replace(/\s+/g, '');

const query =
  '?have=shared-lives&have=befriending&consider=cohousing&consider=community-circles&consider=homeshare&consider=recovery-colleges';
const considered = ['cohousing', 'community-circles', 'homeshare', 'recovery-colleges'];

describe('the page', () => {
  it('without anything chosen offers every model twice, in one form without script', async () => {
    const html = await (await get('/plan')).text();
    for (const { slug } of cards)
      for (const part of ['have', 'consider']) expect(html).toContain(`name="${part}" value="${slug}"`);
    expect(html).not.toMatch(/<script(?! type="application\/ld\+json")/);
    expect(html).not.toContain('Draft committee paper');
  });

  it('shows the plan at once, what is chosen ticked and standing first', async () => {
    const html = await (await get(`/plan${query}`)).text();
    const ticked = [...html.matchAll(/<input[^>]*type="checkbox"[^>]*>/g)]
      .filter(([input]) => input.includes('checked'))
      .map(([input]) => `${readAttribute(input, 'name')} ${readAttribute(input, 'value')}`);
    expect(new Set(ticked)).toEqual(
      new Set(['have shared-lives', 'have befriending', ...considered.map((slug) => `consider ${slug}`)]),
    );
    expect([...html.matchAll(/value="homeshare"/g)]).toHaveLength(2);
    expect(html).toContain(`href="/plan.docx${canonical(query).replaceAll('&', '&amp;')}"`);
    expect(html).toContain(
      `<link rel="canonical" href="${testOrigin}/plan${canonical(query).replaceAll('&', '&amp;')}"`,
    );
  });

  it('says of each model in the picture whether it is had or considered', async () => {
    const html = await (await get(`/plan${query}`)).text();
    expect(html).toMatch(/aria-label="Shared Lives, [^"]*, the area has it"/);
    expect(html).toMatch(/aria-label="Homeshare, [^"]*, the area is considering it"/);
  });

  it('says in the picture at which steps nothing stands', async () => {
    const html = await (await get('/plan?have=shared-lives')).text();
    const { from, to } = cardOf('shared-lives').spectrum;
    const reached = stepsBetween(from, to).length;
    expect(html.match(/Nothing here/g)).toHaveLength(5 - reached);
  });

  it('counts in its gaps as many models as the search that it leads to', async () => {
    const html = await (await get(`/plan?have=community-builders`)).text();
    const links = [...html.matchAll(/<a href="\/models\?([^"]+)"[^>]*class="gap-look"[^>]*>(\d+)/g)];
    expect(links.length).toBeGreaterThan(10);
    for (const [, search = '', count] of links.slice(0, 12)) {
      const answer = await fetch(
        `${server.origin}/api/v1/models?perPage=1&${search.replaceAll('&amp;', '&')}`,
      );
      expect(((await answer.json()) as { total: number }).total, search).toBe(Number(count));
    }
  });
});

const readAttribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];

/** Models stand in the order of their names. */
function canonical(search: string): string {
  const parameters = [...new URLSearchParams(search)];
  const nameOf = (slug: string) => cardOf(slug).name;
  return `?${new URLSearchParams(
    ['have', 'consider'].flatMap((part) =>
      parameters
        .filter(([name]) => name === part)
        .sort(([, a], [, b]) => nameOf(a).localeCompare(nameOf(b), 'en-GB')),
    ),
  ).toString()}`;
}

describe('the paper', async () => {
  const response = await get(`/plan.docx${query}`);
  const docx = await readDocx(Buffer.from(await response.arrayBuffer()));
  const page = await getText(query);

  it('comes as a Word document with a name', () => {
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    );
    expect(response.headers.get('Content-Disposition')).toMatch(
      /^attachment; filename="community-rainbow-plan-[0-9a-f]{12}\.docx"$/,
    );
    expect(docx.warnings).toEqual([]);
    expect(docx.headings[0]).toEqual({
      level: 1,
      text: 'Draft committee paper: Cohousing for older people, Community Circles and 2 more',
    });
  });

  it('has the parts of the page, in its order', () => {
    const parts = docx.headings.filter(({ level }) => level === 2).map(({ text }) => text);
    expect(parts).toContain('Risk register: what would kill it');
    let from = 0;
    for (const part of parts) {
      const found = page.indexOf(part, from);
      expect(found, part).toBeGreaterThan(-1);
      from = found;
    }
  });

  it('says in every cell what the page says', () => {
    const squeezed = squeeze(page);
    for (const { rows } of docx.tables)
      for (const row of rows) for (const cell of row) expect(squeezed).toContain(squeeze(cell));
  });

  it('has every cost of the cards, with amount, year and whose figure, and adds none that is unlike', () => {
    const rows = docx.tables.flatMap((table) => table.rows);
    for (const slug of considered) {
      for (const cost of cardOf(slug).costs) {
        const { amount, year } = costLine(cost);
        const said = rows.filter(
          ([name, second]) => name === cardOf(slug).name && second === `${amount}, ${year}`,
        );
        expect(said.map(([, , third]) => third).join(' '), `${slug} ${cost.id}`).toContain(
          `Whose figure: ${cost.claimedBy ?? 'not stated'}.`,
        );
      }
    }
    expect(docx.text).toContain('No two figures of these models can be added by it.');
    expect(docx.text).toContain('Not subtracted from anything.');
  });

  it('has every risk and need of the models that are considered, and of no other', () => {
    const squeezed = squeeze(docx.text);
    for (const slug of considered) {
      const { risks, requirements } = cardOf(slug);
      const texts = [...risks.items.map(({ risk }) => risk), ...requirements.items.map(({ need }) => need)];
      for (const text of texts)
        expect(squeezed).toContain(squeeze(text.replace(/\s*\[s\d+\]/g, '').replace(/\.$/, '')));
    }
    for (const { risk } of cardOf('befriending').risks.items)
      expect(squeezed).not.toContain(squeeze(risk.replace(/\s*\[s\d+\]/g, '')));
  });

  it('cites sources of the cards alone, and leads to whole addresses', () => {
    const titles = cards.flatMap(({ sources }) => Object.values(sources).map(({ title }) => title));
    expect(docx.notes.length).toBeGreaterThan(20);
    for (const note of docx.notes)
      expect(
        titles.some((title) => note.startsWith(title.replace(/\s+/g, ' '))),
        note,
      ).toBe(true);
    expect(docx.links.filter(({ href }) => !/^https?:\/\//.test(href))).toEqual([]);
    expect(docx.links.map(({ href }) => href)).toContain(`${testOrigin}/models/homeshare`);
  });

  it('leads to the page while nothing is chosen, which says what was wrong', async () => {
    const empty = await get('/plan.docx?have=nobody');
    expect(empty.status).toBe(302);
    expect(empty.headers.get('Location')).toBe('/plan?have=nobody');
    expect(await getText('?have=nobody')).toContain('have = nobody: No such model.');
  });
});

describe('an address with faults', () => {
  it.each([
    ['?consider=homeshare&consider=nobody', 'consider = nobody: No such model.'],
    ['?consider=homeshare&have=gone', 'have = gone: Withdrawn from the directory on 15 January 2026'],
    ['?consider=homeshare&have=homeshare', 'It is also among what the area has, and counts as that.'],
    ['?consider=homeshare&shape=round', 'shape = round: No such parameter.'],
  ])('%s: is a plan all the same, and says what was left out', async (search, words) => {
    const text = await getText(search);
    expect(text).toContain(words);
    expect(text).toContain('Draft committee paper');
  });

  it('takes a renamed model by its new name', async () => {
    expect(await getText('?consider=old-homeshare')).toContain('Draft committee paper: Homeshare');
  });

  it('keeps the first eight that are considered', async () => {
    const all = cards.map(({ slug }) => `consider=${slug}`).join('&');
    const text = await getText(`?${all}`);
    expect(text).toContain('Only the first 8 are used.');
    expect(text.match(/Considering: /g)?.length).toBeGreaterThanOrEqual(8);
  });

  it.each([
    '?have[]=a&consider[0]=b',
    `?consider=${'x'.repeat(8_000)}`,
    '?consider=%00&have=%F0%9F%8C%88',
    '?consider=constructor&have=__proto__',
    '?consider=<script>alert(1)</script>',
  ])('%s: is a page', async (search) => {
    const html = await (await get(`/plan${search}`)).text();
    expect(html).toContain('Choose the models');
    expect(html).not.toContain('<script>alert');
  });
});
