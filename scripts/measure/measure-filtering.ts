// How long the rainbow takes to answer in the browser: from the click on a band in its key to the paint that shows it. Beside it the
// same choice without script, for which the browser fetches and draws the whole page anew.
import { chromium, type Browser, type Page } from '@playwright/test';
import { takePercentile, type Latency } from '#scripts/measure/time-calls.ts';
import { findBrowsers } from '#scripts/setup/browser-places.mjs';

export interface Filtering {
  /** In place, from the click to the next paint that shows what was chosen. */
  inPlace: Latency;
  /** Of that, what is not waiting for the server's answer. */
  inBrowser: Latency;
  /** Without script, from the click to the first paint of the new page. */
  wholePage: Latency;
}

const rounds = 12;

/**
 * Chooses each band and takes it off again, in rounds after one that is not counted, in a window of 1280 px.
 *
 * @param address of a running server with as many models as are to be drawn
 * @throws Error where there is no Chromium, or the picture does not change
 */
export async function measureFiltering(address: string): Promise<Filtering> {
  const executablePath = process.env.CHROMIUM_PATH || findBrowsers(process.env, process.platform)[0];
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({ executablePath, args: isRoot ? ['--no-sandbox'] : [] });
  try {
    return {
      ...(await measureInPlace(browser, address)),
      wholePage: await measureWholePage(browser, address),
    };
  } finally {
    await browser.close();
  }
}

async function measureInPlace(
  browser: Browser,
  address: string,
): Promise<Pick<Filtering, 'inPlace' | 'inBrowser'>> {
  const page = await openPage(browser, address, true);
  const inPlace: number[] = [];
  const inBrowser: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    for (const band of await listBands(page)) {
      for (const _ of ['choose', 'take off']) {
        const { wholeMs, answerMs } = await page.evaluate(timeChoice, band);
        if (round === 0) continue;
        inPlace.push(wholeMs);
        inBrowser.push(wholeMs - answerMs);
      }
    }
  }
  await page.context().close();
  return { inPlace: summarise(inPlace), inBrowser: summarise(inBrowser) };
}

/** Runs in the page. Clicks a band's link and waits for the frame after the one in which the picture changed. */
async function timeChoice(band: number): Promise<{ wholeMs: number; answerMs: number }> {
  const figure = document.querySelector('.rainbow-figure');
  const link = document.querySelectorAll<HTMLAnchorElement>('.rainbow-choices ol:first-child a')[band];
  if (!figure || !link) throw new Error('There is no picture, or no such band in its key.');
  const startedAt = performance.now();
  const changed = new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe(figure, { subtree: true, childList: true, attributes: true, attributeFilter: ['d'] });
  });
  link.click();
  await changed;
  // A frame's callbacks run before it is painted; a message posted from them comes after.
  await new Promise<void>((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve();
      channel.port2.postMessage(null);
    });
  });
  const wholeMs = performance.now() - startedAt;
  const answers = performance
    .getEntriesByType('resource')
    .filter((entry): entry is PerformanceResourceTiming => entry.startTime >= startedAt)
    .filter(({ initiatorType }) => initiatorType === 'fetch');
  const answerMs = Math.max(0, ...answers.map(({ startTime, responseEnd }) => responseEnd - startTime));
  performance.clearResourceTimings();
  // What departs fades: the next choice is made in a still picture, as a reader would.
  await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null)));
  return { wholeMs, answerMs };
}

async function measureWholePage(browser: Browser, address: string): Promise<Latency> {
  const page = await openPage(browser, address, false);
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    for (const band of await listBands(page)) {
      for (const _ of ['choose', 'take off']) {
        const link = page.locator('.rainbow-choices ol').first().getByRole('link').nth(band);
        const startedAt = performance.now();
        await Promise.all([page.waitForNavigation({ waitUntil: 'commit' }), link.click()]);
        await page.locator('.rainbow-figure svg').waitFor();
        if (round > 0) times.push(performance.now() - startedAt);
      }
    }
  }
  await page.context().close();
  return summarise(times);
}

async function openPage(browser: Browser, address: string, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(`${address}/rainbow`, { waitUntil: 'networkidle' });
  return page;
}

/** Positions in the key of the bands that can be chosen. */
async function listBands(page: Page): Promise<number[]> {
  const count = await page.locator('.rainbow-choices ol').first().getByRole('link').count();
  return Array.from({ length: count }, (_, index) => index);
}

function summarise(times: number[]): Latency {
  const sorted = times.sort((a, b) => a - b);
  return { p50Ms: takePercentile(sorted, 50), p95Ms: takePercentile(sorted, 95), count: sorted.length };
}
