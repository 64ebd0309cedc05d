// Windows for the tests of moderation: of editors, signed in by the link that was mailed to them, and of anybody else, each
// watched as those of readers are. An editor signs in once a worker; tests that sign out open a window of their own.
import { randomUUID } from 'node:crypto';
import {
  test as base,
  expect,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';
import { sampleEditors } from './editors.ts';
import { watchVisit } from '#tests/e2e/fixtures.ts';
import { moderationPaths } from '#app/lib/moderation-paths.ts';
import { readLetters } from '#tests/e2e/mailbox.ts';
import type { ReadMail } from '#tests/setup/read-mail.ts';

export { expect };

type SampleEditor = keyof typeof sampleEditors;
type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>;

interface Windows {
  /** Opens a tab of somebody's: an editor's, signed in, or anybody's. Closed and looked through with the test. */
  open: (who: SampleEditor | 'anybody', options?: BrowserContextOptions) => Promise<Page>;
}

/** The name of the cookie that editors get on this computer. */
const sessionCookie = 'session';

export const test = base.extend<Windows, { signedIn: (who: SampleEditor) => Promise<StorageState> }>({
  signedIn: [
    async ({ browser }, use, { project }) => {
      const states = new Map<SampleEditor, Promise<StorageState>>();
      const baseURL = String(project.use.baseURL);
      await use((who) => {
        const known = states.get(who) ?? signInOnce(browser, who, baseURL);
        states.set(who, known);
        return known;
      });
    },
    { scope: 'worker' },
  ],
  open: async ({ browser, baseURL, signedIn, javaScriptEnabled, locale, timezoneId, viewport }, use) => {
    const opened: { context: BrowserContext; readFaults: () => Promise<string[]> }[] = [];
    await use(async (who, options = {}) => {
      const context = await browser.newContext({
        ...(baseURL !== undefined && { baseURL }),
        javaScriptEnabled,
        locale,
        timezoneId,
        viewport,
        ...(who !== 'anybody' && { storageState: await signedIn(who) }),
        ...options,
      });
      opened.push({ context, readFaults: watchVisit(context, baseURL ?? '', [sessionCookie]) });
      return context.newPage();
    });
    for (const { context, readFaults } of opened) {
      expect(await readFaults(), 'nothing fails, leaves the site or stays behind').toEqual([]);
      await context.close();
    }
  },
});

async function signInOnce(browser: Browser, who: SampleEditor, baseURL: string): Promise<StorageState> {
  const context = await browser.newContext({ baseURL });
  try {
    await signIn(await context.newPage(), sampleEditors[who]);
    return await context.storageState();
  } finally {
    await context.close();
  }
}

/** Signs in as an editor does: by the form, the letter, and the button on the page of its link. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto(await askForLink(page, email));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What waits');
}

/** @returns the address of a sign-in link, as the letter has it that came because of this */
export async function askForLink(page: Page, email: string): Promise<string> {
  // Other tests may be asking for one of the same editor: a letter bears where its asker wanted to go.
  const mark = randomUUID();
  await page.goto(moderationPaths.signIn(moderationPaths.queue(`q=${mark}`)));
  await page.getByLabel('Your e-mail address', { exact: true }).fill(email);
  await page.getByRole('button', { name: 'Send me a link', exact: true }).click();
  const isOurs = ({ links }: ReadMail) => links.some((link) => link.includes(mark));
  const [letter] = await readLetters(email, 'Your link to sign in as an editor', isOurs);
  return letter?.links.find((link) => link.includes(mark)) ?? '';
}
