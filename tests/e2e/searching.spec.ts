// Searching and narrowing down: with a keyboard alone, with script and without; the address holds the whole state. What
// only happens where script runs, in place, is in searching-in-place.spec.ts.
import type { Locator, Page } from '@playwright/test';
import { expect, openWithScript, readMainText, test } from './fixtures.ts';
import { tabTo } from './keyboard.ts';
import {
  expectTotal,
  findFacetName,
  findResults,
  findSearchBox,
  findTags,
  findValue,
  openFacet,
  readCount,
  readLevels,
  readResultNames,
  readTotal,
} from './result-list.ts';
import { troubledModel } from './site-data.ts';

const sharing = 'Sharing home and community life';

for (const hasScript of [true, false]) {
  test.describe(hasScript ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled: hasScript });

    const open = (page: Page, path: string) => (hasScript ? openWithScript(page, path) : page.goto(path));
    /** Ticking a box is all it takes where script runs. */
    const choose = async (page: Page, box: Locator) => {
      await box.check();
      if (!hasScript) await page.getByRole('button', { name: 'Show models' }).click();
    };

    test('the keyboard alone narrows the list and takes a choice off again', async ({ page }) => {
      await open(page, '/models');
      const all = await readTotal(page);

      await tabTo(page, findFacetName(page, 'Approach'));
      await page.keyboard.press('Enter');
      const ofApproach = await readCount(page, sharing);
      expect(ofApproach).toBeLessThan(all);
      await tabTo(page, findValue(page, sharing));
      await page.keyboard.press('Space');
      if (!hasScript) {
        await tabTo(page, page.getByRole('button', { name: 'Show models' }));
        await page.keyboard.press('Enter');
      }
      await expect(page).toHaveURL(/[?&]approach=shared-life(&|$)/);
      await expectTotal(page, ofApproach);
      await expect(findValue(page, sharing)).toBeChecked();
      await expect(findFacetName(page, 'Approach')).toHaveText('Approach (1 selected)');

      await tabTo(page, findFacetName(page, 'Evidence level'));
      await page.keyboard.press('Space');
      const ofBoth = await readCount(page, '1: Clear account');
      await tabTo(page, findValue(page, '1: Clear account'));
      await page.keyboard.press('Space');
      // Enter sends a form from any of its fields.
      if (!hasScript) await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/[?&]level=1(&|$)/);
      await expectTotal(page, ofBoth);
      expect(await readResultNames(page)).toContain('Homeshare');

      const tag = findTags(page).filter({ hasText: 'Evidence level: 1: Clear account' });
      await tabTo(page, tag);
      await page.keyboard.press('Enter');
      await expect(page).not.toHaveURL(/level=/);
      await expect(tag).toHaveCount(0);
      await expectTotal(page, ofApproach);
    });

    test('choices in one facet add up, facets narrow each other, and all are cleared at once', async ({
      page,
    }) => {
      await open(page, '/models');
      await openFacet(page, 'Evidence level');
      const one = await readCount(page, '1: Clear account');
      const two = await readCount(page, '2: Difference seen');
      await choose(page, findValue(page, '1: Clear account'));
      await expectTotal(page, one);
      await choose(page, findValue(page, '2: Difference seen'));
      await expectTotal(page, one + two);
      await expect(page).toHaveURL(/level=1.*level=2/);
      // A count says what its value alone would give, whatever else is chosen beside it.
      expect(await readCount(page, '1: Clear account')).toBe(one);

      await openFacet(page, 'Approach');
      const both = await readCount(page, sharing);
      await choose(page, findValue(page, sharing));
      await expectTotal(page, both);
      expect(both).toBeLessThan(one + two);
      await expect(findTags(page)).toHaveCount(3);

      await page.getByRole('link', { name: 'Clear all' }).click();
      await expect(page).toHaveURL(/\/models$/);
      await expect(findTags(page)).toHaveCount(0);
      await expect(page.locator('input:checked')).toHaveCount(0);
    });

    test('a chosen value that finds nothing stays, cannot be ticked, and is kept by the next choice', async ({
      page,
    }) => {
      // One model, which shares no approach with Homeshare.
      await open(page, `/models?q="${troubledModel.name}"&approach=community-building&approach=shared-life`);
      await expectTotal(page, 1);
      const dead = findValue(page, sharing);
      await expect(dead).toBeChecked();
      await expect(dead).toBeDisabled();
      expect(await readCount(page, sharing)).toBe(0);
      // Whereas one that is not chosen and would find nothing is not shown at all.
      await expect(findValue(page, 'Teams, places to work')).toHaveCount(0);

      await openFacet(page, 'Evidence level');
      await choose(page, page.locator('input[name="level"]'));
      await expect(page).toHaveURL(/level=/);
      await expect(page).toHaveURL(/approach=shared-life/);
      await expect(findTags(page)).toHaveCount(3);
      await findTags(page).filter({ hasText: sharing }).click();
      await expect(dead).toHaveCount(0);
      await expect(page).not.toHaveURL(/shared-life/);
      await expectTotal(page, 1);
    });

    test('the list is sorted, and shown as a table and as a rainbow, of the same models', async ({
      page,
    }) => {
      await open(page, '/models');
      const names = await readResultNames(page);
      expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en-GB')));
      const sorts = page.getByRole('navigation', { name: 'Sort by' });
      const views = page.getByRole('navigation', { name: 'View as' });
      await sorts.getByRole('link', { name: 'Evidence level' }).click();
      await expect(page).toHaveURL(/sort=level/);
      await expect(sorts.locator('[aria-current]')).toHaveText('Evidence level');
      const levels = await readLevels(page);
      expect(levels).toEqual([...levels].sort((a, b) => b - a));
      expect(new Set(levels).size).toBeGreaterThan(1);
      const best = await readResultNames(page);

      // The order stays with the next choice, and the other way of showing it.
      await openFacet(page, 'Approach');
      const ofApproach = await readCount(page, sharing);
      await choose(page, findValue(page, sharing));
      await expectTotal(page, ofApproach);
      await expect(page).toHaveURL(/sort=level/);
      const narrowed = await readResultNames(page);
      expect(narrowed).not.toEqual(best);
      await views.getByRole('link', { name: 'Table' }).click();
      const rows = page.getByRole('table').locator('tbody').getByRole('row');
      await expect(rows).toHaveCount(ofApproach);
      expect(await readRowNames(page)).toEqual(narrowed);
      const head = (name: string) => page.getByRole('columnheader', { name });
      await expect(head('Evidence')).toHaveAttribute('aria-sort', 'descending');
      await head('Model').getByRole('link').click();
      await expect(head('Model')).toHaveAttribute('aria-sort', 'ascending');
      await expect(head('Evidence')).not.toHaveAttribute('aria-sort');
      expect(await readRowNames(page)).toEqual([...narrowed].sort((a, b) => a.localeCompare(b, 'en-GB')));

      await views.getByRole('link', { name: 'Rainbow' }).click();
      await expect(page).toHaveURL(/view=rainbow/);
      const arcs = page.getByRole('group', { name: /^The rainbow/ }).getByRole('link');
      await expect(arcs).toHaveCount(ofApproach);
      await findTags(page).click();
      await expect(page).toHaveURL(/\/models\?view=rainbow$/);
      // The address changes a moment before the page does.
      await expect(findTags(page)).toHaveCount(0);
      await expect(arcs).toHaveCount(await readTotal(page));
    });

    test('every model is on one of the pages', async ({ page }) => {
      await open(page, '/models');
      const total = await readTotal(page);
      const lists = [await readResultNames(page)];
      expect(lists[0]?.length).toBeLessThan(total);
      const pages = page.getByRole('navigation', { name: 'Pages' });
      while (await pages.getByRole('link', { name: 'Next page' }).isVisible()) {
        await pages.getByRole('link', { name: 'Next page' }).click();
        await expect(page.getByRole('status')).toContainText(`page ${lists.length + 1} of`);
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
  await openFacet(page, 'Who it is for');
  const first = await readMainText(page);
  await findSearchBox(page).fill('home');
  await page.keyboard.press('Tab');
  await findValue(page, 'Older people').check();
  await expect(page.getByRole('status')).toContainText('for “home”');
  await page
    .getByRole('navigation', { name: 'Sort by' })
    .getByRole('link', { name: 'Evidence level' })
    .click();
  // The address changes a moment before the page does.
  await expect(page.getByRole('status')).toHaveText(/sorted by evidence level$/);
  const second = await readMainText(page);
  expect(second).not.toBe(first);
  const expectSecond = async () => {
    await expect(page.getByRole('status')).toHaveText(/for “home”.*sorted by evidence level$/);
    expect(await readMainText(page)).toBe(second);
    await expect(findSearchBox(page)).toHaveValue('home');
    await expect(findValue(page, 'Older people')).toBeChecked();
  };

  await page.goBack();
  // Not by the address, which changes first: Remix logs an error where an answer is no longer wanted.
  await expect(page.getByRole('status')).toHaveText(/sorted by best match$/);
  await page.goBack();
  await expect(page.getByRole('status')).not.toContainText('home');
  expect(await readMainText(page)).toBe(first);
  await expect(findSearchBox(page)).toHaveValue('');
  await expect(page.locator('input:checked')).toHaveCount(0);
  await page.goForward();
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
  // What others add to links is dropped in silence.
  await page.goto('/models?utm_source=letter&fbclid=1');
  await expect(page.getByRole('region', { name: 'Ignored' })).toHaveCount(0);
});

test('a search that finds nothing says so and leads on: nearest words, less asked for, all models', async ({
  page,
}) => {
  await openWithScript(page, '/models?q=zzqqy&approach=shared-life&people=older-people');
  await expect(page.getByRole('status')).toContainText('No model found for “zzqqy”');
  await expect(findResults(page)).toHaveCount(0);
  const wider = page.getByRole('link', { name: 'Without “zzqqy”' });
  const promised = Number(/(\d+) models?/.exec(await wider.locator('..').innerText())?.[1]);
  await wider.click();
  await expectTotal(page, promised);
  await expect(findSearchBox(page)).toHaveValue('');
  await expect(findTags(page)).toHaveCount(2);
  await page.goBack();
  await page.getByRole('link', { name: 'see all models' }).click();
  await expect(page).toHaveURL(/\/models$/);
  await expect(findResults(page)).not.toHaveCount(0);
  await expect(findTags(page)).toHaveCount(0);
});

test('slips are put right and can be kept; of two meanings either can be chosen', async ({ page }) => {
  await openWithScript(page, '/models?q=cordination');
  const report = page.getByText('Showing results for coordination.');
  expect(await readTotal(page)).toBeGreaterThan(0);
  await report.getByRole('link').click();
  await expect(report).toHaveCount(0);
  await expect(page.getByRole('status')).toContainText('“"cordination"”');
  await expect(findSearchBox(page)).toHaveValue('"cordination"');

  await findSearchBox(page).fill('LAC');
  await page.keyboard.press('Enter');
  const meanings = page.getByText('“LAC” has more than one meaning.');
  await expect(meanings.getByRole('link')).toHaveText(['Local Area Coordination', /care/]);
  expect((await readResultNames(page))[0]).toBe('Local Area Coordination');
  const other = await meanings.getByRole('link').last().innerText();
  await meanings.getByRole('link').last().click();
  await expect(page.getByRole('status')).toContainText(`for “${other}”`);
  await expect(findSearchBox(page)).toHaveValue(other);
});

/** The models of the table, in their order. */
function readRowNames(page: Page): Promise<string[]> {
  return page.getByRole('table').locator('tbody tr > td:first-child > a:first-child').allInnerTexts();
}
