// Writes values as YAML in the style of data/: two spaces a step, long texts as blocks, short lists of terms on one line. The
// `yaml` package reads these files and keeps what they mean, but its own writing would change the layout of every one.
import { Document, Scalar } from 'yaml';
import type { Card } from '#app/features/models/card-schema.ts';

/** Columns at most, where words can be parted. */
const widestLine = 120;
const step = 2;

const opening = '# yaml-language-server: $schema=../card.schema.json\n';
/** Before each of these a card has an empty line. */
const openedByBlank = new Set([
  'problem',
  'solution',
  'evidence',
  'impact',
  'spread',
  'requirements',
  'risks',
  'costs',
  'approach',
  'sources',
]);
/** Whose `text` is a block of paragraphs, however short. */
const sections = ['problem', 'solution', 'evidence', 'impact', 'spread', 'requirements', 'risks'];
const shortLists = ['outcomes', 'topics', 'furtherApproaches', 'people', 'settings', 'insteadOf'];
/** Lists of items that stand on a line each. */
const lineLists = ['outcomes', 'figures'];

/** A whole card as a file of data/models/. */
export function renderCard(card: Card): string {
  const pairs = Object.entries(card)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${openedByBlank.has(key) ? '\n' : ''}${renderPair([key], value, 0)}\n`);
  return opening + pairs.join('');
}

/**
 * A key with its value, without indent on its first line nor a line end after its last.
 *
 * @param path from the top of the file, the key last: some keys have a style of their own
 * @param column of the key, from 0
 */
export function renderPair(path: readonly string[], value: unknown, column: number): string {
  const key = renderInline(path.at(-1) ?? '');
  return `${key}:${renderAfter(path, value, { column, used: column + key.length + 1 })}`;
}

/** An entry of a list with its dash, without indent on its first line nor a line end after its last. */
export function renderItem(
  path: readonly string[],
  value: unknown,
  { column, asLine = lineLists.includes(path.at(-1) ?? '') }: { column: number; asLine?: boolean },
): string {
  if (isRecord(value)) {
    if (asLine) return `- ${renderFlow(value)}`;
    return `- ${renderPairs(path, value, column + step)}`;
  }
  return `-${renderAfter(path, value, { column, used: column + 1 })}`;
}

/** What follows a key's colon or an entry's dash, the space or line end before it included. */
export function renderAfter(
  path: readonly string[],
  value: unknown,
  { column, used }: { column: number; used: number },
): string {
  const pad = ' '.repeat(column + step);
  const key = path.at(-1) ?? '';
  if (typeof value === 'string') {
    const isSection = path.length === 2 && key === 'text' && sections.includes(path[0] ?? '');
    return ` ${renderText(value, { column: column + step, used: used + 1, isParagraphs: isSection })}`;
  }
  if (Array.isArray(value)) {
    if (value.length === 0) return ' []';
    const isShort = shortLists.includes(key) && value.every((entry) => typeof entry === 'string');
    const line = isShort ? renderFlow(value) : '';
    if (isShort && used + 1 + line.length <= widestLine) return ` ${line}`;
    return value.map((entry) => `\n${pad}${renderItem(path, entry, { column: column + step })}`).join('');
  }
  if (isRecord(value)) {
    return Object.keys(value).length === 0 ? ' {}' : `\n${pad}${renderPairs(path, value, column + step)}`;
  }
  return ` ${renderInline(value)}`;
}

function renderPairs(path: readonly string[], value: Record<string, unknown>, column: number): string {
  return Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .map(([key, entry]) => renderPair([...path, key], entry, column))
    .join(`\n${' '.repeat(column)}`);
}

/** A list or a map on one line. */
export function renderFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(renderFlow).join(', ')}]`;
  if (!isRecord(value)) return renderInline(value, { isInFlow: true });
  const pairs = Object.entries(value).filter(([, entry]) => entry !== undefined);
  if (pairs.length === 0) return '{}';
  return `{ ${pairs.map(([key, entry]) => `${renderInline(key, { isInFlow: true })}: ${renderFlow(entry)}`).join(', ')} }`;
}

/**
 * A single value on one line: plain where YAML takes it for the same, else in quotes.
 *
 * @param options.quotes which quotes to take in any case
 */
export function renderInline(
  value: unknown,
  { isInFlow = false, quotes }: { isInFlow?: boolean; quotes?: 'single' | 'double' } = {},
): string {
  if (typeof value !== 'string') return String(value);
  if (!isPrintable(value) || value.includes('\n') || (quotes === 'double' && !value.includes('"'))) {
    return JSON.stringify(value);
  }
  const scalar = new Scalar(value);
  if (quotes === 'single') scalar.type = Scalar.QUOTE_SINGLE;
  // As it would stand in a list on one line, or behind a key: what needs quotes differs.
  const text = new Document(isInFlow ? [scalar] : { key: scalar }).toString({
    lineWidth: 0,
    singleQuote: true,
    flowCollectionPadding: false,
    collectionStyle: isInFlow ? 'flow' : 'block',
  });
  return isInFlow ? text.trimEnd().slice(1, -1) : text.trimEnd().slice('key: '.length);
}

/**
 * A text where it may stand in a block: on the line where it fits, else as a block.
 *
 * @param of.column of the block's lines; @param of.used columns of the line that are taken before it
 * @param of.isParagraphs whether it is to be a block that keeps its line breaks
 */
function renderText(value: string, of: { column: number; used: number; isParagraphs: boolean }): string {
  if (!isPrintable(value) || value.trim() !== value) return JSON.stringify(value);
  if (of.isParagraphs || value.includes('\n')) return `|-\n${renderLiteral(value, of.column)}`;
  const line = renderInline(value);
  return of.used + line.length <= widestLine ? line : `>-\n${renderFolded(value, of.column)}`;
}

/** The lines of a block that keeps its line breaks. */
export function renderLiteral(value: string, column: number): string {
  const pad = ' '.repeat(column);
  return value.replaceAll(/^(?=.)/gm, pad);
}

/**
 * The lines of a block whose line breaks are only wrapping.
 *
 * @param value on one line
 * @param before the lines as they were: those at the beginning and at the end that say the same stay as they are
 */
export function renderFolded(value: string, column: number, before: readonly string[] = []): string {
  const pad = ' '.repeat(column);
  let rest = value;
  const head: string[] = [];
  for (const line of before) {
    if (!rest.startsWith(`${line} `)) break;
    head.push(line);
    rest = rest.slice(line.length + 1);
  }
  const tail: string[] = [];
  for (const line of before.slice(head.length).reverse()) {
    if (!rest.endsWith(` ${line}`)) break;
    tail.unshift(line);
    rest = rest.slice(0, -line.length - 1);
  }
  return [...head, ...wrap(rest, widestLine - column), ...tail].map((line) => pad + line).join('\n');
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  // Only where a single space parts two words does a line break mean the same.
  for (const word of text.split(/(?<=\S) (?=\S)/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Whether a text may stand in YAML as it is, tabs and line breaks of other kinds aside. */
export function isPrintable(value: string): boolean {
  return /^[\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]*$/u.test(
    value,
  );
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
