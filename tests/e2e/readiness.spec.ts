// The self-assessment as people use it: answered by keyboard, read, noted on, taken away. It has no script, so with script and without
// are one.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { tabTo } from './keyboard.ts';
import { readDocx } from '#tests/factories/read-docx.ts';

const statement = (page: Page, start: string) => page.getByRole('group', { name: new RegExp(`^${start}`) });
const answerTo = (page: Page, start: string, answer: string) =>
  statement(page, start).getByRole('radio', { name: answer, exact: true });
const row = (page: Page, short: string) =>
  page.getByRole('table', { name: /The eighteen answers/ }).getByRole('row', { name: short });
const section = (page: Page, name: string) => page.getByRole('region', { name });

async function download(page: Page, press: () => Promise<void>) {
  const [saved] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: saved.suggestedFilename(), ...(await readDocx(readFileSync(await saved.path()))) };
}

/** Opens a fold by keyboard. */
async function unfold(page: Page, summary: Locator): Promise<void> {
  await tabTo(page, summary);
  await page.keyboard.press('Enter');
}

test.describe('by keyboard, with script off', () => {
  test.use({ javaScriptEnabled: false });

  test('answers become a result, the result gets notes, and both leave as a paper', async ({ page }) => {
    await page.goto('/readiness?model=shared-lives&model=homeshare');
    await expect(page.getByText('Afterwards you see what Homeshare and Shared Lives ask for')).toBeVisible();

    await tabTo(page, answerTo(page, '1\\.', 'Not yet'));
    await page.keyboard.press('Space');
    for (let steps = 0; steps < 3; steps += 1) await page.keyboard.press('ArrowDown');
    await expect(answerTo(page, '1\\.', 'How we work here')).toBeChecked();
    await tabTo(page, answerTo(page, '10\\.', 'Not yet'));
    await page.keyboard.press('Space');
    await tabTo(page, answerTo(page, '13\\.', 'Not yet'));
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowUp');
    await expect(answerTo(page, '13\\.', 'Do not know')).toBeChecked();
    await tabTo(page, page.getByRole('button', { name: 'See what the answers show', exact: true }));
    await page.keyboard.press('Enter');

    await expect(page).toHaveTitle('What your answers show – Community Rainbow');
    expect(new URL(page.url()).search).toBe(
      '?model=homeshare&model=shared-lives&q01=usual&q10=not-yet&q13=unknown&show=result',
    );
    await expect(row(page, 'Local people help to design change')).toContainText('How we work here');
    await expect(row(page, 'Leaders understand and commit')).toContainText('Not yet');
    await expect(row(page, 'Part of the local vision')).toContainText('Not answered');
    await expect(section(page, 'What there is to build on')).toContainText('people who draw on support');
    await expect(section(page, 'Gaps, and what could help')).toContainText('Leaders senior enough to matter');
    await expect(section(page, 'Where there is no evidence yet')).toContainText('Commissioners are involved');
    const asked = section(page, 'What the models ask for there').locator('.asked-list a');
    await expect(asked.first()).toBeVisible();

    await unfold(page, page.locator('summary', { hasText: 'Co-production: notes on 1 to 3' }));
    await tabTo(page, statement(page, '1\\.').getByRole('textbox', { name: 'What shows this?' }));
    await page.keyboard.type('Minutes of the board, May');
    await tabTo(page, statement(page, '1\\.').getByRole('checkbox', { name: 'People who draw on support' }));
    await page.keyboard.press('Space');
    const address = page.url();
    await tabTo(page, page.getByRole('button', { name: 'Download the paper, for Word' }));
    const paper = await download(page, () => page.keyboard.press('Enter'));
    expect(page.url()).toBe(address);
    expect(paper.name).toMatch(/^community-rainbow-readiness-\d{4}-\d\d-\d\d\.docx$/);
    expect(paper.tables[0]?.rows[1]?.slice(2)).toEqual([
      'How we work here',
      'Minutes of the board, May Who says so: people who draw on support.',
    ]);
    expect(paper.text).not.toContain('show=result');

    // What was typed is still there, to go on with.
    await expect(page.getByRole('textbox', { name: 'What shows this?' }).first()).toHaveValue(
      'Minutes of the board, May',
    );
  });
});

test('answers can be changed, and are kept while they are', async ({ page }) => {
  await page.goto('/readiness?q07=talking&f2=yes&model=homeshare');
  await page.getByRole('link', { name: 'Change the answers' }).click();
  await expect(answerTo(page, '7\\.', 'Talking about it')).toBeChecked();
  await expect(answerTo(page, 'b\\.', 'Yes')).toBeChecked();
  await answerTo(page, '7\\.', 'Started in places').check();
  await page.getByRole('button', { name: 'See what all the answers show' }).click();
  await expect(row(page, 'Time for information')).toContainText('Started in places');
  expect(new URL(page.url()).searchParams.getAll('model')).toEqual(['homeshare']);
});

test('a form without answers says what to do', async ({ page }) => {
  await page.goto('/readiness');
  await page.getByRole('button', { name: 'See what the answers show', exact: true }).click();
  await expect(page.getByRole('region', { name: 'No statement has an answer yet' })).toContainText(
    'Choose an answer to at least one',
  );
});

test('a note that is too long comes back whole, to be shortened', async ({ page }) => {
  await page.goto('/readiness?q01=usual');
  await page.locator('summary', { hasText: 'Co-production: notes' }).click();
  const note = page.getByRole('textbox', { name: 'What shows this?' }).first();
  await note.fill(`${'Minutes. '.repeat(300)}End`);
  await page.getByRole('button', { name: 'Download the paper, for Word' }).click();
  await expect(page.getByRole('alert')).toContainText('Shorten this note to at most 2,000 characters');
  await expect(note).toHaveValue(/^Minutes.*End$/);
  expect(page.url()).not.toContain('Minutes');
  await note.fill('Minutes of May');
  const paper = await download(page, () =>
    page.getByRole('button', { name: 'Download the paper, for Word' }).click(),
  );
  expect(paper.text).toContain('Minutes of May');
});

test('all models are folded by theme, with how many requirements each has', async ({ page }) => {
  await page.goto('/readiness?q07=not-yet&q16=talking');
  const asked = section(page, 'What the models ask for there');
  const fold = asked.locator('details').first();
  const [, needs = '', models = ''] =
    /Impact: (\d+) requirements of (\d+) models/.exec(await fold.locator('summary').innerText()) ?? [];
  await fold.locator('summary').click();
  expect(await fold.locator('.asked-list > li').count()).toBe(Number(models));
  expect(await fold.locator('.asked-list li li').count()).toBe(Number(needs));
  await fold.locator('.asked-list li li a').first().click();
  await expect(page).toHaveURL(/\/models\/[\w-]+#n\d+$/);
  await expect(page.locator(':target')).toBeInViewport();
});

test('the circle’s names and numbers stand clear of one another on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/readiness?q01=usual');
  const boxes = await page
    .locator('.readiness-circle svg')
    .first()
    .evaluate((svg) => {
      const frame = svg.getBoundingClientRect();
      // Letter by letter: the box of a curved name is wider than the name.
      const letters = [...svg.querySelectorAll<SVGTextContentElement>('text')].flatMap((text, owner) =>
        Array.from({ length: text.getNumberOfChars() }, (_, index) => {
          const { x, y, width, height } = text.getExtentOfChar(index);
          return { owner, x: x + width / 2, y: y + height / 2 };
        }),
      );
      const close = letters.filter((letter) =>
        letters.some(
          (other) => other.owner !== letter.owner && Math.hypot(other.x - letter.x, other.y - letter.y) < 11,
        ),
      ).length;
      const scale = frame.width / 400;
      return { count: letters.length, close, least: 15.5 * scale };
    });
  expect(boxes.count).toBeGreaterThan(80);
  expect(boxes.close).toBe(0);
  expect(boxes.least).toBeGreaterThan(13);
});
