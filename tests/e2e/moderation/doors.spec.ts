// Getting in and out: by mouse and by keyboard, with script and without; links that open nothing, sessions that have ended,
// and who may do what.
import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { sampleEditors } from './editors.ts';
import { askForLink, expect, signIn, test } from './fixtures.ts';
import { lookThrough, measure } from './look.ts';
import { findHeading } from './steps.ts';
import { moderationPaths } from '#app/lib/moderation-paths.ts';
import { tabTo } from '#tests/e2e/keyboard.ts';
import { readLetters } from '#tests/e2e/mailbox.ts';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const emailField = (page: Page) => page.getByLabel('Your e-mail address', { exact: true });

const ways = [
  { way: 'with script', javaScriptEnabled: true, look: lookThrough },
  { way: 'without script', javaScriptEnabled: false, look: measure },
] as const;

for (const { way, javaScriptEnabled, look } of ways) {
  test.describe(way, () => {
    test.use({ javaScriptEnabled });

    test('an editor signs in by the mailed link, which works once, and out again', async ({ open }) => {
      const page = await open('anybody');
      await page.goto(moderationPaths.signIn());
      await look(page, 'signing in');
      await emailField(page).fill('ben at moderation');
      await press(page, 'Send me a link');
      await expect(page).toHaveTitle(/^Error: /);
      await expect(page.getByRole('alert')).toBeFocused();
      await expect(emailField(page)).toHaveValue('ben at moderation');
      await look(page, 'signing in with what is wrong');

      const link = await askForLink(page, sampleEditors.ben);
      await expect(findHeading(page)).toHaveText('Look for our letter');
      await look(page, 'a link was asked for');
      await page.goto(link);
      await look(page, 'a link');
      await press(page, 'Sign in');
      await expect(findHeading(page)).toHaveText('What waits');
      await expect(page.getByText(sampleEditors.ben, { exact: true })).toBeVisible();

      await press(page, 'Sign out');
      await expect(findHeading(page)).toHaveText('Sign in as an editor');
      expect(await page.context().cookies()).toEqual([]);
      await page.goto(moderationPaths.queue());
      await expect(page).toHaveURL(/\/sign-in\?to=/);

      expect((await page.goto(link))?.status()).toBe(410);
      await expect(findHeading(page)).toHaveText('This link was used already');
      await look(page, 'a link that was used');
      await page.getByRole('link', { name: 'Ask for a new link' }).click();
      await expect(emailField(page)).toBeVisible();
    });
  });
}

test('by keyboard alone, an editor signs in and out', async ({ open }) => {
  const page = await open('anybody');
  await page.goto(moderationPaths.signIn());
  await tabTo(page, emailField(page));
  await page.keyboard.type('ada');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(emailField(page)).toBeFocused();

  await page.goto(await askForLink(page, sampleEditors.ada));
  const signInButton = page.getByRole('button', { name: 'Sign in', exact: true });
  await tabTo(page, signInButton);
  await page.keyboard.press('Enter');
  await expect(findHeading(page)).toHaveText('What waits');
  await tabTo(page, page.getByRole('button', { name: 'Sign out', exact: true }));
  await page.keyboard.press('Enter');
  await expect(findHeading(page)).toHaveText('Sign in as an editor');
});

test('a form that is sent after the session has ended is kept, and sent again after signing in', async ({
  open,
}) => {
  const page = await open('anybody');
  await signIn(page, sampleEditors.ada);
  const path = moderationPaths.modelPage('emmaus', 'correct');
  const words = `A sample of what was wrong, and of what is right. ${randomUUID()}`;
  await page.goto(path);
  await page.getByLabel('What was wrong, and what is right now').fill(words);

  const elsewhere = await page.context().newPage();
  await elsewhere.goto(moderationPaths.queue());
  await press(elsewhere, 'Sign out');
  await elsewhere.close();
  await press(page, 'Publish the note');
  await expect(findHeading(page)).toHaveText('You are not signed in');
  await expect(page.getByRole('definition').filter({ hasText: words })).toBeVisible();
  await lookThrough(page, 'a form without a session');

  const opening = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Sign in (opens another tab)' }).click();
  const tab = await opening;
  await emailField(tab).fill(sampleEditors.ada);
  await press(tab, 'Send me a link');
  const bears = (link: string) => link.includes(encodeURIComponent(path));
  const [letter] = await readLetters(sampleEditors.ada, 'Your link to sign in as an editor', ({ links }) =>
    links.some(bears),
  );
  await tab.goto(letter?.links.find(bears) ?? '');
  await press(tab, 'Sign in');
  await expect(tab).toHaveURL(path);

  await press(page, 'Send it again');
  await expect(page.getByText('The correction note is published.')).toBeVisible();
  await page.goto('/models/emmaus/history');
  await expect(page.getByText(words).first()).toBeVisible();
});

test('an admin lets somebody moderate, and no longer; the audit trail tells of it', async ({ open }) => {
  const email = `new-${randomUUID().slice(0, 8)}@moderation.example`;
  const page = await open('admin');
  await page.goto(moderationPaths.editors());
  await lookThrough(page, 'editors');
  await page.getByLabel('Their e-mail address').fill(email);
  await press(page, 'Add');
  await expect(page.getByText(`${email} may now moderate`)).toBeVisible();

  const theirs = await open('anybody');
  await signIn(theirs, email);
  await expect(theirs.getByRole('link', { name: 'Audit trail' })).toHaveCount(0);
  const refused = await theirs.goto(moderationPaths.audit());
  expect(refused?.status()).toBe(403);
  await expect(findHeading(theirs)).toHaveText('Only an admin may do this');
  await lookThrough(theirs, 'a page for admins only');

  await press(page, `Remove (${email})`);
  await expect(page.getByText(`${email} may no longer moderate`)).toBeVisible();
  await theirs.goto(moderationPaths.queue());
  await expect(theirs).toHaveURL(/\/sign-in\?to=/);

  await page.getByRole('link', { name: 'Audit trail' }).click();
  await page.getByLabel('What it was done to').fill(email);
  await press(page, 'Show these');
  const rows = page.getByRole('table').getByRole('row').filter({ hasText: email });
  await expect(rows).toHaveCount(3);
  await lookThrough(page, 'the audit trail');
});
