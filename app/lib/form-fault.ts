// Whether the body of a form is one that a page of ours could have sent, told from the names of its fields alone.

export type FormFault = 'too-many-fields' | 'odd-field';

/** More than the longest page has, and few enough that what grows with their square stays quick. */
export const mostFields = 400;

/**
 * As conform writes a place in a form: `outcomes[0].words`. One list in it at most, of a hundred entries, and a few levels: conform
 * makes every entry up to the one that is named, and goes down level by level. What its own buttons send begins with
 * underscores and is no place: JSON with places in it, which would need checks of its own.
 */
const fieldName =
  /^[A-Za-z][\w-]{0,63}(?:\.[A-Za-z][\w-]{0,63}){0,3}(?:\[\d{0,2}\](?:\.[A-Za-z][\w-]{0,63}){0,3})?$/;
/** What every object has. */
const inheritedName = /(?:^|\.)(?:constructor|prototype)(?:$|[.[])/;

/** @param body of a form, as `application/x-www-form-urlencoded` */
export function findFormFault(body: string): FormFault | null {
  // Before it is taken apart: it may be nothing but separators.
  if (countOf('&', body) >= mostFields) return 'too-many-fields';
  return [...new URLSearchParams(body).keys()].every(isPlace) ? null : 'odd-field';
}

function countOf(character: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count += 1;
  return count;
}

function isPlace(name: string): boolean {
  return fieldName.test(name) && !inheritedName.test(name);
}
