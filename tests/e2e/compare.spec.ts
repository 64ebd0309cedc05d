// Models side by side: chosen, added, moved and removed without script, by keyboard alone; on a desk a table whose head stays in sight,
// on a phone one heading at a time; on paper across the sheet.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { tabTo } from './keyboard.ts';
import { renamedSlug, troubledModel, withdrawn } from './site-data.ts';

const chosen = (page: Page) => page.getByRole('region', { name: 'Models compared' });
const readChosen = (page: Page) => chosen(page).locator('ol > li > a').allInnerTexts();
const table = (page: Page, name: string) => page.getByRole('table', { name, exact: true });
const row = (page: Page, name: string, inTable: string) =>
  table(page, inTable)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) });

test.describe('without script, by keyboard alone', () => {
  test.use({ javaScriptEnabled: false });

  test('a comparison is begun, added to, put in another order and cut down', async ({ page }) => {
    await page.goto('/compare');
    await page.getByLabel('First model').focus();
    await page.keyboard.type('Homes');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Housing');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/compare?model=homeshare&model=housing-first#chosen');
    expect(await readChosen(page)).toEqual(['Homeshare', 'Housing First']);

    await page.getByLabel('Add a model').focus();
    await page.keyboard.type('Shared');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/model=homeshare&model=housing-first&model=shared-lives#chosen$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Homeshare, Housing First and Shared Lives compared',
    );
    await expect(table(page, 'At a glance').getByRole('columnheader')).toHaveText([
      'Homeshare',
      'Housing First',
      'Shared Lives',
    ]);

    await chosen(page).getByRole('link', { name: 'Move earlier Shared Lives' }).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/model=homeshare&model=shared-lives&model=housing-first#chosen$/);
    await chosen(page).getByRole('link', { name: 'Move later Homeshare' }).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/model=shared-lives&model=homeshare&model=housing-first#chosen$/);
    await chosen(page).getByRole('link', { name: 'Remove Homeshare' }).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/compare\?model=shared-lives&model=housing-first#chosen$/);
    expect(await readChosen(page)).toEqual(['Shared Lives', 'Housing First']);
  });

  test('four are the most; no form offers a fifth', async ({ page }) => {
    await page.goto('/compare?model=homeshare&model=keyring&model=befriending&model=clubhouse&model=emmaus');
    expect(await readChosen(page)).toHaveLength(4);
    await expect(page.getByRole('region', { name: 'Ignored' })).toContainText('model = emmaus: Four at most');
    await expect(page.getByLabel('Add a model')).toHaveCount(0);
    await expect(chosen(page)).toContainText('Remove one to add another');
  });

  test('one alone is led to a companion, and none to alternatives to residential care', async ({ page }) => {
    await page.goto(`/compare?model=${renamedSlug}&model=${withdrawn.slug}`);
    await expect(page).toHaveURL(`/compare?model=homeshare&model=${withdrawn.slug}`);
    await expect(page.getByRole('region', { name: 'Ignored' })).toContainText(withdrawn.reason);
    await page
      .getByRole('link', { name: /^Compare with / })
      .first()
      .click();
    expect(await readChosen(page)).toHaveLength(2);

    await page.goto('/compare');
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Instead of: residential or nursing care' })
      .getByRole('link', { name: /^Compare / })
      .click();
    expect(await readChosen(page)).toHaveLength(4);
    for (const cell of await row(page, 'Instead of', 'At a glance').getByRole('cell').all())
      await expect(cell).toContainText('Residential or nursing care');
  });
});

test('a heading is jumped to from the keyboard, and a finding is opened from its outcome', async ({
  page,
}) => {
  await page.goto(`/compare?model=housing-first&model=${troubledModel.slug}`);
  expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0);
  const jump = page
    .getByRole('navigation', { name: 'Headings compared' })
    .getByRole('link', { name: 'Evidence' });
  await jump.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Evidence', exact: true })).toBeInViewport();
  const outcome = row(page, 'Mental wellbeing', 'Outcome by outcome');
  await expect(outcome).toContainText('Contested: studies point different ways');
  await tabTo(page, outcome.getByRole('link', { name: /^finding e/ }).first());
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/evidence\/[a-z-]+\/e\d+$/);
});

test('what nobody expects or states reads so, and an overdue check is said', async ({ page }) => {
  await page.goto(`/compare?model=homeshare&model=${troubledModel.slug}`);
  await expect(row(page, 'Last checked', 'At a glance')).toContainText('check overdue since 15 January 2021');
  await expect(row(page, 'Cost that stands first on its card', 'At a glance')).toContainText(
    'What it costs to provide is not stated',
  );
  await expect(table(page, 'Outcome by outcome').getByText('Not expected, not tested').first()).toBeVisible();
});

test('the names stay in sight at the desk while rows pass under them', async ({ page }) => {
  await page.goto('/compare?model=homeshare&model=housing-first&model=shared-lives&model=keyring');
  const risks = table(page, 'What would kill it?');
  await risks.getByRole('row').last().scrollIntoViewIfNeeded();
  for (const head of await risks.getByRole('columnheader').all()) await expect(head).toBeInViewport();
});

test('on a phone each model stands under one heading, and nothing is wider than the window', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/compare?model=homeshare&model=housing-first&model=shared-lives&model=keyring');
  const cells = row(page, 'Approach', 'At a glance').getByRole('cell');
  await expect(cells).toHaveText([
    /^Homeshare\s*Sharing home/,
    /^Housing First\s*Small enterprises/,
    /^Shared Lives\s*Sharing home/,
    /^KeyRing Living Support Networks\s*Circles/,
  ]);
  const lefts = await cells.evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().left));
  expect(new Set(lefts).size).toBe(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test('on paper it lies across, with every finding and without what is for the screen', async ({ page }) => {
  await page.goto('/compare?model=homeshare&model=housing-first&model=shared-lives&model=keyring');
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const sheets = [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)];
  expect(sheets.length).toBeGreaterThan(3);
  for (const [, width, height] of sheets) {
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([842, 595]);
  }
  await page.emulateMedia({ media: 'print' });
  await expect(chosen(page)).toBeHidden();
  await expect(page.locator('summary').filter({ visible: true })).toHaveCount(0);
  const findings = row(page, 'Findings that decide', 'The findings behind it').getByRole('link', {
    name: /^Finding e/,
  });
  expect(await findings.count()).toBeGreaterThan(5);
  for (const finding of await findings.all()) await expect(finding).toBeVisible();
});
