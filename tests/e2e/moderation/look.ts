// What must hold of every page for editors, tried once a kind of page.
import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import { askAxe } from '#tests/e2e/axe.ts';
import { findSmallTargets } from '#tests/e2e/targets.ts';

const desk = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

/** @param name of the page and its state, for the report */
export type Look = (page: Page, name: string) => Promise<void>;

/**
 * By axe, light on a desk and dark on a phone, and by the size of what is pressed. The other two are the same words in the same
 * colours, which accessibility.spec.ts tries on every page for readers. Axe needs script.
 */
export const lookThrough: Look = async (page, name) => {
  expect.soft(await askAxe(page), `${name}, light`).toEqual([]);
  expect.soft(await findSmallTargets(page), `${name}, targets`).toEqual([]);
  await page.setViewportSize(phone);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await askAxe(page, { without: ['target-size'] }), `${name}, dark, phone`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  await measure(page, name);
};

/** By the size of what is pressed, on a phone, and that nothing sticks out there: all that can be told without script. */
export const measure: Look = async (page, name) => {
  await page.setViewportSize(phone);
  expect.soft(await findSmallTargets(page), `${name}, phone, targets`).toEqual([]);
  const overflow = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect.soft(overflow, `${name}, pixels that stick out of a phone’s window`).toBeLessThanOrEqual(0);
  await page.setViewportSize(desk);
};
