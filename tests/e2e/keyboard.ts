import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

const mostStops = 100;

/** Presses Tab until the given element has the focus, as somebody without a mouse would. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  // Found once: to look through all roles and names of a page at every stop takes longer than to walk there.
  let element = await target.elementHandle();
  for (let stops = 0; stops < mostStops; stops += 1) {
    await page.keyboard.press('Tab');
    const state = await element?.evaluate((one) => ({
      isFocused: one === document.activeElement,
      isGone: !one.isConnected,
    }));
    if (state?.isFocused) return;
    if (state?.isGone) element = await target.elementHandle();
  }
  await expect(target, `reached by at most ${mostStops} presses of Tab`).toBeFocused();
}
