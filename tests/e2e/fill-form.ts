// Answers the questions of a submission in the browser as somebody does who has a card's facts at hand: every field by what it
// shall hold, every entry of a list one by one.
import { expect, type Locator, type Page } from '@playwright/test';
import type { Answers } from '#app/features/submissions/draft.ts';
import type { FormQuestion, ListQuestion } from '#app/features/submissions/question.ts';
import { groupsOf, type QuestionId } from '#app/features/submissions/question-ids.ts';
import { findQuestion } from '#app/features/submissions/questions.ts';
import { countOf } from '#app/lib/format.ts';

/** Called on every page as it stands before it is sent. */
export type OnStep = (page: Page, name: string) => Promise<void>;

/** Saves the answer or entry that is open. */
export const save = (page: Page) =>
  page.getByRole('button', { name: 'Save and continue', exact: true }).click();

/** Begins a draft of what is chosen. @returns its address */
export async function begin(page: Page, fields: Readonly<Record<string, string>>): Promise<string> {
  await page.goto('/submit');
  await fillFields(page, fields);
  await pressBegin(page);
  return page.url();
}

/** Begins what is chosen. A form that is sent within seconds comes back, with everything in it, to be sent again. */
export async function pressBegin(page: Page): Promise<void> {
  const draft = /\/submit\/[\w-]{43}$/;
  await expect(async () => {
    if (!draft.test(page.url())) await page.getByRole('button', { name: 'Begin', exact: true }).click();
    await expect(page).toHaveURL(draft, { timeout: 1_000 });
  }).toPass();
}

/**
 * Answers all questions of a group in order, from the list of questions and back to it.
 *
 * @param wanted what the answers shall be in the end; a question without an answer there is answered with “we do not know”
 *   where that is offered, and else left out
 */
export async function answerGroup(
  page: Page,
  groupId: string,
  wanted: Answers,
  onStep: OnStep,
): Promise<void> {
  const group = groupsOf(wanted.kind).find(({ id }) => id === groupId);
  const [first, ...others] = group?.questions ?? [];
  if (first === undefined) throw new Error(`There is no group ${groupId}.`);
  await page.getByRole('link', { name: findQuestion(first).shortTitle, exact: true }).click();
  await answerQuestion(page, first, wanted, onStep);
  // What is saved leads on to the next of the group.
  for (const id of others) await answerQuestion(page, id, wanted, onStep);
}

async function answerQuestion(page: Page, id: QuestionId, wanted: Answers, onStep: OnStep): Promise<void> {
  const question = findQuestion(id);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(question.title);
  if (question.shape === 'list') await addEntries(page, question, wanted, onStep);
  else await fillForm(page, question, wanted, onStep);
}

async function fillForm(page: Page, question: FormQuestion, wanted: Answers, onStep: OnStep): Promise<void> {
  const isLeftOut = question.tell(wanted).length === 0;
  if (isLeftOut && question.mayBeUnknown) await page.getByLabel('We do not know', { exact: true }).check();
  else await fillFields(page, question.read(wanted));
  await onStep(page, question.id);
  await save(page);
}

async function addEntries(
  page: Page,
  question: ListQuestion,
  wanted: Answers,
  onStep: OnStep,
): Promise<void> {
  await onStep(page, `${question.id}, none yet`);
  const entries = question.list(wanted);
  for (const [index, { key }] of entries.entries()) {
    await page.getByRole('link', { name: /^Add / }).click();
    await fillFields(page, question.read(wanted, key) ?? {});
    if (index === 0) await onStep(page, `${question.id}, an entry`);
    await save(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(question.title);
    await expect(page.getByText(countOf(index + 1, 'entry', 'entries'))).toBeVisible();
  }
  if (entries.length > 0) await onStep(page, `${question.id}, its entries`);
  await page
    .getByRole('button', { name: entries.length === 0 ? 'There is nothing to add' : 'Continue' })
    .click();
}

/** Fills the fields of a form by their names: nested ones as conform names them, rows added as they are needed. */
export async function fillFields(page: Page, fields: Readonly<Record<string, unknown>>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    if (Array.isArray(value) && value.some((item) => typeof item === 'object')) {
      await fillRows(page, name, value as Record<string, unknown>[]);
    } else if (Array.isArray(value)) {
      await tickBoxes(page, name, value.map(String));
    } else if (value !== undefined && value !== null) {
      await fillField(page.locator(`[name="${name}"]`), String(value));
    }
  }
}

async function fillRows(page: Page, name: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  for (const [index, row] of rows.entries()) {
    const [first = ''] = Object.keys(row);
    const field = page.locator(`[name="${name}[${index}].${first}"]`);
    if ((await field.count()) === 0) await page.getByRole('button', { name: /^Add another/ }).click();
    await expect(field.first()).toBeVisible();
    for (const [key, value] of Object.entries(row)) {
      await fillField(page.locator(`[name="${name}[${index}].${key}"]`), String(value));
    }
  }
}

async function tickBoxes(page: Page, name: string, values: readonly string[]): Promise<void> {
  const boxes = page.locator(`input[type="checkbox"][name="${name}"]`);
  for (const box of await boxes.all()) {
    await openRound(box);
    await box.setChecked(values.includes((await box.getAttribute('value')) ?? ''));
  }
}

async function fillField(field: Locator, value: string): Promise<void> {
  const kind = await field
    .first()
    .evaluate((element) => (element instanceof HTMLInputElement ? element.type : element.tagName));
  await openRound(field.first());
  if (kind === 'radio') await field.and(field.page().locator(`[value="${value}"]`)).check();
  else if (kind === 'SELECT') await field.selectOption(value);
  else await field.fill(value);
}

/** Opens what a field is folded away in. */
async function openRound(field: Locator): Promise<void> {
  const folded = field.locator('xpath=ancestor::details[not(@open)]');
  for (const details of await folded.all()) await details.locator('summary').first().click();
}
