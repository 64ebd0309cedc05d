// Which strings of a card are the directory's own words as people read them, and which stretches of them are not: names,
// titles, quotations and a provider's reply stay as their owners wrote them. The rules on wording look at nothing else.
import { listStrings, type CardString } from './card-rule.ts';
import { escapePattern } from '#app/lib/escape-pattern.ts';

// Names and titles first, then what is not prose at all. Terms of the controlled lists are left in: none of them is a word
// that a rule on wording looks for, and a new field of prose is then held to the rules by itself.
const namePaths =
  /^(?:name|shortName|otherNames\.\d+|organisations\.\d+\.name|links\.\d+\.title|sources\.[^.]+\.(?:title|publisher)|costs\.\d+\.claimedBy|(?:evidence\.items|spread\.figures)\.\d+\.place)$/;
const plainPaths = /^(?:slug|reviewedOn|sources\..*|reply\..*|related\.\d+\.model|(?:.*\.)?(?:id|source))$/;

/** Every string of a card, or of any part of the data folder, that is held to the rules on wording. */
export function listDisplayedProse(value: unknown): CardString[] {
  return listStrings(value).filter(({ path }) => {
    const place = path.join('.');
    return !namePaths.test(place) && !plainPaths.test(place);
  });
}

/** The names and titles that a card lists, places among them; their words may stand in its prose as they are. */
export function listNames(value: unknown): string[] {
  return listStrings(value)
    .filter(({ path }) => namePaths.test(path.join('.')))
    .map(({ text }) => text);
}

const quotation =
  /“[^”]{1,1000}”|"[^"]{1,1000}"|‘(?:[^‘’]|’(?=\p{L})){1,1000}’|(?<![\p{L}\p{N}])'(?=\S)(?:[^'\n]|'(?=\p{L})){1,300}'(?![\p{L}\p{N}])/gu;

/** The text with the words of every quotation and of every given name blanked out, all other offsets kept. */
export function blankForeignWords(text: string, names: RegExp | null): string {
  const blank = (words: string) => words.replace(/[\p{L}\p{N}]/gu, (letter) => ' '.repeat(letter.length));
  const unquoted = text.replace(quotation, blank);
  return names === null ? unquoted : unquoted.replace(names, blank);
}

/** A pattern that finds any of these names, quotes, dashes and line breaks of all kinds being alike; null for none. */
export function compileNames(names: readonly string[]): RegExp | null {
  const patterns = [...new Set(names.map((name) => name.trim()))]
    .filter((name) => /\p{L}/u.test(name))
    // Longest first, or a short name would leave the rest of a longer one behind.
    .sort((a, b) => b.length - a.length)
    .map((name) =>
      escapePattern(name)
        .replace(/['‘’]/g, "['‘’]")
        .replace(/["“”]/g, '["“”]')
        .replace(/[-‐‑‒–—]/g, '[-‐‑‒–—]')
        .replace(/\s+/g, '\\s+'),
    );
  return patterns.length === 0
    ? null
    : new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}

/**
 * Whether a word that was found in a text belongs to a name that the card does not list: it has a capital letter inside
 * a sentence, or opens one and is followed by another (“Center for Mental Health says …”).
 */
export function isPartOfName(text: string, start: number, end: number): boolean {
  if (!/^\p{Lu}/u.test(text.slice(start, end))) return false;
  if (!/(?:^|[.!?…:;](?:\s*\[s\d+\])*|\n)[\s"'“‘([*-]*$/.test(text.slice(0, start))) return true;
  return /^\s+(?:(?:of|for|and|the|in|on)\s+){0,2}\p{Lu}/u.test(text.slice(end));
}

/** The words from an offset on, enough to tell the line they stand on. */
export function readWordsFrom(text: string, start: number): string {
  return text
    .slice(start, start + 100)
    .split(/\s+/)
    .slice(0, 8)
    .join(' ');
}
