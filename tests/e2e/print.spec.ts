// On paper: what helps only on a screen is left out, what the page says is all there, on A4.
import { expect, test } from './fixtures.ts';

const pointsOfA4 = { width: 595, height: 842 };
/** 210 mm less the margins of 16 mm, at 96 px to the inch. */
const printedWidth = Math.floor(((210 - 2 * 16) / 25.4) * 96);

test('a printed card leaves out what is for the screen only, and nothing else', async ({ page }) => {
  await page.goto('/models/shared-lives');
  const headings = await page.getByRole('heading').allInnerTexts();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Skip to main content' })).not.toBeInViewport();
  expect(await page.getByRole('heading').allInnerTexts()).toEqual(headings);
  for (const region of await page.getByRole('main').getByRole('region').all()) {
    await expect(region).toBeVisible();
  }
  // Addresses can be typed only when they can be read.
  const sourceLink = page.getByRole('region', { name: 'Sources' }).getByRole('link').first();
  const printed = await sourceLink.evaluate((link) => getComputedStyle(link, '::after').content);
  expect(printed).toContain(await sourceLink.getAttribute('href'));
});

test('a printed list of models leaves out the search', async ({ page }) => {
  await page.goto('/models?approach=shared-life');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('searchbox')).toHaveCount(0);
  await expect(page.getByRole('button')).toHaveCount(0);
  // What was chosen stays: the paper must say what it is a list of.
  await expect(page.getByText('Approach: Sharing home and community life')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'Homeshare' })).toBeVisible();
});

for (const slug of ['shared-lives', 'homeshare', 'troubled-sample']) {
  test(`the card ${slug} fits on A4, dark screen or light`, async ({ page }) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.setViewportSize({ width: printedWidth, height: 1000 });
    await page.goto(`/models/${slug}`);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(printedWidth);
    // Dark ink on white paper, whatever the screen.
    const [ink, paper] = await page.evaluate(() => [
      getComputedStyle(document.querySelector('h1') as Element).color,
      getComputedStyle(document.documentElement).backgroundColor,
    ]);
    expect(ink).toBe('rgb(0, 0, 0)');
    expect(paper).toBe('rgb(255, 255, 255)');

    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sheets = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(sheets.length).toBeGreaterThan(1);
    for (const [, sheetWidth, sheetHeight] of sheets) {
      expect(Math.round(Number(sheetWidth))).toBe(pointsOfA4.width);
      expect(Math.round(Number(sheetHeight))).toBe(pointsOfA4.height);
    }
  });
}
