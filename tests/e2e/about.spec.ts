// A reader who wonders whether to trust the directory finds out what it is, how it is made and whom to write to.
import type { Page } from '@playwright/test';
import { expect, openWithScript, test } from './fixtures.ts';

const sisterPages = [
  { link: 'About this directory', heading: 'About this directory' },
  { link: 'Method and evidence levels', heading: 'How the directory is made' },
  { link: 'Accessibility', heading: 'Accessibility statement' },
  { link: 'Privacy', heading: 'Privacy' },
  { link: 'Cookies', heading: 'Cookies' },
  { link: 'Contact', heading: 'Contact and corrections' },
];

for (const hasScript of [true, false]) {
  test.describe(hasScript ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled: hasScript });

    test('each page about the directory leads to all the others, and says which it is', async ({ page }) => {
      await page.goto('/about');
      for (const { link, heading } of sisterPages.toReversed()) {
        await sisterLink(page, link).click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
        await expect(page).toHaveTitle(`${heading} – Community Rainbow`);
        await expect(sisterLink(page, link)).toHaveAttribute('aria-current', 'page');
        await expect(page.getByRole('navigation', { name: 'About' }).locator('[aria-current]')).toHaveCount(
          1,
        );
      }
    });

    test('on a long page the list of its parts leads to each of them', async ({ page }) => {
      await page.goto('/about/method');
      const contents = page.getByRole('navigation', { name: 'On this page' });
      const parts = await contents.getByRole('link').allInnerTexts();
      expect(parts).toEqual(await page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts());
      await contents.getByRole('link', { name: 'Verdicts' }).click();
      await expect(page).toHaveURL(/#verdicts$/);
      await expect(page.getByRole('heading', { name: 'Verdicts' })).toBeInViewport();
      await contents.getByRole('link', { name: 'What was searched' }).click();
      await expect(page.getByRole('heading', { name: 'What was searched' })).toBeInViewport();
    });

    test('the skip link passes over the header to the words', async ({ page }) => {
      await page.goto('/about/privacy');
      await page.keyboard.press('Tab');
      await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await expect(page.getByRole('navigation', { name: 'You are here' }).getByRole('link')).toBeFocused();
    });

    test('the worked examples are the cards as they stand, and lead to their findings', async ({ page }) => {
      await page.goto('/models/shared-lives');
      const level = await page
        .getByText(/^Level \d of 5/)
        .first()
        .innerText();
      await page.goto('/about/method');
      const main = page.getByRole('main');
      await expect(main.getByText(level).first()).toBeVisible();
      await main
        .getByRole('link', { name: /^finding e/ })
        .first()
        .click();
      await expect(page).toHaveURL(/\/models\/shared-lives#e\d+$/);
      await expect(page.locator(':target')).toBeInViewport();
    });

    test('where there is no operator, every page that would name one says so', async ({ page }) => {
      for (const path of ['/about', '/about/contact', '/about/privacy', '/about/accessibility']) {
        await page.goto(path);
        await expect(page.getByRole('main').getByText('This copy has no operator yet').first()).toBeVisible();
        await expect(page.locator('a[href^="mailto:"]')).toHaveCount(0);
      }
    });
  });
}

test('what the head says of a page changes with the page', async ({ page }) => {
  await openWithScript(page, '/about');
  const about = await readHead(page);
  await sisterLink(page, 'Cookies').click();
  await expect(page).toHaveTitle(/^Cookies/);
  const reached = await readHead(page);
  expect(reached.canonical.map((address) => new URL(address).pathname)).toEqual(['/about/cookies']);
  expect(reached.description).not.toBe(about.description);
  await page.reload();
  expect(reached).toEqual(await readHead(page));
});

/** The footer leads to some of these pages too. */
function sisterPagesOf(page: Page) {
  return page.getByRole('main').getByRole('navigation', { name: 'About', exact: true });
}

function sisterLink(page: Page, name: string) {
  return sisterPagesOf(page).getByRole('link', { name, exact: true });
}

/** What the head holds for search engines, as it stands in the browser. */
async function readHead(page: Page) {
  return {
    canonical: await page
      .locator('link[rel="canonical"]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? '')),
    description: await page.locator('meta[name="description"]').getAttribute('content'),
    linkedData: (await page.locator('script[type="application/ld+json"]').allTextContents()).map(
      (text) => JSON.parse(text) as unknown,
    ),
  };
}
