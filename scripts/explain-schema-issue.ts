// Puts what Zod finds wrong with a parsed file into words for the person who wrote it: what is wrong, and what to
// write instead. Works from the schema itself, so a new field needs nothing here.
import type { z } from 'zod';
import type { CardPath } from '#app/features/models/card-rule.ts';
import { findClosestWords } from '#app/lib/closest-words.ts';
import {
  describeAddition,
  describeShape,
  findSchema,
  isNullable,
  listKeys,
  type Schema,
} from '#scripts/describe-schema.ts';
import { explainFormat, explainNumber, quoteValue } from '#scripts/explain-value.ts';
import { explainTerm } from '#scripts/explain-term.ts';

export interface ExplainedIssue {
  path: (string | number)[];
  message: string;
  mend: string;
}

type Issue = z.core.$ZodIssue;

/**
 * All issues of one value in reading words.
 *
 * @param value what was parsed; a misspelt key and the key it stands for are told as one problem, not as two
 */
export function explainIssues(schema: Schema, value: unknown, issues: readonly Issue[]): ExplainedIssue[] {
  const misspelt = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? explainUnknownKeys(schema, value, issue) : [],
  );
  const meantPaths = new Set(misspelt.flatMap(({ meantPath }) => (meantPath === null ? [] : [meantPath])));
  const others = issues
    .filter((issue) => issue.code !== 'unrecognized_keys' && !meantPaths.has(issue.path.join(' ')))
    .map((issue) => explainIssue(schema, value, issue));
  return [...others, ...misspelt.map(({ path, message, mend }) => ({ path, message, mend }))];
}

function explainUnknownKeys(
  root: Schema,
  value: unknown,
  issue: Extract<Issue, { code: 'unrecognized_keys' }>,
): (ExplainedIssue & { meantPath: string | null })[] {
  const parentPath = toCardPath(issue.path);
  const schema = findSchema(root, parentPath);
  const present = Object.keys(readAt(value, parentPath) ?? {});
  const free = listKeys(schema).filter((key) => !present.includes(key));
  return issue.keys.map((key) => {
    const meant = findClosestWords(key, free)[0];
    return {
      path: [...parentPath, key],
      meantPath: meant === undefined ? null : [...parentPath, meant].join(' '),
      message: `There is no key “${key}” here`,
      mend:
        meant === undefined
          ? `Take it out, or use one of the keys that may stand here: ${listKeys(schema).join(', ')}`
          : `Did you mean “${meant}”?`,
    };
  });
}

function explainIssue(root: Schema, value: unknown, issue: Issue): ExplainedIssue {
  const path = toCardPath(issue.path);
  const schema = findSchema(root, path);
  const found = readAt(value, path);
  const key = String(path.at(-1) ?? 'The file');
  return { path, ...explainAt(schema, found, key, issue) };
}

function explainAt(
  schema: Schema | undefined,
  found: unknown,
  key: string,
  issue: Issue,
): { message: string; mend: string } {
  const wanted = describeShape(schema);
  const orNull = isNullable(schema) ? ', or null where it is not stated' : '';
  if (issue.code === 'invalid_key') {
    return {
      message: `“${key}” cannot be a key here`,
      mend: capitalise(issue.issues[0]?.message ?? 'mend the key'),
    };
  }
  if (found === undefined) {
    return { message: `The key “${key}” is missing`, mend: describeAddition(key, schema) };
  }
  if (found === null) {
    return {
      message: `“${key}” is empty`,
      mend: `Write ${wanted} after the colon. A text that begins with # needs "double quotes"`,
    };
  }
  switch (issue.code) {
    case 'invalid_value':
      return typeof found === 'string'
        ? explainTerm(found, issue.values.map(String), orNull)
        : { message: `${quoteValue(found)} cannot stand here`, mend: `Write ${wanted}${orNull}` };
    case 'too_big':
    case 'too_small':
      return explainSize(key, found, issue, orNull);
    case 'invalid_format':
      return explainFormat(key, String(found), issue.message);
    default:
      return explainType(schema, found, key, orNull);
  }
}

function explainType(schema: Schema | undefined, found: unknown, key: string, orNull: string) {
  const wanted = describeShape(schema);
  const message = `“${key}” should be ${wanted}, and is ${describeFound(found)}`;
  if (wanted.startsWith('text') && (typeof found === 'number' || typeof found === 'boolean')) {
    return { message, mend: `Put it in quotes: "${found}"` };
  }
  if (wanted.startsWith('text') && typeof found === 'object') {
    return {
      message,
      mend: 'Write one text after the key. A text with a colon or brackets in it needs "double quotes"',
    };
  }
  if (wanted.startsWith('a list'))
    return { message, mend: 'Put each entry on a line of its own, after a dash and a space' };
  if (wanted.startsWith('the key'))
    return { message, mend: `Write ${wanted} on the lines below, indented by two spaces` };
  if (wanted.startsWith('true or false')) {
    const meant = /^(?:yes|y|true|on)$/i.test(String(found))
      ? 'true'
      : /^(?:no|n|false|off)$/i.test(String(found))
        ? 'false'
        : wanted;
    return { message, mend: `Write ${meant}, without quotes` };
  }
  return { message, mend: explainNumber(key, found, wanted, orNull) };
}

function explainSize(
  key: string,
  found: unknown,
  issue: Extract<Issue, { code: 'too_big' | 'too_small' }>,
  orNull: string,
) {
  const isTooBig = issue.code === 'too_big';
  const limit = Number(isTooBig ? issue.maximum : issue.minimum);
  if (typeof found === 'string') {
    if (!isTooBig) return { message: `“${key}” is empty`, mend: 'Write the text after the colon' };
    return {
      message: `“${key}” has ${found.trim().length} characters, and may have at most ${limit}`,
      mend: `Shorten it by ${found.trim().length - limit}`,
    };
  }
  if (Array.isArray(found)) {
    return isTooBig
      ? {
          message: `“${key}” has ${found.length} entries, and may have at most ${limit}`,
          mend: `Keep the ${limit} that matter most`,
        }
      : { message: `“${key}” is an empty list`, mend: 'Name at least one' };
  }
  return {
    message: `“${key}” is ${String(found)}, and ${isTooBig ? 'may be at most' : 'must be at least'} ${limit}`,
    mend: `Mend the number${orNull && `, or write${orNull.slice(4)}`}`,
  };
}

function describeFound(found: unknown): string {
  if (Array.isArray(found)) return 'a list';
  if (typeof found === 'object') return 'a group of keys';
  return quoteValue(found);
}

/** The value at a path, or undefined where the path leaves the data. */
function readAt(value: unknown, path: CardPath): unknown {
  return path.reduce<unknown>(
    (part, step) =>
      typeof part === 'object' && part !== null && Object.hasOwn(part, step)
        ? (part as Record<string, unknown>)[step]
        : undefined,
    value,
  );
}

function toCardPath(path: readonly PropertyKey[]): (string | number)[] {
  return path.map((step) => (typeof step === 'number' ? step : String(step)));
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
