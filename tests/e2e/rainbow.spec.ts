// The rainbow: every model once in the picture and once in its table, reached by mouse, keyboard and screen reader.
import type { Page } from '@playwright/test';
import { expect, openWithScript, test } from './fixtures.ts';
import { measureName } from '#app/features/rainbow/name-width.ts';

const picture = (page: Page) => page.getByRole('group', { name: /^The rainbow/ });
const table = (page: Page) => page.getByRole('table', { name: /^The models and their places/ });

/** Addresses of all cards that something leads to, in order. */
const readAddresses = (within: ReturnType<typeof picture>) =>
  within
    .locator('a[href^="/models/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));

for (const hasScript of [true, false]) {
  test.describe(hasScript ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled: hasScript });

    test('a model’s arc leads to its card', async ({ page }) => {
      await page.goto('/');
      await picture(page)
        .getByRole('link', { name: /^Shared Lives,/ })
        .click({ position: await findNameOf(page, 'Shared Lives') });
      await expect(page.getByRole('heading', { level: 1, name: 'Shared Lives' })).toBeVisible();
    });
  });
}

/** Where in the box of its link the name of an arc stands: the middle of the box is mostly beside the arc. */
async function findNameOf(page: Page, name: string) {
  const link = picture(page).getByRole('link', { name: new RegExp(`^${name},`) });
  const [box, text] = [await link.boundingBox(), await link.locator('text').boundingBox()];
  if (!box || !text) throw new Error(`There is no arc with the name ${name} on it.`);
  return { x: text.x + text.width / 2 - box.x, y: text.y + text.height / 2 - box.y };
}

test('picture and table hold the same models in the same order, each once', async ({ page }) => {
  await page.goto('/rainbow');
  const drawn = await readAddresses(picture(page));
  expect(drawn).toContain('/models/homeshare');
  expect(new Set(drawn).size).toBe(drawn.length);
  expect(await readAddresses(table(page))).toEqual(drawn);
});

test('an arc says its name, band and place', async ({ page }) => {
  await page.goto('/rainbow');
  await expect(
    picture(page).getByRole('link', {
      name: /^Homeshare, Sharing home and community life, from early help to long-term support/,
    }),
  ).toBeVisible();
});

test('names are no longer than the letters’ widths say, and stay within their lines', async ({ page }) => {
  await page.goto('/rainbow');
  await page.evaluate(() => document.fonts.ready);
  const names = await picture(page)
    .locator('a:has(text)')
    .evaluateAll((links) =>
      links.map((link) => {
        const text = link.querySelector('text') as SVGTextElement;
        return {
          words: text.textContent,
          size: Number.parseFloat(getComputedStyle(text).fontSize),
          length: text.getComputedTextLength(),
          line: (link.querySelector('.rainbow-baseline') as SVGPathElement).getTotalLength(),
        };
      }),
    );
  expect(names.length).toBeGreaterThan(6);
  for (const { words, size, length, line } of names) {
    const measured = measureName(words ?? '', size);
    expect(length, words ?? '').toBeLessThanOrEqual(measured + 0.01);
    // Were the table of widths far too wide, short names would be refused their arcs.
    expect(length).toBeGreaterThan(measured * 0.9);
    expect(length).toBeLessThanOrEqual(line);
  }
});

for (const width of [1024, 1280, 1536, 1920]) {
  test(`at ${width} px every word of the picture is inside it`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/rainbow');
    const frame = await picture(page).boundingBox();
    const boxes = await picture(page)
      .locator('text')
      .evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect().toJSON()));
    expect(frame).not.toBeNull();
    expect(frame?.x).toBeGreaterThanOrEqual(0);
    expect((frame?.x ?? 0) + (frame?.width ?? 0)).toBeLessThanOrEqual(width);
    expect(boxes.length).toBeGreaterThan(10);
    for (const box of boxes) {
      expect(box.left).toBeGreaterThanOrEqual(frame?.x ?? Infinity);
      expect(box.right).toBeLessThanOrEqual((frame?.x ?? 0) + (frame?.width ?? 0));
      expect(box.top).toBeGreaterThanOrEqual(frame?.y ?? Infinity);
      expect(box.bottom).toBeLessThanOrEqual((frame?.y ?? 0) + (frame?.height ?? 0));
    }
  });
}

test('by keyboard the picture is entered, or skipped', async ({ page }) => {
  await openWithScript(page, '/rainbow');
  const skip = page.getByRole('link', { name: 'Skip the picture and go to the same as a table' });
  await skip.focus();
  await expect(skip).toBeInViewport();
  const drawn = await readAddresses(picture(page));
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(drawn[0]);

  await skip.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('table') !== null)).toBe(true);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${drawn[0]}$`));
});

test('the focus is seen on an arc', async ({ page }) => {
  await page.goto('/rainbow');
  const arc = picture(page).getByRole('link').first();
  const readStroke = () =>
    arc
      .locator('path')
      .first()
      .evaluate((path) => [getComputedStyle(path).stroke, getComputedStyle(path).strokeWidth]);
  const before = await readStroke();
  await page.getByRole('link', { name: /^Skip the picture/ }).focus();
  await page.keyboard.press('Tab');
  await expect(arc).toBeFocused();
  const after = await readStroke();
  expect(after[0]).not.toBe(before[0]);
  expect(Number.parseFloat(after[1] ?? '')).toBeGreaterThanOrEqual(3);
});

test('a bar of the table begins and ends with the columns of its steps', async ({ page }) => {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/rainbow');
    const row = table(page).getByRole('row', { name: /^Homeshare/ });
    const bar = await row.locator('rect').boundingBox();
    const first = await table(page).getByRole('columnheader', { name: 'Early help' }).boundingBox();
    const last = await table(page).getByRole('columnheader', { name: 'Long-term support' }).boundingBox();
    if (!bar || !first || !last) throw new Error('The table lacks a bar or a column.');
    expect(bar.x).toBeGreaterThanOrEqual(first.x);
    expect(bar.x).toBeLessThan(first.x + first.width / 4);
    expect(bar.x + bar.width).toBeLessThanOrEqual(last.x + last.width + 1);
    expect(bar.x + bar.width).toBeGreaterThan(last.x + (last.width * 3) / 4);
    await expect(row).toContainText('Early help to long-term support');
  }
});

test('on a phone the table stands in for the picture, in rows that a finger can press', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/');
  await expect(picture(page)).toBeHidden();
  const links = table(page).getByRole('link');
  expect(await links.count()).toBeGreaterThan(6);
  const heights = await links.evaluateAll((all) => all.map((link) => link.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
  await table(page).getByRole('link', { name: 'Homeshare', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Homeshare' })).toBeVisible();
});
