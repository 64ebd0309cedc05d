import { pageAddress, type FormPlace } from './form-place.ts';
import { groupsOf, type QuestionId, type SubmissionKind } from './question-ids.ts';

/**
 * Where a saved answer leads: to the page of all answers where it was changed from there, to the next question of its
 * group, else to the list of questions. Details of the sender lead back to theirs once nothing else can be changed. An
 * editor mends one thing here and there, and is led back to the list.
 */
export function nextAddress(of: {
  place: FormPlace;
  kind: SubmissionKind;
  id: QuestionId;
  then: string | null;
  from: string | null;
  isOpen: boolean;
}): string {
  const { place, kind, id } = of;
  if (place.user === 'editor') return place.address;
  if (of.from === 'your-details' || !of.isOpen) return pageAddress(place, 'your-details');
  if (of.then === 'later') return pageAddress(place, 'saved');
  if (of.from === 'check') return pageAddress(place, 'check');
  const group = groupsOf(kind).find(({ questions }) => questions.includes(id))?.questions ?? [];
  const next = group[group.indexOf(id) + 1];
  return next === undefined ? place.address : pageAddress(place, next);
}

/** An address that remembers where an answer was begun to be changed from, such as `check`. */
export function withOrigin(address: string, from: string | null): string {
  return from === null ? address : `${address}?${new URLSearchParams({ from }).toString()}`;
}
