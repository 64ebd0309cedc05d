// A newcomer finds a model and reads its card, with script and without.
import { expect, test } from './fixtures.ts';
import { findSearchBox } from './result-list.ts';

const sevenHeadings = [
  'Problem',
  'Solution',
  'Evidence',
  'Impact',
  'Spread',
  'Requirements',
  'What would kill it?',
];

for (const hasScript of [true, false]) {
  test.describe(hasScript ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled: hasScript });

    test('somebody with a spare room finds Homeshare and reads the whole card', async ({ page }) => {
      await page.goto('/');
      await findSearchBox(page).fill('spare room');
      await page.getByRole('button', { name: 'Search' }).click();
      await expect(page).toHaveURL(/\/models\?q=spare\+room/);
      await expect(page.getByRole('status')).toContainText('for “spare room”');

      await page.getByRole('main').getByRole('link', { name: 'Homeshare', exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Homeshare');
      const headings = await page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts();
      expect(headings.filter((heading) => sevenHeadings.includes(heading))).toEqual(sevenHeadings);
      for (const heading of sevenHeadings) {
        const section = page.getByRole('region', { name: heading, exact: true });
        await expect(section.getByRole('paragraph').first()).toHaveText(/\w.{40}/);
      }
    });

    test('a model is found by another of its names', async ({ page }) => {
      await page.goto('/models');
      await findSearchBox(page).fill('adult placement');
      await page.keyboard.press('Enter');
      const found = page.getByRole('main').getByRole('heading', { level: 2 });
      await expect(page.getByRole('status')).toContainText('for “adult placement”');
      await expect(found.filter({ hasText: /^(?!Narrow down)/ }).first()).toHaveText('Shared Lives');
    });

    test('a citation leads to its source, and the source back to it', async ({ page }) => {
      await page.goto('/models/homeshare');
      const citation = page
        .getByRole('region', { name: 'Problem', exact: true })
        .getByRole('link', { name: /^Source \d+$/ })
        .first();
      const number = /\d+/.exec((await citation.getAttribute('aria-label')) ?? '')?.[0] ?? '';
      await citation.click();

      const source = page
        .getByRole('region', { name: 'Sources', exact: true })
        .getByRole('listitem')
        .filter({ hasText: new RegExp(`^${number}\\.`) });
      await expect(source).toBeInViewport();
      await expect(page).toHaveURL(/#source-/);
      // The keyboard goes on from where the eye is.
      await page.keyboard.press('Tab');
      await expect(source.getByRole('link').first()).toBeFocused();

      await source.getByRole('link', { name: /^Problem( \(1\))?$/ }).click();
      await expect(citation).toBeInViewport();
      await page.keyboard.press('Tab');
      await expect(page.locator(':focus')).toBeInViewport();
    });

    test('each entry of the list of headings leads to its heading, and back leads back', async ({ page }) => {
      await page.goto('/models/shared-lives');
      const contents = page.getByRole('navigation', { name: 'On this page' });
      const entries = await contents.getByRole('link').all();
      expect(entries.length).toBeGreaterThan(sevenHeadings.length);
      for (const entry of entries) {
        const name = (await entry.innerText()).replace(/ \(\d+\)$/, '');
        await entry.click();
        // "Who to ask" is the beginning of a longer one.
        const heading = page.getByRole('heading', { level: 2, name: new RegExp(`^${escapePattern(name)}`) });
        await expect(heading).toBeInViewport();
        // It stays beside the text, so that the next place is one click away.
        await expect(entry).toBeInViewport();
      }
      await page.goBack();
      await expect(page.getByRole('heading', { level: 2, name: /^Who to ask/ })).toBeInViewport();
    });

    test('a renamed model leads to its card', async ({ page, baseURL }) => {
      await page.goto('/models/renamed-sample');
      await expect(page).toHaveURL(`${baseURL}/models/homeshare`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Homeshare');
    });
  });
}

test('a card leads to the models it goes with', async ({ page }) => {
  await page.goto('/models/homeshare');
  await page
    .getByRole('region', { name: 'Goes with' })
    .getByRole('link', { name: 'Shared Lives', exact: true })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Shared Lives');
});

function escapePattern(words: string): string {
  return words.replace(/[?()]/g, '\\$&');
}
