// Puts what Zod finds wrong with a parsed file into words for the person who wrote it: what is wrong, and what to
// write instead. Works from the schema itself, so a new field needs nothing here.
import type { z } from 'zod';
import type { CardPath } from '#app/features/models/content-rules/card-rule.ts';
import { findClosestWords } from '#app/lib/closest-words.ts';
import {
  describeAddition,
  describeShape,
  findSchema,
  isGroup,
  isNullable,
  listKeys,
  type Schema,
} from '#scripts/describe-schema.ts';
import { explainFormat, explainNumber, quoteValue } from '#scripts/explain-value.ts';
import { explainTerm } from '#scripts/explain-term.ts';
import { capitalise } from '#app/lib/format.ts';

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

/** What one issue is about. */
interface Place {
  schema: Schema | undefined;
  found: unknown;
  /** The key it stands under; empty for an entry of a list */
  key: string;
  /** How a message begins: “amount”, or "What stands here" for an entry of a list */
  subject: string;
  /** What should stand here: "a whole number" */
  wanted: string;
  /** What to add to a mend where null may stand */
  orNull: string;
}

function explainIssue(root: Schema, value: unknown, issue: Issue): ExplainedIssue {
  const path = toCardPath(issue.path);
  const schema = findSchema(root, path);
  const step = path.at(-1);
  const place = {
    schema,
    found: readAt(value, path),
    key: typeof step === 'string' ? step : '',
    subject: typeof step === 'string' ? `“${step}”` : 'What stands here',
    wanted: describeShape(schema),
    orNull: isNullable(schema) ? ', or null where it is not stated' : '',
  };
  return { path, ...explainPlace(place, issue) };
}

function explainPlace(place: Place, issue: Issue): { message: string; mend: string } {
  const { schema, found, key, subject, wanted, orNull } = place;
  if (issue.code === 'invalid_key') {
    return {
      message: `${subject} cannot be a key here`,
      mend: capitalise(issue.issues[0]?.message ?? 'mend the key'),
    };
  }
  if (found === undefined) {
    return { message: `The key ${subject} is missing`, mend: describeAddition(key, schema) };
  }
  if (found === null) {
    const hint = wanted === 'text' ? '. A text that begins with # needs "double quotes"' : '';
    return { message: `${subject} is empty`, mend: `Write ${wanted} here${hint}` };
  }
  switch (issue.code) {
    case 'invalid_value':
      return typeof found === 'string'
        ? explainTerm(found, issue.values.map(String), orNull)
        : { message: `${quoteValue(found)} cannot stand here`, mend: `Write ${wanted}${orNull}` };
    case 'too_big':
    case 'too_small':
      return explainSize(place, issue);
    case 'invalid_format':
      return explainFormat(key, String(found), issue.message);
    default:
      return {
        message: `${subject} should be ${wanted}, and is ${describeFound(found)}`,
        mend: mendType(place),
      };
  }
}

function mendType({ schema, found, key, wanted, orNull }: Place): string {
  if (wanted === 'text') {
    return typeof found === 'object'
      ? 'Write one text. A text with a colon or brackets in it needs "double quotes"'
      : `Put it in quotes: "${String(found)}"`;
  }
  if (wanted.startsWith('true or false')) {
    const word = String(found).toLowerCase();
    const meant = ['yes', 'y', 'true', 'on'].includes(word)
      ? 'true'
      : ['no', 'n', 'false', 'off'].includes(word)
        ? 'false'
        : wanted;
    return `Write ${meant}, without quotes`;
  }
  if (/\bnumber\b/.test(wanted)) return explainNumber(key, found, wanted, orNull);
  if (wanted === 'a list') return 'Put each entry on a line of its own, after a dash and a space';
  return isGroup(schema)
    ? `Write ${wanted} on the lines below, indented by two spaces`
    : `Write ${wanted}${orNull}`;
}

function explainSize(
  { found, subject, orNull }: Place,
  issue: Extract<Issue, { code: 'too_big' | 'too_small' }>,
): { message: string; mend: string } {
  const isTooBig = issue.code === 'too_big';
  const limit = Number(isTooBig ? issue.maximum : issue.minimum);
  if (typeof found === 'number') {
    return {
      message: `${subject} is ${found}, and ${isTooBig ? 'may be at most' : 'must be at least'} ${limit}`,
      mend: `Mend the number${orNull && `, or write${orNull.slice(4)}`}`,
    };
  }
  if (Array.isArray(found)) {
    if (!isTooBig) return { message: `${subject} is an empty list`, mend: 'Name at least one' };
    return {
      message: `${subject} has ${found.length} entries, and may have at most ${limit}`,
      mend: `Keep the ${limit} that matter most`,
    };
  }
  const length = String(found).trim().length;
  if (!isTooBig) return { message: `${subject} is empty`, mend: 'Write a text here' };
  return {
    message: `${subject} has ${length} characters, and may have at most ${limit}`,
    mend: `Shorten it by ${length - limit}`,
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
