// A comparison is gathered on the way: added to from any list, card or the picture, carried along in the address, kept nowhere else.
import type { Page } from '@playwright/test';
import { recordAnnouncements } from './announcements.ts';
import { expect, openWithScript, test } from './fixtures.ts';
import { findValue, openFacet } from './result-list.ts';

const bar = (page: Page) => page.getByRole('region', { name: 'Comparison', exact: true });
const chosen = (page: Page) => bar(page).getByRole('listitem');
const add = (page: Page, name: string) => page.getByRole('link', { name: `Add ${name} to the comparison` });
const takeOut = (page: Page, name: string) =>
  page.getByRole('main').getByRole('link', { name: `Take ${name} out of the comparison` });
const readCarried = (page: Page) => new URL(page.url()).searchParams.getAll('compare');

test('in a list a model is added in place, told once, and goes along with what is chosen next', async ({
  page,
}) => {
  await openWithScript(page, '/models?q=sharing+a+home');
  await expect(bar(page)).toHaveCount(0);
  const readAnnounced = await recordAnnouncements(page);
  await add(page, 'Shared Lives').focus();
  await page.keyboard.press('Enter');
  await expect(chosen(page)).toHaveText([/^Shared Lives/]);
  expect(readCarried(page)).toEqual(['shared-lives']);
  expect(await readAnnounced()).toEqual(['1 model to compare']);
  // The link that added it takes it out again, and still has the focus.
  await expect(takeOut(page, 'Shared Lives').first()).toBeFocused();

  await openFacet(page, 'Who it is for');
  await findValue(page, 'Older people').press('Space');
  await expect(page).toHaveURL(/people=older-people/);
  expect(readCarried(page)).toEqual(['shared-lives']);
  await page.getByRole('link', { name: 'Table', exact: true }).click();
  await expect(page).toHaveURL(/view=table/);
  await page.getByRole('link', { name: 'Compare Homeshare', exact: true }).click();
  await expect(chosen(page)).toHaveText([/^Shared Lives/, /^Homeshare/]);

  await page.getByRole('link', { name: 'Homeshare', exact: true }).click();
  await expect(page).toHaveURL('/models/homeshare?compare=shared-lives&compare=homeshare');
  await expect(chosen(page)).toHaveCount(2);
  await page.goBack();
  await expect(chosen(page)).toHaveCount(2);
  await page.goBack();
  await expect(chosen(page)).toHaveText([/^Shared Lives/]);
});

test('the address of the page itself, its canonical one, leaves the comparison out', async ({ page }) => {
  for (const path of ['/models', '/models/shared-lives', '/rainbow']) {
    await page.goto(`${path}?compare=homeshare`);
    const canonical = await page.locator('link[rel="canonical"]').getAttribute('href');
    expect(new URL(canonical ?? '').pathname + new URL(canonical ?? '').search).toBe(path);
  }
});

test('from the picture, by keyboard: the panel adds the model in focus', async ({ page }) => {
  await openWithScript(page, '/rainbow?compare=homeshare');
  const arc = page.locator('.rainbow-figure a[href^="/models/shared-lives?"]');
  await arc.focus();
  const panel = page.getByRole('region', { name: 'The model in focus' });
  await expect(panel.getByRole('link', { name: /^Open the card/ })).toHaveAttribute(
    'href',
    '/models/shared-lives?compare=homeshare',
  );
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(add(page, 'Shared Lives')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(chosen(page)).toHaveText([/^Homeshare/, /^Shared Lives/]);
  // The second reading keeps it.
  await page.getByRole('link', { name: 'Stage', exact: true }).click();
  await expect(page).toHaveURL('/rainbow?reading=stage&compare=homeshare&compare=shared-lives');
});

test('four are the most: others can then be added no more, until one is taken out', async ({ page }) => {
  const four = ['shared-lives', 'homeshare', 'cohousing', 'emmaus'];
  await openWithScript(page, `/models?${four.map((slug) => `compare=${slug}`).join('&')}`);
  await expect(bar(page)).toContainText('4 models to compare, which is the most');
  await expect(page.getByRole('link', { name: /^Add .* to the comparison$/ })).toHaveCount(0);
  await bar(page).getByRole('link', { name: 'Take Homeshare out of the comparison' }).click();
  await expect(chosen(page)).toHaveCount(3);
  await expect(page.getByRole('link', { name: /^Add .* to the comparison$/ })).not.toHaveCount(0);
});

test('what is no model is named, left out, and not carried on', async ({ page }) => {
  await page.goto('/models/homeshare?compare=nonsense&compare=shared-lives');
  await expect(page.getByRole('main')).toContainText('compare = nonsense: There is no such model.');
  await page.getByRole('link', { name: 'Remove it from the address' }).click();
  await expect(page).toHaveURL('/models/homeshare?compare=shared-lives');
  await expect(page.getByRole('main')).not.toContainText('nonsense');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('list, card and header carry it on to the comparison', async ({ page }) => {
    await page.goto('/models?approach=shared-life');
    await add(page, 'Shared Lives').click();
    await expect(page).toHaveURL('/models?approach=shared-life&compare=shared-lives');
    await page.getByRole('searchbox').fill('homeshare');
    await page.getByRole('button', { name: 'Search' }).click();
    expect(readCarried(page)).toEqual(['shared-lives']);
    await page.getByRole('link', { name: 'Homeshare', exact: true }).click();
    await add(page, 'Homeshare').click();
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Rainbow' }).click();
    await expect(page).toHaveURL('/rainbow?compare=shared-lives&compare=homeshare');
    await bar(page).getByRole('link', { name: 'Compare them' }).click();
    await expect(page).toHaveURL('/compare?model=shared-lives&model=homeshare');
  });
});
