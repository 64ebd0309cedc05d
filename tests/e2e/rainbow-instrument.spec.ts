// The rainbow as something to work with: walked by keys, told of by its panel, read a second way, moving as it changes.
import type { Page } from '@playwright/test';
import { askAxe } from './axe.ts';
import { expect, openWithScript, test } from './fixtures.ts';

const picture = (page: Page) => page.getByRole('group', { name: /^The rainbow/ });
const table = (page: Page) => page.getByRole('table', { name: /^The models and their places/ });
const panel = (page: Page) => page.getByRole('region', { name: 'The model in focus' });
const skipLink = (page: Page) => page.getByRole('link', { name: /^Skip the picture/ });
const arcOf = (page: Page, slug: string) => picture(page).locator(`a[href="/models/${slug}"]`);

const readFocus = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('href') ?? null);

/** Addresses in the table, band by band; bands without a model left out. */
const readBands = (page: Page) =>
  table(page)
    .locator('tbody')
    .evaluateAll((bodies) =>
      bodies
        .map((body) =>
          [...body.querySelectorAll('th > a:first-child')].map((link) => link.getAttribute('href')),
        )
        .filter((band) => band.length > 0),
    );

/** Presses a key as long as it leads on, and lists where it led. */
async function walk(page: Page, key: string): Promise<(string | null)[]> {
  const walked = [await readFocus(page)];
  for (;;) {
    await page.keyboard.press(key);
    const focus = await readFocus(page);
    if (focus === walked.at(-1)) return walked;
    walked.push(focus);
  }
}

/** Puts the pointer on the middle of the name of an arc: on a small circle the middle of its box is beside it. */
async function pointAt(page: Page, slug: string, steps = 3): Promise<{ x: number; y: number }> {
  await arcOf(page, slug).locator('text').first().scrollIntoViewIfNeeded();
  const middle = await arcOf(page, slug)
    .locator('.rainbow-baseline')
    .evaluate((line: SVGPathElement) => {
      const point = line.getPointAtLength(line.getTotalLength() / 2);
      const { x, y } = point.matrixTransform(line.getScreenCTM() ?? undefined);
      return { x, y };
    });
  await page.mouse.move(middle.x, middle.y, { steps });
  return middle;
}

test('one stop for Tab, then every model by the arrow keys, band by band', async ({ page }) => {
  await openWithScript(page, '/rainbow');
  const bands = await readBands(page);
  await skipLink(page).focus();
  await page.keyboard.press('Tab');
  expect(await readFocus(page)).toBe(bands[0]?.[0]);
  for (const [index, band] of bands.entries()) {
    await page.keyboard.press('Home');
    expect(await walk(page, 'ArrowRight')).toEqual(band);
    await page.keyboard.press('Home');
    expect(await readFocus(page)).toBe(band[0]);
    await page.keyboard.press('End');
    expect(await walk(page, 'ArrowLeft')).toEqual([...band].reverse());
    await page.keyboard.press('ArrowDown');
    const next = bands[index + 1] ?? band;
    expect(next).toContain(await readFocus(page));
  }
  expect(await walk(page, 'ArrowUp')).toHaveLength(bands.length);
  expect(bands[0]).toContain(await readFocus(page));
});

test('Tab goes on from the arc to its panel and out; back again to the same arc', async ({ page }) => {
  await openWithScript(page, '/rainbow');
  await skipLink(page).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  const arc = await readFocus(page);
  await page.keyboard.press('Tab');
  await expect(panel(page).getByRole('link', { name: /^Open the card/ })).toBeFocused();
  expect(await readFocus(page)).toBe(arc);
  await page.keyboard.press('Tab');
  await expect(panel(page).getByRole('link', { name: /^Add .* to the comparison$/ })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(panel(page)).toBeHidden();
  expect(await page.evaluate(() => document.activeElement?.closest('svg') === null)).toBe(true);
  await page.keyboard.press('Shift+Tab');
  await expect(arcOf(page, arc?.replace('/models/', '') ?? '')).toBeFocused();
});

test('Escape goes back to where the reader came from, and the panel goes', async ({ page }) => {
  await openWithScript(page, '/rainbow');
  await skipLink(page).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(panel(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(skipLink(page)).toBeFocused();
  await expect(panel(page)).toBeHidden();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(skipLink(page)).toBeFocused();
  await expect(panel(page)).toBeHidden();
});

test('Enter opens the card of the arc in focus, and the panel had said the same as the card', async ({
  page,
}) => {
  await openWithScript(page, '/rainbow');
  for (const slug of ['shared-lives', 'homeshare', 'housing-first']) {
    await page.goto('/rainbow');
    await arcOf(page, slug).focus();
    await expect(panel(page)).toContainText('Stage:');
    const said = await panel(page).locator('p:not(:has(a)), strong').allInnerTexts();
    const caution = await panel(page).locator('strong.text-risk').allInnerTexts();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/models/${slug}$`));
    const facts = (await page.getByRole('main').innerText()).replace(/\s+/g, ' ').toLowerCase();
    const words = [...said, ...caution]
      .flatMap((text) => text.split(/: |; |\n/))
      .map((text) => text.replace(/^(For|and \d+ more)\b/, '').trim())
      .filter((text) => text.length > 3 && !/^and \d+ more/.test(text));
    expect(words.length).toBeGreaterThan(5);
    for (const text of words) expect.soft(facts, slug).toContain(text.toLowerCase());
  }
});

test('an arc says level and what for', async ({ page }) => {
  await page.goto('/rainbow');
  await expect(arcOf(page, 'shared-lives')).toHaveAttribute(
    'aria-label',
    'Shared Lives, Sharing home and community life, from long-term support to intensive support, evidence level 2 of 5, for good quality care',
  );
  await expect(picture(page)).toHaveAccessibleDescription(/arrow keys move along a band/);
});

test('the panel follows the pointer at rest, can be reached by it, and goes with Escape', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 1000 });
  await openWithScript(page, '/rainbow');
  await page.evaluate(() => document.querySelector('.rainbow-figure')?.scrollIntoView());
  const from = await pointAt(page, 'homeshare');
  await expect(panel(page)).toContainText('Homeshare');
  // Slowly, and over other arcs: without a rest, the panel stays.
  const to = await panel(page)
    .getByRole('link', { name: /^Open the card/ })
    .boundingBox();
  if (!to) throw new Error('The panel has no link.');
  for (let share = 0; share <= 1; share += 0.02)
    await page.mouse.move(from.x + (to.x + 5 - from.x) * share, from.y + (to.y + 5 - from.y) * share);
  await expect(panel(page)).toContainText('Homeshare');
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();

  await pointAt(page, 'homeshare');
  await expect(panel(page)).toBeVisible();
  await page.getByRole('heading', { level: 2 }).first().or(table(page)).first().hover({ force: true });
  await expect(panel(page)).toBeHidden();
});

test('the panel never covers the arc it tells of, and nothing moves when it comes', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = ((window as { shifts?: number[] }).shifts = []);
    new PerformanceObserver((list) => list.getEntries().forEach(() => shifts.push(1))).observe({
      type: 'layout-shift',
      buffered: true,
    });
  });
  await page.setViewportSize({ width: 1280, height: 700 });
  await openWithScript(page, '/rainbow');
  // Before what the panel tells has come, it may grow by it.
  await Promise.all([page.waitForResponse(/rainbow-details/), pointAt(page, 'timebanking', 1)]);
  // What moves as the letters come is steadiness.spec.ts's.
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise(requestAnimationFrame);
    (window as { shifts?: number[] }).shifts?.splice(0);
  });
  for (const slug of ['timebanking', 'shared-lives', 'three-conversations', 'helpforce']) {
    // Away from the picture first: the panel of the arc before may stand over this one.
    await page.mouse.move(2, 2);
    await expect(panel(page)).toBeHidden();
    // In one go: on a busy machine a pointer on its way rests on other arcs, and the panel goes from model to model.
    const { x, y } = await pointAt(page, slug, 1);
    await expect(panel(page)).toBeVisible();
    const isOnArc = await page.evaluate(
      ([left, top]) => document.elementFromPoint(left, top)?.closest('a[data-model]') !== null,
      [x, y] as const,
    );
    expect(isOnArc, slug).toBe(true);
    await expect(panel(page)).toBeInViewport({ ratio: 0.95 });
  }
  expect(await page.evaluate(() => (window as { shifts?: number[] }).shifts)).toEqual([]);
});

for (const hasScript of [true, false]) {
  test.describe(hasScript ? 'readings with script' : 'readings without script', () => {
    test.use({ javaScriptEnabled: hasScript });

    test('levels are told by number, on the arc, in its row and in the key', async ({ page }) => {
      await page.goto('/rainbow?reading=level');
      for (const slug of ['shared-lives', 'homeshare', 'housing-first']) {
        const row = table(page)
          .getByRole('row')
          .filter({ has: page.locator(`a[href="/models/${slug}"]`) });
        const level = /Level (\d): /.exec(await row.innerText())?.[1] ?? 'none';
        await expect(arcOf(page, slug).locator('.rainbow-sign')).toHaveText(level);
        await expect(arcOf(page, slug)).toHaveClass(new RegExp(`rainbow-strength-${level}`));
      }
      const key = page.getByRole('list', { name: 'Signs of the reading: Evidence level' });
      await expect(key.getByRole('listitem')).toHaveCount(6);
      await expect(key).toContainText('Level 5: proven at scale');
    });

    test('stages are told by a sign, in words in the row, closed ones hatched', async ({ page }) => {
      await page.goto('/rainbow?reading=stage');
      const closed = table(page).getByRole('row').filter({ hasText: 'Stage: closed' });
      expect(await closed.count()).toBeGreaterThan(0);
      await expect(picture(page).locator('.rainbow-hatched')).toHaveCount(await closed.count());
      const models = await table(page).locator('th[scope="row"]').count();
      await expect(picture(page).locator('.rainbow-sign')).toHaveCount(models);
    });
  });
}

test('without script every arc is a link and a stop, and there is no panel', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/rainbow');
  await skipLink(page).focus();
  await page.keyboard.press('Tab');
  const first = await readFocus(page);
  await page.keyboard.press('Tab');
  expect(await readFocus(page)).not.toBe(first);
  expect(await readFocus(page)).toMatch(/^\/models\//);
  await expect(panel(page)).toBeHidden();
  await context.close();
});

test('what falls out fades and is no link meanwhile; what stays keeps its arc', async ({ page }) => {
  await openWithScript(page, '/rainbow');
  const drawn = await picture(page).getByRole('link').count();
  await page.evaluate(() => {
    const counts = ((window as { departed?: number[] }).departed = [0]);
    new MutationObserver(() => {
      const departing = [...document.querySelectorAll('.rainbow-mark-departing')];
      counts.push(departing.filter((mark) => !mark.hasAttribute('href')).length);
    }).observe(document.body, { subtree: true, attributes: true, childList: true });
  });
  const stays = await arcOf(page, 'shared-lives').elementHandle();
  await page
    .getByRole('link', { name: /^Sharing home and community life/ })
    .first()
    .click();
  await expect(page).toHaveURL(/approach=shared-life/);
  await expect.poll(() => picture(page).getByRole('link').count()).toBeLessThan(drawn);
  const left = await picture(page).getByRole('link').count();
  await expect(picture(page).locator('.rainbow-mark-departing')).toHaveCount(0);
  const most = await page.evaluate(() => Math.max(...((window as { departed?: number[] }).departed ?? [])));
  expect(most).toBe(drawn - left);
  expect(await stays?.evaluate((element) => element.isConnected)).toBe(true);
});

test('with reduced motion the new picture is there at once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openWithScript(page, '/rainbow');
  await page.evaluate(() => {
    const seen = ((window as { seen?: string[] }).seen = []) as string[];
    new MutationObserver(() => {
      if (document.querySelector('.rainbow-mark-departing')) seen.push('departing');
      const figure = document.querySelector('.rainbow-figure');
      if (figure && figure.getAnimations({ subtree: true }).length > 0) seen.push('moving');
    }).observe(document.body, { subtree: true, attributes: true, childList: true });
  });
  await page
    .getByRole('link', { name: /^Sharing home and community life/ })
    .first()
    .click();
  await expect(page).toHaveURL(/approach=shared-life/);
  await expect(arcOf(page, 'timebanking')).toHaveCount(0);
  expect(await page.evaluate(() => (window as { seen?: string[] }).seen)).toEqual([]);
});

test('names are legible on every strength of every band, light and dark', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto('/rainbow?reading=level');
    const contrasts = await picture(page).evaluate(measureContrasts);
    expect(contrasts.length).toBeGreaterThan(30);
    for (const { what, contrast } of contrasts)
      expect.soft(contrast, `${colorScheme}, ${what}`).toBeGreaterThanOrEqual(4.5);
    // Were the strengths alike, or none, the second reading would tell nothing.
    expect(new Set(contrasts.map(({ contrast }) => contrast.toFixed(2))).size).toBeGreaterThan(25);
  }
});

/** The contrast (WCAG 2.2, relative luminance) of a name's colour with its arc's, for each band in each strength. */
function measureContrasts(svg: Element): { what: string; contrast: number }[] {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('There is no canvas to read colours with.');
  const luminanceOf = (colour: string) => {
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data].map((value) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  return [...svg.querySelectorAll('g[class^="approach-"]')].flatMap((band) => {
    const mark = band.querySelector('a');
    const [path, text] = [mark?.querySelector('path'), mark?.querySelector('text')];
    if (!mark || !path || !text) return [];
    return [0, 1, 2, 3, 4, 5].map((strength) => {
      mark.setAttribute('class', `rainbow-mark rainbow-strength-${strength}`);
      const [first, second] = [getComputedStyle(text).fill, getComputedStyle(path).fill].map(luminanceOf);
      const [dark = 0, light = 0] = [first ?? 0, second ?? 0].sort((a, b) => a - b);
      return {
        what: `${band.getAttribute('class')}, strength ${strength}`,
        contrast: (light + 0.05) / (dark + 0.05),
      };
    });
  });
}

test('axe finds nothing with the panel open, in either reading, light and dark', async ({ page }) => {
  for (const reading of ['level', 'stage']) {
    await openWithScript(page, `/rainbow?reading=${reading}`);
    await arcOf(page, 'housing-first').focus();
    await expect(panel(page)).toContainText('Stage:');
    // The rest of the page is accessibility.spec.ts's.
    const within = '.rainbow-figure';
    await page.emulateMedia({ colorScheme: 'light' });
    expect.soft(await askAxe(page, { within }), `${reading}, light`).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect.soft(await askAxe(page, { within, rules: 'colours' }), `${reading}, dark`).toEqual([]);
  }
});
