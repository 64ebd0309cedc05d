// What a visitor reads off /models.
import type { Locator, Page } from '@playwright/test';

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

/** How many models were found over all pages, as the page says. */
export async function readTotal(page: Page): Promise<number> {
  const words = await page.getByRole('status').innerText();
  return words.startsWith('No model found') ? 0 : Number.parseInt(words, 10);
}

/** The number behind a facet's value: how many models choosing it alone in its facet gives. */
export async function readCount(page: Page, value: string | RegExp): Promise<number> {
  const label = await page.getByRole('main').locator('label').filter({ hasText: value }).innerText();
  return Number(/\((\d+)\)$/.exec(label)?.[1]);
}

/** Folds out the values of a facet, as a click on its name does. */
export async function openFacet(page: Page, name: string): Promise<void> {
  await findFacetName(page, name).click();
}

/** The element that folds a facet's values in and out. */
export function findFacetName(page: Page, name: string): Locator {
  return page.locator('summary').filter({ hasText: name });
}
