// The rainbow narrowed down: by its legend, by facets and by words, with script and without. The address holds all of it.
import type { Page } from '@playwright/test';
import { expect, openWithScript, test } from './fixtures.ts';
import { findSearchBox, findStatus, findTags, findValue, openFacet, readTotal } from './result-list.ts';

const picture = (page: Page) => page.getByRole('group', { name: /^The rainbow/ });
const arcs = (page: Page) => picture(page).getByRole('link');
const bands = (page: Page) => page.getByRole('list', { name: 'The bands, outermost first' });
const steps = (page: Page) => page.getByRole('list', { name: 'The steps, from prevention to crisis' });

for (const hasScript of [true, false]) {
  test.describe(hasScript ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled: hasScript });
    const open = (page: Page, path: string) =>
      hasScript ? openWithScript(page, path) : page.goto(path).then(() => undefined);

    test('a band and a step of the legend narrow the picture, and let it go again', async ({ page }) => {
      await open(page, '/rainbow');
      const all = await readTotal(page);
      await expect(arcs(page)).toHaveCount(all);
      const band = bands(page).getByRole('link', { name: /^Sharing home and community life/ });
      const promised = Number(/\((\d+)\)/.exec(await band.innerText())?.[1]);
      expect(promised).toBeLessThan(all);
      await band.click();
      await expect(page).toHaveURL('/rainbow?approach=shared-life');
      await expect(findStatus(page)).toContainText(`${promised} models`);
      await expect(arcs(page)).toHaveCount(promised);

      await steps(page)
        .getByRole('link', { name: /^Crisis and acute/ })
        .click();
      await expect(page).toHaveURL('/rainbow?approach=shared-life&step=crisis-and-acute');
      await expect(findTags(page)).toHaveCount(2);
      await expect.poll(() => readTotal(page)).toBeLessThan(promised);
      await expect(arcs(page)).toHaveCount(await readTotal(page));

      await bands(page)
        .getByRole('link', { name: /chosen: take it off$/ })
        .click();
      await expect(page).toHaveURL('/rainbow?step=crisis-and-acute');
      // Not by the address, which changes first: Remix logs an error where an answer is no longer wanted.
      await expect(findTags(page)).toHaveCount(1);
      await page.goBack();
      await expect(findTags(page)).toHaveCount(2);
      await page.goBack();
      await expect(findStatus(page)).toContainText(`${promised} models`);
      await page.goBack();
      await expect(arcs(page)).toHaveCount(all);
    });

    test('words and facets narrow it at its own address, and the list of the same is a step away', async ({
      page,
    }) => {
      await open(page, '/rainbow');
      await page.getByText('Narrow down', { exact: true }).first().click();
      await openFacet(page, 'Who it is for');
      await findSearchBox(page).fill('loneliness');
      await findValue(page, 'Older people').check();
      await page.getByRole('button', { name: 'Search' }).click();
      await expect(page).toHaveURL('/rainbow?q=loneliness&people=older-people');
      // The address changes a moment before the page does.
      await expect(page.getByRole('status').first()).toContainText('for “loneliness”');
      const total = await readTotal(page);
      await expect(arcs(page)).toHaveCount(total);
      await page.getByRole('link', { name: 'List', exact: true }).click();
      await expect(page).toHaveURL('/models?q=loneliness&people=older-people');
      expect(await readTotal(page)).toBe(total);
    });
  });
}

test('what is not known in the address is told, and the rest is drawn', async ({ page }) => {
  await page.goto('/rainbow?approach=shared-life&approach=blue&colour=red&sort=level&page=4');
  await expect(page.getByText('blue')).toBeVisible();
  await expect(page.getByText('colour')).toBeVisible();
  await expect(arcs(page)).toHaveCount(await readTotal(page));
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
    'href',
    /\/rainbow\?approach=shared-life$/,
  );
});

test('on a phone the same filters stand above the table', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openWithScript(page, '/rainbow?step=crisis-and-acute');
  await expect(picture(page)).toBeHidden();
  const rows = page.getByRole('table').locator('th > a:first-child');
  await expect(rows).toHaveCount(await readTotal(page));
  await page
    .getByText(/^Narrow down/)
    .first()
    .click();
  await openFacet(page, 'Approach');
  await findValue(page, 'Connecting and finding the way').check();
  // The address changes a moment before the page does.
  await expect(findStatus(page)).toContainText('with 2 choices');
  await expect(rows).toHaveCount(await readTotal(page));
});
