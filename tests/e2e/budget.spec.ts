// What a page costs a reader who comes for the first time, counted by the browser itself, compressed as it came; and
// what it costs to come again.
import type { BrowserContext, CDPSession } from '@playwright/test';
import { expect, test, watchVisit } from './fixtures.ts';
import { sitePages } from './pages.ts';

const mostBytes = 200_000;
const mostScriptBytes = 130_000;
const mostRequests = 15;

interface Transfer {
  url: string;
  /** As the browser sorts it: Document, Script, Stylesheet, Font… */
  type: string;
  status: number;
  /** Headers and compressed body, as they came over the wire. */
  bytes: number;
}

test('every page keeps to its budget on a first visit', async ({ browser, baseURL }) => {
  const rows = [];
  for (const { name, path } of sitePages) {
    const context = await browser.newContext({ baseURL });
    const readFaults = watchVisit(context, baseURL ?? '');
    const transfers = await openAndCount(context, path);
    const sum = (some: readonly Transfer[]) => some.reduce((total, { bytes }) => total + bytes, 0);
    const row = {
      page: name,
      requests: transfers.length,
      bytes: sum(transfers),
      script: sum(transfers.filter(({ type }) => type === 'Script')),
    };
    rows.push(row);
    expect.soft(row.requests, `requests of ${name}`).toBeLessThanOrEqual(mostRequests);
    expect.soft(row.bytes, `bytes of ${name}`).toBeLessThanOrEqual(mostBytes);
    expect.soft(row.script, `bytes of script of ${name}`).toBeLessThanOrEqual(mostScriptBytes);
    expect.soft(await readFaults(), name).toEqual([]);
    await context.close();
  }
  console.table(rows);
  // Were nothing counted, nothing would be over budget either.
  const card = rows.find(({ page }) => page === 'card of Shared Lives');
  expect(card?.script).toBeGreaterThan(50_000);
  expect(card?.bytes).toBeGreaterThan(card?.script ?? 0);
});

test('a page that is visited again is asked for again and not sent again', async ({ context, page }) => {
  await page.goto('/models/homeshare');
  await page.goto('/models');
  const transfers = await openAndCount(context, '/models/homeshare');
  const documents = transfers.filter(({ type }) => type === 'Document');
  expect(documents.map(({ status }) => status)).toEqual([304]);
  expect(documents[0]?.bytes).toBeLessThan(2_000);
  expect(
    transfers.filter(({ type }) => type !== 'Document'),
    'scripts, styles and letters are kept for good',
  ).toEqual([]);
});

/** Opens an address in a new page and counts everything that came over the wire until nothing more is asked for. */
async function openAndCount(context: BrowserContext, path: string): Promise<Transfer[]> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const readTransfers = await countTransfers(session);
  await page.goto(path, { waitUntil: 'networkidle' });
  return readTransfers();
}

async function countTransfers(session: CDPSession): Promise<() => Transfer[]> {
  const transfers = new Map<string, Transfer>();
  // The status that came: the response itself says 200 for a page that a 304 allowed the browser to show again.
  const statuses = new Map<string, number>();
  session.on('Network.responseReceivedExtraInfo', ({ requestId, statusCode }) => {
    statuses.set(requestId, statusCode);
  });
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (response.url.startsWith('http'))
      transfers.set(requestId, { url: response.url, type, status: response.status, bytes: 0 });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const transfer = transfers.get(requestId);
    if (transfer) transfer.bytes = encodedDataLength;
  });
  await session.send('Network.enable');
  return () =>
    [...transfers]
      .map(([id, transfer]) => ({ ...transfer, status: statuses.get(id) ?? transfer.status }))
      // What the browser had kept came over no wire.
      .filter(({ bytes }) => bytes > 0);
}
