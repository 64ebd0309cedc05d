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
  projects: [
    { name: 'read', testIgnore: 'moderation/**' },
    {
      name: 'moderated',
      testMatch: 'moderation/**/*.spec.ts',
      use: { baseURL: `http://127.0.0.1:${process.env.E2E_MODERATED_PORT}` },
    },
  ],
  webServer: [serveSite('read', 'e2e_port'), serveSite('moderated', 'e2e_moderated_port')],
});

/** @param portName of the group that finds the port in what the server says, and of the variable that it becomes */
function serveSite(which: 'read' | 'moderated', portName: string) {
  return {
    command: `node --import tsx tests/e2e/serve-site.ts ${which}`,
    // Any free port, so that two runs never meet.
    wait: { stdout: new RegExp(`Community Rainbow is on http://127\\.0\\.0\\.1:(?<${portName}>\\d+)`) },
    timeout: 120_000,
    stdout: 'pipe' as const,
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 10_000 },
  };
}
