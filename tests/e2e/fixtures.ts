// What every browser test stands on: a page whose visit is watched. The site promises readers that nothing is kept on
// their device, that no other host is asked for anything and that nothing fails behind their back, so a test that
// uses `page` fails when any of this happens on the way, whatever else it is about. Because nothing is kept, the tests
// of a worker can share a browser window, each in a tab of its own: to open a window takes longer than most tests.
import {
  test as base,
  expect,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type ConsoleMessage,
  type Page,
  type Request,
  type Response,
  type WebError,
} from '@playwright/test';

export { expect };

type OpenWindow = (options: BrowserContextOptions) => Promise<BrowserContext>;

export const test = base.extend<object, { openWindow: OpenWindow }>({
  openWindow: [
    async ({ browser }, use) => {
      const windows = new Map<string, Promise<BrowserContext>>();
      await use((options) => {
        const key = JSON.stringify(options);
        const known = windows.get(key) ?? openEmptyWindow(browser, options);
        windows.set(key, known);
        return known;
      });
      for (const opened of windows.values()) await (await opened).close();
    },
    { scope: 'worker' },
  ],
  context: async ({ openWindow, baseURL, javaScriptEnabled, locale, timezoneId, viewport }, use) => {
    const context = await openWindow({ baseURL, javaScriptEnabled, locale, timezoneId, viewport });
    const readFaults = watchVisit(context, baseURL ?? '');
    const standing = context.pages();
    await use(context);
    expect(await readFaults(), 'nothing fails, leaves the site or stays behind').toEqual([]);
    await context.clearPermissions();
    for (const page of context.pages()) if (!standing.includes(page)) await page.close();
  },
  page: ({ context }, use) => context.newPage().then(use),
});

/** A window with a tab that stays, so that it is not closed with the tab of a test. */
async function openEmptyWindow(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  await context.newPage();
  return context;
}

/**
 * Watches everything that pages of a context do.
 *
 * @param origin the only one that may be asked for anything
 * @param cookies those that may be kept: none for readers
 * @returns a function that lists what went wrong until then, in words
 */
export function watchVisit(
  context: BrowserContext,
  origin: string,
  cookies: readonly string[] = [],
): () => Promise<string[]> {
  const faults: string[] = [];
  // A page that answers 404 is an answer: the browser's own line about it is no fault of the page.
  const refusedPages = new Set<string>();
  const onResponse = (response: Response) => {
    if (response.request().isNavigationRequest() && response.status() >= 400)
      refusedPages.add(response.url());
  };
  const onConsole = (message: ConsoleMessage) => {
    if (message.type() !== 'error') return;
    const isOfRefusedPage =
      message.text().startsWith('Failed to load resource') && refusedPages.has(message.location().url);
    if (!isOfRefusedPage) faults.push(`console: ${message.text()} (${message.location().url})`);
  };
  const onError = (error: WebError) => faults.push(`error: ${error.error().message}`);
  const onRequest = (request: Request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol.startsWith('http') && asked !== origin) faults.push(`request to ${asked}`);
  };
  context.on('response', onResponse);
  context.on('console', onConsole);
  context.on('weberror', onError);
  context.on('request', onRequest);
  return async () => {
    for (const { name } of await context.cookies()) {
      if (!cookies.includes(name)) faults.push(`cookie: ${name}`);
    }
    for (const page of context.pages()) {
      for (const name of await listStored(page)) faults.push(`stored: ${name}`);
    }
    context.off('response', onResponse);
    context.off('console', onConsole);
    context.off('weberror', onError);
    context.off('request', onRequest);
    return faults;
  };
}

/** Names what a page of ours has stored on the device. */
function listStored(page: Page): Promise<string[]> {
  if (!page.url().startsWith('http')) return Promise.resolve([]);
  return page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => `database ${name}`),
    ...(await caches.keys()).map((name) => `cache ${name}`),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `service worker ${scope}`),
  ]);
}

/** Opens a page and waits until the site's script has taken it over, so that links and forms change it in place. */
export async function openWithScript(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await untilScriptRuns(page);
}

/**
 * Waits until React has adopted the page, if it has any script at all. React says so nowhere but in its own record of
 * the document.
 */
export async function untilScriptRuns(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    // Linked data is a script by name only.
    const runs = [...document.scripts].some(({ type }) => type !== 'application/ld+json');
    if (!runs) return true;
    const key = Object.keys(document).find((name) => name.startsWith('__reactContainer$'));
    if (key === undefined) return false;
    const container = (document as unknown as Record<string, ReactContainer>)[key];
    return container?.stateNode.current.memoizedState.isDehydrated === false;
  });
}

interface ReactContainer {
  stateNode: { current: { memoizedState: { isDehydrated: boolean } } };
}

/** The text of the main part as a reader sees it, on one line. */
export async function readMainText(page: Page): Promise<string> {
  return (await page.getByRole('main').innerText()).replace(/\s+/g, ' ').trim();
}
