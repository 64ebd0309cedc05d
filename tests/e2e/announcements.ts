// What a screen reader is told without being asked: the words of live regions as they change.
import type { Page } from '@playwright/test';

/**
 * Notes from now on, while the page stands, what each live region comes to say.
 *
 * @returns a function that hands over what was announced since it was last asked, in order
 */
export async function recordAnnouncements(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const announced: string[] = ((window as { announced?: string[] }).announced = []);
    const said = new Map<Element, string>();
    const listen = (isStart: boolean) => {
      for (const region of document.querySelectorAll('[role="status"], [role="alert"], [aria-live]')) {
        const words = region.textContent.replace(/\s+/g, ' ').trim();
        if (words === (said.get(region) ?? '')) continue;
        said.set(region, words);
        if (!isStart && words !== '') announced.push(words);
      }
    };
    listen(true);
    new MutationObserver(() => listen(false)).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  return () => page.evaluate(() => (window as { announced?: string[] }).announced?.splice(0) ?? []);
}
