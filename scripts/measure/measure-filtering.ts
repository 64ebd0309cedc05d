// How long the rainbow takes to answer in the browser: from the click on a band in its key to the paint that shows it. Beside it the
// same choice without script, for which the browser fetches and draws the whole page anew.
import { chromium, type Browser, type Page } from '@playwright/test';
import { summariseTimes, type Latency } from '#scripts/measure/time-calls.ts';
import { findBrowsers } from '#scripts/setup/browser-places.mjs';

export interface Filtering {
  /** A band chosen, to the paint in which what falls out has begun to fade. */
  toAnswer: Latency;
  /** A band chosen or taken off again, to the paint of the new picture. */
  toPicture: Latency;
  /** Of that, what is not waiting for the server. */
  inBrowser: Latency;
  /** Without script, from the click to the first paint of the new page. */
  wholePage: Latency;
}

const rounds = 8;

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

async function measureInPlace(browser: Browser, address: string): Promise<Omit<Filtering, 'wholePage'>> {
  const page = await openPage(browser, address, true);
  const toAnswer: number[] = [];
  const toPicture: number[] = [];
  const inBrowser: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    for (const band of await listBands(page)) {
      for (const act of ['choose', 'take off'] as const) {
        const { answerMs, pictureMs, serverMs } = await page.evaluate(timeChoice, band);
        if (round === 0) continue;
        // What comes back is not known before the server has said it.
        if (act === 'choose') toAnswer.push(answerMs);
        toPicture.push(pictureMs);
        inBrowser.push(pictureMs - serverMs);
      }
    }
  }
  await page.context().close();
  return {
    toAnswer: summariseTimes(toAnswer),
    toPicture: summariseTimes(toPicture),
    inBrowser: summariseTimes(inBrowser),
  };
}

/** Runs in the page. Clicks a band's link and waits for the frames in which the picture answers and has changed. */
async function timeChoice(band: number): Promise<{ answerMs: number; pictureMs: number; serverMs: number }> {
  const figure = document.querySelector('.rainbow-figure');
  const link = document.querySelectorAll<HTMLAnchorElement>('.rainbow-choices ol:first-child a')[band];
  if (!figure || !link) throw new Error('There is no picture, or no such band in its key.');
  const waitForChange = (attributes: string[], childList: boolean) =>
    new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        resolve();
      });
      observer.observe(figure, { subtree: true, childList, attributes: true, attributeFilter: attributes });
    });
  // A frame's callbacks run before it is painted; a message posted from them comes after.
  const waitForPaint = () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now());
        channel.port2.postMessage(null);
      });
    });
  const startedAt = performance.now();
  const answered = waitForChange(['class'], false).then(waitForPaint);
  const changed = waitForChange(['d'], true).then(waitForPaint);
  link.click();
  const [answeredAt, changedAt] = await Promise.all([answered, changed]);
  const fetches = performance
    .getEntriesByType('resource')
    .filter((entry): entry is PerformanceResourceTiming => entry.startTime >= startedAt)
    .filter(({ initiatorType }) => initiatorType === 'fetch');
  const serverMs = Math.max(0, ...fetches.map(({ startTime, responseEnd }) => responseEnd - startTime));
  performance.clearResourceTimings();
  // The next choice is made in a still picture, as a reader would: what departs has faded and gone, and nothing is left to do.
  while (figure.querySelector('.rainbow-mark-departing')) await new Promise(requestAnimationFrame);
  await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null)));
  await new Promise((resolve) => requestIdleCallback(resolve));
  return { answerMs: answeredAt - startedAt, pictureMs: changedAt - startedAt, serverMs };
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
  return summariseTimes(times);
}

async function openPage(browser: Browser, address: string, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, javaScriptEnabled });
  const page = await context.newPage();
  // tsx names inner functions by a helper of its own, which a function that is run in the page does not bring along.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.goto(`${address}/rainbow`, { waitUntil: 'networkidle' });
  return page;
}

/** Positions in the key of the bands that can be chosen. */
async function listBands(page: Page): Promise<number[]> {
  const count = await page.locator('.rainbow-choices ol').first().getByRole('link').count();
  return Array.from({ length: count }, (_, index) => index);
}
