// Parts that the forms of several questions share.
import { z } from 'zod';
import { listSources, type Answers } from '#app/features/submissions/draft.ts';
import { termIds, type ListName } from '#app/features/vocabulary/vocabulary.ts';
import { typedParagraphs } from '#app/lib/typed-text.ts';

/** Of the text of a heading, in characters: four short paragraphs are half of it. */
export const longestText = 5_000;
export const longestLine = 300;
const firstYear = 1800;
const lastYear = 2100;

/** A heading's text. @param asked what to write, as the error says it: “Write what problem it meets” */
export function textField(asked: string) {
  return typedParagraphs({ max: longestText, error: asked });
}

/** The key of one of the draft's sources. */
export function sourceField(answers: Answers, error = 'Choose the publication that says so') {
  const keys = listSources(answers.draft).map(({ key }) => key);
  return z.string(error).refine((key) => keys.includes(key), error);
}

/** One term of a list. */
export function termField<L extends ListName>(list: L, error: string) {
  return z.enum(termIds(list), error);
}

/** Several terms of a list, in its order, without repeats. */
export function termsField<L extends ListName>(list: L) {
  const ids = termIds(list);
  return z
    .array(z.enum(ids, 'Choose from the list'))
    .transform((chosen) => ids.filter((id) => chosen.includes(id)) as typeof chosen);
}

/** What was chosen, in the order that the card had: its first terms are the ones it is chiefly for. */
export function keepOrder<T extends string>(before: readonly T[] | undefined, chosen: readonly T[]): T[] {
  const kept = (before ?? []).filter((id) => chosen.includes(id));
  return [...kept, ...chosen.filter((id) => !kept.includes(id))];
}

/** A year, or undefined where the field is empty. */
export const yearField = z
  .string()
  .transform(plainDigits)
  .refine((text) => /^\d{4}$/.test(text), 'Write the year in four digits, such as 2024')
  .transform(Number)
  .refine((year) => year >= firstYear, `Write a year from ${firstYear} on`)
  .refine((year) => year <= lastYear, `Write a year up to ${lastYear}`)
  .optional();

/** What was typed as a number, digits of full width being digits too (Unicode, NFKC). */
export function plainDigits(text: string): string {
  return text.normalize('NFKC').trim();
}

/** A number as people write it: “1,200”, “£38.50” or “40 %” without anything but digits, commas and one point. */
export function numberField(error: string, { min }: { min?: number } = {}) {
  return z
    .string(error)
    .transform((text) => plainDigits(text).replace(/[,\s£]/g, ''))
    .refine(
      (text) => /^-?\d{1,12}(\.\d{1,6})?$/.test(text),
      'Write a number in digits, such as 1200 or 38.50',
    )
    .transform(Number)
    .refine((value) => min === undefined || value >= min, `Write a number of at least ${min ?? 0}`);
}

/** Whole numbers of something counted. */
export function countField(error: string) {
  return numberField(error, { min: 1 }).refine(Number.isSafeInteger, 'Write a whole number');
}

const longestMailAddress = 254;

/** An e-mail address. @param error what to write */
export function mailAddressField(error: string) {
  return z
    .string(error)
    .transform((text) => text.trim())
    .pipe(z.email(error).max(longestMailAddress, error));
}

export const webAddressError = 'Write a web address that starts with https:// or http://';

/** A web address, with `https://` put before one that lacks it. */
export function webAddressField() {
  return z
    .string(webAddressError)
    .transform((text) => text.trim())
    .transform((text) => (/^(?:\/|[a-z][a-z\d+.-]*:)/i.test(text) ? text : `https://${text}`))
    .refine(isWebAddress, webAddressError);
}

function isWebAddress(text: string): boolean {
  if (text.length > 1_000 || !URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  const isOpen = protocol === 'https:' || protocol === 'http:';
  return isOpen && username === '' && password === '' && hostname.includes('.');
}

/** A box that is ticked or not. */
export const tickedField = z.boolean().default(false);
