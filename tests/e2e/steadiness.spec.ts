// Nothing moves under the reader's eyes while a page comes in, and script adds no words and takes none away.
import type { Page } from '@playwright/test';
import { expect, openWithScript, readMainText, test } from './fixtures.ts';
import { sitePages } from './pages.ts';

test('nothing moves while a page comes in, phone and desk', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  // Letters that come a moment late are tried below; without them, nothing at all may move.
  // Blocked by the browser itself: to be asked about each request takes longer than the visit.
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setBlockedURLs', { urls: ['*.woff2'] });
  // Each page is a first visit.
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await page.addInitScript(recordShifts);
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const { name, path } of sitePages) {
      await openWithScript(page, path);
      // Further down too, where what comes into sight late would show.
      await page.keyboard.press('End');
      await page.keyboard.press('Home');
      expect.soft(await readShifts(page), `${name}, ${width} px`).toEqual([]);
    }
  }
  await context.close();
});

// Web Vitals call up to 0.1 good. Were the stand-in letters not set to the same widths, it would be more.
const mostShiftOfLateLetters = 0.1;
const pagesOfWords = ['home', 'models', 'card of Shared Lives', 'unreadable address'];

test('hardly anything moves when the letters come late', async ({ page }) => {
  await page.addInitScript(recordShifts);
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const { name, path } of sitePages.filter((sitePage) => pagesOfWords.includes(sitePage.name))) {
      const releaseLetters = await holdLetters(page);
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
      await releaseLetters();
      await page.waitForLoadState();
      await page.evaluate(() => document.fonts.ready);
      const shifts = await readShifts(page);
      const sum = shifts.reduce((total, shift) => total + Number.parseFloat(shift), 0);
      expect.soft(sum, `${name}, ${width} px: ${shifts.join('; ')}`).toBeLessThan(mostShiftOfLateLetters);
    }
  }
});

test('every page has its title, and reads the same with script and without', async ({
  page,
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const plain = await context.newPage();
  for (const { name, path, title } of sitePages) {
    await plain.goto(path);
    await expect.soft(plain, name).toHaveTitle(`${title} – Community Rainbow`);
    // A page without script is the same either way.
    if ((await plain.locator('script[type="module"]').count()) === 0) continue;
    await openWithScript(page, path);
    // What only script can do is offered only where it runs.
    await page
      .locator('[data-needs-script]')
      .evaluateAll((controls) => controls.forEach((one) => one.remove()));
    expect.soft(await readMainText(page), name).toBe(await readMainText(plain));
    await expect.soft(page, name).toHaveTitle(`${title} – Community Rainbow`);
  }
  await context.close();
});

interface LayoutShift {
  value: number;
  sources: { node: Node | null }[];
}

function recordShifts(): void {
  const shifts: string[] = ((window as { layoutShifts?: string[] }).layoutShifts = []);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & LayoutShift)[]) {
      const what = entry.sources.map(({ node }) => node?.textContent?.trim().slice(0, 40) ?? 'something');
      shifts.push(`${entry.value.toFixed(4)} ${what.join(', ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Each shift so far with its score and what moved, those that the observer has not been told of yet included. */
function readShifts(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        // Entries are handed over with a frame; after two, all that happened until now are there.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => resolve((window as { layoutShifts?: string[] }).layoutShifts ?? [])),
        );
      }),
  );
}

/** Keeps the site's letters from coming in until the returned function is called. */
async function holdLetters(page: Page): Promise<() => Promise<void>> {
  let release = () => {};
  const isReleased = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/*.woff2', async (route) => {
    await isReleased;
    await route.continue();
  });
  return async () => {
    release();
    await page.unrouteAll({ behavior: 'wait' });
  };
}
