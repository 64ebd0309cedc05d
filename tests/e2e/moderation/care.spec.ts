// What becomes of what is not published, and how editors look after the cards that are: each seen by readers, editors and
// senders alike, some with script and some without.
import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { uncheckedModel } from './cards.ts';
import { readyDrafts } from './drafts.ts';
import { expect, test } from './fixtures.ts';
import { lookThrough, measure } from './look.ts';
import {
  findHeading,
  findPrivateLink,
  openDecision,
  openReview,
  pressPublish,
  sendReadyDraft,
} from './steps.ts';
import { formatDate } from '#app/lib/format.ts';
import { moderationPaths } from '#app/lib/moderation-paths.ts';
import { paths } from '#app/lib/paths.ts';
import { ukDay } from '#app/lib/uk-day.ts';
import { readLetters } from '#tests/e2e/mailbox.ts';
import { readResultNames } from '#tests/e2e/result-list.ts';
import { troubledModel } from '#tests/e2e/site-data.ts';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();
const main = (page: Page) => page.getByRole('main');

/** Begins at the page of a card for editors. */
async function openAct(page: Page, slug: string, words: string): Promise<void> {
  await page.goto(moderationPaths.model(slug));
  await follow(page, words);
}

/** The names of the models that search finds first. */
async function search(page: Page, words: string): Promise<string[]> {
  await page.goto(paths.models(new URLSearchParams({ q: words }).toString()));
  return readResultNames(page);
}

/** Does something, and tells between which days it was done: midnight may come in between. */
async function noteDays(act: () => Promise<void>): Promise<string[]> {
  const before = ukDay(new Date());
  await act();
  return [...new Set([before, ukDay(new Date())])];
}

test('what is declined is told to its sender with the reason, by letter and behind the link', async ({
  open,
}) => {
  const { reference, modelName, email } = readyDrafts.declined;
  const reason = 'It tells of one house alone. Once there are three, do send it in again.';
  const sender = await open('anybody');
  const link = await sendReadyDraft(sender, readyDrafts.declined);

  const editor = await open('ada');
  await openReview(editor, reference, `A new model: ${modelName}`);
  await openDecision(editor, 'Decline');
  await lookThrough(editor, 'declining');
  await editor.getByLabel('Why it is not published').fill(reason);
  await press(editor, 'Decline it');
  await expect(editor.getByRole('region', { name: / declined it on / })).toContainText(reason);
  await expect(editor.getByRole('link', { name: 'Publish…' })).toHaveCount(0);

  const [letter] = await readLetters(email, 'Our decision');
  expect(letter?.text.replace(/\s*\n(?:> )?\s*/g, ' ')).toContain(reason);
  await sender.goto(findPrivateLink(letter));
  await expect(findHeading(sender)).toHaveText('We have decided not to publish it');
  await expect(sender.getByRole('blockquote')).toHaveText(reason);
  await lookThrough(sender, 'declined, as its sender sees it');
  await sender.goto(link);
  await expect(main(sender)).toContainText(reason);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('what its sender withdraws cannot be published by whoever has it open', async ({ open }) => {
    const { reference, modelName, email, slug } = readyDrafts.withdrawn;
    const sender = await open('anybody');
    await sendReadyDraft(sender, readyDrafts.withdrawn);
    const editor = await open('ben');
    await openReview(editor, reference, `A new model: ${modelName}`);
    await openDecision(editor, 'Publish');

    await follow(sender, 'Withdraw it');
    await press(sender, 'Yes, withdraw it');
    await expect(findHeading(sender)).toHaveText('It is withdrawn');
    await readLetters(email, 'Withdrawn');

    await press(editor, 'Publish it now');
    await expect(main(editor)).toContainText('Nothing was done: it was no longer yours to decide on');
    await expect(editor.getByRole('definition').filter({ hasText: slug })).toBeVisible();
    await follow(editor, '‹ Back to the review');
    await expect(editor.getByRole('region', { name: /^Its sender withdrew it on / })).toBeVisible();
    await measure(editor, 'the review of what was withdrawn');
    expect((await editor.goto(paths.model(slug)))?.status()).toBe(404);
  });

  test('a card that is renamed is found by both names, at both addresses', async ({ open }) => {
    const [slug, name] = ['lifelong-links', 'Lifelong Links'];
    const [newSlug, newName] = ['sample-quincy-bonds', 'Sample Quincy Bonds'];
    const editor = await open('ada');
    await openAct(editor, slug, 'Rename it');
    await measure(editor, 'renaming');
    await editor.getByLabel('Name', { exact: true }).fill(newName);
    await editor.getByLabel('Last part of its address').fill(newSlug);
    await press(editor, 'Rename');
    await expect(findHeading(editor)).toHaveText(newName);
    await expect(main(editor)).toContainText('The former address leads here.');

    const reader = await open('anybody');
    await reader.goto(paths.model(slug));
    await expect(reader).toHaveURL(paths.model(newSlug));
    await expect(findHeading(reader)).toHaveText(newName);
    const alsoCalled = await main(reader)
      .getByText(/^Also called /)
      .innerText();
    expect(alsoCalled.replace(/^Also called /, '').split('; ')).toContain(name);
    await follow(reader, 'History and corrections');
    await expect(main(reader)).toContainText(`Under its former address, ${paths.model(slug)}`);
    await expect(reader.getByRole('heading', { name: `Revision 1 of ${name}` })).toBeVisible();
    await measure(reader, 'the history of a card that was renamed');
    expect(await search(reader, newName)).toContain(newName);
    expect(await search(reader, name)).toContain(newName);
    expect(await search(reader, name)).not.toContain(name);
    await reader.goto(paths.model('family-group-conferencing'));
    const related = main(reader).getByRole('link', { name: newName, exact: true });
    await expect(related.first()).toHaveAttribute('href', paths.model(newSlug));
    await expect(main(reader).getByRole('link', { name, exact: true })).toHaveCount(0);

    // And back again: a browser that has followed the one must not go round in a circle.
    await openAct(editor, newSlug, 'Rename it');
    await editor.getByLabel('Name', { exact: true }).fill(name);
    await editor.getByLabel('Last part of its address').fill(slug);
    await press(editor, 'Rename');
    await expect(findHeading(editor)).toHaveText(name);
    await reader.goto(paths.model(newSlug));
    await expect(reader).toHaveURL(paths.model(slug));
    await expect(findHeading(reader)).toHaveText(name);
  });

  test('an overdue card is put right by asking its organisation, which says that all is right', async ({
    open,
  }) => {
    const { slug, name } = troubledModel;
    const email = `enquiries-${randomUUID().slice(0, 8)}@provider.example`;
    const editor = await open('ben');
    const row = editor.getByRole('row').filter({ hasText: name });
    await editor.goto(moderationPaths.freshness());
    await expect(editor.getByRole('region', { name: 'Overdue' }).getByRole('row', { name })).toBeVisible();
    await measure(editor, 'what is due');
    await follow(editor, `Ask the organisation: ${name}`);
    await measure(editor, 'asking an organisation');
    await editor.getByLabel('Organisation', { exact: true }).fill('Sample Board');
    await editor.getByLabel('Its e-mail address').fill(email);
    await press(editor, 'Write to the organisation');
    await expect(main(editor)).toContainText('The letter to the organisation is on its way.');

    const [letter] = await readLetters(email, `Is our card on ${name} still right?`);
    const organisation = await open('anybody');
    await organisation.goto(findPrivateLink(letter));
    await measure(organisation, 'what an organisation is asked');
    await press(organisation, 'Everything is still right');
    await expect(organisation.getByRole('alert')).toBeFocused();
    await organisation.getByLabel('I may speak for Sample Board').check();
    await press(organisation, 'Everything is still right');
    await expect(findHeading(organisation)).toHaveText('We have it');

    await editor.goto(moderationPaths.freshness());
    await expect(row).toContainText('answered on');
    await row.getByRole('link', { name: /^CR-/ }).click();
    await expect(main(editor)).toContainText('The organisation confirms the card as it is.');
    await openDecision(editor, 'Publish');
    await expect(editor.getByLabel(/mark it as checked today/)).toBeChecked();
    const days = await noteDays(() => pressPublish(editor));

    await readLetters(email, 'Published');
    const reader = await open('anybody');
    await reader.goto(paths.model(slug));
    await expect(main(reader)).not.toContainText('overdue');
    const checkedOn = main(reader).getByText('Last checked').getByRole('time').first();
    expect(days.map(formatDate)).toContain(await checkedOn.innerText());
    await editor.goto(moderationPaths.freshness());
    await expect(row).toHaveCount(0);
  });
});

test('a card that an editor withdraws is gone at once, with the reason, until it is put back', async ({
  open,
}) => {
  const [slug, name] = ['gig-buddies', 'Gig Buddies'];
  const reason = 'A sample of a reason: the last of its groups has closed.';
  const editor = await open('ada');
  const reader = await open('anybody');
  const readFeed = async () => (await reader.request.get('/feed.atom')).text();
  const isOnRainbow = async () => (await (await reader.request.get('/rainbow.svg')).text()).includes(name);
  expect(await isOnRainbow()).toBe(true);

  await editor.goto(moderationPaths.model(slug));
  await lookThrough(editor, 'a card, for editors');
  await follow(editor, 'Withdraw it');
  await lookThrough(editor, 'withdrawing a card');
  await editor.getByLabel('Why it is withdrawn').fill(reason);
  await press(editor, 'Withdraw');
  await expect(main(editor)).toContainText('Withdrawn. Its address now says so, and why.');
  await lookThrough(editor, 'a card that was withdrawn, for editors');

  expect((await reader.goto(paths.model(slug)))?.status()).toBe(410);
  await expect(main(reader)).toContainText(reason);
  expect(await search(reader, name)).not.toContain(name);
  expect(await isOnRainbow()).toBe(false);
  expect(await readFeed()).toContain(reason);

  await follow(editor, 'Put back');
  await press(editor, 'Put back');
  await expect(main(editor)).toContainText('Put back. The card is published again.');
  expect((await reader.goto(paths.model(slug)))?.status()).toBe(200);
  expect(await search(reader, name)).toContain(name);
  expect(await isOnRainbow()).toBe(true);
  expect(await readFeed()).not.toContain(reason);
});

test('a correction note is read on the card and in its history, and in the next release', async ({
  open,
}) => {
  const [slug, name] = ['open-dialogue', 'Open Dialogue'];
  const words = 'A sample of a correction: the number of sites was put too high.';
  const admin = await open('admin');
  await openAct(admin, slug, 'Publish a correction note');
  await admin.getByLabel('What was wrong, and what is right now').fill(words);
  await press(admin, 'Publish the note');
  await expect(main(admin)).toContainText('The correction note is published.');

  const reader = await open('anybody');
  await reader.goto(paths.model(slug));
  await expect(reader.getByRole('region', { name: /^Corrected on / })).toContainText(words);
  await follow(reader, 'History and corrections');
  await expect(reader.getByRole('region', { name: 'One correction' })).toContainText(words);
  await lookThrough(reader, 'a history with a correction');

  await admin.goto(moderationPaths.releases());
  await lookThrough(admin, 'releases');
  await press(admin, 'Make a release');
  const made = admin.getByRole('region', { name: /^Release [\d.]+ is made$/ });
  const version = /Release (\S+) is made/.exec(await made.innerText())?.[1] ?? '';
  await reader.goto(paths.data());
  await expect(main(reader)).toContainText(version);
  await reader.goto(paths.release(version));
  await expect(main(reader)).toContainText(name);
});

test('a card is marked as checked by whoever has compared it with its sources', async ({ open }) => {
  const { slug, name } = uncheckedModel;
  const editor = await open('ben');
  const row = editor.getByRole('row').filter({ hasText: name });
  await editor.goto(moderationPaths.freshness());
  await lookThrough(editor, 'what is due');
  await row.getByRole('link', { name: `Mark as checked: ${name}` }).click();
  const days = await noteDays(async () => {
    await press(editor, 'Mark as checked');
    await expect(main(editor)).toContainText(`${name} is marked as checked.`);
  });
  await expect(row).toHaveCount(0);

  const reader = await open('anybody');
  await reader.goto(paths.model(slug));
  await expect(main(reader)).not.toContainText('overdue');
  const checkedOn = main(reader).getByText('Last checked').getByRole('time').first();
  expect(days.map(formatDate)).toContain(await checkedOn.innerText());
});
