// Reads the project's documents as far as the tests beside this file ask about them: tables, links, code, headings.
// Knows the Markdown that these documents use, not all there is.
import { readdirSync, readFileSync } from 'node:fs';

const folders = ['.', 'docs', 'docs/decisions', 'data'];

/** The path of every document, from the project's folder. */
export function listDocuments(): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => (folder === '.' ? name : `${folder}/${name}`)),
  );
}

/** The text of a document. @param path from the project's folder */
export function readDocument(path: string): string {
  return readFileSync(path, 'utf8');
}

export interface Table {
  /** The heading that the table stands under, without its marks */
  heading: string;
  header: string[];
  rows: string[][];
}

/** Every table of a document, cells as they are written. */
export function listTables(text: string): Table[] {
  const tables: Table[] = [];
  let heading = '';
  let table: Table | null = null;
  for (const line of removeFences(text).split('\n')) {
    heading = /^#+ (.*)$/.exec(line)?.[1] ?? heading;
    const cells = /^\|(.*)\|$/
      .exec(line.trim())?.[1]
      ?.split('|')
      .map((cell) => cell.trim());
    if (cells === undefined) table = null;
    else if (table === null) tables.push((table = { heading, header: cells, rows: [] }));
    else if (!cells.every((cell) => /^:?-+:?$/.test(cell))) table.rows.push(cells);
  }
  return tables;
}

/** The one table under a heading. @throws Error when there is none, or more than one */
export function findTable(text: string, heading: string): Table {
  const found = listTables(text).filter((table) => table.heading === heading);
  const [table] = found;
  if (!table || found.length > 1) throw new Error(`${found.length} tables stand under “${heading}”.`);
  return table;
}

/** What stands in `backticks`, outside blocks of code. */
export function listCodeSpans(text: string): string[] {
  return Array.from(removeFences(text).matchAll(/`([^`\n]+)`/g), ([, code = '']) => code);
}

/** Where links lead, as written. Addresses that merely stand in the text are none. */
export function listLinkTargets(text: string): string[] {
  const prose = removeFences(text).replace(/`[^`\n]+`/g, '');
  return Array.from(prose.matchAll(/\]\(([^()\s]+)\)/g), ([, target = '']) => target);
}

/** The anchors of a document's headings as GitHub makes them. */
export function listAnchors(text: string): string[] {
  const seen = new Map<string, number>();
  return Array.from(removeFences(text).matchAll(/^#+ (.*)$/gm), ([, heading = '']) => {
    const anchor = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-');
    const before = seen.get(anchor) ?? 0;
    seen.set(anchor, before + 1);
    return before === 0 ? anchor : `${anchor}-${before}`;
  });
}

/** The blocks of code of a language, in order, each with the text up to the next block. */
export function listFences(text: string, language: string): { code: string; after: string }[] {
  const parts = text.split(/^```(.*)$/m);
  // Split at its fences, a text alternates: prose, language, code, '', prose, language, code, '', …
  const blocks: { code: string; after: string }[] = [];
  for (let index = 1; index + 3 < parts.length; index += 4) {
    if (parts[index] !== language) continue;
    blocks.push({ code: (parts[index + 1] ?? '').trim(), after: parts[index + 3] ?? '' });
  }
  return blocks;
}

function removeFences(text: string): string {
  return text.replace(/^```.*$[\s\S]*?^```$/gm, '');
}
