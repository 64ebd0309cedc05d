// What a page costs a reader who comes for the first time, counted by the browser itself, compressed as it came; and
// what it costs to come again.
import type { APIRequestContext, CDPSession, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { sitePages } from './pages.ts';
import { listCardSlugs } from '#scripts/read-cards.ts';

const mostBytes = 200_000;
const mostScriptBytes = 130_000;
const mostRequests = 15;

/**
 * The longest cards of the directory, since one may be written longer than the page can bear. What comes with a card beside
 * its own words is the same for all.
 */
async function listLongestCards(request: APIRequestContext): Promise<{ name: string; path: string }[]> {
  const cards = await Promise.all(
    listCardSlugs('data/models').map(async (slug) => {
      const path = `/models/${slug}`;
      return { name: `card ${slug}`, path, length: (await (await request.get(path)).body()).length };
    }),
  );
  return cards.sort((a, b) => b.length - a.length).slice(0, 3);
}

interface Transfer {
  url: string;
  /** As the browser sorts it: Document, Script, Stylesheet, Font… */
  type: string;
  status: number;
  /** Headers and compressed body, as they came over the wire. */
  bytes: number;
}

test('every page keeps to its budget on a first visit', async ({ page, request }) => {
  const visited = [...sitePages, ...(await listLongestCards(request))];
  const rows = visited.map(({ name }) => ({ page: name, requests: 0, bytes: 0, script: 0 }));
  const waiting = rows.keys();
  // Several at once, because most of a visit is waiting for nothing more to come.
  const tabs = await Promise.all(Array.from({ length: 6 }, () => page.context().newPage()));
  await Promise.all(
    tabs.map(async (tab) => {
      const session = await tab.context().newCDPSession(tab);
      await session.send('Network.enable');
      // Each page is a first visit.
      await session.send('Network.setCacheDisabled', { cacheDisabled: true });
      for (const index of waiting) {
        const transfers = await openAndCount(tab, session, visited[index]?.path ?? '');
        Object.assign(rows[index] ?? {}, {
          requests: transfers.length,
          bytes: sumBytes(transfers),
          script: sumBytes(transfers.filter(({ type }) => type === 'Script')),
        });
      }
    }),
  );
  for (const { page: name, requests, bytes, script } of rows) {
    expect.soft(requests, `requests of ${name}`).toBeGreaterThan(0);
    expect.soft(requests, `requests of ${name}`).toBeLessThanOrEqual(mostRequests);
    expect.soft(bytes, `bytes of ${name}`).toBeLessThanOrEqual(mostBytes);
    expect.soft(script, `bytes of script of ${name}`).toBeLessThanOrEqual(mostScriptBytes);
  }
  console.table(rows);
  // Were nothing counted, nothing would be over budget either.
  const search = rows.find((row) => row.page === 'models');
  expect(search?.script).toBeGreaterThan(50_000);
  expect(search?.bytes).toBeGreaterThan((search?.script ?? 0) + 30_000);
});

test('a page that is visited again is asked for again and not sent again', async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await page.goto('/models/homeshare', { waitUntil: 'networkidle' });
  await page.goto('/models', { waitUntil: 'networkidle' });
  // The icon is left out: a browser asks for it when it likes, on a busy machine as late as the next visit.
  const transfers = (await openAndCount(page, session, '/models/homeshare')).filter(
    ({ url }) => !url.includes('/favicon-'),
  );
  expect(
    transfers.map(({ type, status }) => `${type} ${status}`),
    'scripts, styles and letters are kept for good',
  ).toEqual(['Document 304']);
  expect(sumBytes(transfers)).toBeLessThan(2_000);
});

function sumBytes(transfers: readonly Transfer[]): number {
  return transfers.reduce((total, { bytes }) => total + bytes, 0);
}

/** Opens an address and counts everything that comes over the wire until nothing more is asked for. */
async function openAndCount(page: Page, session: CDPSession, path: string): Promise<Transfer[]> {
  const transfers = new Map<string, Transfer>();
  // The status that came: the response itself says 200 for a page that a 304 allowed the browser to show again.
  const statuses = new Map<string, number>();
  const onExtraInfo = ({ requestId, statusCode }: { requestId: string; statusCode: number }) => {
    statuses.set(requestId, statusCode);
  };
  const onResponse = ({ requestId, type, response }: ResponseReceived) => {
    if (response.url.startsWith('http'))
      transfers.set(requestId, { url: response.url, type, status: response.status, bytes: 0 });
  };
  const onFinished = ({ requestId, encodedDataLength }: { requestId: string; encodedDataLength: number }) => {
    const transfer = transfers.get(requestId);
    if (transfer) transfer.bytes = encodedDataLength;
  };
  session.on('Network.responseReceivedExtraInfo', onExtraInfo);
  session.on('Network.responseReceived', onResponse);
  session.on('Network.loadingFinished', onFinished);
  await page.goto(path, { waitUntil: 'networkidle' });
  session.off('Network.responseReceivedExtraInfo', onExtraInfo);
  session.off('Network.responseReceived', onResponse);
  session.off('Network.loadingFinished', onFinished);
  return (
    [...transfers]
      .map(([id, transfer]) => ({ ...transfer, status: statuses.get(id) ?? transfer.status }))
      // What the browser had kept came over no wire.
      .filter(({ bytes }) => bytes > 0)
  );
}

interface ResponseReceived {
  requestId: string;
  type: string;
  response: { url: string; status: number };
}
