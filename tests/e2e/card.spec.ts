// What a reader does on a card beyond reading: picks findings, follows ids, takes in the fold, takes a citation along.
import type { Locator, Page } from '@playwright/test';
import { expect, openWithScript, readMainText, test } from './fixtures.ts';
import { readContent } from '#scripts/read-content.ts';

const cards = readContent('data').cards.map(({ card }) => card);
const countFindings = (slug: string) => cards.find((card) => card.slug === slug)?.evidence.items.length ?? 0;

const findings = (page: Page): Locator => page.locator('#findings');
/** The rows of findings that are to be seen, without their heads. */
const shownRows = (page: Page): Locator =>
  findings(page)
    .getByRole('row')
    .filter({ has: page.getByRole('cell') });

for (const hasScript of [true, false]) {
  test.describe(hasScript ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled: hasScript });

    test('a reader picks the findings for one outcome, reads the others, and goes back to all', async ({
      page,
    }) => {
      const all = countFindings('housing-first');
      await page.goto('/models/housing-first');
      await expect(shownRows(page)).toHaveCount(all);
      await findings(page)
        .getByLabel('Outcome')
        .selectOption({ label: await labelOf(page, 'cost') });
      await findings(page).getByLabel('Sort').selectOption('Latest first');
      await findings(page).getByRole('button', { name: 'Show findings' }).click();

      await expect(page).toHaveURL(/\?outcome=cost&direction=&sort=year#findings$/);
      await expect(findings(page).getByRole('heading', { name: 'What was found' })).toBeInViewport();
      await expect(findings(page).getByLabel('Outcome')).toHaveValue('cost');
      const picked = await shownRows(page).count();
      expect(picked).toBeGreaterThan(0);
      expect(picked).toBeLessThan(all);
      for (const row of await shownRows(page).all()) {
        await expect(row).toContainText('for cost and value for money');
      }
      await expect(findings(page)).toContainText(`${picked} of ${all} findings: cost and value for money.`);

      await findings(page)
        .getByText(`The other ${all - picked} findings`)
        .click();
      await expect(shownRows(page)).toHaveCount(all);

      await findings(page).getByRole('link', { name: 'Show all' }).click();
      await expect(page).toHaveURL(/\/models\/housing-first#findings$/);
      await expect(shownRows(page)).toHaveCount(all);
      await expect(findings(page).getByLabel('Outcome')).toHaveValue('');
    });

    test('a finding is found by its id, even where it was left out', async ({ page }) => {
      await page.goto('/models/housing-first#e12');
      await expect(page.locator('#e12')).toBeInViewport();
      await page.goto('/models/housing-first?outcome=cost#e1');
      await expect(page.locator('#e1')).toBeInViewport();
      await expect(page.locator('#e1')).toContainText('e1.');
    });
  });
}

async function labelOf(page: Page, outcome: string): Promise<string> {
  return (await findings(page).locator(`option[value="${outcome}"]`).textContent()) ?? '';
}

test('a card reached in place picks findings in place, and reads as when opened by its address', async ({
  page,
}) => {
  await openWithScript(page, '/models?q=housing+first');
  await page.getByRole('main').getByRole('link', { name: 'Housing First', exact: true }).click();
  await expect(page).toHaveTitle(/^Housing First/);
  await findings(page).getByLabel('Independent').check();
  await findings(page).getByRole('button', { name: 'Show findings' }).click();
  await expect(findings(page)).toContainText(/of \d+ findings: independent\./);
  await expect(findings(page).getByLabel('Independent')).toBeChecked();
  const address = page.url();
  const reached = await readMainText(page);
  await page.goBack();
  await expect(findings(page).getByLabel('Independent')).not.toBeChecked();
  await expect(findings(page)).not.toContainText('findings: independent.');
  await page.goto(address);
  expect(await readMainText(page)).toBe(reached);
});

test('what a card does not know in its address is said to be ignored, and no other address is its own', async ({
  page,
}) => {
  await page.goto('/models/housing-first?uk=yes&outcome=happiness&colour=blue&utm_source=post');
  const ignored = page.getByRole('region', { name: 'Ignored' });
  await expect(ignored.getByRole('listitem')).toHaveText([
    'colour = blue: No such parameter.',
    'outcome = happiness: No such value.',
  ]);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', /\/models\/housing-first$/);
  await ignored.getByRole('link', { name: 'Remove it from the address' }).click();
  await expect(page).toHaveURL(/\/models\/housing-first\?uk=yes$/);
  await expect(ignored).toHaveCount(0);
});

test('a card with few findings has nothing to pick them by', async ({ page }) => {
  const few = cards.find((card) => card.evidence.items.length <= 6 && card.evidence.items.length > 0);
  await page.goto(`/models/${few?.slug}`);
  await expect(shownRows(page)).toHaveCount(few?.evidence.items.length ?? 0);
  await expect(findings(page).getByRole('combobox')).toHaveCount(0);
});

test('every card tells the most important in a desk’s window, without scrolling', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const { slug, summary } of cards) {
    await page.goto(`/models/${slug}`);
    await page.evaluate(() => document.fonts.ready);
    const pieces = await page
      .locator('header p, header dl > div')
      .evaluateAll((all) =>
        all.map((piece) => ({ words: piece.textContent, bottom: piece.getBoundingClientRect().bottom })),
      );
    const findBottom = (start: string) => pieces.find(({ words }) => words.startsWith(start))?.bottom;
    for (const start of [summary, 'Evidence', 'Cost', 'From prevention to crisis']) {
      expect.soft(findBottom(start) ?? Infinity, `${start} of ${slug}`).toBeLessThanOrEqual(800);
    }
  }
});

test('a card says how to cite it, and gives the whole of itself as data', async ({ page, request }) => {
  await page.goto('/models/homeshare');
  const citing = page.getByRole('region', { name: 'Cite this card' });
  await expect(citing).toContainText(
    /Community Rainbow, “Homeshare”, revision \d+, \d+ \w+ \d{4}, https?:\/\/\S+\/models\/homeshare, licence CC BY 4\.0\./,
  );
  const address = await citing.getByRole('link', { name: 'as JSON' }).getAttribute('href');
  const answer = (await (await request.get(address ?? '')).json()) as {
    slug?: string;
    card?: { slug: string };
  };
  expect(answer.card?.slug ?? answer.slug).toBe('homeshare');
});

test('what was counted more than once is drawn over the years, and said in words', async ({ page }) => {
  await page.goto('/models/housing-first');
  const spread = page.getByRole('region', { name: 'Spread', exact: true });
  const chart = spread.getByRole('img', { name: /^Services answering the national survey, England: / });
  await expect(chart).toHaveAccessibleName(/: 28 services in 2017, 87 services in 2020\.$/);
  await expect(chart).toContainText('87');
  // The table has every figure still.
  const rows = spread.getByRole('row').filter({ hasText: 'Services answering the national survey' });
  await expect(rows).toHaveCount(2);
});

test('on paper the card has one column, and what stands beside it elsewhere is left out', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/models/housing-first');
  await expect(page.getByText('Goes well with')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Goes well with')).toBeHidden();
  await expect(findings(page).getByRole('combobox')).toHaveCount(0);
  const [main, evidence] = await Promise.all(
    [page.getByRole('main'), page.getByRole('region', { name: 'Evidence', exact: true })].map((part) =>
      part.evaluate((element) => element.getBoundingClientRect().width),
    ),
  );
  expect(evidence).toBeGreaterThan((main ?? Infinity) * 0.9);
  await expect(page.getByRole('region', { name: 'Cite this card' })).toBeVisible();
});
