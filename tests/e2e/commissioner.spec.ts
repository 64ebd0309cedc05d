// The errand that the site is for, from end to end: a commissioner looks for other ways than residential care, sets three side by side,
// checks whether the area is ready for them, and leaves with the paper. By mouse, by keyboard alone, and with script off.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, openWithScript, test } from './fixtures.ts';
import { tabTo } from './keyboard.ts';
import { findFacetName, findValue, readResultNames } from './result-list.ts';
import { readDocx } from '#tests/factories/read-docx.ts';

/** Acts on a control: what somebody with that device does. */
type Act = (page: Page, control: Locator) => Promise<void>;

const click: Act = (_, control) => control.click();
const pressEnter: Act = async (page, control) => {
  await tabTo(page, control);
  await page.keyboard.press('Enter');
};
const pressSpace: Act = async (page, control) => {
  await tabTo(page, control);
  await page.keyboard.press('Space');
};

const ways = [
  { way: 'by mouse', hasScript: true, follow: click, tick: click },
  { way: 'by keyboard alone', hasScript: true, follow: pressEnter, tick: pressSpace },
  { way: 'with script off', hasScript: false, follow: click, tick: click },
] as const;

for (const { way, hasScript, follow, tick } of ways) {
  test.describe(way, () => {
    test.use({ javaScriptEnabled: hasScript });

    test('a commissioner finds three models, compares them, checks readiness and leaves with the paper', async ({
      page,
    }) => {
      await (hasScript ? openWithScript(page, '/models') : page.goto('/models'));
      await follow(page, findFacetName(page, 'Instead of'));
      await tick(page, findValue(page, 'Residential or nursing care'));
      if (!hasScript) await follow(page, page.getByRole('button', { name: 'Show models' }));
      await expect(page).toHaveURL(/\/models\?.*instead=residential-care$/);
      await expect(page.getByText('Instead of: Residential or nursing care')).toBeVisible();

      const names = (await readResultNames(page)).slice(0, 3);
      for (const [index, name] of names.entries()) {
        await follow(page, page.getByRole('link', { name: `Add ${name} to the comparison`, exact: true }));
        await expect(page.getByRole('region', { name: 'Comparison' }).getByRole('listitem')).toHaveCount(
          index + 1,
        );
      }
      await follow(page, page.getByRole('link', { name: 'Compare them' }));
      await expect(page).toHaveURL(/\/compare\?model=[a-z-]+&model=[a-z-]+&model=[a-z-]+$/);
      const heading = page.getByRole('heading', { level: 1 });
      for (const name of names) await expect(heading).toContainText(name);
      const slugs = new URL(page.url()).searchParams.getAll('model');

      await follow(page, page.getByRole('link', { name: 'check readiness' }));
      await expect(page).toHaveURL(/\/readiness\?/);
      expect(new URL(page.url()).searchParams.getAll('model').sort()).toEqual([...slugs].sort());
      const firstAnswer = page.getByRole('group', { name: /^10\./ }).getByRole('radio', { name: 'Not yet' });
      await tick(page, firstAnswer);
      await follow(page, page.getByRole('button', { name: 'See what the answers show', exact: true }));
      await expect(page.getByRole('heading', { level: 1, name: 'What your answers show' })).toBeVisible();

      await follow(page, page.getByRole('link', { name: 'Plan with these models' }));
      await expect(page).toHaveURL(/\/plan\?/);
      expect(new URL(page.url()).searchParams.getAll('consider').sort()).toEqual([...slugs].sort());
      const link = page.getByRole('link', { name: 'Download as a Word document' });
      const [download] = await Promise.all([page.waitForEvent('download'), follow(page, link)]);
      const paper = await readDocx(readFileSync(await download.path()));
      for (const name of names) expect(paper.headings[0]?.text).toContain(name);
    });
  });
}
