// The rainbow taken away: in a frame on another site, as an SVG and a PNG file, and as the line of HTML that shows it.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as unwatched, type Page } from '@playwright/test';
import { expect, openWithScript, test } from './fixtures.ts';

const takeAway = (page: Page) => page.getByRole('region', { name: 'Take the rainbow away' });
const pngButton = (page: Page) => takeAway(page).getByRole('button', { name: /PNG/ });
const fileWidth = 1280;

unwatched.describe('on another site', () => {
  /** A page there, at an origin of its own, for as long as `visit` takes. */
  async function serveElsewhere(html: string, visit: (address: string) => Promise<void>): Promise<void> {
    const server = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(html));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    try {
      // Another host name is another site, whatever the port.
      await visit(`http://localhost:${(server.address() as AddressInfo).port}/`);
    } finally {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    }
  }
  const frame = (source: string, width: number) =>
    `<!DOCTYPE html><title>Elsewhere</title><iframe src="${source}" width="${width}" height="800"></iframe>`;

  for (const javaScriptEnabled of [true, false]) {
    unwatched.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
      unwatched.use({ javaScriptEnabled });

      unwatched('a wide frame shows the picture, which leads to the cards', async ({ page, baseURL }) => {
        await page.setViewportSize({ width: 1300, height: 900 });
        await serveElsewhere(
          frame(`${baseURL}/embed/rainbow?approach=shared-life`, 1240),
          async (address) => {
            await page.goto(address);
            const inside = page.frameLocator('iframe');
            await expect(inside.getByRole('heading', { level: 1 })).toHaveText(
              /^The rainbow: \d+ community models/,
            );
            await expect(inside.getByRole('group', { name: /^The rainbow/ })).toBeVisible();
            await expect(inside.getByRole('table')).toBeHidden();
            expect(await page.context().cookies()).toEqual([]);
            await inside
              .getByRole('link', { name: /^Homeshare/ })
              .locator('text')
              .click();
            await expect(page).toHaveURL(`${baseURL}/models/homeshare`);
          },
        );
      });

      for (const width of [320, 900]) {
        unwatched(
          `a frame of ${width} pixels shows the table, and nothing sticks out`,
          async ({ page, baseURL }) => {
            await serveElsewhere(frame(`${baseURL}/embed/rainbow`, width), async (address) => {
              await page.goto(address);
              const inside = page.frameLocator('iframe');
              await expect(inside.getByRole('group', { name: /^The rainbow/ })).toBeHidden();
              await expect(inside.getByRole('table')).toBeVisible();
              const root = inside.locator('html');
              if (javaScriptEnabled) {
                expect(await root.evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(0);
              }
              await inside.getByRole('link', { name: 'Homeshare' }).click();
              await expect(page).toHaveURL(`${baseURL}/models/homeshare`);
            });
          },
        );
      }
    });
  }

  unwatched('no other page can be framed', async ({ page, baseURL }) => {
    await serveElsewhere(frame(`${baseURL}/rainbow`, 1240), async (address) => {
      await page.goto(address);
      await expect(page.frameLocator('iframe').getByRole('heading', { name: 'The rainbow' })).toHaveCount(0);
      await expect.poll(() => page.frames()[1]?.url()).toMatch(/^chrome-error:/);
    });
  });

  unwatched('the file is a picture there', async ({ page, baseURL }) => {
    await serveElsewhere(
      `<!DOCTYPE html><img src="${baseURL}/rainbow.svg" alt="The rainbow">`,
      async (address) => {
        await page.goto(address);
        const image = page.getByRole('img', { name: 'The rainbow' });
        await expect(image).toHaveJSProperty('complete', true);
        await expect(image).toHaveJSProperty('naturalWidth', fileWidth);
      },
    );
  });
});

test('the file opened by itself has our letters, and its arcs lead to the cards', async ({ page }) => {
  await page.goto('/rainbow.svg?approach=shared-life');
  const fonts = await page.evaluate(async () => {
    const loaded = await document.fonts.ready;
    return Array.from(loaded, ({ family, status }) => ({ family, status }));
  });
  expect(fonts).toEqual([{ family: 'Atkinson Hyperlegible Next', status: 'loaded' }]);
  const homeshare = page.getByRole('link', { name: /^Homeshare/ });
  expect(await homeshare.getAttribute('href')).toMatch(/^http.*\/models\/homeshare$/);
});

test('the picture is saved as a PNG of twice its size, light whatever the screen prefers', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openWithScript(page, '/rainbow?approach=shared-life');
  const address = await takeAway(page).getByRole('link', { name: /SVG/ }).getAttribute('href');
  expect(address).toBe('/rainbow.svg?approach=shared-life');
  const [download] = await Promise.all([page.waitForEvent('download'), pngButton(page).click()]);
  expect(download.suggestedFilename()).toMatch(/^community-rainbow-[0-9a-f]{12}\.png$/);
  await expect(takeAway(page).getByText('Saved with your downloads.')).toBeVisible();

  const png = readFileSync(await download.path());
  expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  const svg = await (await page.request.get(address ?? '')).text();
  const [, height] = /<svg[^>]* height="([\d.]+)"/.exec(svg) ?? [];
  expect(png.readUInt32BE(16)).toBe(2 * fileWidth);
  expect(Math.abs(png.readUInt32BE(20) - 2 * Number(height))).toBeLessThanOrEqual(2);
  const colours = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    const surface = canvas.getContext('2d') as CanvasRenderingContext2D;
    surface.drawImage(image, 0, 0);
    const { data } = surface.getImageData(0, 0, canvas.width, canvas.height);
    const seen = new Set<number>();
    for (let at = 0; at < data.length; at += 4) {
      seen.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
    }
    return { corner: [...data.slice(0, 4)], count: seen.size };
  }, png.toString('base64'));
  expect(colours.corner).toEqual([251, 250, 246, 255]);
  expect(colours.count).toBeGreaterThan(50);
});

test('a picture that cannot be made is said to be so', async ({ page }) => {
  await page.route('**/rainbow.svg', (route) =>
    route.fulfill({ body: 'No picture.', contentType: 'image/svg+xml' }),
  );
  await openWithScript(page, '/rainbow');
  await pngButton(page).click();
  await expect(takeAway(page).getByRole('status')).toHaveText(
    'The picture could not be made. Try again, or take the SVG.',
  );
});

test('the line for another site is copied, and says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openWithScript(page, '/rainbow?people=older-people&approach=connecting');
  await takeAway(page).getByText('Show it on your own site').click();
  await takeAway(page).getByRole('button', { name: 'Copy' }).click();
  await expect(takeAway(page).getByText('Copied.', { exact: true })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(
    /^<iframe src="http[^"]*\/embed\/rainbow\?approach=connecting&amp;people=older-people" title="[^"]+" [^>]*><\/iframe>$/,
  );
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('there are the file and the line to copy by hand, and no button', async ({ page }) => {
    await page.goto('/rainbow?q=tea');
    await expect(takeAway(page).getByRole('link', { name: /SVG/ })).toHaveAttribute(
      'href',
      '/rainbow.svg?q=tea',
    );
    await takeAway(page).getByText('Show it on your own site').click();
    await expect(takeAway(page).getByRole('textbox')).toHaveValue(
      /^<iframe src="http[^"]*\/embed\/rainbow\?q=tea"/,
    );
    await expect(page.getByRole('button', { name: /PNG|Copy/ })).toHaveCount(0);
  });
});
