// Comparisons as page, spreadsheet and Word document, asked of the real server: the files are read back by other means than they
// were written by, and every number in them is held against the cards.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessCard } from '#app/features/models/evidence-rule/evidence-rule.ts';
import { cardSchema, type Card } from '#app/features/models/card-schema.ts';
import { formatMoney, formatNumber } from '#app/lib/format.ts';
import { readContent } from '#scripts/read-content.ts';
import { buildCard } from '#tests/factories/card.ts';
import { readDocx } from '#tests/factories/read-docx.ts';
import { readCsv } from '#tests/setup/read-csv.ts';
import { startTestServer, testOrigin } from '#tests/setup/start-server.ts';

const cards = readContent('data').cards.map(({ card }) => cardSchema.parse(card));
const formula = buildCard({
  slug: 'formula-sample',
  name: '=Formula & <Sample>',
  related: [],
  summary: '=1+1',
});
const server = await startTestServer({
  cards: [...cards, formula],
  retired: [
    { slug: 'renamed-sample', movedTo: 'homeshare' },
    { slug: 'withdrawn-sample', withdrawnOn: '2026-01-15', reason: 'It was only ever a sample.' },
  ],
});
const ask = (path: string) => fetch(server.origin + path, { redirect: 'manual' });
const write = (slugs: readonly string[]) => slugs.map((slug) => `model=${slug}`).join('&');

/** The words of a page's main part. */
async function readMain(path: string): Promise<string> {
  const html = await (await ask(path)).text();
  const [, main = ''] = /<main\b[^>]*>([^]*)<\/main>/.exec(html) ?? [];
  return readWords(main);
}

function readWords(html: string): string {
  return html
    .replace(/<!--.*?-->/g, '')
    .replace(/<a [^>]*class="citation"[^>]*>.*?<\/a>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}

/** Every number of a card that a comparison must hold, as people read it. */
function listNumbers(card: Card): string[] {
  const sums = card.costs.flatMap(({ amount, amountTo, currency, priceYear }) => [
    formatMoney(amount, currency),
    ...(amountTo === undefined ? [] : [formatMoney(amountTo, currency)]),
    ...(priceYear === null ? [] : [`${priceYear} prices`]),
  ]);
  const levels = assessCard(card).outcomes.flatMap(({ level }) =>
    level === null ? [] : [`Level ${level} of 5`],
  );
  return [...sums, ...levels];
}

const foursomes = fc.uniqueArray(fc.constantFrom(...cards), {
  minLength: 4,
  maxLength: 4,
  selector: ({ slug }) => slug,
});

describe('four models', () => {
  it('say the same numbers on the page, in the spreadsheet, in Word and on their cards', async () => {
    await fc.assert(
      fc.asyncProperty(foursomes, async (chosen) => {
        const query = write(chosen.map(({ slug }) => slug));
        const page = await readMain(`/compare?${query}`);
        const rows = readCsv(await (await ask(`/compare.csv?${query}`)).text());
        const docx = await readDocx(Buffer.from(await (await ask(`/compare.docx?${query}`)).arrayBuffer()));
        expect(docx.warnings).toEqual([]);
        for (const card of chosen) {
          const own = rows.filter(({ model }) => model === card.slug);
          const said = own.map(({ text }) => text).join('\n');
          for (const number of listNumbers(card)) {
            expect(page, `${card.slug} on the page`).toContain(number);
            expect(docx.text, `${card.slug} in Word`).toContain(number);
            expect(said, `${card.slug} in the spreadsheet`).toContain(number);
          }
          const sums = own.filter(({ section }) => section === 'Costs' || section === 'Savings claimed');
          expect(
            sums
              .filter(({ value }) => value !== '')
              .map(({ value, value_to, unit, date, claimed_by }) =>
                [value, value_to, unit, date, claimed_by].join('|'),
              )
              .sort(),
          ).toEqual(
            card.costs
              .map(({ amount, amountTo, currency, per, priceYear, claimedBy }) =>
                [
                  amount,
                  amountTo ?? '',
                  per === null ? currency : `${currency} per ${per}`,
                  priceYear ?? '',
                  claimedBy ?? '',
                ].join('|'),
              )
              .sort(),
          );
          for (const row of sums.filter(({ value }) => value !== '')) expect(row.sources).not.toBe('');
        }
        // No figure stands in Word that does not stand in a text or figure of these cards.
        const known = new Set(
          readNumbers(
            JSON.stringify(chosen.map(({ sources: _, ...card }) => card)) +
              rows.map(({ text }) => text).join(' ') +
              chosen
                .flatMap(({ costs, spread }) => [
                  ...costs.flatMap(({ amount, amountTo }) => [amount, amountTo ?? 0]),
                  ...spread.figures.map(({ value }) => value),
                ])
                .map(formatNumber)
                .join(' '),
          ),
        );
        const cells = docx.tables.flatMap((table) => table.rows.flat()).join(' ');
        expect(readNumbers(cells).filter((number) => !known.has(number))).toEqual([]);
      }),
      { numRuns: 6, seed: 8 },
    );
  }, 60_000);

  it('are in Word with title, headings, tables of five columns, sources as notes, date and address', async () => {
    const query = write(['shared-lives', 'keyring', 'small-supports', 'housing-first']);
    const docx = await readDocx(Buffer.from(await (await ask(`/compare.docx?${query}`)).arrayBuffer()));
    expect(docx.headings[0]).toEqual({
      level: 1,
      text: 'Shared Lives, KeyRing Living Support Networks, Small Supports and Housing First compared',
    });
    expect(docx.headings.filter(({ level }) => level === 2).map(({ text }) => text)).toEqual([
      'What all four share',
      'At a glance',
      'Problem',
      'Solution',
      'Evidence',
      'Impact',
      'Costs',
      'Savings claimed',
      'Spread',
      'Requirements',
      'What would kill it?',
      'Sources',
    ]);
    const glance = docx.tables[0]?.rows ?? [];
    expect(glance[0]).toEqual([
      '',
      'Shared Lives',
      'KeyRing Living Support Networks',
      'Small Supports',
      'Housing First',
    ]);
    expect(docx.notes.length).toBeGreaterThan(50);
    expect(Math.max(...docx.citations.map(Number))).toBe(docx.notes.length);
    for (const { href } of docx.links) expect(href).toMatch(/^https?:\/\//);
    expect(docx.links.some(({ href }) => href.startsWith(`${testOrigin}/evidence/`))).toBe(true);
  });
});

/** Numbers as they are written, thousands and pence among them. */
function readNumbers(text: string): string[] {
  return text.match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? [];
}

describe('files', () => {
  const types = {
    csv: 'text/csv; charset=utf-8; header=present',
    docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  };
  it.each(['csv', 'docx'] as const)('say what they are: %s', async (extension) => {
    const path = `/compare.${extension}?model=homeshare&model=keyring&colour=blue&model=nobody`;
    const { status, headers } = await ask(path);
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toBe(types[extension]);
    expect(headers.get('Content-Disposition')).toMatch(
      new RegExp(`^attachment; filename="community-rainbow-comparison-[0-9a-f]{12}\\.${extension}"$`),
    );
    expect([...new URLSearchParams(headers.get('X-Ignored-Parameters') ?? '')]).toEqual([
      ['colour', 'blue'],
      ['model', 'nobody'],
    ]);
    const etag = headers.get('ETag') ?? '';
    const again = await fetch(server.origin + path, { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
  });

  it.each(['csv', 'docx'])(
    'of fewer than two models lead to the page that says so: %s',
    async (extension) => {
      for (const query of ['', '?model=homeshare', '?model=nobody&model=homeshare']) {
        const { status, headers } = await ask(`/compare.${extension}${query}`);
        expect(status).toBe(302);
        expect(headers.get('Location')).toBe(query === '' ? '/compare' : '/compare?model=homeshare');
      }
    },
  );

  it('hold no formula that a spreadsheet runs', async () => {
    const text = await (await ask('/compare.csv?model=formula-sample&model=homeshare')).text();
    const [row] = readCsv(text).filter(({ field }) => field === 'What it is');
    expect([row?.name, row?.text]).toEqual(["'=Formula & <Sample>", "'=1+1"]);
  });

  it.each(['', '.csv', '.docx'])('of a renamed model are at its new name: /compare%s', async (extension) => {
    const { status, headers } = await ask(`/compare${extension}?model=renamed-sample&model=keyring`);
    expect([status, headers.get('Location')]).toEqual([
      301,
      `/compare${extension}?model=homeshare&model=keyring`,
    ]);
  });
});

describe('the page', () => {
  it.each([
    ['/compare?model=homeshare&model=keyring&model=nobody', 'model = nobody: There is no model of this name'],
    [
      '/compare?model=homeshare&model=withdrawn-sample',
      'Its card was withdrawn on 15 January 2026. It was only',
    ],
    ['/compare?model=homeshare&model=homeshare&model=keyring', 'Named twice: it is shown once.'],
    [
      '/compare?model=homeshare&model=keyring&model=befriending&model=clubhouse&model=emmaus',
      'model = emmaus: Four at most stand side by side: the first four are shown.',
    ],
  ])('names what it left out: %s', async (path, words) => {
    expect(await readMain(path)).toContain(words);
  });

  it('of one model offers its likeliest companions, and says why', async () => {
    const main = await readMain('/compare?model=homeshare');
    expect(main).toContain('Often set beside Homeshare');
    expect(main).toContain('Compare with ');
    expect(main).not.toContain('At a glance');
  });

  it('of none offers comparisons to begin with, and a way to search', async () => {
    const main = await readMain('/compare');
    expect(main).toContain('Instead of: residential or nursing care');
    expect(main).toContain('search all models');
  });

  it('joins a row in which all say the same, and reads blanks out', async () => {
    const html = await (await ask('/compare?model=homeshare&model=keyring')).text();
    const rows = html.match(/<tr\b[^>]*>.*?<\/tr>/gs) ?? [];
    const joined = rows.filter((row) => row.includes('colSpan="2"') || row.includes('colspan="2"'));
    expect(joined.length).toBeGreaterThan(0);
    for (const row of joined) expect(readWords(row)).toContain('Both the same:');
    for (const row of rows.filter((each) => each.includes('<td')))
      expect(readWords(row.replace(/^.*?<\/th>/s, '')).trim(), row).not.toBe('');
    expect(html).toContain('<meta name="robots" content="noindex"/>');
  });
});
