// The history of a card, asked of the real server: every revision in words and as a difference, corrections and renamings.
import { describe, expect, it } from 'vitest';
import type { Card } from '#app/features/models/card-schema.ts';
import { addRevision } from '#app/features/models/publish.server.ts';
import { retiredSlugs } from '#db/schema.ts';
import { buildCard } from '#tests/factories/card.ts';
import { startTestServer } from '#tests/setup/start-server.ts';

const secret = 'A note that only editors may read';
const correction = 'We gave the cost of another year. <b>It is right now.</b>';
const tea = buildCard({ slug: 'tea', name: 'Tea Club' });
const long = buildCard({ slug: 'long', name: 'Long Story' });

const server = await startTestServer({
  cards: [tea, long, buildCard({ slug: 'fresh', name: 'Fresh Start' })],
  retired: [
    { slug: 'old-tea', movedTo: 'tea' },
    { slug: 'gone-model', withdrawnOn: '2026-02-01', reason: 'Its provider asked for it.' },
  ],
  clock: () => new Date('2026-06-01T12:00:00Z'),
});
const publish = (card: Card, at: string, words: string | null = null) =>
  addRevision(server.db, { card, authorKind: 'editor', note: secret, correction: words, now: new Date(at) });

const dearer: Card = { ...tea, costs: [{ ...(tea.costs[0] as Card['costs'][number]), amount: 20_500 }] };
publish(dearer, '2026-04-01T23:30:00Z', correction);
const unproven: Card = {
  ...dearer,
  summary: 'Neighbours meet over tea.',
  evidence: { ...tea.evidence, items: [] },
};
publish(unproven, '2026-05-01T09:00:00Z');
for (let count = 1; count <= 44; count += 1) {
  publish(
    { ...long, summary: `Told for the ${count}th time.` },
    `2026-04-01T10:${String(count).padStart(2, '0')}:00Z`,
    count === 1 ? 'The first was wrong.' : null,
  );
}
// As an editor renames: a card at another address, the former one leading to it.
const renamed: Card = { ...buildCard({ slug: 'fresh-air', name: 'Fresh Air' }), otherNames: ['Fresh Start'] };
server.db.insert(retiredSlugs).values({ slug: 'fresh', movedTo: 'fresh-air', decidedBy: 'editor' }).run();
publish(renamed, '2026-05-02T09:00:00Z');

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(server.origin + path, { headers, redirect: 'manual' });
const read = async (path: string) => {
  const answer = await get(path);
  expect(answer.status, path).toBe(200);
  return answer.text();
};
/** The words of a part of a page, as they are read. */
const say = (html: string) =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<!--.*?-->|<\/?(?:a|b|time|span|ins|del|i|strong)\b[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
/** The revisions of a page, in order. */
const parts = (html: string) => html.split(/<h2 id="(?=[\w-]*\d")/).slice(1);

describe('/models/:slug/history', () => {
  it.each([
    ['old-tea', 301],
    ['fresh', 301],
    ['gone-model', 410],
    ['no-such-model', 404],
    ['tea', 200],
  ])('of %s answers %i', async (slug, status) => {
    const answer = await get(`/models/${slug}/history`);
    expect(answer.status).toBe(status);
    if (slug === 'fresh') expect(answer.headers.get('Location')).toBe('/models/fresh-air/history');
    if (status === 410) expect(await answer.text()).toContain('Its provider asked for it.');
  });

  it('tells every revision, the latest first and open, with who, when, what and its evidence level', async () => {
    const html = await read('/models/tea/history');
    const [third = '', second = '', first = '', ...others] = parts(html);
    expect(others).toEqual([]);
    expect(say(third)).toMatch(
      /Revision 3, 1 May 2026 Findings e1 and e2 taken out; the summary reworded\. Published by an editor\. Evidence: level 1 of 5: clear account, and before it level 2 of 5: difference seen/,
    );
    // Half past eleven at night in UTC is the day after in British summer time.
    expect(say(second)).toMatch(/Revision 2, 2 April 2026 .* Cost c1 corrected\..*level 2 of 5/);
    expect(say(second)).not.toContain('before it');
    expect(second).toMatch(/<del[^>]*>.*£21,000.*<\/del> becomes.*<ins[^>]*>.*£20,500.*<\/ins>/);
    expect(say(first)).toMatch(
      /Revision 1, 10 March 2026 Published for the first time: .* Came with the files/,
    );
    expect([third, second, first].map((part) => /<details( open="")?>/.exec(part)?.[0] ?? null)).toEqual([
      '<details open="">',
      '<details>',
      null,
    ]);
  });

  it('has corrections at the top and with their revisions, as plain words', async () => {
    const html = await read('/models/tea/history');
    const top = html.slice(0, html.indexOf('<h2 id="revision-3"'));
    expect(say(top)).toContain(
      'One correction 2 April 2026: We gave the cost of another year. &lt;b&gt;It is right now.',
    );
    expect(top).toContain('href="#revision-2"');
    expect(parts(html).map((part) => part.includes('Correction: revision'))).toEqual([false, true, false]);
    expect(say(await read('/models/fresh-air/history'))).toContain('No correction has been needed so far.');
  });

  it('never shows the notes of editors, and has no script', async () => {
    for (const path of ['/models/tea/history', '/models/long/history', '/models/tea', '/feed.atom']) {
      expect(await read(path), path).not.toContain(secret);
    }
    expect(await read('/models/tea/history')).not.toMatch(/<script(?! type="application\/ld\+json")/);
  });

  it('follows a renamed model under its former name', async () => {
    const [second = '', first = ''] = parts(await read('/models/fresh-air/history'));
    expect(say(second)).toContain('Renamed from Fresh Start.');
    expect(say(second)).toContain('Address fresh becomes fresh-air');
    expect(say(first)).toMatch(
      /Revision 1 of Fresh Start, 10 March 2026 Under its former address, \/models\/fresh,/,
    );
  });

  it('comes twenty a page, what is wrong in the address being told', async () => {
    const numbers = async (query: string) =>
      [...(await read(`/models/long/history${query}`)).matchAll(/id="revision-(\d+)"/g)].map(([, number]) =>
        Number(number),
      );
    expect((await numbers('')).length).toBe(20);
    expect((await numbers(''))[0]).toBe(45);
    expect((await numbers('?page=3')).at(-1)).toBe(1);
    expect(await numbers('?page=99')).toEqual(await numbers('?page=3'));
    const html = await read('/models/long/history?page=none&colour=blue');
    expect(say(html)).toContain('Part of the address was ignored');
    expect(html).toContain('href="/models/long/history?page=2"');
    // The correction of the oldest page is told on the first, and leads there.
    expect(html).toContain('href="/models/long/history?page=3#revision-2"');
  });

  it('may be kept and is asked for again, and changes with what is published', async () => {
    const { headers } = await get('/models/tea/history');
    expect(headers.get('Cache-Control')).toBe('public, no-cache');
    const again = await get('/models/tea/history', { 'If-None-Match': headers.get('ETag') ?? '' });
    expect(again.status).toBe(304);
  });

  it('is left out of the sitemap, and a page of its own all the same', async () => {
    expect(await read('/sitemap.xml')).not.toContain('history');
    const html = await read('/models/tea/history');
    expect(html).toMatch(/<link rel="canonical" href="[^"]*\/models\/tea\/history"/);
    expect(html).not.toContain('noindex');
  });
});

describe('the card', () => {
  it('leads to its history, and says what was corrected lately', async () => {
    const html = await read('/models/tea');
    expect(html).toContain('href="/models/tea/history"');
    expect(say(html)).toContain('Corrected on 2 April 2026');
    expect(html).toContain('"@type":"CorrectionComment"');
    expect(say(await read('/models/fresh-air'))).not.toContain('Corrected on');
  });

  it('says so for twelve months', async () => {
    const later = await startTestServer({ cards: [tea], clock: () => new Date('2027-04-02T12:00:00Z') });
    addRevision(later.db, {
      card: dearer,
      authorKind: 'editor',
      note: '',
      correction,
      now: new Date('2026-04-02T08:00:00Z'),
    });
    const html = await (await fetch(`${later.origin}/models/tea`)).text();
    expect(say(html)).not.toContain('Corrected on');
    expect(say(await (await fetch(`${later.origin}/models/tea/history`)).text())).toContain('One correction');
  });

  it('shows what a provider answers, as theirs', async () => {
    const replied = await startTestServer({
      cards: [
        {
          ...tea,
          reply: {
            organisation: 'Tea Trust',
            text: 'We run in 3 towns.\n\n<i>And more.</i>',
            repliedOn: '2026-02-03',
          },
        },
      ],
    });
    const html = await (await fetch(`${replied.origin}/models/tea`)).text();
    expect(say(html)).toMatch(
      /What Tea Trust says .*These are the words of Tea Trust, given on 3 February 2026/,
    );
    expect(html).toContain('&lt;i&gt;And more.');
    const json = (await (await fetch(`${replied.origin}/api/v1/models/tea`)).json()) as Card;
    expect(json.reply?.organisation).toBe('Tea Trust');
    expect(say(await (await fetch(`${replied.origin}/models/tea/briefing`)).text())).toContain(
      'Tea Trust answers it there in its own words.',
    );
  });
});

it('the feed tells a correction and a renaming, and no renamed card as new', async () => {
  const feed = await read('/feed.atom');
  expect(feed).toContain('<title>Corrected: Tea Club</title>');
  expect(feed).toContain('Correction: We gave the cost of another year.');
  expect(feed).toContain('<title>Changed: Fresh Air</title>');
  expect(feed).toContain('Renamed from Fresh Start.');
  expect(feed).not.toContain('New: Fresh Air');
});
