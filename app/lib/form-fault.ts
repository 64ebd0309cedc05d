// Whether the body of a form is one that a page of ours could have sent, told from the names of its fields alone.

export type FormFault = 'too-many-fields' | 'odd-field';

/** More than the longest page has, and few enough that what grows with their square stays quick. */
export const mostFields = 400;

/**
 * As conform writes a place in a form: `outcomes[0].words`. Lists have at most a hundred entries, and depth is
 * bounded as well: conform makes every entry up to the one that is named, and goes down level by level.
 */
const fieldName = /^[A-Za-z][\w-]{0,63}(?:\.[A-Za-z][\w-]{0,63}|\[\d{0,2}\]){0,8}$/;
const longestList = 100;
/** What every object has. */
const inheritedName = /(?:^|\.)(?:constructor|prototype)(?:$|[.[])/;
/** What conform’s own buttons send, as JSON with a place in it: that a list gets another row, or loses one. */
const instructionField = '__intent__';
const instructionTypes = ['insert', 'remove', 'reorder', 'update', 'validate', 'reset'];

/** @param body of a form, as `application/x-www-form-urlencoded` */
export function findFormFault(body: string): FormFault | null {
  // Before it is taken apart: it may be nothing but separators.
  if (countOf('&', body) >= mostFields) return 'too-many-fields';
  const isFine = ([name, value]: [string, string]) =>
    name === instructionField ? isInstruction(value) : isPlace(name);
  return [...new URLSearchParams(body)].every(isFine) ? null : 'odd-field';
}

function countOf(character: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count += 1;
  return count;
}

function isPlace(name: string): boolean {
  return fieldName.test(name) && !inheritedName.test(name);
}

function isInstruction(value: string): boolean {
  const told = readJson(value);
  if (!isObject(told) || !instructionTypes.includes(String(told.type))) return false;
  const { payload = {} } = told;
  if (!isObject(payload)) return false;
  const { name = '', index = 0, from = 0, to = 0 } = payload;
  return (
    (name === '' || (typeof name === 'string' && isPlace(name))) &&
    [index, from, to].every(isPosition) &&
    isShallow(payload, 0)
  );
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPosition(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) < longestList;
}

/** Few levels, and no name on any that objects inherit. */
function isShallow(value: object, depth: number): boolean {
  return Object.entries(value).every(
    ([key, inner]: [string, unknown]) =>
      (Array.isArray(value) || isPlace(key)) &&
      (typeof inner !== 'object' || inner === null || (depth < 6 && isShallow(inner, depth + 1))),
  );
}
