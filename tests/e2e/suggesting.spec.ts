// Suggestions while one types: by keyboard and by mouse, told to who does not see them, and never in the way.
import type { Page } from '@playwright/test';
import { recordAnnouncements } from './announcements.ts';
import { askAxe } from './axe.ts';
import { expect, openWithScript, test } from './fixtures.ts';
import { findSearchBox, findTags, findValue, openFacet } from './result-list.ts';

const findList = (page: Page) => page.getByRole('listbox', { name: 'Suggestions' });
const findOption = (page: Page, words: string | RegExp) =>
  findList(page).getByRole('option', { name: words });

test('by keyboard: arrows choose, Escape closes, Tab leaves, Enter goes to the card or searches', async ({
  page,
}) => {
  await openWithScript(page, '/models');
  const readAnnounced = await recordAnnouncements(page);
  const box = findSearchBox(page);
  await expect(box).toHaveRole('combobox');
  await expect(box).toHaveAttribute('aria-expanded', 'false');
  await box.focus();
  await page.keyboard.type('share');
  await expect(findList(page)).toBeVisible();
  await expect(box).toHaveAttribute('aria-expanded', 'true');
  await expect(box).toHaveAttribute('aria-controls', (await findList(page).getAttribute('id')) ?? 'none');
  const options = findList(page).getByRole('option');
  const count = await options.count();
  expect(await options.allInnerTexts()).toContainEqual(expect.stringMatching(/^Shared Lives\s+model$/));
  expect((await readAnnounced()).at(-1)).toBe(
    `${count} suggestions: use the up and down arrow keys to choose.`,
  );

  await page.keyboard.press('ArrowDown');
  await expectActive(page, 0);
  await page.keyboard.press('ArrowDown');
  await expectActive(page, 1);
  await page.keyboard.press('ArrowUp');
  await expectActive(page, 0);
  // Past the first one the words themselves are chosen again.
  await page.keyboard.press('ArrowUp');
  await expectActive(page, null);
  await page.keyboard.press('ArrowUp');
  await expectActive(page, count - 1);
  await expect(box, 'what was typed stands until something is chosen').toHaveValue('share');

  await page.keyboard.press('Escape');
  await expect(findList(page)).toBeHidden();
  await expect(box).toHaveAttribute('aria-expanded', 'false');
  await expectActive(page, null);
  await expect(box).toHaveValue('share');
  await expect(box).toBeFocused();

  await page.keyboard.type('d');
  await expect(findList(page)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await expect(findList(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Search' })).toBeFocused();
  await expect(box, 'leaving takes nothing over').toHaveValue('shared');
  await expect(page).toHaveURL(/\/models$/);

  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('End');
  await page.keyboard.type(' l');
  await expect(findList(page)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('for “shared l”');
  await expect(findList(page)).toBeHidden();
  await expect(box).toBeFocused();

  await box.fill('adult placement');
  await expect(options).toHaveText([/^Shared Lives/]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Shared Lives');
  await expect(page).toHaveURL(/\/models\/shared-lives$/);
  await page.goBack();
  await expect(page.getByRole('status')).toContainText('for “shared l”');
});

test('a click chooses: a model leads to its card, another word is searched for with what was chosen', async ({
  page,
}) => {
  await openWithScript(page, '/models');
  const box = findSearchBox(page);
  await openFacet(page, 'Who it is for');
  await findValue(page, 'Older people').check();
  await expect(findTags(page)).toHaveCount(1);
  await box.fill('shared lives');
  const organisation = findOption(page, /^Shared Lives Plus\s*organisation$/);
  await organisation.click();
  await expect(page.getByRole('status')).toContainText('for “Shared Lives Plus”');
  await expect(findList(page)).toBeHidden();
  await expect(box).toHaveValue('Shared Lives Plus');
  await expect(box).toBeFocused();
  await expect(page).toHaveURL(/[?&]people=older-people(&|$)/);

  // From the home page too, where the box stands alone.
  await openWithScript(page, '/');
  await box.fill('shared lives');
  await organisation.click();
  await expect(page).toHaveURL(/\/models\?q=Shared\+Lives\+Plus$/);
  await box.fill('homes');
  await findOption(page, /^Homeshare\s*model$/).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Homeshare');
});

test('the open list holds to WCAG, phone and desk, light and dark, and fits its window', async ({ page }) => {
  await openWithScript(page, '/');
  await findSearchBox(page).fill('community');
  await page.keyboard.press('ArrowDown');
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect(findList(page)).toBeVisible();
      // The rest of the page is tried with the list closed.
      const found = await askAxe(page, {
        within: 'form[role="search"]',
        rules: colorScheme === 'dark' ? 'colours' : undefined,
      });
      expect.soft(found, `${width} px, ${colorScheme}`).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const heights = await findList(page)
      .getByRole('option')
      .evaluateAll((all) => all.map((option) => option.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  }
});

test('a list that comes late stays away from who has searched meanwhile', async ({ page }) => {
  await openWithScript(page, '/models');
  let release = () => {};
  const isReleased = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/search-suggestions.json', async (route) => {
    await isReleased;
    await route.continue();
  });
  const coming = page.waitForResponse('**/search-suggestions.json');
  await findSearchBox(page).focus();
  await page.keyboard.type('share');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('for “share”');
  release();
  await (await coming).finished();
  // What comes after it in the page's own order has been done too.
  await page.evaluate(() => fetch('/search-suggestions.json').then((answer) => answer.text()));
  await expect(findList(page)).toBeHidden();
  // And is there for the next letter.
  await page.keyboard.type('d');
  await expect(findList(page)).toBeVisible();
});

test('where suggestions cannot be had, the box searches as ever', async ({ browser, baseURL }) => {
  // A context of its own: the browser says of a request that failed that it did.
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.route('**/search-suggestions.json', (route) => route.abort());
  await openWithScript(page, '/models');
  const failed = page.waitForEvent('requestfailed');
  await findSearchBox(page).focus();
  await failed;
  await page.keyboard.type('share');
  await page.keyboard.press('ArrowDown');
  await expect(findList(page)).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('for “share”');
  expect(errors).toEqual([]);
  await context.close();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the box is a box', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('/models');
    const box = page.getByRole('searchbox', { name: 'Search models' });
    await box.focus();
    await page.keyboard.type('share');
    await expect(findList(page)).toBeHidden();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toContainText('for “share”');
    expect(asked).not.toContain('/search-suggestions.json');
  });
});

/** The option that Enter would choose, as a screen reader is told of it; null for none. */
async function expectActive(page: Page, index: number | null): Promise<void> {
  const box = findSearchBox(page);
  const selected = findList(page).locator('[aria-selected="true"]');
  if (index === null) {
    await expect(box).not.toHaveAttribute('aria-activedescendant');
    await expect(selected).toHaveCount(0);
    return;
  }
  const option = findList(page).locator('[role="option"]').nth(index);
  await expect(selected).toHaveCount(1);
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await expect(box).toHaveAttribute('aria-activedescendant', (await option.getAttribute('id')) ?? 'none');
}
