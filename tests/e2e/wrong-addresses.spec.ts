// Addresses that lead nowhere are answered in the site's own design, with the right status and a way on.
import { expect, test } from './fixtures.ts';
import { refusals } from './pages.ts';
import { withdrawn } from './site-data.ts';

for (const { name, path, status, title } of refusals) {
  for (const hasScript of [true, false]) {
    test.describe(`${name}, ${hasScript ? 'with script' : 'without script'}`, () => {
      test.use({ javaScriptEnabled: hasScript });

      test('says what is wrong and leads home', async ({ page }) => {
        const response = await page.goto(path);
        expect(response?.status()).toBe(status);
        await expect(page).toHaveTitle(`${title} – Community Rainbow`);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
        // In the site's design: its header, its letters and its colours.
        await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
        const style = await page
          .getByRole('heading', { level: 1 })
          .evaluate((heading) => getComputedStyle(heading).fontFamily);
        expect(style).toContain('Atkinson Hyperlegible Next');
        await page.getByRole('link', { name: 'start from the beginning' }).click();
        await expect(page).toHaveTitle(/^Find a better way/);
      });
    });
  }
}

test('a withdrawn model says when and why', async ({ page }) => {
  await page.goto(`/models/${withdrawn.slug}`);
  await expect(page.getByRole('main')).toContainText('withdrawn on 15 January 2026');
  await expect(page.getByRole('main')).toContainText(withdrawn.reason);
});

test('a wrong address leads to the search', async ({ page }) => {
  await page.goto('/models/no-such-model');
  await page.getByRole('link', { name: 'Search all models' }).click();
  await expect(page.getByRole('searchbox')).toBeVisible();
});
