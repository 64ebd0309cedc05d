// What must hold of every page for editors, tried once a kind of page: on a desk's window, or on a phone.
import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import { askAxe } from '#tests/e2e/axe.ts';
import { findSmallTargets } from '#tests/e2e/targets.ts';

const desk = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

/** By axe, light and dark, and by the size of what is pressed. @param name of the page and its state, for the report */
export async function lookAt(page: Page, name: string): Promise<void> {
  expect.soft(await askAxe(page), `${name}, light`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await askAxe(page, { rules: 'colours' }), `${name}, dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  expect.soft(await findSmallTargets(page), `${name}, targets`).toEqual([]);
}

/** The same in the window of a phone, where colours are those of a desk; and that nothing sticks out of it. */
export async function lookOnPhone(page: Page, name: string): Promise<void> {
  await page.setViewportSize(phone);
  const found = await askAxe(page, { rules: 'all but colours', without: ['target-size'] });
  expect.soft(found, `${name}, phone`).toEqual([]);
  expect.soft(await findSmallTargets(page), `${name}, phone, targets`).toEqual([]);
  const overflow = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect.soft(overflow, `${name}, pixels that stick out of a phone’s window`).toBeLessThanOrEqual(0);
  await page.setViewportSize(desk);
}
