// What WCAG 2.2 AA asks and a machine can tell, on every page in every state: phone and desk, light and dark.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test, untilScriptRuns } from './fixtures.ts';
import { pageGroups } from './pages.ts';
import { findSmallTargets } from './targets.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const likeOthers = 'data-like-others';
const colourRules = ['color-contrast', 'link-in-text-block'];
const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 800 };
/** A desk's window at four times the size (success criterion 1.4.10). */
const narrow = { width: 320, height: 640 };

for (const { group, pages } of pageGroups) {
  test(`${group}: axe finds nothing, light and dark`, async ({ page }) => {
    for (const { name, path, repeatsFolds } of pages) {
      await page.goto(path);
      if (!repeatsFolds) await openEverything(page);
      await markLikes(page);
      await page.emulateMedia({ colorScheme: 'light' });
      // What a phone shows, a desk shows in the same colours.
      await page.setViewportSize(phone);
      expect.soft(await askAxe(page, rules, colourRules), `${name}, phone, light`).toEqual([]);
      await page.setViewportSize(desk);
      expect.soft(await askAxe(page, rules), `${name}, desk, light`).toEqual([]);
      // The dark scheme is other colours and nothing else: the stylesheet changes tokens in it, and those alone.
      await page.emulateMedia({ colorScheme: 'dark' });
      expect.soft(await askAxe(page, colourRules), `${name}, dark`).toEqual([]);
    }
  });

  test(`${group}: all fits its window, is large enough, in order and reached by keyboard`, async ({
    page,
  }) => {
    for (const { name, path, repeatsFolds } of pages) {
      await page.goto(path);
      if (!repeatsFolds) await openEverything(page);
      expect.soft(await findHeadingFaults(page), name).toEqual([]);
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

/** What is folded away must be as good as what is not. */
async function openEverything(page: Page): Promise<void> {
  await page
    .locator('details')
    .evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
}

/**
 * Marks what axe need not look at: of a long list or table the first entries and the last are tried, since those between are the same
 * elements with other words, and axe takes as long for each.
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

/** What axe finds wrong, a line a rule. @param without rules that are tried elsewhere */
async function askAxe(
  page: Page,
  tags: readonly string[],
  without: readonly string[] = [],
): Promise<string[]> {
  // Legacy mode only means that frames are left out, and there are none; it does not open a page of its own.
  const { violations } = await new AxeBuilder({ page })
    .options({
      runOnly: [...tags],
      resultTypes: ['violations'],
      rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
    })
    .setLegacyMode(true)
    .exclude(`[${likeOthers}]`)
    .analyze();
  return violations.map(({ id, help, nodes }) => {
    const examples = nodes.slice(0, 3).map(({ html }) => html.slice(0, 160));
    return `${id}: ${help}; ${nodes.length} places, such as ${examples.join(' … ')}`;
  });
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

/** An arc of the rainbow that is no stop for Tab is reached by arrow keys: rainbow-instrument.spec.ts. */
const controlSelector =
  'a[href]:not(svg [tabindex="-1"]), summary, :is(button, input, select, textarea):enabled';

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
  while (stops.size <= expected) {
    await page.keyboard.press('Tab');
    const stop = await describeFocus(page);
    // The panel of an arc is there for as long as the focus is on one or the other.
    if (stop?.isPassing) {
      if (stop.problem !== null) faults.push(`${stop.name}: ${stop.problem}`);
      continue;
    }
    // After the last control the keyboard leaves the page, or starts again.
    if (stop === null || stops.has(stop.index)) break;
    stops.add(stop.index);
    if (stop.problem !== null) faults.push(`${stop.name}: ${stop.problem}`);
  }
  return stops.size === expected ? faults : [...faults, `${stops.size} stops for ${expected} controls`];
}

/** The element that has the focus and what is wrong with how it shows it; null when the keyboard has left the page. */
function describeFocus(
  page: Page,
): Promise<{ index: number; name: string; problem: string | null; isPassing: boolean } | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const isInSight =
      box.bottom > 0 && box.top < window.innerHeight && box.right > 0 && box.left < window.innerWidth;
    /** The same number each time it is met; to look for its place among all elements takes longer than all the rest. */
    const numberElement = (met: Element & { metAs?: number }) => {
      const page = window as { metCount?: number };
      return (met.metAs ??= page.metCount = (page.metCount ?? 0) + 1);
    };
    // An arc is not shown by the box round it, which holds other arcs too, but by its own line.
    const line = element instanceof SVGElement ? element.querySelector('path') : null;
    const isOutlined = line
      ? Number.parseFloat(getComputedStyle(line).strokeWidth) >= 3
      : outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && !/, 0\)$/.test(outlineColor);
    return {
      index: numberElement(element),
      name: `${element.tagName.toLowerCase()} "${element.textContent.trim().slice(0, 40)}"`,
      isPassing: element.closest('.rainbow-panel') !== null,
      problem: isOutlined
        ? isInSight
          ? null
          : 'out of sight'
        : `no outline (${outlineStyle} ${outlineWidth})`,
    };
  });
}
