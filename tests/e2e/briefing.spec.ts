// The briefing of a model: reached from its card, read, copied, printed, taken as a file; the same without script.
import { test as unwatched } from '@playwright/test';
import { readContent } from '#scripts/read-content.ts';
import { readDocx } from '#tests/factories/read-docx.ts';
import { readFileSync } from 'node:fs';
import { expect, openWithScript, test } from './fixtures.ts';

const path = '/models/shared-lives/briefing';

test('a card leads to its briefing, which leads to its sources and back', async ({ page }) => {
  await page.goto('/models/shared-lives');
  await page.getByRole('link', { name: 'Briefing on one page' }).click();
  await expect(page).toHaveURL(path);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Shared Lives');
  const headings = await page.getByRole('heading', { level: 2 }).allInnerTexts();
  expect(headings).toEqual([
    'What it is',
    'For whom, and instead of what',
    'What it costs',
    'What the evidence says',
    'What must be in place',
    'What would kill it',
    'Who to ask',
    'Sources',
  ]);
  await page.getByRole('link', { name: 'Source 1', exact: true }).first().click();
  await expect(page).toHaveURL(`${path}#source-1`);
  await page.getByRole('link', { name: 'Back to citation 1 of source 1' }).click();
  await expect(page).toHaveURL(`${path}#cited-1-1`);
});

test('one press copies it as text and says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openWithScript(page, path);
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await expect(page.getByRole('status')).toHaveText('Copied.');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await page.getByRole('textbox', { includeHidden: true }).inputValue());
  expect(copied).toMatch(/^Shared Lives\nA briefing[^]*\n\nSources\n\[1\] /);
});

test('where the browser does not let it copy, the text is there and selected', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await openWithScript(page, path);
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await expect(page.getByRole('status')).toContainText('copy it from there');
  const field = page.getByRole('textbox');
  await expect(field).toBeVisible();
  const selected = await field.evaluate((one: HTMLTextAreaElement) => one.selectionEnd - one.selectionStart);
  expect(selected).toBeGreaterThan(500);
});

test('the Word document says what the page says', async ({ page }) => {
  await page.goto(path);
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Word document (.docx)' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^community-rainbow-briefing-shared-lives-[\da-f]+\.docx$/);
  const read = await readDocx(readFileSync(await download.path()));
  const headings = await page.getByRole('heading').allInnerTexts();
  expect(read.headings.map(({ text }) => text)).toEqual(headings);
  const lines = await page.locator('.paper > ul > li').evaluateAll((items) =>
    items.map((item) => {
      item.querySelectorAll('.citation, sup').forEach((mark) => mark.remove());
      return item.textContent?.trim();
    }),
  );
  expect(read.lists.flatMap(({ items }) => items)).toEqual(lines);
});

unwatched.describe('without script', () => {
  unwatched.use({ javaScriptEnabled: false });

  unwatched(
    'the text can be opened and copied by hand, and nothing is offered that does nothing',
    async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole('button')).toHaveCount(0);
      await page.getByText('The same as plain text, to copy').click();
      await expect(page.getByRole('textbox')).toHaveValue(/^Shared Lives\n/);
      await expect(page.getByRole('link', { name: 'Word document (.docx)' })).toBeVisible();
    },
  );
});

unwatched.describe('in print', () => {
  // Paper needs none, and the pages come quicker.
  unwatched.use({ javaScriptEnabled: false });

  unwatched('the briefings of the longest cards are one page', async ({ context }) => {
    unwatched.setTimeout(120_000);
    const left = readContent('data')
      .cards.map(({ card }) => ({ slug: card.slug, length: JSON.stringify(card).length }))
      .sort((a, b) => b.length - a.length)
      .slice(0, 16)
      .map(({ slug }) => slug);
    expect(left).toContain('shared-lives');
    const tooLong: string[] = [];
    const printInTurn = async () => {
      const page = await context.newPage();
      for (let slug = left.pop(); slug !== undefined; slug = left.pop()) {
        await page.goto(`/models/${slug}/briefing`);
        const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
        const sheets = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
        if (sheets !== 1) tooLong.push(`${slug}: ${sheets}`);
      }
    };
    await Promise.all([printInTurn(), printInTurn(), printInTurn(), printInTurn()]);
    expect(tooLong).toEqual([]);
  });
});
