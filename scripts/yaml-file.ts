// Reads one YAML file of the data folder, whatever is in it: what cannot be read comes back as problems in words for
// someone who has never seen YAML, never as an exception. Knows nothing of cards; read-cards.ts and its neighbours
// check what it returns.
import { readFileSync, statSync } from 'node:fs';
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { CardPath } from '#app/features/models/content-rules/card-rule.ts';
import { explainYamlError } from '#scripts/explain-yaml-error.ts';
import { escapePattern } from '#app/lib/escape-pattern.ts';

/** A card is some sixty thousand bytes; whatever is ten times that was put here by mistake. */
const mostBytes = 600_000;
/** References (`*name`) may multiply a small file into one that fills the memory; a card needs none. */
const mostAliases = 50;

export interface FileProblem {
  line: number;
  message: string;
  mend: string;
}

export interface YamlFile {
  /** The plain value, or undefined where the file could not be read as YAML */
  value: unknown;
  problems: FileProblem[];
  /**
   * The line (from 1) of a field, or of the nearest part of its path that the file has.
   *
   * @param words the words of a long text that the problem is about; the line is where they begin
   */
  findLine: (path: CardPath, words?: string) => number;
  /** Whether a text was written as a folded block (`>-`), where single line breaks are only wrapping */
  isFolded: (path: CardPath) => boolean;
}

const unreadable = { value: undefined, findLine: () => 1, isFolded: () => false };

/** Reads and parses a file. Never throws for what the file holds or for its being unreadable. */
export function readYamlFile(path: string): YamlFile {
  const text = readText(path);
  return typeof text === 'string' ? parseYaml(text) : { ...unreadable, problems: [text] };
}

/** The file's text without byte order mark, or what keeps it from being read. */
function readText(path: string): string | FileProblem {
  let bytes: Buffer;
  try {
    const status = statSync(path);
    if (!status.isFile()) {
      return { line: 1, message: 'This is not a file', mend: 'Keep only files in this folder, not folders' };
    }
    if (status.size > mostBytes) {
      return {
        line: 1,
        message: `The file has ${status.size.toLocaleString('en-GB')} bytes, far more than a file of this kind needs`,
        mend: `Keep it below ${mostBytes.toLocaleString('en-GB')} bytes; put pictures and documents elsewhere`,
      };
    }
    bytes = readFileSync(path);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return {
      line: 1,
      message: `The file cannot be opened (${reason})`,
      mend:
        reason === 'ENOENT'
          ? 'Check that the file is there and that its name is right'
          : 'Check that it is a file and that you may read it',
    };
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { line: 1, message: 'The file is saved as UTF-16', mend: saveAsUtf8 };
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return {
      line: findMisencodedLine(bytes),
      message: 'A letter here is not saved as UTF-8, so it cannot be read',
      mend: `${saveAsUtf8}, then look at accents, £ signs and curly quotes in this line`,
    };
  }
}

const saveAsUtf8 = 'Save the file again with the encoding “UTF-8” (in most editors: File, Save as, Encoding)';

function findMisencodedLine(bytes: Buffer): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let start = 0; start <= bytes.length; line += 1) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end + 1;
  }
  return 1;
}

/** The same for text that has been read already. */
export function parseYaml(text: string): YamlFile {
  const lineCounter = new LineCounter();
  let document: Document.Parsed;
  try {
    document = parseDocument(text, { lineCounter, prettyErrors: false, stringKeys: true });
  } catch {
    return { ...unreadable, problems: [tooIntricate] };
  }
  const lineAt = (offset: number) => Math.max(1, lineCounter.linePos(offset).line);
  const repeats = document.errors.filter((error) => error.code === 'DUPLICATE_KEY');
  // One slip confuses the parser about all that follows, so only the first of the other errors is worth reading.
  const slips = [...document.errors, ...document.warnings]
    .filter((error) => error.code !== 'DUPLICATE_KEY')
    .sort((a, b) => a.pos[0] - b.pos[0])
    .slice(0, 1);
  const problems = [...slips, ...repeats].map((error) => ({
    line: lineAt(error.pos[0]),
    ...explainYamlError(error, text),
  }));
  const findLine = (path: CardPath, words?: string) => lineAt(findPlace(document, text, path, words).offset);
  const isFolded = (path: CardPath) => {
    const { node } = findPlace(document, text, path);
    return isScalar(node) && node.type === 'BLOCK_FOLDED';
  };
  if (slips.length > 0) return { value: undefined, problems, findLine, isFolded };
  try {
    return { value: document.toJS({ maxAliasCount: mostAliases }) as unknown, problems, findLine, isFolded };
  } catch (error) {
    const unresolved =
      error instanceof Error ? /Unresolved alias.*: (.*)$/.exec(error.message)?.[1] : undefined;
    return {
      value: undefined,
      problems: [...problems, unresolved === undefined ? tooIntricate : explainAlias(unresolved, text)],
      findLine,
      isFolded,
    };
  }
}

const tooIntricate: FileProblem = {
  line: 1,
  message: 'The file is nested too deeply, or refers to its own parts (&name, *name) too often',
  mend: 'Write each part out once, shaped like the other cards in this folder',
};

function explainAlias(name: string, text: string): FileProblem {
  const offset = text.indexOf(`*${name}`);
  return {
    line: text.slice(0, Math.max(0, offset)).split('\n').length,
    message: `A text that begins with * is taken for a reference (*${name})`,
    mend: 'Put the text in "double quotes"',
  };
}

interface Place {
  offset: number;
  /** Null where the path goes further than the file */
  node: Node | null;
}

function findPlace(document: Document.Parsed, text: string, path: CardPath, words?: string): Place {
  let node: Node | null = document.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const step of path) {
    const child = findChild(isAlias(node) ? (node.resolve(document) ?? null) : node, step);
    if (child === null) return { offset, node: null };
    offset = child.offset ?? offset;
    node = child.node;
  }
  if (words === undefined || !node?.range) return { offset, node };
  return { offset: findWords(text, node.range[0], node.range[1], words) ?? offset, node };
}

function findChild(
  node: Node | null | undefined,
  step: string | number,
): { offset: number | undefined; node: Node | null } | null {
  if (isMap(node)) {
    // Of a repeated key the last one counts, as it does for the value.
    const pair = node.items.findLast(({ key }) => isScalar(key) && String(key.value) === String(step));
    const key = pair?.key as Node | undefined;
    return pair === undefined ? null : { offset: key?.range?.[0], node: pair.value as Node | null };
  }
  if (isSeq(node) && typeof step === 'number') {
    const item = node.items[step] as Node | undefined;
    return item === undefined ? null : { offset: item.range?.[0], node: item };
  }
  return null;
}

/** Where words begin between two offsets of the file, where they may be wrapped over lines; null when not found. */
function findWords(text: string, start: number, end: number, words: string): number | null {
  const opening = words.split(/\s+/).slice(0, 12).join(' ');
  const pattern = escapePattern(opening).replaceAll(' ', '\\s+');
  const match = new RegExp(pattern).exec(text.slice(start, end));
  return match === null ? null : start + match.index;
}
