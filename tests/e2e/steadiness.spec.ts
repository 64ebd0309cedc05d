// Nothing moves under the reader's eyes while a page comes in, and script adds no words and takes none away.
import type { Page } from '@playwright/test';
import { expect, readMainText, test, untilScriptRuns } from './fixtures.ts';
import { goodPages, sitePages } from './pages.ts';

for (const { name, path } of sitePages) {
  for (const width of [390, 1280]) {
    test(`${name}: nothing moves while it comes in, ${width} px wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.addInitScript(recordShifts);
      await page.goto(path, { waitUntil: 'networkidle' });
      await page.evaluate(() => document.fonts.ready);
      // Further down too, where what comes into sight late would show.
      await page.keyboard.press('End');
      await page.keyboard.press('Home');
      expect(await readShifts(page)).toEqual([]);
    });
  }
}

for (const { name, path } of goodPages) {
  test(`${name}: reads the same with script and without`, async ({ page, browser, baseURL }) => {
    await page.goto(path);
    await untilScriptRuns(page);
    const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(path);
    expect(await readMainText(page)).toBe(await readMainText(plain));
    expect(await page.title()).toBe(await plain.title());
    await context.close();
  });
}

interface ShiftRecord {
  layoutShifts?: string[];
}

function recordShifts(): void {
  const shifts: string[] = ((window as ShiftRecord).layoutShifts = []);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & LayoutShift)[]) {
      const what = entry.sources.map(({ node }) => node?.textContent?.trim().slice(0, 40) ?? 'something');
      shifts.push(`${entry.value.toFixed(4)} ${what.join(', ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

interface LayoutShift {
  value: number;
  sources: { node: Node | null }[];
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
