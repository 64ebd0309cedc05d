// Where the questions are asked: behind a sender's private link, or in an editor's working copy. One set of pages serves both.
import { paths } from '#app/lib/paths.ts';
import { notFromCard } from './draft.ts';
import type { QuestionId, SubmissionKind } from './question-ids.ts';

export interface FormPlace {
  /** The list of questions; each question is a page below it. */
  address: string;
  user: 'sender' | 'editor';
}

/** The form behind a private link. */
export function placeOfLink(token: string): FormPlace {
  return { address: paths.submission(token), user: 'sender' };
}

/** A question's page, or another page of the form, such as `check`. */
export function pageAddress({ address }: FormPlace, page: string): string {
  return `${address}/${page}`;
}

/** Whether a question is asked there: editors are not asked who they are and why. */
export function isAskedOf(user: FormPlace['user'], kind: SubmissionKind, id: QuestionId): boolean {
  if (user === 'sender' || !notFromCard.includes(id)) return true;
  // Where readers may ask becomes a link of the card; a card that has been published is asked for its links.
  return id === 'enquiries' && kind === 'new-model';
}

/** One entry of a list, or `new`. */
export function entryAddress({ address }: FormPlace, question: string, key: string): string {
  return `${address}/${question}/${key}`;
}

const newEntry = 'new';

/** The key of an entry by the last part of its address; null for a new one. */
export function readEntryKey(entry: string | undefined): string | null {
  return entry === newEntry ? null : (entry ?? '');
}
