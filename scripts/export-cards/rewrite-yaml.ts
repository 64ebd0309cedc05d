// Changes a YAML file to say something else, and leaves every line alone that says the same: layout and comments are the
// authors'. Works on the text by the places that the parser gives, from the value that the file has to the one it is to
// have. Called for cards and for the list of retired addresses; what a value means is their callers'.
import { isDeepStrictEqual } from 'node:util';
import {
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  Scalar,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { alignLists } from './align.ts';
import {
  isPrintable,
  isRecord,
  renderAfter,
  renderFlow,
  renderFolded,
  renderInline,
  renderItem,
  renderLiteral,
  renderPair,
} from './render-yaml.ts';

interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * The text, changed to say `wanted`.
 *
 * @param wanted what `parse` is to give; keys that are undefined are none
 * @returns null where the file is written in a way that this cannot change, such as with anchors
 */
export function rewriteYaml(text: string, wanted: unknown): string | null {
  const isCrLf = text.includes('\r\n');
  const source = isCrLf ? text.replaceAll('\r\n', '\n') : text;
  const document = parseDocument(source, { stringKeys: true });
  if (document.errors.length > 0 || document.contents === null) return null;
  const rewriting = new Rewriting(source);
  const goal: unknown = JSON.parse(JSON.stringify(wanted));
  rewriting.change(document.contents, goal, { path: [], column: -2, after: null, isInFlow: false });
  const changed = rewriting.apply();
  if (changed === null || !saysSame(readValue(changed), goal)) return null;
  return isCrLf ? changed.replaceAll('\n', '\r\n') : changed;
}

function readValue(text: string): unknown {
  const document = parseDocument(text, { stringKeys: true });
  return document.errors.length > 0 ? undefined : (document.toJS() as unknown);
}

/** Whether two values say the same: white space round a text says nothing, nor does the order of keys. */
function saysSame(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(trimTexts(one), trimTexts(other));
}

function trimTexts(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(trimTexts);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, trimTexts(entry)]));
}

interface Place {
  path: readonly string[];
  /** Of the key or the dash before the value. */
  column: number;
  /** Where the value may be written anew from: behind the colon or the dash; null for the whole file. */
  after: number | null;
  isInFlow: boolean;
}

class Rewriting {
  private readonly edits: Edit[] = [];

  constructor(private readonly text: string) {}

  /** The text with all edits; null where two of them meet. */
  apply(): string | null {
    const ordered = this.edits
      .map((edit, order) => ({ ...edit, order }))
      .sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
    let [result, position] = ['', 0];
    for (const { start, end, text } of ordered) {
      if (start < position) return null;
      result += this.text.slice(position, start) + text;
      position = end;
    }
    return result + this.text.slice(position);
  }

  change(node: Node, wanted: unknown, place: Place): void {
    if (saysSame(toValue(node), wanted)) return;
    if (isMap<Scalar<string>, Node | null>(node) && isRecord(wanted)) this.changeMap(node, wanted, place);
    else if (isSeq<Node>(node) && Array.isArray(wanted)) this.changeList(node, wanted, place);
    else if (isScalar(node) && (wanted === null || typeof wanted !== 'object'))
      this.changeScalar(node, wanted, place);
    else this.replace(node, wanted, place);
  }

  private changeMap(
    map: YAMLMap<Scalar<string>, Node | null>,
    wanted: Record<string, unknown>,
    place: Place,
  ): void {
    const held = new Map(map.items.map((pair) => [String(pair.key.value), pair]));
    const areSameKeys = isDeepStrictEqual(new Set(held.keys()), new Set(Object.keys(wanted)));
    const [first] = map.items;
    const isAnyKept = Object.keys(wanted).some((key) => held.has(key));
    if (first === undefined || !isAnyKept || (map.flow && !areSameKeys)) {
      this.replace(map, wanted, place);
      return;
    }
    const column = this.columnOf(first.key);
    for (const pair of map.items) if (!(String(pair.key.value) in wanted)) this.removePair(map, pair);
    let previous: Pair<Scalar<string>, Node | null> | null = null;
    for (const [key, value] of Object.entries(wanted)) {
      const path = [...place.path, key];
      const pair = held.get(key);
      if (pair === undefined) {
        this.insertPair(renderPair(path, value, column), { previous, first, column });
        continue;
      }
      previous = pair;
      const isInFlow = place.isInFlow || map.flow === true;
      const after = this.text.indexOf(':', pair.key.range?.[1]) + 1;
      if (pair.value) this.change(pair.value, value, { path, column, after, isInFlow });
    }
  }

  private insertPair(
    text: string,
    at: {
      previous: Pair<Scalar<string>, Node | null> | null;
      first: Pair<Scalar<string>, Node | null>;
      column: number;
    },
  ): void {
    const pad = ' '.repeat(at.column);
    if (at.previous === null) this.insert(startOf(at.first.key), `${text}\n${pad}`);
    else this.insert(this.lineEnd(this.contentEnd(at.previous.value ?? at.previous.key)), `\n${pad}${text}`);
  }

  private removePair(
    map: YAMLMap<Scalar<string>, Node | null>,
    pair: Pair<Scalar<string>, Node | null>,
  ): void {
    const next = map.items[1];
    // The first key of an entry stands behind its dash.
    if (pair === map.items[0] && next !== undefined) {
      this.edits.push({ start: startOf(pair.key), end: startOf(next.key), text: '' });
    } else {
      this.removeLines(this.commentStart(startOf(pair.key)), this.contentEnd(pair.value ?? pair.key));
    }
  }

  private changeList(list: YAMLSeq<Node>, wanted: readonly unknown[], place: Place): void {
    const [first] = list.items;
    if (list.flow || first === undefined || wanted.length === 0) {
      this.replace(list, wanted, place);
      return;
    }
    const dashOf = (item: Node) => this.text.lastIndexOf('-', startOf(item) - 1);
    const column = this.columnAt(dashOf(first));
    const asLine = list.items.every((item) => isMap(item) && item.flow) ? { asLine: true } : {};
    const pad = ' '.repeat(column);
    // Notes above entries of a line each are often about several of them.
    const startOfItem = (item: Node) =>
      isMap(item) && item.flow ? this.lineStart(startOf(item)) : this.commentStart(startOf(item));
    let previous: Node | null = null;
    for (const { was, is } of alignLists(toValue(list) as unknown[], wanted)) {
      const item = was === null ? undefined : list.items[was];
      if (item === undefined) {
        const text = renderItem(place.path, is === null ? null : wanted[is], { column, ...asLine });
        if (previous === null) this.insert(startOfItem(first), `${pad}${text}\n`);
        else this.insert(this.lineEnd(this.contentEnd(previous)), `\n${pad}${text}`);
      } else if (is === null) {
        this.removeLines(startOfItem(item), this.contentEnd(item));
      } else {
        previous = item;
        const after = dashOf(item) + 1;
        this.change(item, wanted[is], { path: place.path, column, after, isInFlow: place.isInFlow });
      }
    }
  }

  private changeScalar(scalar: Scalar, wanted: unknown, place: Place): void {
    const isBlock = scalar.type === Scalar.BLOCK_FOLDED || scalar.type === Scalar.BLOCK_LITERAL;
    if (isBlock) {
      const isFolded = scalar.type === Scalar.BLOCK_FOLDED;
      const isFit = typeof wanted === 'string' && isPrintable(wanted) && !(isFolded && wanted.includes('\n'));
      if (isFit) this.changeBlock(scalar, wanted, isFolded);
      else this.replace(scalar, wanted, place);
      return;
    }
    const quotes = quotesOf(scalar);
    const hasNote = /\S/.test(this.text.slice(scalar.range?.[1], this.lineEnd(scalar.range?.[1] ?? 0)));
    const isInline = place.isInFlow || hasNote || typeof wanted !== 'string';
    const line = renderInline(wanted, { isInFlow: place.isInFlow, ...(quotes !== null && { quotes }) });
    const isShort =
      typeof wanted === 'string' && quotes !== null && !wanted.includes('\n') && line.length < 80;
    const hasPlace = startOf(scalar) < this.contentEnd(scalar);
    if ((isInline || isShort) && hasPlace)
      this.edits.push({ start: startOf(scalar), end: this.contentEnd(scalar), text: line });
    else this.replace(scalar, wanted, place);
  }

  /** Writes the lines of a block anew, and leaves its head. */
  private changeBlock(scalar: Scalar, wanted: string, isFolded: boolean): void {
    const start = this.lineEnd(startOf(scalar)) + 1;
    const end = this.contentEnd(scalar);
    const lines = this.text.slice(start, end).split('\n');
    const column = /^ */.exec(lines.find((line) => line.trim() !== '') ?? '')?.[0].length ?? 0;
    const before = lines.map((line) => line.slice(column));
    const text = isFolded ? renderFolded(wanted, column, before) : renderLiteral(wanted, column);
    this.edits.push({ start, end, text });
  }

  /** Writes a value anew, whatever it was. */
  private replace(node: Node, wanted: unknown, { path, column, after, isInFlow }: Place): void {
    const end = this.contentEnd(node);
    if (isInFlow || (isFlow(node) && staysOnLine(wanted))) {
      this.edits.push({ start: startOf(node), end, text: renderFlow(wanted) });
    } else if (after === null) {
      const items = Array.isArray(wanted)
        ? wanted.map((entry) => renderItem(path, entry, { column: 0 }))
        : [];
      this.edits.push({ start: startOf(node), end, text: items.join('\n') || renderFlow(wanted) });
    } else {
      this.edits.push({
        start: after,
        end,
        text: renderAfter(path, wanted, { column, used: this.columnAt(after) }),
      });
    }
  }

  private insert(at: number, text: string): void {
    this.edits.push({ start: at, end: at, text });
  }

  /** Removes lines, and of two empty ones that would then meet, one. */
  private removeLines(start: number, contentEnd: number): void {
    const end = Math.min(this.lineEnd(contentEnd) + 1, this.text.length);
    const isAfterBlank = this.text.slice(0, start).endsWith('\n\n');
    const isBeforeBlank = this.text.startsWith('\n', end);
    this.edits.push({ start, end: isAfterBlank && isBeforeBlank ? end + 1 : end, text: '' });
  }

  /** Where what a node says ends: before any white space or note behind it. */
  private contentEnd(node: Node): number {
    if ((isMap<Node, Node | null>(node) || isSeq(node)) && !node.flow && node.items.length > 0) {
      const last = node.items.at(-1) as Node | Pair<Node, Node | null>;
      return this.contentEnd('key' in last ? (last.value ?? last.key) : last);
    }
    const [start, end] = node.range ?? [0, 0];
    return start + this.text.slice(start, end).trimEnd().length;
  }

  private columnOf(node: Node): number {
    return this.columnAt(startOf(node));
  }

  private columnAt(offset: number): number {
    return offset - this.lineStart(offset);
  }

  private lineStart(offset: number): number {
    return this.text.lastIndexOf('\n', offset - 1) + 1;
  }

  private lineEnd(offset: number): number {
    const end = this.text.indexOf('\n', offset);
    return end === -1 ? this.text.length : end;
  }

  /** The start of the line of an offset, or of the notes that stand directly above it. */
  private commentStart(offset: number): number {
    let start = this.lineStart(offset);
    while (
      start > 0 &&
      this.text
        .slice(this.lineStart(start - 1), start)
        .trimStart()
        .startsWith('#')
    ) {
      start = this.lineStart(start - 1);
    }
    return start;
  }
}

function quotesOf({ type }: Scalar): 'single' | 'double' | null {
  if (type === Scalar.QUOTE_SINGLE) return 'single';
  return type === Scalar.QUOTE_DOUBLE ? 'double' : null;
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

function isFlow(node: Node): boolean {
  return (isMap(node) || isSeq(node)) && node.flow === true;
}

/** Whether a value can stand where a list or a map stood on a line. */
function staysOnLine(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && Object.values(value).every((entry) => !isObject(entry))
  );
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null;

function toValue(node: Node): unknown {
  return node.toJSON();
}
