import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

const mostStops = 100;

/** Presses Tab until the given element has the focus, as somebody without a mouse would. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stops = 0; stops < mostStops; stops += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(target, `reached by at most ${mostStops} presses of Tab`).toBeFocused();
}
