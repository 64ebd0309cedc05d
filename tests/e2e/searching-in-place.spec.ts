// Where script runs, narrowing down changes the page in place: at once, without taking the focus or the reader's letters
// away, told once to who does not see it, and Back leads through each of it.
import type { Page } from '@playwright/test';
import { recordAnnouncements } from './announcements.ts';
import { expect, openWithScript, readMainText, test } from './fixtures.ts';
import {
  expectTotal,
  findFacetName,
  findSearchBox,
  findTags,
  findValue,
  openFacet,
  readCount,
  readResultNames,
  readTicked,
} from './result-list.ts';
import { troubledModel } from './site-data.ts';

// No model has two of them, so that the models of both are as many as of each together.
const [one, two] = ['1: Clear account', '2: Difference seen'];

test('each act changes all there is to change, is told once and leaves the focus where it was', async ({
  page,
}) => {
  await openWithScript(page, '/models');
  await page.evaluate(() => Object.assign(window, { isStillHere: true }));
  const readAnnounced = await recordAnnouncements(page);
  await openFacet(page, 'Evidence level');
  const [ofOne, ofTwo] = [await readCount(page, one), await readCount(page, two)];

  await findValue(page, one).press('Space');
  await expectTotal(page, ofOne);
  await expect(page).toHaveURL(/\/models\?level=1$/);
  await expect(findTags(page)).toHaveText([`Remove Evidence level: ${one}×`]);
  await expect(findFacetName(page, 'Evidence level')).toContainText('(1 selected)');
  await expect(findValue(page, one)).toBeFocused();
  expect(await readAnnounced()).toEqual([expect.stringMatching(`^${ofOne} models.*, with 1 choice,`)]);

  await findValue(page, two).press('Space');
  await expectTotal(page, ofOne + ofTwo);
  await expect(findValue(page, two)).toBeFocused();
  expect(await readAnnounced()).toHaveLength(1);

  // The last tick of a group taken away must not fold the group away from under it.
  await findValue(page, two).press('Space');
  await expectTotal(page, ofOne);
  await findValue(page, one).press('Space');
  await expect(findTags(page)).toHaveCount(0);
  await expect(findValue(page, one)).toBeInViewport();
  await expect(findValue(page, one)).toBeFocused();
  expect(await readAnnounced()).toHaveLength(2);

  await findValue(page, one).press('Space');
  await expectTotal(page, ofOne);
  await readAnnounced();
  await findTags(page).press('Enter');
  await expect(findTags(page)).toHaveCount(0);
  await expect(page.getByRole('status')).toBeFocused();
  expect(await readAnnounced()).toHaveLength(1);

  await findSearchBox(page).fill('home');
  await findSearchBox(page).press('Enter');
  await expect(page.getByRole('status')).toContainText('for “home”');
  await expect(findSearchBox(page)).toBeFocused();
  expect((await readAnnounced()).filter((words) => /model/.test(words))).toHaveLength(1);
  await page
    .getByRole('navigation', { name: 'Sort by' })
    .getByRole('link', { name: 'Evidence level' })
    .press('Enter');
  await expect(page).toHaveURL(/sort=level/);
  await expect(page.getByRole('status')).toBeFocused();
  expect(await readAnnounced()).toHaveLength(1);
  expect(await page.evaluate(() => 'isStillHere' in window), 'no page was loaded').toBe(true);
});

test('a tick that changes no number is told all the same', async ({ page }) => {
  await openWithScript(page, `/models?q="${troubledModel.name}"`);
  const readAnnounced = await recordAnnouncements(page);
  await openFacet(page, 'Evidence level');
  await page.locator('input[name="level"]').press('Space');
  await expect(findTags(page)).toHaveCount(1);
  await expectTotal(page, 1);
  expect(await readAnnounced()).toHaveLength(1);
});

test('Back and Forward lead through every choice, boxes and words with it, from a card too', async ({
  page,
}) => {
  await openWithScript(page, '/models');
  const states: { url: string; text: string; ticked: string[]; words: string }[] = [];
  const readState = async () => ({
    url: page.url(),
    text: await readMainText(page),
    ticked: await readTicked(page),
    words: await findSearchBox(page).inputValue(),
  });
  // Open throughout, so that it makes no difference between states.
  await openFacet(page, 'Evidence level');
  states.push(await readState());
  for (const words of [one, two]) {
    await findValue(page, words).check();
    await expect(findTags(page).filter({ hasText: words })).toHaveCount(1);
    states.push(await readState());
  }
  await findSearchBox(page).fill('home');
  await findSearchBox(page).press('Enter');
  await expect(page.getByRole('status')).toContainText('for “home”');
  states.push(await readState());
  await findTags(page).filter({ hasText: one }).click();
  await expect(findTags(page)).toHaveCount(1);
  states.push(await readState());
  expect(new Set(states.map(({ text }) => text)).size).toBe(states.length);
  expect(states.map(({ ticked }) => ticked.length)).toEqual([0, 1, 2, 2, 1]);

  for (const state of states.slice(0, -1).reverse()) {
    await page.goBack();
    await expect.poll(readState).toEqual(state);
  }
  for (const state of states.slice(1)) {
    await page.goForward();
    await expect.poll(readState).toEqual(state);
  }
  const [first = ''] = await readResultNames(page);
  await page.getByRole('main').getByRole('link', { name: first, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(first);
  await page.goBack();
  await expect.poll(readState).toEqual(states.at(-1));
});

test('a further page starts at its top; a choice on one leaves the reader where they are', async ({
  page,
}) => {
  await openWithScript(page, '/models');
  const status = page.getByRole('status');
  await page.getByRole('link', { name: 'Next page' }).click();
  await expect(status).toContainText('page 2 of');
  await expect(status).toBeFocused();
  await expect.poll(() => readTop(page)).toBeLessThan(40);
  await page.getByRole('link', { name: 'Previous page' }).click();
  await expect(status).toContainText('page 1 of');
  await expect.poll(() => readTop(page)).toBeLessThan(40);
  await page.goBack();
  await expect(status).toContainText('page 2 of');

  await openFacet(page, 'Evidence level');
  const box = findValue(page, two);
  await box.scrollIntoViewIfNeeded();
  const count = await readCount(page, two);
  const place = await page.evaluate(() => window.scrollY);
  await box.press('Space');
  await expectTotal(page, count);
  await expect(page).not.toHaveURL(/page=/);
  await expect(box).toBeFocused();
  expect(await page.evaluate(() => window.scrollY)).toBe(place);
});

test('who is quicker than the results loses nothing: ticks one after another, letters typed meanwhile', async ({
  page,
}) => {
  await openWithScript(page, '/models');
  await openFacet(page, 'Evidence level');
  const both = (await readCount(page, one)) + (await readCount(page, two));
  const release = await holdResults(page);
  await findValue(page, one).check();
  await findValue(page, two).check();
  await findSearchBox(page).focus();
  await page.keyboard.type('ho');
  await release();
  await expectTotal(page, both);
  await expect(page).toHaveURL(/\/models\?level=1&level=2$/);
  await expect(findSearchBox(page)).toBeFocused();
  await page.keyboard.type('me');
  await expect(findSearchBox(page)).toHaveValue('home');
  expect((await readTicked(page)).sort()).toEqual(['level=1', 'level=2']);

  // A tick in the moment between the coming of other results and their being shown.
  await page.getByRole('link', { name: 'Clear all' }).click();
  await expect(findTags(page)).toHaveCount(0);
  const releaseBoth = await holdResults(page, '**/models.data?*level=2*');
  await findValue(page, one).evaluate((box) => {
    const push = history.pushState.bind(history);
    history.pushState = (...entry) => {
      history.pushState = push;
      push(...entry);
      queueMicrotask(() => document.querySelector<HTMLInputElement>('#level-2')?.click());
    };
    (box as HTMLInputElement).click();
  });
  await expect(findTags(page)).toHaveCount(1);
  await findValue(page, '3: Compared').check();
  await releaseBoth();
  await expect(findTags(page)).toHaveCount(3);
  expect((await readTicked(page)).sort()).toEqual(['level=1', 'level=2', 'level=3']);
});

test('on a phone everything to narrow down by is behind one line, which stays open', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openWithScript(page, '/models');
  await expect(findFacetName(page, 'Evidence level')).toBeHidden();
  await findFacetName(page, 'Narrow down').click();
  await openFacet(page, 'Evidence level');
  const box = findValue(page, one);
  await box.check();
  await expect(findTags(page)).toHaveCount(1);
  await expect(findFacetName(page, 'Narrow down')).toHaveText('Narrow down (1 chosen)');
  await expect(box).toBeFocused();
  await expect(box).toBeInViewport();
});

/** How far below the top of the window the number of models found stands. */
function readTop(page: Page): Promise<number> {
  return page.getByRole('status').evaluate((status) => Math.abs(status.getBoundingClientRect().top));
}

/** Keeps the results of some addresses from coming in until the returned function is called. */
async function holdResults(page: Page, addresses = '**/models.data*'): Promise<() => Promise<void>> {
  let release = () => {};
  const isReleased = new Promise<void>((resolve) => (release = resolve));
  await page.route(addresses, async (route) => {
    await isReleased;
    await route.continue();
  });
  return async () => {
    release();
    await page.unrouteAll({ behavior: 'wait' });
  };
}
