// What /models says, as plain HTML without script, asked of the real server with the shipped cards.
import { describe, expect, test } from 'vitest';
import { cardSchema } from '#app/features/models/card-schema.ts';
import { readContent } from '#scripts/read-content.ts';
import { buildCard } from '#tests/factories/card.ts';
import { startTestServer } from '#tests/setup/start-server.ts';

const cards = readContent('data').cards.map(({ card }) => cardSchema.parse(card));
// Alone in its words, so that what it is found by and narrowed down with does not hang on the shipped cards.
const server = await startTestServer({ cards: [...cards, buildCard()] });
const sample = 'q=%22Sample+Model%22';

/** The page's markup without its scripts, which hold the same words as data. */
async function getHtml(query = ''): Promise<string> {
  const response = await fetch(`${server.origin}/models${query}`);
  expect(response.status).toBe(200);
  return (await response.text()).replace(/<script\b[\s\S]*?<\/script>/g, '');
}

const textOf = (html: string) =>
  decode(html.replace(/<!--.*?-->/g, '').replace(/<[^>]+>/g, ' '))
    .replace(/\s+/g, ' ')
    .replace(/ ([,.)”])/g, '$1')
    .replace(/([“(]) /g, '$1');
const decode = (html: string) =>
  html.replaceAll('&#x27;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');
const readNames = (html: string) =>
  [...html.matchAll(/<h2 class[^>]*><a[^>]*>([\s\S]*?)<\/a>/g)].map(([, name = '']) => textOf(name).trim());
/** The addresses of links by their words. */
const readLinks = (html: string) =>
  new Map(
    [...html.matchAll(/<a\b[^>]*href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g)].map(([, href = '', words = '']) => [
      textOf(words).trim(),
      decode(href),
    ]),
  );
const readTotal = (html: string) => Number(/role="status"[^>]*>(\d+)/.exec(html)?.[1] ?? 0);

describe('words', () => {
  test.each([
    ['spare room', 'Homeshare'],
    ['adult placement', 'Shared Lives'],
  ])('finds by %s: %s first', async (q, name) => {
    expect(readNames(await getHtml(`?q=${encodeURIComponent(q)}`))[0]).toBe(name);
  });

  test('that were put right are named, and lead to the search for just what was typed', async () => {
    const html = await getHtml('?q=cordination&approach=connecting');
    expect(textOf(html)).toContain('Showing results for coordination. Search instead for "cordination".');
    const instead = readLinks(html).get('"cordination"') ?? '';
    expect(instead).toBe('/models?q=%22cordination%22&approach=connecting');
    expect(textOf(await getHtml(instead.replace('/models', '')))).not.toContain('Showing results for');
  });

  test('that no card has are named where others were searched for', async () => {
    expect(textOf(await getHtml('?q=spare+zzzzzz'))).toContain('No card mentions “zzzzzz”');
    expect(textOf(await getHtml('?q=spare+room'))).not.toContain('No card mentions');
  });

  test('of two meanings offer both', async () => {
    const html = await getHtml('?q=LAC');
    expect(textOf(html)).toContain('“LAC” has more than one meaning.');
    expect(readLinks(html).get('Local Area Coordination')).toBeDefined();
  });

  test('are kept, escaped, in the box and in the title', async () => {
    const html = await getHtml(`?q=${encodeURIComponent('"<img src=x>')}`);
    expect(html).toContain('value="&quot;&lt;img src=x&gt;"');
    expect(html).not.toContain('<img');
  });
});

describe('nothing found', () => {
  test('is said, and each way on finds as many as it promises', async () => {
    const html = await getHtml(`?${sample}&approach=shared-life&people=older-people`);
    expect(textOf(html)).toContain('No model found for “"Sample Model"”');
    expect(html).toContain('value="&quot;Sample Model&quot;"');
    const promised = [...textOf(html).matchAll(/(Without “[^”]*”|“[^”]*” alone) \((\d+) models?\)/g)];
    expect(promised.map(([, words]) => words)).toEqual([
      'Without “Approach: Sharing home and community life”',
      'Without “"Sample Model"”',
      '“"Sample Model"” alone',
    ]);
    for (const [, words = '', count] of promised) {
      const address = readLinks(html).get(words) ?? '';
      expect([words, readTotal(await getHtml(address.replace('/models', '')))]).toEqual([
        words,
        Number(count),
      ]);
    }
    expect(readLinks(html).get('see all models')).toBe('/models');
  });

  test('leads to the nearest words that cards hold, with what was chosen', async () => {
    const html = await getHtml('?q=%22cordination%22&approach=connecting');
    expect(textOf(html)).toContain('The nearest words that cards hold: coordination');
    expect(readLinks(html).get('coordination')).toBe('/models?q=coordination&approach=connecting');
    expect(textOf(await getHtml('?q=zzzzzz'))).not.toContain('The nearest words');
  });
});

describe('facets', () => {
  test('a value that would find nothing is offered only while it is chosen, and then kept by the form', async () => {
    const isOffered = (html: string) => html.includes('id="approach-shared-life"');
    expect(isOffered(await getHtml(`?${sample}`))).toBe(false);
    const html = await getHtml(`?${sample}&approach=shared-life&approach=community-building`);
    const [box = ''] = /<input[^>]*id="approach-shared-life"[^>]*>/.exec(html) ?? [];
    expect(box).toContain('checked=""');
    expect(box).toContain('disabled=""');
    expect(html).toContain('<input type="hidden" name="approach" value="shared-life"/>');
    // Its tag takes it off.
    expect(readLinks(html).get('Remove Approach: Sharing home and community life ×')).toBe(
      `/models?${sample}&approach=community-building`,
    );
  });

  test('how many are chosen stands on each closed group, and beside the whole', async () => {
    const text = textOf(await getHtml('?approach=shared-life&approach=connecting&level=1'));
    expect(text).toContain('Narrow down (3 chosen)');
    expect(text).toContain('Approach (2 selected)');
    expect(text).toContain('Evidence level (1 selected)');
    expect(text).not.toContain('(0 selected)');
  });

  test('a count is what choosing its value gives', async () => {
    const html = await getHtml('?q=home&people=older-people');
    const counts = [...html.matchAll(/<label for="level-(\d)"[^>]*>(.*?)<\/label>/g)];
    expect(counts.length).toBeGreaterThan(1);
    for (const [, level, label = ''] of counts) {
      const found = readTotal(await getHtml(`?q=home&people=older-people&level=${level}`));
      expect(textOf(label)).toContain(`(${found})`);
    }
  });
});

describe('views and orders', () => {
  test('a table says by which column it is sorted, and its heads sort it', async () => {
    const html = await getHtml('?q=home&people=older-people&view=table&sort=checked');
    const heads = [...html.matchAll(/<th\b[^>]*>[\s\S]*?<\/th>/g)].map(([head]) => head);
    expect(heads.filter((head) => head.includes('aria-sort')).map(textOf)).toEqual([
      expect.stringContaining('Last checked'),
    ]);
    expect(heads.find((head) => head.includes('aria-sort'))).toContain('aria-sort="descending"');
    const links = readLinks(heads.join(''));
    expect(links.get('Model')).toBe('/models?q=home&people=older-people&sort=name&view=table');
    expect(links.get('Evidence')).toBe('/models?q=home&people=older-people&sort=level&view=table');
  });

  test('the form keeps them, and not the page', async () => {
    const html = await getHtml('?q=home&sort=level&view=table&page=2');
    const hidden = [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
    expect(hidden.map(([, name, value]) => `${name}=${value}`)).toEqual(['sort=level', 'view=table']);
  });

  test('a rainbow shows all that were found, whatever the page', async () => {
    const html = await getHtml('?view=rainbow&page=2');
    expect(readTotal(html)).toBe(cards.length + 1);
    const [, picture = ''] = /<svg\b([\s\S]*?)<\/svg>/.exec(html) ?? [];
    expect(picture.match(/href="\/models\/[a-z0-9-]+"/g)).toHaveLength(cards.length + 1);
  });

  test('files are of the same search, in its order, all of it', async () => {
    const links = readLinks(await getHtml('?q=home&people=older-people&sort=level&view=table&page=2'));
    const search = '?q=home&people=older-people&sort=level';
    expect(links.get('a spreadsheet (CSV)')).toBe(`/models.csv${search}`);
    expect(links.get('a feed (Atom)')).toBe(`/models.atom${search}`);
  });
});

test('what it ignored is shown, escaped, with an address without it', async () => {
  const html = await getHtml('?q=home&%3Cimg%20src%3Dx%3E=1&people=martians');
  expect(html).toContain('&lt;img src=x&gt;');
  expect(html).not.toContain('<img');
  expect(html).toContain('href="/models?q=home"');
});
