// What WCAG 2.2 AA asks and a machine can tell, on every page in every state: phone and desk, light and dark.
import type { Page } from '@playwright/test';
import { askAxe } from './axe.ts';
import { expect, test, untilScriptRuns } from './fixtures.ts';
import { pageGroups, type SitePage } from './pages.ts';
import { findSmallTargets } from './targets.ts';

const likeOthers = 'data-like-others';
const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 800 };
/** A desk's window at four times the size (success criterion 1.4.10). */
const narrow = { width: 320, height: 640 };

for (const { group, pages } of pageGroups) {
  test(`${group}: axe finds nothing, light and dark`, async ({ page }) => {
    for (const sitePage of pages) {
      const { name } = sitePage;
      await open(page, sitePage);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize(desk);
      expect.soft(await askAxe(page), `${name}, desk, light`).toEqual([]);
      // The dark scheme is other colours and nothing else: the stylesheet changes tokens in it, and those alone.
      await page.emulateMedia({ colorScheme: 'dark' });
      expect.soft(await askAxe(page, { rules: 'colours' }), `${name}, dark`).toEqual([]);
      // What a phone shows, a desk shows in the same colours; the size of targets is measured on a phone below.
      await page.setViewportSize(phone);
      await markLikes(page);
      const onPhone = await askAxe(page, {
        rules: 'all but colours',
        without: ['target-size'],
        except: `[${likeOthers}]`,
      });
      expect.soft(onPhone, `${name}, phone`).toEqual([]);
    }
  });

  test(`${group}: all fits its window, is large enough, in order and reached by keyboard`, async ({
    page,
  }) => {
    for (const sitePage of pages) {
      const { name } = sitePage;
      await open(page, sitePage);
      expect.soft(await findHeadingFaults(page), name).toEqual([]);
      expect.soft(await findSmallWords(page), `${name}, words under ${leastPixels} px`).toEqual([]);
      for (const size of [narrow, phone, desk]) {
        await page.setViewportSize(size);
        expect.soft(await findOverflow(page), `${name}, ${size.width} px`).toEqual([]);
        expect.soft(await findSmallTargets(page), `${name}, ${size.width} px`).toEqual([]);
      }
      expect.soft(await findKeyboardFaults(page), name).toEqual([]);
    }
  });
}

test('reduced motion is respected: nothing moves', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/models/homeshare');
  await untilScriptRuns(page);
  const moving = await page.evaluate(() => document.getAnimations().length);
  expect(moving).toBe(0);
  await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Sources' }).click();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

/** Opens a page with all that it folds away, which must be as good as what it does not. */
async function open(page: Page, { path, repeatsFolds }: SitePage): Promise<void> {
  await page.goto(path);
  if (repeatsFolds) return;
  await page
    .locator('details')
    .evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
}

/**
 * Marks what axe need not look at again on a phone: of a long list or table the first entries and the last are tried, since
 * those between are the same elements with other words, and axe takes as long for each.
 */
async function markLikes(page: Page): Promise<void> {
  await page.evaluate(
    ([first, last, mark]) => {
      for (const list of document.querySelectorAll('ul, ol, dl, tbody')) {
        const entries = [...list.children];
        for (const entry of entries.slice(first, Math.max(first, entries.length - last)))
          entry.setAttribute(mark, '');
      }
    },
    [6, 2, likeOthers] as const,
  );
}

async function findHeadingFaults(page: Page): Promise<string[]> {
  const headings = await page
    .getByRole('heading')
    .evaluateAll((all) =>
      all.map((heading) => ({ level: Number(heading.tagName.slice(1)), words: heading.textContent.trim() })),
    );
  const first = headings.filter(({ level }) => level === 1);
  return [
    ...(first.length === 1 && headings[0]?.level === 1 ? [] : [`${first.length} first headings`]),
    ...headings
      .filter(({ level }, index) => level > (headings[index - 1]?.level ?? level) + 1)
      .map(({ level, words }) => `"${words}" skips to level ${level}`),
    ...headings.filter(({ words }) => words === '').map(({ level }) => `empty heading of level ${level}`),
  ];
}

const leastPixels = 14;

/** Words in smaller letters than any page needs, but for the names on arcs. */
function findSmallWords(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = new Set<string>();
    while (words.nextNode()) {
      const parent = words.currentNode.parentElement;
      if (!parent || parent.closest('svg, script, style') || !words.currentNode.textContent?.trim()) continue;
      if (Number.parseFloat(getComputedStyle(parent).fontSize) < least)
        found.add(parent.textContent.slice(0, 40));
    }
    return [...found];
  }, leastPixels);
}

/** What makes the page scroll sideways, or is cut off at its edge. */
function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const found = document.documentElement.scrollWidth > width ? ['the page scrolls sideways'] : [];
    for (const element of document.body.querySelectorAll('*')) {
      const box = element.getBoundingClientRect();
      // A table's heads on a phone and words for screen readers only are one pixel large on purpose.
      if (box.width <= 1 || element.closest('.sr-only, thead')) continue;
      if (box.right > width + 1 || box.left < -1)
        found.push(`${element.tagName.toLowerCase()} "${element.textContent.trim().slice(0, 40)}"`);
    }
    return found;
  });
}

/**
 * An arc of the rainbow that is no stop for Tab is reached by arrow keys: rainbow-instrument.spec.ts. The field that only
 * programs fill in is for nobody.
 */
const controlSelector =
  'a[href]:not(svg [tabindex="-1"]), summary, :is(button, input, select, textarea):enabled:not([aria-hidden="true"] *)';

/** What is wrong with a stop of the keyboard; null in its place where the keyboard has left the page. */
interface Stop {
  index: number;
  name: string;
  problem: string | null;
  isPassing: boolean;
}

/** Walks through the page with Tab: every control must be a stop, and every stop must be seen. */
async function findKeyboardFaults(page: Page): Promise<string[]> {
  const controls = page.locator(controlSelector).filter({ visible: true });
  // Radio buttons of one name are one stop; the arrow keys go on from there.
  const expected = await controls.evaluateAll((all) => {
    const names = all.map((control, index) =>
      control instanceof HTMLInputElement && control.type === 'radio' ? `radio ${control.name}` : index,
    );
    return new Set(names).size;
  });
  const faults: string[] = [];
  const stops = new Set<number>();
  await page.evaluate(noteStops);
  for (let isInside = true; isInside && stops.size <= expected;) {
    // Held down, the key goes on from stop to stop by itself.
    for (let left = expected - stops.size; left >= 0; left -= 1) await page.keyboard.down('Tab');
    for (const stop of await takeStops(page)) {
      // After the last control the keyboard leaves the page, or starts again.
      isInside = stop !== null && !stops.has(stop.index);
      if (stop === null || !isInside) break;
      // The panel of an arc is there for as long as the focus is on one or the other.
      if (!stop.isPassing) stops.add(stop.index);
      if (stop.problem !== null) faults.push(`${stop.name}: ${stop.problem}`);
    }
  }
  await page.keyboard.up('Tab');
  return stops.size === expected ? faults : [...faults, `${stops.size} stops for ${expected} controls`];
}

interface Notes {
  takeStops: () => (Stop | null)[];
}

/** What had the focus after each press of Tab since this was last asked. */
function takeStops(page: Page): Promise<(Stop | null)[]> {
  return page.evaluate(() => (window as unknown as Notes).takeStops());
}

/**
 * Has the page itself note where each press of Tab led, just before the next one, when all that came of it is there: to ask from
 * outside after each takes longer than all the rest.
 */
function noteStops(): void {
  let notes: (Stop | null)[] = [];
  let isNoted = true;
  const numbers = new Map<Element, number>();
  const noteFocus = () => {
    if (!isNoted) notes.push(describeFocus());
    isNoted = false;
  };
  window.addEventListener('keydown', noteFocus, { capture: true });
  (window as unknown as Notes).takeStops = () => {
    noteFocus();
    // The next press finds the focus where it is now.
    isNoted = true;
    const taken = notes;
    notes = [];
    return taken;
  };

  /** The element that has the focus and what is wrong with how it shows it; null when the keyboard has left the page. */
  function describeFocus(): Stop | null {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const isInSight =
      box.bottom > 0 && box.top < window.innerHeight && box.right > 0 && box.left < window.innerWidth;
    const index = numbers.get(element) ?? numbers.size;
    numbers.set(element, index);
    // An arc is not shown by the box round it, which holds other arcs too, but by its own line.
    const line = element instanceof SVGElement ? element.querySelector('path') : null;
    const isOutlined = line
      ? Number.parseFloat(getComputedStyle(line).strokeWidth) >= 3
      : outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && !/, 0\)$/.test(outlineColor);
    return {
      index,
      name: `${element.tagName.toLowerCase()} "${element.textContent.trim().slice(0, 40)}"`,
      isPassing: element.closest('.rainbow-panel') !== null,
      problem: isOutlined
        ? isInSight
          ? null
          : 'out of sight'
        : `no outline (${outlineStyle} ${outlineWidth})`,
    };
  }
}
