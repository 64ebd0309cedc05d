// On paper: what helps only on a screen is left out, what the page says is all there, on A4.
import { inflateSync } from 'node:zlib';
import { expect, test } from './fixtures.ts';
import { findSearchBox } from './result-list.ts';
import { troubledModel } from './site-data.ts';

const pointsOfA4 = { width: 595, height: 842 };
/** A pixel of the page in Chromium's PDF, which counts 300 to the inch where pages count 96. */
const unshrunkScale = 300 / 96;

test('a printed card leaves out what is for the screen only, and nothing else', async ({ page }) => {
  await page.goto('/models/shared-lives');
  // What can only be done at a screen.
  const left = ['Wrong, or something missing?'];
  const headings = await page.getByRole('heading').allInnerTexts();
  expect(headings).toEqual(expect.arrayContaining(left));
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Skip to main content' })).not.toBeInViewport();
  expect(await page.getByRole('heading').allInnerTexts()).toEqual(
    headings.filter((heading) => !left.includes(heading)),
  );
  for (const region of await page.getByRole('main').getByRole('region').all()) {
    await expect(region).toBeVisible();
  }
  // Addresses can be typed only when they can be read.
  const sourceLink = page.getByRole('region', { name: 'Sources' }).getByRole('link').first();
  const printed = await sourceLink.evaluate((link) => getComputedStyle(link, '::after').content);
  expect(printed).toContain(await sourceLink.getAttribute('href'));
});

test('tables stay tables on paper, however narrow', async ({ page }) => {
  await page.setViewportSize({ width: 600, height: 900 });
  await page.goto('/models/shared-lives');
  await page.emulateMedia({ media: 'print' });
  const cells = page.getByRole('table').first().getByRole('row').last().getByRole('cell');
  const tops = await cells.evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().top));
  expect(tops.length).toBeGreaterThan(2);
  expect(new Set(tops).size).toBe(1);
});

test('a printed list of models says what it is a list of, and leaves out what changes it', async ({
  page,
}) => {
  for (const view of ['list', 'table', 'rainbow']) {
    await page.goto(`/models?q=home&approach=shared-life&people=older-people&sort=level&view=${view}`);
    const found = (await page.getByRole('status').innerText()).replace(/\s+/g, ' ');
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await expect(findSearchBox(page)).toBeHidden();
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('checkbox')).toHaveCount(0);
    await expect(page.locator('summary').filter({ visible: true })).toHaveCount(0);
    await expect(page.getByText('All of this list as')).toBeHidden();
    expect(found).toMatch(/^\d+ models for “home”/);
    await expect(page.getByRole('status'), view).toBeVisible();
    await expect(page.getByText('Approach: Sharing home and community life')).toBeVisible();
    await expect(page.getByText('Who it is for: Older people')).toBeVisible();
    const homeshare = page.getByRole('main').getByRole('link', { name: /^Homeshare/ });
    await expect(homeshare.first(), view).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
  }
});

const longPages = [
  '/models',
  '/models?view=table',
  '/models/shared-lives',
  '/models/homeshare',
  `/models/${troubledModel.slug}`,
  '/evidence',
  '/evidence?open=shared-life',
  '/readiness',
  '/readiness?q01=usual&q04=not-yet&q05=unknown&q07=talking',
  '/about/method',
  '/about/accessibility',
  '/about/design',
];
for (const path of longPages) {
  test(`${path} fits on A4, in black on white`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(path);
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    const sheets = [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(sheets.length).toBeGreaterThan(1);
    for (const [, width, height] of sheets) {
      expect(Math.round(Number(width))).toBe(pointsOfA4.width);
      expect(Math.round(Number(height))).toBe(pointsOfA4.height);
    }
    // A page too wide for the sheet is shrunk until it fits.
    const scales = readPageScales(pdf);
    expect(scales).toHaveLength(sheets.length);
    for (const scale of scales) expect(scale).toBeCloseTo(unshrunkScale, 3);

    await page.emulateMedia({ media: 'print' });
    const [ink, paper] = await page.evaluate(() => [
      getComputedStyle(document.querySelector('h1') as Element).color,
      getComputedStyle(document.documentElement).backgroundColor,
    ]);
    expect(ink).toBe('rgb(0, 0, 0)');
    expect(paper).toBe('rgb(255, 255, 255)');
  });
}

/** How large each sheet of a PDF made by Chromium shows the page: the second scale that its drawing starts with. */
function readPageScales(pdf: Buffer): number[] {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/\/Filter\s*\/FlateDecode[^>]*>>\s*stream\r?\n/g)].flatMap((match) => {
    const start = match.index + match[0].length;
    const drawing = inflateSync(pdf.subarray(start, text.indexOf('endstream', start))).toString('latin1');
    const scales = drawing.slice(0, 200).matchAll(/([\d.]+) 0 0 -?[\d.]+ -?[\d.]+ -?[\d.]+ cm\n/g);
    const [ofSheet, ofPage] = [...scales].map(([, scale]) => Number(scale));
    return ofSheet !== undefined && ofPage !== undefined ? [ofPage] : [];
  });
}
