// The evidence pages: the map of what is known, the list of findings, one finding. They have no script.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { tabTo } from './keyboard.ts';
import {
  expectTotal,
  findFacetName,
  findTags,
  findValue,
  openFacet,
  readCount,
  readTotal,
} from './result-list.ts';
import { renamedSlug, troubledModel, withdrawn } from './site-data.ts';

const findings = (page: Page) =>
  page
    .getByRole('region', { name: 'Findings' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 3 }) });
const map = (page: Page) => page.getByRole('table', { name: 'What is known of each outcome, by approach' });
const mapRow = (page: Page, name: string) =>
  map(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name }) });
/** The number that a cell of the map begins its words with. */
const readNumber = async (cell: Locator) => Number.parseInt((await cell.innerText()).trim(), 10);

test('a facet narrows list, counts and map alike, and its tag takes it off again', async ({ page }) => {
  await page.goto('/evidence');
  const all = await readTotal(page);
  await expect(findings(page)).toHaveCount(20);
  expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0);

  await openFacet(page, 'Outcome');
  const onLoneliness = await readCount(page, 'Less loneliness');
  expect(onLoneliness).toBeLessThan(all);
  await findValue(page, 'Less loneliness').check();
  await page.getByRole('button', { name: 'Show findings' }).click();
  await expect(page).toHaveURL(/\/evidence\?outcome=loneliness#findings$/);
  await expectTotal(page, onLoneliness);
  await expect(map(page).getByRole('columnheader')).toHaveText(['Less loneliness, more connection']);
  await expect(page.getByText(`The map shows the ${onLoneliness} of ${all} findings chosen`)).toBeVisible();

  // With an outcome chosen, a direction is that of this outcome.
  await openFacet(page, 'What was found');
  const without = await readCount(page, 'No difference');
  await findValue(page, 'No difference').check();
  await page.getByRole('button', { name: 'Show findings' }).click();
  await expectTotal(page, without);
  for (const item of await findings(page).all())
    await expect(item).toContainText('No difference for less loneliness, more connection');

  await findTags(page).filter({ hasText: 'What was found' }).click();
  await expectTotal(page, onLoneliness);
  await page.getByRole('link', { name: 'Clear all' }).click();
  await expectTotal(page, all);
});

test('a place is found by each place that a card names', async ({ page }) => {
  await page.goto('/evidence');
  await openFacet(page, 'Place of the study');
  const inSomerset = await readCount(page, 'Somerset');
  await findValue(page, 'Somerset').check();
  await page.getByRole('button', { name: 'Show findings' }).click();
  await expectTotal(page, inSomerset);
  await expect(findings(page).filter({ hasText: 'Frome, Somerset' })).not.toHaveCount(0);
});

test('every cell of the map opens exactly the findings that it counts', async ({ page }) => {
  await page.goto('/evidence?open=shared-life&independent=true');
  const cells = await map(page)
    .locator('td a[href*="/evidence"]')
    .evaluateAll((all) =>
      all.map((cell) => ({
        to: cell.getAttribute('href') ?? '',
        count: Number.parseInt(cell.textContent.trim(), 10),
      })),
    );
  expect(cells.length).toBeGreaterThan(80);
  expect(cells.some(({ to }) => to.includes('model='))).toBe(true);
  for (const { to, count } of cells) {
    const answer = await page.request.get(`/api/v1${to.replace('#findings', '')}&perPage=1`);
    expect(((await answer.json()) as { total: number }).total, to).toBe(count);
  }
  const cell = mapRow(page, 'Shared Lives').locator('td a[href*="/evidence"]').first();
  const count = await readNumber(cell);
  await cell.click();
  await expect(page.getByRole('heading', { name: 'Findings', exact: true })).toBeInViewport();
  await expectTotal(page, count);
  await expect(findings(page)).toHaveCount(count);
});

test('an approach opens to its models and folds them away again, back at the map', async ({ page }) => {
  await page.goto('/evidence');
  const rows = map(page).locator('tbody').getByRole('row');
  await expect(rows).toHaveCount(7);
  const row = mapRow(page, 'Sharing home and community life');
  const words = await row.getByRole('link', { name: /^show its \d+ models/ }).innerText();
  const models = Number(/\d+/.exec(words)?.[0]);
  await row.getByRole('link', { name: /^show its/ }).click();
  await expect(page).toHaveURL(/\?open=shared-life#map-shared-life$/);
  await expect(rows).toHaveCount(7 + models);
  await expect(row).toBeInViewport();
  await expect(
    mapRow(page, 'Homeshare').getByRole('link', { name: 'Homeshare', exact: true }),
  ).toHaveAttribute('href', '/models/homeshare');
  // The next choice keeps it open.
  await openFacet(page, 'Any of it in the United Kingdom');
  await findValue(page, 'Yes').first().check();
  await page.getByRole('button', { name: 'Show findings' }).click();
  await expect(page).toHaveURL(/open=shared-life/);
  await row.getByRole('link', { name: 'fold its models away' }).click();
  await expect(rows).toHaveCount(7);
});

test('where nothing is known the map says so and asks to be told', async ({ page }) => {
  await page.goto('/evidence?open=shared-life');
  const gap = mapRow(page, 'Homeshare').getByRole('link', { name: /^Nothing known of .+ for Homeshare/ });
  expect(await gap.count()).toBeGreaterThan(3);
  await expect(gap.first()).toHaveAccessibleName(/tell us of a study/);
  await gap.first().click();
  await expect(page).toHaveURL(/\/submit\?kind=study&model=homeshare$/);
  await expect(page.getByRole('radio', { name: 'A study for a card' })).toBeChecked();
  // What is known and only not chosen is no gap.
  await page.goto('/evidence?open=shared-life&year=1066&independent=unknown&design=rct');
  await expect(map(page)).toContainText('among those chosen');
});

test('the tables say all that the picture says', async ({ page }) => {
  await page.goto('/evidence?open=shared-life&uk=yes');
  const picture = await map(page).locator('td a[href*="/evidence"] > .sr-only').allTextContents();
  const tables = page.locator('.map-tables');
  const counted = await tables
    .locator('td a[href*="/evidence"]')
    .evaluateAll((all) => all.map((link) => link.textContent.replace(/\s+/g, ' ').trim()));
  expect(counted.sort()).toEqual(picture.map((words) => words.replace(/:.*/s, '')).sort());
  // Every outcome of a row is in its table, or named under it.
  const row = tables.locator('details').first();
  await row.locator('summary').click();
  const inTable = await row.getByRole('row').count();
  const inPicture = await map(page).locator('.of-approach').first().locator('a[href*="outcome="]').count();
  expect(inTable - 1).toBe(inPicture);
  await expect(row.getByText(/^Nothing known of:/)).toBeVisible();
  // Directions, independence and verdicts stand in it too.
  const words = (picture[0] ?? '').replace(/^[^:]*: /, '');
  const first = (await row.getByRole('row').nth(1).innerText()).replace(/\s+/g, ' ');
  for (const part of words.split(/; | independent\. |, | and /)) expect(first).toContain(part.trim());
});

test('the keyboard passes the map by, opens a facet and shows what it chose', async ({ page }) => {
  await page.goto('/evidence');
  const skip = page.getByRole('link', { name: 'Skip the map: go to the findings' });
  await tabTo(page, skip);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#findings$/);
  await tabTo(page, findFacetName(page, 'Kind of study'));
  await page.keyboard.press('Enter');
  const trials = await readCount(page, 'Randomised trial');
  await tabTo(page, findValue(page, 'Randomised trial'));
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/design=rct/);
  await expectTotal(page, trials);
});

test('the list is sorted and paged, and ends', async ({ page }) => {
  await page.goto('/evidence?approach=shared-life');
  const total = await readTotal(page);
  await page.getByRole('link', { name: 'Latest first' }).click();
  await expect(page).toHaveURL(/sort=year/);
  const seen = new Set<string>();
  for (;;) {
    for (const heading of await findings(page).getByRole('heading', { level: 3 }).allInnerTexts())
      seen.add(heading);
    const next = page.getByRole('link', { name: 'Next page' });
    if ((await next.count()) === 0) break;
    await next.click();
  }
  expect(seen.size).toBe(total);
  await page.goto('/evidence?page=99');
  await page.getByRole('link', { name: 'Go to the first.' }).click();
  await expect(findings(page)).toHaveCount(20);
});

test('what is not understood is said and can be removed', async ({ page }) => {
  await page.goto('/evidence?outcome=happiness&open=nowhere&colour=blue&perPage=5&year=2019');
  const notice = page.getByRole('region', { name: 'Ignored' });
  for (const words of ['outcome = happiness', 'open = nowhere', 'colour = blue', 'perPage = 5'])
    await expect(notice).toContainText(words);
  await notice.getByRole('link', { name: 'Remove it from the address' }).click();
  await expect(page).toHaveURL(/\/evidence\?year=2019$/);
  await expect(notice).toHaveCount(0);
});

test('choices that find nothing lead to wider ones', async ({ page }) => {
  await page.goto('/evidence?model=homeshare&design=inspection-data');
  await expect(page.getByRole('status')).toHaveText('No finding');
  await page.getByRole('link', { name: 'Without “Kind of study: Inspection data”' }).click();
  await expect(page).toHaveURL(/\?model=homeshare#findings$/);
  expect(await readTotal(page)).toBeGreaterThan(0);
});

test('on a phone the map is its tables', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/evidence');
  await expect(map(page)).toBeHidden();
  const details = page.locator('.map-tables details').first();
  await details.locator('summary').click();
  await expect(details.getByRole('table').first()).toBeVisible();
  await details.getByRole('link', { name: /^Show its \d+ models/ }).click();
  await expect(page).toHaveURL(/#table-community-building$/);
  expect(await details.getByRole('table').count()).toBeGreaterThan(5);
  await expect(details.locator('summary')).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await details
    .getByRole('link', { name: /^\d+ findings? on / })
    .first()
    .click();
  await expect(page.getByRole('status')).toBeInViewport();
});

test('a finding has a page that says what it does to the level, where it is from and how to cite it', async ({
  page,
}) => {
  await page.goto('/evidence?model=homeshare');
  await findings(page).first().getByRole('heading', { level: 3 }).getByRole('link').click();
  await expect(page).toHaveURL(/\/evidence\/homeshare\/e\d+$/);
  const id = /e\d+$/.exec(page.url())?.[0] ?? '';
  await expect(page).toHaveTitle(`Homeshare, finding ${id} – Community Rainbow`);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', page.url());
  for (const name of ['Which way it points', 'Where it is from', 'How to cite it', 'The study'])
    await expect(page.getByRole('region', { name })).toBeVisible();
  const citing = page.getByRole('region', { name: 'How to cite it' });
  await expect(citing).toContainText(page.url());
  await expect(citing).toContainText(/revision \d+/);
  const linked = JSON.parse(
    (await page.locator('script[type="application/ld+json"]').textContent()) ?? '',
  ) as { '@graph': { mainEntity?: { '@type': string; identifier: string } }[] };
  expect(linked['@graph'].find(({ mainEntity }) => mainEntity)?.mainEntity).toMatchObject({
    '@type': 'Claim',
    identifier: `homeshare/${id}`,
  });
  // From the card and back to the row that it was on.
  await page
    .getByRole('navigation', { name: 'You are here' })
    .getByRole('link', { name: 'Homeshare' })
    .click();
  await expect(page).toHaveURL(new RegExp(`/models/homeshare#${id}$`));
  await page.getByRole('link', { name: `Finding ${id} on a page of its own` }).click();
  await expect(page).toHaveURL(new RegExp(`/evidence/homeshare/${id}$`));
});

test('a finding against the rest says what would be without it', async ({ page }) => {
  // Two trials of one outcome, one with a benefit and one without: either alone would decide it.
  await page.goto(`/evidence/${troubledModel.slug}/e2`);
  const effects = page.getByRole('region', { name: 'Which way it points' });
  await expect(effects).toContainText('It counts as a test');
  await expect(effects).toContainText('that found no difference');
  await expect(effects).toContainText('Without it, the card would stand here at level 3 of 5');
  await expect(effects).toContainText('contested');
});

test('addresses of findings that are not there say what happened', async ({ page }) => {
  const moved = await page.request.get(`/evidence/${renamedSlug}/e1`, { maxRedirects: 0 });
  expect([moved.status(), moved.headers().location]).toEqual([301, '/evidence/homeshare/e1']);
  for (const [path, status, words] of [
    [`/evidence/${withdrawn.slug}/e1`, 410, withdrawn.reason],
    ['/evidence/homeshare/e999', 404, 'The card of Homeshare has no such finding.'],
    ['/evidence/no-such-model/e1', 404, 'There is no model at this address'],
  ] as const) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(status);
    await expect(page.getByRole('main')).toContainText(words);
  }
});
