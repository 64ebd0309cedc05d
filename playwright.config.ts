import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowsers } from '#scripts/setup/browser-places.mjs';

// `npm test` finds a browser that works, or gets one, and names it in CHROMIUM_PATH. For runs by hand: an installed one,
// else Playwright's own.
const executablePath = process.env.CHROMIUM_PATH || findBrowsers(process.env, process.platform)[0];
// Chromium's sandbox refuses to run for root, as which containers usually run.
const isRoot = process.getuid?.() === 0;

// Where the site's letters go; read again in every worker, which finds it named.
process.env.E2E_MAIL_FOLDER ??= mkdtempSync(join(tmpdir(), 'rainbow-mail-'));

export default defineConfig({
  testDir: 'tests/e2e',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  // Long enough for a machine that is busy with other things too; nothing waits for these to run out.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    actionTimeout: 15_000,
    browserName: 'chromium',
    // Known once the server has said where it listens; see `wait`.
    baseURL: `http://127.0.0.1:${process.env.E2E_PORT}`,
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    launchOptions: { executablePath, args: isRoot ? ['--no-sandbox'] : [] },
  },
  webServer: {
    command: 'node --import tsx tests/e2e/serve-site.ts',
    // Any free port, so that two runs never meet; the group's name becomes the variable E2E_PORT.
    wait: { stdout: /Community Rainbow is on http:\/\/127\.0\.0\.1:(?<e2e_port>\d+)/ },
    timeout: 120_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
});
