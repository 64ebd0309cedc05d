// The errands of those who send something in, from the first page to the letter that says it has come: with script and without.
import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { askAxe } from './axe.ts';
import { answerGroup, begin, fillFields, pressBegin, save, type OnStep } from './fill-form.ts';
import { expect, test } from './fixtures.ts';
import { readLetters } from './mailbox.ts';
import { findSmallTargets } from './targets.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import { emptyDraft, type Answers } from '#app/features/submissions/draft.ts';
import { groupsOf } from '#app/features/submissions/question-ids.ts';
import { readShippedCards } from '#scripts/measure/load-catalogue.ts';

const keyRing = readShippedCards('data').find(({ slug }) => slug === 'keyring');
if (keyRing === undefined) throw new Error('These tests send in KeyRing anew.');

/** A sample address of nobody’s, another each time that a test runs. */
const nameAddress = (of: string) => `${of}-${randomUUID().slice(0, 8)}@example.org`;

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

/** The card with lists of a few entries: more are added as those are. */
function takeFew(card: Card, most = 4): Partial<Card> {
  return {
    ...card,
    evidence: { ...card.evidence, items: card.evidence.items.slice(0, most) },
    spread: { ...card.spread, figures: card.spread.figures.slice(0, most) },
    requirements: { ...card.requirements, items: card.requirements.items.slice(0, most) },
    risks: { ...card.risks, items: card.risks.items.slice(0, most) },
    costs: card.costs.slice(0, most),
    links: card.links.slice(0, most),
    gaps: card.gaps.slice(0, most),
  };
}

/** Kinds of steps that are in the same colours on every question: axe takes most of its time for these. */
const sameColours = /, (none yet|its entries)$/;
const coloursTried = new Set<string>();

const lookAt: OnStep = async (page, name) => {
  const kind = sameColours.exec(name)?.[0];
  const isTried = kind !== undefined && coloursTried.has(kind);
  if (kind !== undefined) coloursTried.add(kind);
  expect.soft(await askAxe(page, isTried ? { rules: 'all but colours' } : {}), name).toEqual([]);
  expect.soft(await findSmallTargets(page), name).toEqual([]);
};
const lookAway: OnStep = () => Promise.resolve();

/** The card that the site says it holds of a submission. */
async function readHeldCard(page: Page): Promise<Partial<Card>> {
  const answer = await page.request.get(`${submissionAddress(page)}/your-data.json`);
  return ((await answer.json()) as { answers: { card: Partial<Card> } }).answers.card;
}

const submissionAddress = (page: Page) => /^.*\/submit\/[\w-]{43}/.exec(page.url())?.[0] ?? '';

async function send(page: Page): Promise<string> {
  await page
    .getByRole('link', { name: /^Check your answers/ })
    .first()
    .click();
  return sendFromCheck(page);
}

/** Agrees and sends. @returns the reference to quote */
async function sendFromCheck(page: Page): Promise<string> {
  await page.getByRole('checkbox', { name: /may be published under/ }).check();
  await page.getByRole('button', { name: 'Send to the editors' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We have it');
  return /CR-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(await page.getByRole('main').innerText())?.[0] ?? '';
}

/** A card whose lists of terms are in one order: boxes are ticked in the order of the list. */
function sortTerms(card: Answers['draft']['card']): object {
  return {
    ...card,
    people: card.people?.toSorted(),
    settings: card.settings?.toSorted(),
    insteadOf: card.insteadOf?.toSorted(),
    furtherApproaches: card.furtherApproaches?.toSorted(),
    impact: { ...card.impact, outcomes: card.impact?.outcomes?.toSorted() },
  };
}

/** What a card says, without empty lists and texts; and without the common needs, which only editors name. */
function takeContent(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(takeContent);
  if (typeof value !== 'object' || value === null) return value;
  const isEmpty = (part: unknown) =>
    part === '' || (typeof part === 'object' && part !== null && Object.keys(part).length === 0);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'common')
      .map(([key, part]) => [key, takeContent(part)] as const)
      .filter(([, part]) => !isEmpty(part)),
  );
}

const ways = [
  { way: 'with script', hasScript: true, card: shorten(keyRing), onStep: lookAt },
  { way: 'without script', hasScript: false, card: takeFew(keyRing), onStep: lookAway },
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
      const held = await readHeldCard(page);
      expect(takeContent(sortTerms(held))).toEqual(takeContent(sortTerms(wanted.draft.card)));
      const reference = await send(page);
      await onStep(page, 'what happens next');
      const [received] = await readLetters(address, 'We have it');
      expect(received?.text).toContain(reference);
      await page.goto(received?.links[0] ?? '');
      await expect(page.getByText(reference).first()).toBeVisible();
    });

    test('a change to Shared Lives is proposed, left, returned to by the mailed link, and sent', async ({
      page,
    }) => {
      const address = nameAddress(`change-${String(hasScript)}`);
      await page.goto('/models/shared-lives');
      await page.getByRole('link', { name: 'Suggest a change' }).first().click();
      await expect(page.getByRole('radio', { name: 'A change to a card' })).toBeChecked();
      await pressBegin(page);
      const left = page.url();
      await page.getByRole('link', { name: 'Your name and e-mail address' }).click();
      await fillFields(page, { name: 'Sample sender', email: address });
      await page.getByRole('button', { name: 'Save and come back later' }).click();
      await expect(page.getByRole('main')).toContainText(address);

      const [letter] = await readLetters(address, 'Your private link');
      const link = letter?.links.find((each) => each.includes('/submit/') && !each.endsWith('/return')) ?? '';
      expect(link).not.toBe(left);
      await page.goto(link);
      await page.getByRole('link', { name: 'What you have to do with it', exact: true }).click();
      await fillFields(page, { standing: 'studied' });
      await save(page);
      await page.getByRole('link', { name: 'What should change, and why' }).click();
      await fillFields(page, { reason: 'A sample of a reason.' });
      await save(page);
      await page.getByRole('link', { name: 'Summary', exact: true }).click();
      await expect(page.getByRole('textbox')).not.toHaveValue('');
      await fillFields(page, { summary: 'A sample of another summary.' });
      await onStep(page, 'a question that holds what the card says');
      await save(page);
      await page.getByRole('link', { name: 'Back to all questions' }).click();
      await onStep(page, 'the list of questions of a change');
      await page
        .getByRole('link', { name: /^Check your answers/ })
        .first()
        .click();
      await expect(page.getByRole('main')).toContainText('A sample of another summary.');
      await onStep(page, 'what would change');
      const reference = await sendFromCheck(page);
      await onStep(page, 'what happens next');
      await page.goto('/models/shared-lives');
      await expect(page.getByText('A sample of another summary.')).toHaveCount(0);

      await page.goto(link);
      await page
        .getByRole('link', { name: /withdraw/i })
        .first()
        .click();
      await onStep(page, 'withdrawing');
      await page.getByRole('button', { name: /withdraw/i }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('It is withdrawn');
      await onStep(page, 'withdrawn');
      const [withdrawn] = await readLetters(address, 'Withdrawn');
      expect(withdrawn?.text).toContain(reference);
    });

    test('one study is told of', async ({ page }) => {
      const address = nameAddress(`study-${String(hasScript)}`);
      const [item] = keyRing.evidence.items;
      const source = keyRing.sources[item?.source ?? ''];
      if (item === undefined || source === undefined) throw new Error('KeyRing has a finding with a source.');
      await begin(page, { kind: 'study', model: 'homeshare' });
      const wanted: Answers = {
        ...makeAnswers({}, address),
        kind: 'study',
        draft: {
          ...emptyDraft(),
          card: { sources: { s90: source }, evidence: { items: [{ ...item, id: 'e90', source: 's90' }] } },
          study: { source: 's90', item: 'e90' },
        },
      };
      for (const { id } of groupsOf('study')) await answerGroup(page, id, wanted, onStep);
      await page
        .getByRole('link', { name: /^Check your answers/ })
        .first()
        .click();
      await expect(page.getByRole('main')).toContainText(source.title);
      await onStep(page, 'the answers about a study');
      await sendFromCheck(page);
      const { evidence } = await readHeldCard(page);
      const { id: _id, source: _source, ...finding } = item;
      expect(evidence?.items.at(-1)).toMatchObject(finding);
      expect(await readLetters(address, 'We have it')).toHaveLength(1);
    });

    test('what is wrong is told with what was typed, and the focus on the summary', async ({ page }) => {
      await begin(page, { kind: 'new-model' });
      for (const [question, fields, kept] of [
        ['contact', { name: 'Sample sender', email: 'sample at example' }, 'email'],
        ['name', { name: '', shortName: 'Much too long for an arc of it' }, 'shortName'],
        ['summary', { summary: 'A sample. '.repeat(30) }, 'summary'],
        ['sources/new', { title: 'A sample', year: '24', url: 'javascript:alert(1)' }, 'year'],
      ] as const) {
        await page.goto(`${submissionAddress(page)}/${question}`);
        await fillFields(page, fields);
        await save(page);
        const summary = page.getByRole('alert');
        await expect(summary).toBeFocused();
        await expect(page).toHaveTitle(/^Error: /);
        const typed = (fields as Record<string, string>)[kept] ?? '';
        await expect(page.locator(`[name="${kept}"]`)).toHaveValue(typed.replaceAll('\n', ''));
        await onStep(page, `${question} with what is wrong`);
        await summary.getByRole('link').first().click();
        await expect(page.locator(':focus')).toHaveAttribute('aria-invalid', 'true');
      }
    });
  });
}
