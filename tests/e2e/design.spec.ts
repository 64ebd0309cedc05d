// The page that shows every component, and what only the components together can show. Axe, keyboard, sizes and
// budgets are tried on it as on every page.
import { expect, test } from './fixtures.ts';
import { sitePages } from './pages.ts';

test('the page of components is for no search engine and linked from nowhere', async ({ page }) => {
  await page.goto('/about/design');
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  const places = ['/sitemap.xml', '/robots.txt', ...sitePages.map(({ path }) => path)];
  for (const path of places.filter((place) => place !== '/about/design')) {
    const text = await (await page.request.get(path)).text();
    expect.soft(text, path).not.toContain('about/design');
  }
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled, viewport: { width: 390, height: 500 } });

    test('an error summary leads to each control, with its question in sight', async ({ page }) => {
      await page.goto('/about/design');
      for (const [message, question] of [
        ['Enter the year that the prices are of, such as 2024', 'Price year'],
        ['Choose at least one outcome, or “We do not know”', 'Which outcomes did it look at?'],
      ] as const) {
        await page.getByRole('alert').getByRole('link', { name: message }).click();
        const control = page.locator(':focus');
        await expect(control).toBeInViewport();
        await expect(page.getByText(question, { exact: true })).toBeInViewport();
      }
      await expect(page.locator(':focus')).toHaveRole('checkbox');
    });
  });
}

test('letters are as large as the scale says', async ({ page }) => {
  await page.goto('/about/design');
  const sizeOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  expect(await sizeOf('body')).toBe(17);
  expect(await sizeOf('h1')).toBeGreaterThanOrEqual(42);
  expect(await sizeOf('h1')).toBeLessThanOrEqual(44);
  expect(Math.round(await sizeOf('main h2'))).toBe(27);
});

test('lines of running text are at most 72 characters long, but for narrow ones', async ({ page }) => {
  await page.goto('/about/design');
  const lengths = await page.locator('main p').evaluateAll((paragraphs) =>
    paragraphs.flatMap((paragraph) => {
      const lines = new Map<number, number>();
      const words = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      while (words.nextNode()) {
        for (let at = 0; at < (words.currentNode.textContent ?? '').length; at++) {
          range.setStart(words.currentNode, at);
          range.setEnd(words.currentNode, at + 1);
          const box = range.getBoundingClientRect();
          const middle = Math.round((box.top + box.bottom) / 20);
          if (box.width > 0) lines.set(middle, (lines.get(middle) ?? 0) + 1);
        }
      }
      return [...lines.values()];
    }),
  );
  // A line of many an i and l holds a character or two more than one of average letters.
  expect(Math.max(...lengths)).toBeLessThanOrEqual(74);
  expect(lengths.filter((length) => length > 72).length).toBeLessThan(lengths.length / 20);
});
