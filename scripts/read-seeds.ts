// Reads the seed documents, the publications that the directory began from, for the ten-word rule of the content check.
// They are not part of the project; whoever has them names their folder in SEEDS_PATH.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SeedDocument } from '#app/features/models/content-rules/copied-runs.ts';

/** SEEDS_PATH cannot be used, in a sentence that says what to do. */
export class SeedsError extends Error {
  override name = 'SeedsError';
}

/**
 * Every text, Markdown and HTML document in a folder and the folders in it, as plain text.
 *
 * @param folder as SEEDS_PATH names it
 * @throws SeedsError when the folder or a document cannot be read, or the folder has no document
 */
export function readSeeds(folder: string): SeedDocument[] {
  const names = listFiles(folder).filter((name) => /\.(?:txt|md|html?)$/i.test(name));
  if (names.length === 0) {
    throw new SeedsError(
      `SEEDS_PATH is ${folder}, which holds no .txt, .md or .html document: set it to the folder of the seed documents, or unset it.`,
    );
  }
  return names.map((name) => {
    const text = readText(join(folder, name));
    return { name, text: /\.html?$/i.test(name) ? removeMarkup(text) : text };
  });
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  } catch (error) {
    throw new SeedsError(
      `SEEDS_PATH is ${folder}, which cannot be read as a folder (${readCode(error)}): set it to the folder of the seed documents, or unset it.`,
      { cause: error },
    );
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new SeedsError(
      `${path}, a seed document, cannot be read (${readCode(error)}): make it a file that you may read, or take it out of the folder that SEEDS_PATH names.`,
      { cause: error },
    );
  }
}

function readCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

const namedCharacters: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  hellip: '…',
  ldquo: '“',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  nbsp: ' ',
  ndash: '–',
  pound: '£',
  quot: '"',
  rdquo: '”',
  rsquo: '’',
  shy: '',
};

/** The words of an HTML document. Tags inside a word do not part it. */
function removeMarkup(html: string): string {
  return html
    .replace(/<!--[^]*?-->|<(script|style)\b[^]*?<\/\1\s*>/gi, ' ')
    .replace(/<\/?(?:a|abbr|b|em|i|mark|small|span|strong|sub|sup|u)\b[^>]*>/gi, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (written, decimal, hexadecimal, name) =>
      name === undefined
        ? readCharacter(decimal === undefined ? parseInt(String(hexadecimal), 16) : Number(decimal))
        : (namedCharacters[String(name).toLowerCase()] ?? written),
    );
}

function readCharacter(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}
