// What the questions of the form do before they are saved: a level and a picture that follow, rows that come and go, and what
// somebody else changed meanwhile.
import type { Page } from '@playwright/test';
import { begin, fillFields, save } from './fill-form.ts';
import { expect, test } from './fixtures.ts';
import { termIds } from '#app/features/vocabulary/vocabulary.ts';

const levelPanel = (page: Page) => page.getByRole('region', { name: /the card would say/ });

test('the level follows a finding as it is filled in, and nothing is saved by that', async ({ page }) => {
  const draft = await begin(page, { kind: 'change', model: 'shared-lives' });
  await page.goto(`${draft}/evidence-items/new`);
  await expect(levelPanel(page)).toContainText('Level 2');
  await fillFields(page, {
    finding: 'A sample of a trial that found a benefit.',
    design: 'rct',
    measured: 'yes',
    comparison: 'randomised',
    counted: 'number',
    n: '120',
    nOf: 'people',
    independent: 'yes',
    ownModel: 'yes',
    inUk: 'yes',
    caution: 'none',
    source: 's1',
    outcomes: [{ outcome: 'wellbeing', direction: 'positive', words: 'A sample of a few words' }],
  });
  await page.getByRole('textbox', { name: 'In a few words' }).blur();
  await expect(levelPanel(page)).toContainText('Level 3');
  await fillFields(page, { 'outcomes[0].direction': 'none' });
  await expect(levelPanel(page)).toContainText('Mental wellbeing: no effect found');
  await expect(levelPanel(page)).toContainText('Level 2');
  await expect(levelPanel(page)).not.toContainText(/fail/i);
  await page.goto(`${draft}/evidence-items`);
  await expect(levelPanel(page)).toContainText('Level 2');
  await expect(page.getByText('A sample of a trial')).toHaveCount(0);
});

for (const hasScript of [true, false]) {
  test.describe(hasScript ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled: hasScript });

    test('the drawn rainbow shows the span that is chosen', async ({ page }) => {
      const draft = await begin(page, { kind: 'change', model: 'homeshare' });
      await page.goto(`${draft}/spectrum`);
      const steps = termIds('step');
      const shown = page.locator('.spectrum-span').filter({ visible: true });
      for (const [from, to] of [
        [0, 0],
        [0, 4],
        [1, 3],
        [4, 4],
      ] as const) {
        await fillFields(page, { from: steps[from], to: steps[to] });
        await expect(shown).toHaveCount(1);
        await expect(shown).toHaveClass(new RegExp(`${steps[from]}.*${steps[to]}`));
      }
      await fillFields(page, { from: steps[3], to: steps[1] });
      await expect(shown).toHaveCount(0);
      await save(page);
      await expect(page.getByRole('alert')).toContainText('a latest step that is not before the earliest');
    });

    test('rows of outcomes are added, moved and removed, and nothing typed is lost', async ({ page }) => {
      const draft = await begin(page, { kind: 'change', model: 'homeshare' });
      await page.goto(`${draft}/evidence-items/new`);
      await fillFields(page, { finding: 'A sample of a finding.', place: 'Sampleshire' });
      await fillFields(page, {
        outcomes: [
          { outcome: 'wellbeing', direction: 'positive', words: 'First' },
          { outcome: 'loneliness', direction: 'none', words: 'Second' },
          { outcome: 'cost', direction: 'negative', words: 'Third' },
        ],
      });
      await page.getByRole('button', { name: /^Move up.+outcome 3$/ }).click();
      await page.getByRole('button', { name: /^Remove.+outcome 1$/ }).click();
      const words = page.getByRole('textbox', { name: 'In a few words' });
      await expect(words).toHaveCount(2);
      await expect(words.first()).toHaveValue('Third');
      await expect(words.last()).toHaveValue('Second');
      await expect(page.locator('[name="outcomes[0].outcome"]')).toHaveValue('cost');
      await expect(page.locator('[name="finding"]')).toHaveValue('A sample of a finding.');
      await expect(page.locator('[name="place"]')).toHaveValue('Sampleshire');
      await expect(page.getByRole('alert')).toHaveCount(0);
    });

    test('an answer that another window changed meanwhile is not written over', async ({ page }) => {
      const draft = await begin(page, { kind: 'change', model: 'homeshare' });
      await page.goto(`${draft}/summary`);
      const other = await page.context().newPage();
      await other.goto(`${draft}/summary`);
      await fillFields(other, { summary: 'A sample of theirs.' });
      await save(other);
      await expect(other).not.toHaveURL(/\/summary$/);
      await fillFields(page, { summary: 'A sample of mine.' });
      await save(page);
      const main = page.getByRole('main');
      await expect(main).toContainText('This answer was changed since you opened the page');
      await expect(main).toContainText('A sample of theirs.');
      await expect(page.locator('[name="summary"]')).toHaveValue('A sample of mine.');
      await save(page);
      await page.goto(`${draft}/summary`);
      await expect(page.locator('[name="summary"]')).toHaveValue('A sample of mine.');
    });

    test('entries of a list are moved, changed and removed, and a cited publication stays', async ({
      page,
    }) => {
      const draft = await begin(page, { kind: 'change', model: 'homeshare' });
      await page.goto(`${draft}/links`);
      const entries = page.locator('#entries li');
      const before = await entries.count();
      const [, second = ''] = await entries.allInnerTexts();
      const [title = ''] = second.split('\n');
      await entries
        .first()
        .getByRole('button', { name: /^Move down/ })
        .click();
      await expect(entries.first()).toContainText(title);
      await entries
        .first()
        .getByRole('link', { name: /^Remove/ })
        .click();
      await page.getByRole('button', { name: 'Yes, remove it' }).click();
      await expect(entries).toHaveCount(before - 1);
      await page.goto(`${draft}/sources?remove=s1`);
      await page.getByRole('button', { name: 'Yes, remove it' }).click();
      await expect(page.getByRole('alert')).toContainText('[s1] is cited');
    });
  });
}
