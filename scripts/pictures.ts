// `npm run pictures`: takes the pictures of the rainbow that the README shows, in light and dark, from the site itself
// with the project's own data. Run it when cards or the look have changed.
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { chromium } from '@playwright/test';
import { serveScratch } from '#scripts/serve-scratch.ts';
import { ensureBrowser } from '#scripts/setup/browser.mjs';
import { projectRoot } from '#scripts/setup/project-root.mjs';

const folder = join(projectRoot, 'docs', 'pictures');
const executablePath = await ensureBrowser(projectRoot);
const address = await serveScratch();

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath,
  // Chromium's sandbox refuses to run for root, as which containers usually run.
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
for (const colorScheme of ['light', 'dark'] as const) {
  const page = await browser.newPage({ colorScheme, viewport: { width: 1280, height: 1000 } });
  await page.goto(`${address}/rainbow`, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  const path = join(folder, `rainbow-${colorScheme}.png`);
  await page.locator('.rainbow-figure svg').first().screenshot({ path, animations: 'disabled' });
  console.log(`Written: ${relative(projectRoot, path)}`);
}
await browser.close();
process.kill(process.pid, 'SIGTERM');
