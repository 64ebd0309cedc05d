// Addresses that lead nowhere are answered in the site's own design, with the right status and a way on.
import { expect, test } from './fixtures.ts';
import { refusals } from './pages.ts';
import { withdrawn } from './site-data.ts';

for (const hasScript of [true, false]) {
  test.describe(hasScript ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled: hasScript });

    test('a refusal says what is wrong, in the design of the site, and leads home', async ({ page }) => {
      for (const { path, status, title } of refusals) {
        const response = await page.goto(path);
        expect(response?.status(), path).toBe(status);
        await expect(page).toHaveTitle(`${title} – Community Rainbow`);
        const heading = page.getByRole('heading', { level: 1 });
        await expect(heading).toHaveText(title);
        await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
        await expect(heading).toHaveCSS('font-family', /Atkinson Hyperlegible Next/);
        await page.getByRole('link', { name: 'start from the beginning' }).click();
        await expect(page).toHaveTitle(/^Find a better way/);
      }
    });
  });
}

test('a withdrawn model says when and why', async ({ page }) => {
  await page.goto(`/models/${withdrawn.slug}`);
  await expect(page.getByRole('main')).toContainText('withdrawn on 15 January 2026');
  await expect(page.getByRole('main')).toContainText(withdrawn.reason);
});

test('a wrong address leads to the search', async ({ page }) => {
  await page.goto('/models/no-such-model');
  await page.getByRole('link', { name: 'Search all models' }).click();
  await expect(page.getByLabel('Search models')).toBeVisible();
});
