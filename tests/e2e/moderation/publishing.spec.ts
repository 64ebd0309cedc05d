// What people send in, on its way to readers: read by an editor, asked about, answered and published; a change shown as a
// difference; and two editors who decide on the same thing.
import { randomUUID } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import { readyDrafts, type ReadyDraft } from './drafts.ts';
import { sampleEditors } from './editors.ts';
import { expect, test } from './fixtures.ts';
import { lookThrough, measure } from './look.ts';
import {
  agreeAndSend,
  checkAndSend,
  findHeading,
  findPrivateLink,
  mendWording,
  openDecision,
  openReview,
  pressPublish,
  sendReadyDraft,
} from './steps.ts';
import { moderationPaths } from '#app/lib/moderation-paths.ts';
import { begin, fillFields, save } from '#tests/e2e/fill-form.ts';
import { readLetters } from '#tests/e2e/mailbox.ts';
import { findResults } from '#tests/e2e/result-list.ts';

const mended =
  'Ten people live close by and help one another out, as an editor puts it. Little was measured.';
const plainer = 'You live in a home of your own. People near you help you. You help them.';
const asked = 'Could the plain summary say who helps whom?';
const answered = 'It can, and now does.';
/** The summary of Shared Lives, but for a few words of it. */
const better =
  'Someone who needs support lives with, or regularly visits, an approved carer and shares a sample of everyday life. Inspectors rate the schemes well; no study against a comparison group was found.';

const ways = [
  { way: 'with script', hasScript: true, look: lookThrough, draft: readyDrafts.publishedWithScript },
  { way: 'without script', hasScript: false, look: measure, draft: readyDrafts.publishedWithoutScript },
] as const;

for (const { way, hasScript, look, draft } of ways) {
  test.describe(way, () => {
    test.use({ javaScriptEnabled: hasScript });

    test('a provider’s model is asked about, answered, published and found', async ({ open }) => {
      const sender = await open('anybody');
      const ada = await open('ada');
      await sendReadyDraft(sender, draft);

      await ada.goto(moderationPaths.queue());
      await look(ada, 'what waits');
      await openReview(ada, draft.reference, `A new model: ${draft.modelName}`);
      await expect(findHeading(ada)).toHaveText(draft.modelName);
      await expect(ada.getByRole('region', { name: 'Who sent it', exact: true })).toContainText(draft.email);
      await mendWording(ada, 'Summary', { summary: mended }, look);
      await look(ada, 'the review of a new model');
      await expect(ada.getByRole('region', { name: 'What editors mended' }).locator('ins')).not.toHaveCount(
        0,
      );
      await openDecision(ada, 'Ask for changes');
      await fillFields(ada, { questions: [{ about: 'plain-summary', words: asked }] });
      await look(ada, 'the form that asks for changes');
      await ada.getByRole('button', { name: 'Send it back with these questions', exact: true }).click();
      await expect(ada.getByRole('region', { name: / asked for changes on / })).toContainText(asked);

      const link = await answerEditor(sender, draft);

      await openReview(ada, draft.reference, `A new model: ${draft.modelName}`);
      await expect(ada.getByRole('region', { name: 'What editors asked' })).toContainText(answered);
      await expect(ada.getByRole('region', { name: 'What was answered' })).toContainText(mended);
      await ada.getByRole('link', { name: 'See it as a card', exact: true }).click();
      await expect(ada.getByRole('region', { name: 'Preview, not published', exact: true })).toBeVisible();
      await expect(findHeading(ada)).toHaveText(draft.modelName);
      await look(ada, 'the preview of a card');
      await ada.getByRole('link', { name: 'Back to the review', exact: true }).click();
      await openDecision(ada, 'Publish');
      await expect(ada.getByLabel('Address of the card', { exact: true })).toHaveValue(draft.slug);
      await look(ada, 'the form that publishes a new card');
      await pressPublish(ada);
      await look(ada, 'the review of what was published');

      await expectFound(await open('anybody'), draft);

      await sender.goto(link);
      await expect(findHeading(sender)).toHaveText('It is published');
      await sender.getByRole('link', { name: `See the card of ${draft.modelName}`, exact: true }).click();
      await expect(sender).toHaveURL(`/models/${draft.slug}`);
      const [letter] = await readLetters(draft.email, `Published: ${draft.modelName}`);
      expect(letter?.links[0]).toBe(sender.url());
    });
  });
}

/** Comes back by the letter with the question, changes what it asks for, answers it and sends all again. @returns the link */
async function answerEditor(page: Page, draft: ReadyDraft): Promise<string> {
  const [letter] = await readLetters(draft.email, `A question about ${draft.modelName}`);
  expect(letter?.text).toContain(`> ${asked}`);
  const link = findPrivateLink(letter);
  await page.goto(link);
  await page.getByRole('link', { name: 'Answer the editor', exact: true }).click();
  await page.getByRole('link', { name: 'Change your answer: Plain summary', exact: true }).click();
  await fillFields(page, { plainSummary: plainer });
  await save(page);
  await page.getByRole('link', { name: 'Answer the editor', exact: true }).click();
  await page.getByLabel('Your answer to question 1', { exact: true }).fill(answered);
  await save(page);
  // They go on from the wording as the editor mended it.
  await expect(page.getByRole('main')).toContainText(mended);
  await agreeAndSend(page);
  return link;
}

/** Everything that anybody can read of a new card, at once. */
async function expectFound(page: Page, { modelName, slug }: ReadyDraft): Promise<void> {
  const address = `/models/${slug}`;
  await page.goto(address);
  await expect(findHeading(page)).toHaveText(modelName);
  await expect(page.getByRole('main')).toContainText(mended);
  await expect(page.getByRole('main')).toContainText(plainer);
  await page.getByRole('link', { name: 'History and corrections', exact: true }).click();
  await expect(findHeading(page)).toHaveText(`${modelName}: history and corrections`);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([/^Revision 1, /]);
  await expect(page.getByRole('main')).toContainText(`Published for the first time: ${mended}`);
  await page.goto(`/models?q=${encodeURIComponent(modelName)}`);
  await expect(findResults(page).first()).toContainText(modelName);
  await page.goto('/rainbow');
  const picture = page.getByRole('group', { name: /^The rainbow/ });
  await expect(picture.getByRole('link', { name: new RegExp(`^${modelName},`) })).toHaveAttribute(
    'href',
    address,
  );
  const read = async (path: string) => (await page.request.get(path)).text();
  expect(await read('/rainbow.svg')).toContain(`${address}"`);
  expect(await read('/feed.atom')).toContain(`<title>New: ${modelName}</title>`);
  expect(JSON.parse(await read(`/api/v1${address}`))).toMatchObject({
    slug,
    name: modelName,
    summary: mended,
    plainSummary: plainer,
    revision: 1,
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a change to Shared Lives is proposed, shown as a difference, and published', async ({ open }) => {
    const address = '/models/shared-lives';
    const email = `change-${randomUUID().slice(0, 8)}@provider.example`;
    const correction = 'A sample: nobody compared the ratings of schemes with those of other services.';
    const sender = await open('anybody');
    const before = await readModel(sender, 'shared-lives');
    const reference = await proposeChange(sender, email);

    // For axe, which is script; pages of moderation have none of their own.
    const ada = await open('ada', { javaScriptEnabled: true });
    await openReview(ada, reference, 'A change: Shared Lives');
    await expect(findHeading(ada)).toHaveText('A change to Shared Lives');
    const changes = ada.getByRole('region', { name: 'What would change', exact: true });
    await expectDifference(changes);
    const levels = ada.getByRole('region', { name: 'Levels and verdicts', exact: true });
    await expect(levels).toContainText(/level would change\. Before: .+\. After: .+\./);
    await expect(levels.getByRole('row', { name: /^Good quality care/ })).toContainText('changes');
    await lookThrough(ada, 'the review of a change');
    await openDecision(ada, 'Publish');
    await fillFields(ada, { correction });
    await lookThrough(ada, 'the form that publishes a change');
    await pressPublish(ada);
    await expectDifference(ada.getByRole('region', { name: 'What changed', exact: true }));

    const reader = await open('anybody');
    await reader.goto(address);
    await expect(reader.getByRole('region', { name: /^Corrected on / })).toContainText(correction);
    await expect(reader.getByRole('main')).toContainText(better);
    const after = await readModel(reader, 'shared-lives');
    expect(after.revision).toBe(before.revision + 1);
    expect(after.evidenceLevel).toBeLessThan(before.evidenceLevel);
    await reader.getByRole('link', { name: 'History and corrections', exact: true }).click();
    await expect(reader.getByRole('region', { name: 'One correction', exact: true })).toContainText(
      correction,
    );
    const latest = reader.getByRole('listitem').filter({
      has: reader.getByRole('heading', { name: new RegExp(`^Revision ${after.revision}, `) }),
    });
    await expect(
      latest.getByRole('region', { name: `Correction: revision ${after.revision}`, exact: true }),
    ).toContainText(correction);
    await expectDifference(latest);
    const feed = await (await reader.request.get('/feed.atom')).text();
    const [entry] = feed.split('<entry>').filter((each) => each.includes(': Shared Lives</title>'));
    expect(entry).toContain('<title>Corrected: ');
    expect(entry).toContain(`<summary>Correction: ${correction}`);
    expect(await readLetters(email, 'Published: Shared Lives')).toHaveLength(1);
  });
});

/** As the public API answers it. */
async function readModel(page: Page, slug: string): Promise<{ revision: number; evidenceLevel: number }> {
  const answer = await page.request.get(`/api/v1/models/${slug}`);
  return (await answer.json()) as { revision: number; evidenceLevel: number };
}

/** Proposes a better summary, and that its best finding compares with nothing. @returns the reference */
async function proposeChange(page: Page, email: string): Promise<string> {
  await begin(page, { kind: 'change', model: 'shared-lives' });
  const answer = async (fields: Readonly<Record<string, string>>) => {
    await fillFields(page, fields);
    await save(page);
  };
  const openQuestion = (words: string) => page.getByRole('link', { name: words, exact: true }).click();
  await openQuestion('Your name and e-mail address');
  await answer({ name: 'Sample sender', email });
  await answer({ standing: 'studied' });
  await openQuestion('What should change, and why');
  await answer({ reason: 'A sample of a reason.' });
  await openQuestion('Summary');
  await answer({ summary: better });
  await openQuestion('‹ Back to all questions');
  await openQuestion('Findings');
  await page.getByRole('link', { name: /^Change ?: 96% of Shared Lives services/ }).click();
  await answer({ comparison: 'none' });
  await openQuestion('‹ Back to all questions');
  await checkAndSend(page);
  return /CR-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(await page.getByRole('main').innerText())?.[0] ?? '';
}

/** What `proposeChange` proposes, with what stood there before. */
async function expectDifference(within: Locator): Promise<void> {
  await expect(within.locator('del').filter({ hasText: "that household's" })).toBeVisible();
  await expect(within.locator('ins').filter({ hasText: 'a sample of' })).toBeVisible();
  const finding = within.getByRole('listitem').filter({ hasText: /^Changed: .*96% of Shared Lives/ });
  await expect(finding.locator('del')).toBeVisible();
  await expect(finding.locator('ins')).toBeVisible();
}

test('of two editors who decide at once, the second learns what was decided, and loses nothing', async ({
  open,
}) => {
  const draft = readyDrafts.decidedByTwo;
  const reason = 'This is a sample, and samples are not published here.';
  const question = 'Could you say who takes part, and how many they are?';
  const sender = await open('anybody');
  const [ada, ben] = [await open('ada'), await open('ben')];
  const link = await sendReadyDraft(sender, draft);

  await openReview(ada, draft.reference, `A new model: ${draft.modelName}`);
  await openDecision(ada, 'Ask for changes');
  await fillFields(ada, { questions: [{ about: 'people', words: question }] });

  await openReview(ben, draft.reference, `A new model: ${draft.modelName}`);
  await expect(ben.getByRole('region', { name: 'Somebody else has this open', exact: true })).toContainText(
    `${sampleEditors.ada} has had this open since `,
  );
  await openDecision(ben, 'Decline');
  await fillFields(ben, { reason });
  await ben.getByRole('button', { name: 'Decline it', exact: true }).click();
  const decided = new RegExp(`^${sampleEditors.ben} declined it on `);
  await expect(ben.getByRole('region', { name: decided })).toContainText(reason);

  await ada.getByRole('button', { name: 'Send it back with these questions', exact: true }).click();
  await expect(ada.getByRole('region', { name: /^Nothing was done/ })).toBeVisible();
  await expect(ada.getByRole('region', { name: decided })).toContainText(reason);
  await expect(ada.getByRole('region', { name: 'What you typed', exact: true })).toContainText(question);
  await lookThrough(ada, 'a form that came too late');

  const [letter] = await readLetters(draft.email, `Our decision: ${draft.modelName}`);
  expect(letter?.text).toContain(`> ${reason}`);
  await sender.goto(findPrivateLink(letter));
  await expect(findHeading(sender)).toHaveText('We have decided not to publish it');
  await expect(sender.getByRole('main')).not.toContainText(question);
  expect(link).not.toBe(sender.url());
});
