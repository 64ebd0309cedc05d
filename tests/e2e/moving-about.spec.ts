// Changing pages in place must do what a browser does by itself: title, focus, place on the page, back and forward.
import type { Locator, Page } from '@playwright/test';
import { expect, openWithScript, readMainText, test, untilScriptRuns } from './fixtures.ts';
import { tabTo } from './keyboard.ts';
import { findSearchBox } from './result-list.ts';

test('the title, the focus and the place on the page follow the reader', async ({ page }) => {
  await openWithScript(page, '/');
  await expect(page).toHaveTitle('Find a better way to support people – Community Rainbow');
  await page.getByRole('link', { name: 'Models', exact: true }).click();
  await expect(page).toHaveTitle('Models of care and support – Community Rainbow');
  await expect(page.getByRole('main')).toBeFocused();
  await expect(page.getByRole('link', { name: 'Models', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );

  await page.setViewportSize({ width: 390, height: 500 });
  await findSearchBox(page).fill('shared lives');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle('Models for “shared lives” – Community Rainbow');
  const link = page.getByRole('main').getByRole('link', { name: 'Shared Lives', exact: true });
  await link.scrollIntoViewIfNeeded();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  await link.click();
  await expect(page).toHaveTitle('Shared Lives – Community Rainbow');
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});

/** Whether the site's script keeps the browser from loading what each link leads to, which it does to show it in place. */
function readTakenOver(links: Locator): Promise<{ address: string; isTakenOver: boolean }[]> {
  return links.evaluateAll((all) =>
    all.map((link) => {
      let isTakenOver = false;
      const onClick = (click: MouseEvent) => {
        isTakenOver = click.defaultPrevented;
        click.preventDefault();
      };
      // Last of all that hear of it.
      window.addEventListener('click', onClick, { once: true });
      link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, view: window }));
      return { address: link.getAttribute('href') ?? '', isTakenOver };
    }),
  );
}

for (const path of ['/', '/models', '/rainbow']) {
  test(`${path} shows no page in place that has no script of its own`, async ({ page }) => {
    await openWithScript(page, path);
    const links = page.locator('a[href^="/"]');
    const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    const plain = [...new Set(addresses)].filter(
      // Files are saved, or are no pages.
      (address) => !/^\/(models|rainbow)?([?#]|$)/.test(address) && !/\.[a-z]+(\?|$)/.test(address),
    );
    expect(plain).toContain('/about/contact');
    expect(plain.some((address) => address.startsWith('/models/'))).toBe(true);
    const selectors = plain.map((address) => `a[href="${address}"]`);
    const plainLinks = await readTakenOver(page.locator(selectors.join()));
    expect(plainLinks.length).toBeGreaterThanOrEqual(plain.length);
    for (const { address, isTakenOver } of plainLinks) expect.soft(isTakenOver, address).toBe(false);

    await page.evaluate(() => Object.assign(window, { isStillHere: true }));
    await page
      .locator('a[href="/about/contact"]')
      .first()
      .evaluate((link: HTMLElement) => link.click());
    await page.waitForURL((url) => url.pathname === '/about/contact');
    expect(await page.evaluate(() => 'isStillHere' in window)).toBe(false);
  });
}

test('a page that has script of its own is shown in place', async ({ page }) => {
  await openWithScript(page, '/');
  const models = page.getByRole('navigation', { name: 'Main' }).locator('a[href="/models"]');
  expect(await readTakenOver(models)).toEqual([{ address: '/models', isTakenOver: true }]);
  await expect(page).toHaveTitle(/^Models of care and support/);
});

test('a card that was reloaded still lets the reader back to the search', async ({ page }) => {
  await openWithScript(page, '/models?q=shared+lives');
  await page.getByRole('main').getByRole('link', { name: 'Shared Lives', exact: true }).click();
  await expect(page).toHaveTitle(/^Shared Lives/);
  await page.reload();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Models of care and support');
});

test('back and forward lead to the very place that was left', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 500 });
  await openWithScript(page, '/models?q=shared+lives');
  const link = page.getByRole('main').getByRole('link', { name: 'Shared Lives', exact: true });
  await link.scrollIntoViewIfNeeded();
  const leftAt = await readPlace(page);
  expect(leftAt).toBeGreaterThan(0);
  await link.click();
  await expect(page).toHaveTitle(/^Shared Lives/);
  await page.getByRole('heading', { name: 'Requirements' }).scrollIntoViewIfNeeded();
  const readUntil = await readPlace(page);

  await page.goBack();
  await expect(page).toHaveTitle(/^Models/);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(leftAt);
  await expect(link).toBeInViewport();
  await page.goForward();
  await expect(page).toHaveTitle(/^Shared Lives/);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(readUntil);
});

test('back leads to the place inside a page that a fragment led to', async ({ page }) => {
  await openWithScript(page, '/');
  await page.getByRole('main').getByRole('link', { name: 'Homeshare', exact: true }).click();
  const contents = page.getByRole('navigation', { name: 'On this page' });
  await contents.getByRole('link', { name: 'Evidence' }).click();
  await contents.getByRole('link', { name: 'What is not known' }).click();
  const heading = page.getByRole('heading', { name: 'What is not known' });
  await expect(heading).toBeInViewport();
  const related = page.getByRole('region', { name: 'Goes with' }).getByRole('link', { name: 'Shared Lives' });
  await related.scrollIntoViewIfNeeded();
  const leftAt = await readPlace(page);
  await related.click();
  await expect(page).toHaveTitle(/^Shared Lives/);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);

  await page.goBack();
  await expect(page).toHaveTitle(/^Homeshare/);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(leftAt);
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Evidence', exact: true })).toBeInViewport();
});

test('a page reached by a link reads as the same page opened by its address', async ({ page }) => {
  await openWithScript(page, '/');
  await page.getByRole('main').getByRole('link', { name: 'Homeshare', exact: true }).click();
  await expect(page).toHaveTitle(/^Homeshare/);
  await page.waitForLoadState();
  const reached = await readMainText(page);
  await page.reload();
  await untilScriptRuns(page);
  expect(await readMainText(page)).toBe(reached);
});

for (const hasScript of [true, false]) {
  test.describe(hasScript ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled: hasScript });

    test('the first stop of the keyboard skips to the main content', async ({ page }) => {
      await page.goto('/models/homeshare');
      await page.keyboard.press('Tab');
      const skip = page.getByRole('link', { name: 'Skip to main content' });
      await expect(skip).toBeFocused();
      await expect(skip).toBeInViewport({ ratio: 1 });
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await expect(page.getByRole('navigation', { name: 'You are here' }).getByRole('link')).toBeFocused();
    });
  });
}

test('from the header the keyboard reaches the search, and the search its results', async ({ page }) => {
  await openWithScript(page, '/');
  await tabTo(page, findSearchBox(page));
  await page.keyboard.type('homeshare');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle('Models for “homeshare” – Community Rainbow');
  await expect(page.getByRole('main')).toBeFocused();
});

/** How far down the page the reader is, once the page itself has been told. */
function readPlace(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        // Scrolling is told with the next frame.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(window.scrollY)));
      }),
  );
}

test('a reader who is quicker than the script does not break it', async ({ page }) => {
  // Keys without end, from before React takes over until it has.
  await page.addInitScript(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      document.body?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }));
      port2.postMessage(null);
    };
    port2.postMessage(null);
    window.addEventListener('load', () => setTimeout(() => port1.close(), 1_000));
  });
  await openWithScript(page, '/models');
});
