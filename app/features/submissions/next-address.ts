import { paths } from '#app/lib/paths.ts';
import { groupsOf, type QuestionId, type SubmissionKind } from './question-ids.ts';

/**
 * Where a saved answer leads: to the page of all answers where it was changed from there, to the next question of its
 * group, else to the list of questions. Details of the sender lead back to theirs once nothing else can be changed.
 */
export function nextAddress(of: {
  token: string;
  kind: SubmissionKind;
  id: QuestionId;
  then: string | null;
  from: string | null;
  isOpen: boolean;
}): string {
  const { token, kind, id } = of;
  if (of.from === 'your-details' || !of.isOpen) return paths.submissionPage(token, 'your-details');
  if (of.then === 'later') return paths.submissionPage(token, 'saved');
  if (of.from === 'check') return paths.submissionPage(token, 'check');
  const group = groupsOf(kind).find(({ questions }) => questions.includes(id))?.questions ?? [];
  const next = group[group.indexOf(id) + 1];
  return next === undefined ? paths.submission(token) : paths.submissionPage(token, next);
}

/** An address that remembers where an answer was begun to be changed from, such as `check`. */
export function withOrigin(address: string, from: string | null): string {
  return from === null ? address : `${address}?${new URLSearchParams({ from }).toString()}`;
}
