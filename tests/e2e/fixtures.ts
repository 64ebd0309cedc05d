// What every browser test stands on: a page whose visit is watched. The site promises readers that nothing is kept on
// their device, that no other host is asked for anything and that nothing fails behind their back, so a test that
// uses `page` fails when any of this happens on the way, whatever else it is about.
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';

export { expect };

export const test = base.extend({
  page: async ({ page, context, baseURL }, use) => {
    const readFaults = watchVisit(context, baseURL ?? '');
    await use(page);
    expect(await readFaults(), 'nothing fails, leaves the site or stays behind').toEqual([]);
  },
});

/**
 * Watches everything that pages of a context do.
 *
 * @param origin the only one that may be asked for anything
 * @returns a function that lists what went wrong until then, in words
 */
function watchVisit(context: BrowserContext, origin: string): () => Promise<string[]> {
  const faults: string[] = [];
  // A page that answers 404 is an answer: the browser's own line about it is no fault of the page.
  const refusedPages = new Set<string>();
  context.on('response', (response) => {
    if (response.request().isNavigationRequest() && response.status() >= 400)
      refusedPages.add(response.url());
  });
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    const isOfRefusedPage =
      message.text().startsWith('Failed to load resource') && refusedPages.has(message.location().url);
    if (!isOfRefusedPage) faults.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => faults.push(`error: ${error.error().message}`));
  context.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol.startsWith('http') && asked !== origin) faults.push(`request to ${asked}`);
  });
  return async () => {
    for (const { name } of await context.cookies()) faults.push(`cookie: ${name}`);
    for (const page of context.pages()) {
      for (const name of await listStored(page)) faults.push(`stored: ${name}`);
    }
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
