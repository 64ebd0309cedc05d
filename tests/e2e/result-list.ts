// What a visitor reads off /models, and does there.
import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** The box for words. Its role differs with script and without, its label does not. */
export function findSearchBox(page: Page): Locator {
  return page.getByLabel('Search models');
}

/** The models listed, one element each. */
export function findResults(page: Page): Locator {
  return page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 2 }) });
}

/** Names of the models listed, in their order. */
export function readResultNames(page: Page): Promise<string[]> {
  return findResults(page).getByRole('heading', { level: 2 }).allInnerTexts();
}

/** The levels of the models listed, in their order. */
export async function readLevels(page: Page): Promise<number[]> {
  const texts = await findResults(page).allInnerTexts();
  return texts.map((text) => Number(/Level (\d) of 5/.exec(text)?.[1]));
}

/** The line that says what was found; what else on a page tells of itself stands below it. */
export function findStatus(page: Page): Locator {
  return page.getByRole('status').first();
}

/** How many models were found over all pages, as the page says. */
export async function readTotal(page: Page): Promise<number> {
  const words = await findStatus(page).innerText();
  return words.startsWith('No model found') ? 0 : Number.parseInt(words, 10);
}

/** The address changes a moment before the page does. */
export async function expectTotal(page: Page, total: number): Promise<void> {
  await expect.poll(() => readTotal(page)).toBe(total);
}

/** The box of a facet's value; its words begin as given. */
export function findValue(page: Page, words: string): Locator {
  return page.getByRole('checkbox', { name: new RegExp(`^${words}`) });
}

/** The number behind a facet's value: how many models choosing it alone in its facet gives. */
export async function readCount(page: Page, words: string): Promise<number> {
  const label = await page
    .locator('label')
    .filter({ hasText: new RegExp(`^${words}`) })
    .innerText();
  return Number(/\((\d+)\)$/.exec(label)?.[1]);
}

/** Folds out the values of a facet, or in again, as a click on its name does. */
export async function openFacet(page: Page, name: string): Promise<void> {
  await findFacetName(page, name).click();
}

/** The element that folds a facet's values in and out. */
export function findFacetName(page: Page, name: string): Locator {
  return page.locator('summary').filter({ hasText: name });
}

/** What was chosen, as tags to be taken off again. */
export function findTags(page: Page): Locator {
  return page.getByRole('list', { name: 'Chosen' }).getByRole('link');
}

/** Every box that is ticked, by parameter and value. */
export function readTicked(page: Page): Promise<string[]> {
  return page
    .locator('input[type="checkbox"]:checked')
    .evaluateAll((all) => (all as HTMLInputElement[]).map(({ name, value }) => `${name}=${value}`));
}
