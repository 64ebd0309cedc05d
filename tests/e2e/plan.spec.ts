// The area plan: choosing by keyboard, with and without script, and leaving with the paper.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, readMainText, test } from './fixtures.ts';
import { tabTo } from './keyboard.ts';
import { readDocx } from '#tests/factories/read-docx.ts';

const box = (page: Page, name: string) => page.getByRole('checkbox', { name, exact: true });

/** Opens what folds away a model, and ticks it, all by keys. */
async function tickByKeys(page: Page, approach: string, name: string): Promise<void> {
  const fold = page.locator('summary').filter({ hasText: approach });
  await tabTo(page, fold);
  await page.keyboard.press('Enter');
  await tabTo(page, box(page, name));
  await page.keyboard.press('Space');
  await expect(box(page, name)).toBeChecked();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'with script off', () => {
    test.use({ javaScriptEnabled });

    test('somebody with a keyboard alone chooses models, reads the plan and leaves with the paper', async ({
      page,
    }) => {
      await page.goto('/plan');
      await tickByKeys(page, 'Volunteering and friendship', 'Volunteer befriending: Has it');
      await tickByKeys(page, 'Circles, networks and peer support', 'Community Circles: Considering');
      await tickByKeys(page, 'Sharing home and community life', 'Homeshare: Considering');
      await tabTo(page, page.getByRole('button', { name: 'Show the plan' }));
      await page.keyboard.press('Enter');

      await expect(page).toHaveURL(/\/plan\?have=befriending&consider=community-circles&consider=homeshare$/);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'Draft committee paper: Community Circles and Homeshare',
      );
      await expect(
        page.getByRole('link', { name: /^Homeshare, .*the area is considering it$/ }),
      ).toBeVisible();
      await expect(
        page.getByRole('table', { name: 'What is published of each model’s start' }).getByRole('row', {
          name: /Homeshare/,
        }),
      ).toContainText('No published start-up time');

      await tabTo(page, page.getByRole('link', { name: 'Download as a Word document' }));
      const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
      expect(download.suggestedFilename()).toMatch(/^community-rainbow-plan-.*\.docx$/);
      const { headings, text } = await readDocx(readFileSync(await download.path()));
      expect(headings[0]?.text).toBe('Draft committee paper: Community Circles and Homeshare');
      expect(text).toContain('[For the author: recommendation. The directory makes none.]');
    });

    test('what is chosen is changed where it stands first, and taken off by its tag', async ({ page }) => {
      await page.goto('/plan?have=befriending&consider=homeshare');
      await page.getByText('Change what is chosen').click();
      const first = page.getByRole('checkbox').first();
      await expect(first).toHaveAccessibleName('Volunteer befriending: Has it');
      await box(page, 'Volunteer befriending: Has it').uncheck();
      await box(page, 'Volunteer befriending: Considering').check();
      await page.getByRole('button', { name: 'Show the plan' }).click();
      await expect(page).toHaveURL(/\/plan\?consider=befriending&consider=homeshare$/);

      await page.getByRole('link', { name: 'Remove Considering: Homeshare' }).click();
      await expect(page).toHaveURL(/\/plan\?consider=befriending$/);
      expect(await readMainText(page)).toContain('Draft committee paper: Volunteer befriending');
    });
  });
}

test('a phone shows the grid of gaps in the place of the picture, and an empty place leads to models for it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/plan?have=befriending');
  await expect(page.getByRole('group', { name: /^The area’s models/ })).toBeHidden();
  const grid = page.getByRole('table', { name: /^By people and step/ });
  const gap = grid.getByRole('link', { name: /^\d+ to look at, for older people, crisis and acute$/ });
  const count = Number.parseInt(await gap.innerText(), 10);
  await gap.click();
  await expect(page).toHaveURL(/\/models\?step=crisis-and-acute&people=older-people$/);
  await expect(page.getByRole('status').filter({ hasText: /^\d+ models?/ })).toContainText(`${count} model`);
});

test('printed, it is the paper without the form', async ({ page }) => {
  await page.goto('/plan?have=befriending&consider=homeshare');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Change what is chosen')).toBeHidden();
  await expect(page.getByRole('link', { name: 'Download as a Word document' })).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Risk register: what would kill it' })).toBeVisible();
  await expect(page.getByText('☐').first()).toBeVisible();
});
