// The errands of those who send something in, from the first page to the letter that says it has come: with script and without.
import type { Page } from '@playwright/test';
import { askAxe } from './axe.ts';
import { answerGroup, fillFields, type OnStep } from './fill-form.ts';
import { expect, test } from './fixtures.ts';
import { readLetters } from './mailbox.ts';
import { findSmallTargets } from './targets.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import { emptyDraft, type Answers } from '#app/features/submissions/draft.ts';
import { groupsOf } from '#app/features/submissions/question-ids.ts';
import { readShippedCards } from '#scripts/measure/load-catalogue.ts';

const keyRing = readShippedCards('data').find(({ slug }) => slug === 'keyring');
if (keyRing === undefined) throw new Error('These tests send in KeyRing anew.');

/** A sample address of nobody’s, another for each test. */
const nameAddress = (of: string) => `${of}@example.org`;

function makeAnswers(card: Partial<Card>, email: string): Answers {
  const { slug: _slug, reviewedOn: _day, ...rest } = card;
  return {
    kind: 'new-model',
    draft: {
      ...emptyDraft(),
      card: rest,
      enquiries: { title: 'Ask the sample office', url: 'https://example.org/contact' },
    },
    contact: {
      name: 'Sample sender',
      email,
      standing: 'speaks-for',
      organisation: 'Sample organisation',
      interest: 'A sample of an interest.',
    },
  };
}

/** All that is needed of a card, the first entries of its lists, and nothing that may be left out. */
function shorten(card: Card): Partial<Card> {
  const { copySupport: _a, regulation: _b, timeToStart: _c, whoIsLeftOut: _d, ...rest } = card;
  return {
    ...rest,
    organisations: card.organisations.slice(0, 1),
    sources: Object.fromEntries(Object.entries(card.sources).slice(0, 3)),
    evidence: { text: '', items: card.evidence.items.slice(0, 1).map((item) => ({ ...item, source: 's1' })) },
    spread: {
      ...card.spread,
      figures: card.spread.figures.slice(0, 1).map((item) => ({ ...item, source: 's1' })),
    },
    requirements: { text: '', items: [] },
    risks: { text: '', items: card.risks.items.slice(0, 1).map((item) => ({ ...item, source: 's2' })) },
    costs: card.costs.slice(0, 1).map((item) => ({ ...item, source: 's3' })),
    related: card.related.slice(0, 1),
    stories: [],
    links: [],
    gaps: card.gaps.slice(0, 1),
  };
}

const lookAt: OnStep = async (page, name) => {
  expect.soft(await askAxe(page), name).toEqual([]);
  expect.soft(await findSmallTargets(page), name).toEqual([]);
};
const lookAway: OnStep = () => Promise.resolve();

/** Begins what is chosen. A form that is sent within seconds comes back once, with everything in it. */
async function begin(page: Page, fields: Record<string, string>): Promise<void> {
  await page.goto('/submit');
  await fillFields(page, fields);
  await expect(async () => {
    await page.getByRole('button', { name: 'Begin', exact: true }).click();
    await expect(page).toHaveURL(/\/submit\/[\w-]{43}$/, { timeout: 1 });
  }).toPass();
}

/** What the site says that it holds of a submission. */
async function readHeld(page: Page): Promise<{ card: Partial<Card> }> {
  const answer = await page.request.get(`${submissionAddress(page)}/your-data.json`);
  return (await answer.json()) as { card: Partial<Card> };
}

const submissionAddress = (page: Page) => /^.*\/submit\/[\w-]{43}/.exec(page.url())?.[0] ?? '';

async function send(page: Page): Promise<string> {
  await page.getByRole('link', { name: /^Check your answers/ }).first().click();
  await page.getByRole('checkbox', { name: /may be published under/ }).check();
  await page.getByRole('button', { name: 'Send to the editors' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We have it');
  return /CR-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(await page.getByRole('main').innerText())?.[0] ?? '';
}

const ways = [
  { way: 'with script', hasScript: true, card: shorten(keyRing), onStep: lookAt },
  { way: 'without script', hasScript: false, card: keyRing, onStep: lookAway },
] as const;

for (const { way, hasScript, card, onStep } of ways) {
  test.describe(way, () => {
    test.use({ javaScriptEnabled: hasScript });

    test('a whole new model is put in, and the mailed link leads to how it fares', async ({ page }) => {
      test.slow();
      const address = nameAddress(`model-${String(hasScript)}`);
      const wanted = makeAnswers(card, address);
      await begin(page, { kind: 'new-model' });
      await onStep(page, 'the list of questions');
      for (const { id } of groupsOf('new-model')) await answerGroup(page, id, wanted, onStep);
      const { slug: _slug, reviewedOn: _day, ...held } = card;
      expect((await readHeld(page)).card).toMatchObject({ name: held.name, people: held.people });
      const reference = await send(page);
      await onStep(page, 'what happens next');
      const [received] = await readLetters(address, 'We have it');
      expect(received?.text).toContain(reference);
      await page.goto(received?.links[0] ?? '');
      await expect(page.getByText(reference).first()).toBeVisible();
    });
  });
}
