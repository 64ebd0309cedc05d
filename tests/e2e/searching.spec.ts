// Searching and narrowing down: with a keyboard alone, with script and without; the address holds the whole state.
import type { Page } from '@playwright/test';
import { expect, openWithScript, readMainText, test } from './fixtures.ts';
import { tabTo } from './keyboard.ts';
import {
  findFacetName,
  findResults,
  openFacet,
  readCount,
  readResultNames,
  readTotal,
} from './result-list.ts';

for (const hasScript of [true, false]) {
  test.describe(hasScript ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled: hasScript });
    test.beforeEach(async ({ page }) => {
      await (hasScript ? openWithScript(page, '/models') : page.goto('/models'));
    });

    test('the keyboard alone narrows the list and takes a choice off again', async ({ page }) => {
      const all = await readTotal(page);
      const approach = page.getByRole('checkbox', { name: /^Sharing home and community life/ });
      const level = page.getByRole('checkbox', { name: /^1: Clear account/ });

      await tabTo(page, findFacetName(page, 'Approach'));
      await page.keyboard.press('Enter');
      const ofApproach = await readCount(page, /^Sharing home and community life/);
      await tabTo(page, approach);
      await page.keyboard.press('Space');
      await expect(approach).toBeChecked();
      await tabTo(page, page.getByRole('button', { name: 'Show models' }));
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/[?&]approach=shared-life(&|$)/);
      await expect(approach).toBeChecked();
      await expectTotal(page, ofApproach);
      expect(ofApproach).toBeLessThan(all);

      await tabTo(page, findFacetName(page, 'Evidence level'));
      await page.keyboard.press('Space');
      const ofBoth = await readCount(page, /^1: Clear account/);
      await tabTo(page, level);
      await page.keyboard.press('Space');
      // Enter sends a form from any of its fields.
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/[?&]level=1(&|$)/);
      await expectTotal(page, ofBoth);
      expect(await readResultNames(page)).toContain('Homeshare');

      const chip = page
        .getByRole('list', { name: 'Chosen' })
        .getByRole('link', { name: /^Remove Evidence level/ });
      await tabTo(page, chip);
      await page.keyboard.press('Enter');
      await expect(page).not.toHaveURL(/level=/);
      await expect(chip).toHaveCount(0);
      await expectTotal(page, ofApproach);
    });

    test('choices in one facet add up, and facets narrow each other', async ({ page }) => {
      await openFacet(page, 'Evidence level');
      const one = await readCount(page, /^1: Clear account/);
      const two = await readCount(page, /^2: Difference seen/);
      await page.getByRole('checkbox', { name: /^1: Clear account/ }).check();
      await page.getByRole('checkbox', { name: /^2: Difference seen/ }).check();
      await page.getByRole('button', { name: 'Show models' }).click();
      await expect(page).toHaveURL(/level=1.*level=2/);
      await expectTotal(page, one + two);

      await openFacet(page, 'Approach');
      const both = await readCount(page, /^Sharing home and community life/);
      await page.getByRole('checkbox', { name: /^Sharing home and community life/ }).check();
      await page.getByRole('button', { name: 'Show models' }).click();
      await expect(page).toHaveURL(/approach=/);
      await expectTotal(page, both);
      expect(both).toBeLessThan(one + two);

      await page.getByRole('link', { name: 'Clear all' }).click();
      await expect(page).toHaveURL(/\/models$/);
      await expect(page.getByRole('list', { name: 'Chosen' })).toHaveCount(0);
      await openFacet(page, 'Evidence level');
      await expect(page.getByRole('checkbox', { name: /^1: Clear account/ })).not.toBeChecked();
    });

    test('the list is sorted by evidence level and by name', async ({ page }) => {
      const names = await readResultNames(page);
      expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en-GB')));
      await page.getByLabel('Sort by').selectOption('Evidence level, highest first');
      await page.getByRole('button', { name: 'Show models' }).click();
      await expect(page).toHaveURL(/sort=level/);
      await expect.poll(async () => isDescending(await readLevels(page))).toBe(true);
      expect(new Set(await readLevels(page)).size).toBeGreaterThan(1);
      await expect(page.getByLabel('Sort by')).toHaveValue('level');
    });

    test('every model is on one of the pages', async ({ page }) => {
      const total = await readTotal(page);
      const lists = [await readResultNames(page)];
      expect(lists[0]?.length).toBeLessThan(total);
      const pages = page.getByRole('navigation', { name: 'Pages' });
      while (await pages.getByRole('link', { name: 'Next page' }).isVisible()) {
        const status = await page.getByRole('status').innerText();
        await pages.getByRole('link', { name: 'Next page' }).click();
        await expect(page.getByRole('status')).not.toHaveText(status);
        lists.push(await readResultNames(page));
      }
      expect(new Set(lists.flat()).size).toBe(total);
      await pages.getByRole('link', { name: 'Previous page' }).click();
      await expect.poll(() => readResultNames(page)).toEqual(lists.at(-2));
    });
  });
}

test('the address holds the whole state: reload, back, forward and another browser show the same', async ({
  page,
  browser,
}) => {
  await openWithScript(page, '/models');
  const first = await readMainText(page);
  await page.getByRole('searchbox').fill('home');
  await openFacet(page, 'Who it is for');
  await page.getByRole('checkbox', { name: /^Older people/ }).check();
  await page.getByLabel('Sort by').selectOption('level');
  await page.getByRole('button', { name: 'Show models' }).click();
  await expect(page.getByRole('status')).toContainText('for “home”');
  const second = await readMainText(page);
  expect(second).not.toBe(first);
  const expectSecond = async () => {
    await expect(page.getByRole('status')).toContainText('for “home”');
    expect(await readMainText(page)).toBe(second);
    await expect(page.getByRole('searchbox')).toHaveValue('home');
    await expect(page.getByRole('checkbox', { name: /^Older people/ })).toBeChecked();
    await expect(page.getByLabel('Sort by')).toHaveValue('level');
  };

  await page.goBack();
  await expect(page.getByRole('status')).not.toContainText('home');
  expect(await readMainText(page)).toBe(first);
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await page.goForward();
  await expectSecond();
  await page.reload();
  await expectSecond();

  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(page.url());
  expect(await readMainText(other)).toBe(second);
  await context.close();
});

test('what the address asks for and cannot be had is named, and can be taken off', async ({ page }) => {
  await openWithScript(page, '/models?q=home&colour=blue&people=martians&people=older-people&page=minus');
  const notice = page.getByRole('region', { name: 'Ignored' });
  await expect(notice.getByRole('listitem')).toHaveText([
    /colour = blue/,
    /people = martians/,
    /page = minus/,
  ]);
  const found = await readResultNames(page);
  await notice.getByRole('link').click();
  await expect(notice).toHaveCount(0);
  await expect(page).toHaveURL(/\/models\?q=home&people=older-people$/);
  expect(await readResultNames(page)).toEqual(found);
});

test('parameters that others add to links are dropped in silence', async ({ page }) => {
  await page.goto('/models?utm_source=letter&fbclid=1');
  await expect(page.getByRole('region', { name: 'Ignored' })).toHaveCount(0);
});

test('a search that finds nothing says so and leads on', async ({ page }) => {
  await openWithScript(page, '/models?q=zzqqy');
  await expect(page.getByRole('status')).toHaveText('No model found for “zzqqy”');
  await expect(findResults(page)).toHaveCount(0);
  await page.getByRole('link', { name: 'See all models' }).click();
  await expect(page).toHaveURL(/\/models$/);
  await expect(findResults(page)).not.toHaveCount(0);
  await expect(page.getByRole('searchbox')).toHaveValue('');
});

/** The address changes a moment before the page does. */
async function expectTotal(page: Page, total: number): Promise<void> {
  await expect.poll(() => readTotal(page)).toBe(total);
}

/** The levels of the listed models, in their order. */
async function readLevels(page: Page): Promise<number[]> {
  const texts = await findResults(page).allInnerTexts();
  return texts.map((text) => Number(/Level (\d) of 5/.exec(text)?.[1]));
}

function isDescending(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number <= (numbers[index - 1] ?? 0));
}
