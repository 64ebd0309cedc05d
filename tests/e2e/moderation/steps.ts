// Steps that several tests of moderation take: what senders do until an editor sees their work, and what editors do with it
// until it is decided. Each begins at a page of anybody's or an editor's and ends on the page that its last button leads to.
import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import type { ReadyDraft } from './drafts.ts';
import type { Look } from './look.ts';
import { moderationPaths } from '#app/lib/moderation-paths.ts';
import { fillFields } from '#tests/e2e/fill-form.ts';
import { readLetters } from '#tests/e2e/mailbox.ts';
import type { ReadMail } from '#tests/setup/read-mail.ts';

/** Of the page that is open. */
export const findHeading = (page: Page) => page.getByRole('heading', { level: 1 });

/** The private link that a letter bears. @throws Error when it bears none */
export function findPrivateLink(letter: ReadMail | undefined): string {
  const link = letter?.links.find((each) => /\/submit\/[\w-]{43}$/.test(each));
  if (link === undefined) throw new Error('The letter bears no private link.');
  return link;
}

/** Asks for a new link to a draft, and follows it out of the letter. @returns it */
export async function comeBack(page: Page, { reference, email }: ReadyDraft): Promise<string> {
  await page.goto('/submit/return');
  await fillFields(page, { reference, email });
  await page.getByRole('button', { name: 'Send me a new link', exact: true }).click();
  await expect(page.getByRole('main')).toContainText('a new link is on its way');
  const [letter] = await readLetters(email, 'Your private link');
  const link = findPrivateLink(letter);
  await page.goto(link);
  return link;
}

/** Opens the page of all answers from the list of questions, agrees and sends. */
export async function checkAndSend(page: Page): Promise<void> {
  await page
    .getByRole('link', { name: /^Check your answers/ })
    .first()
    .click();
  await agreeAndSend(page);
}

/** Agrees and sends from the page of all answers, for the first time or again. */
export async function agreeAndSend(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: /may be published under/ }).check();
  await page.getByRole('button', { name: 'Send to the editors', exact: true }).click();
  await expect(findHeading(page)).toHaveText('We have it');
}

/** Sends a draft in as its sender does who has lost the link. @returns the private link, which leads to how it fares */
export async function sendReadyDraft(page: Page, draft: ReadyDraft): Promise<string> {
  const link = await comeBack(page, draft);
  await checkAndSend(page);
  return link;
}

/** Finds a submission in the queue and opens its review. @param name what it is called there: `A change: Shared Lives` */
export async function openReview(page: Page, reference: string, name: string): Promise<void> {
  await page.goto(moderationPaths.queue());
  await page.getByLabel('Reference or name', { exact: true }).fill(reference);
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await page.getByRole('rowheader').getByRole('link', { name, exact: true }).click();
  await expect(page).toHaveURL(moderationPaths.review(reference));
}

/** Opens the working copy of the review that is open, which is made where there is none, and answers a question anew. */
export async function mendWording(
  page: Page,
  question: string,
  fields: Readonly<Record<string, string>>,
  look: Look,
): Promise<void> {
  await page.getByRole('button', { name: 'Mend the wording', exact: true }).click();
  await look(page, 'the questions of a working copy');
  await page.getByRole('link', { name: question, exact: true }).click();
  await fillFields(page, fields);
  await look(page, 'a question of a working copy');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const task = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: question, exact: true }) });
  await expect(task).toContainText('Mended since it was sent.');
  await page.getByRole('link', { name: 'Back to the review', exact: true }).click();
}

/** Opens a form below the review that is open: by the words of the link to it, without its dots. */
export async function openDecision(
  page: Page,
  words: 'Publish' | 'Ask for changes' | 'Decline',
): Promise<void> {
  await page.getByRole('link', { name: `${words}…`, exact: true }).click();
}

/** Presses the button that publishes, and waits until the review says that it is done. */
export async function pressPublish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Publish it now', exact: true }).click();
  await expect(page.getByRole('region', { name: / published it on / })).toBeVisible();
}
