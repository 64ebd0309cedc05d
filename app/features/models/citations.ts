// Citations as they stand in a card's texts: `[s1]`, `[s1] [s2]`. Finds the well formed and the near misses.

/** A well-formed citation; global, so for `replace`, `matchAll` and `split` only. */
export const citationPattern = /\[(s[1-9]\d*)\]/g;

/** The source keys that a text cites, in the order of their first appearance: `['s1', 's4']`. */
export function listCitedSources(text: string): string[] {
  return [...new Set([...text.matchAll(citationPattern)].map((match) => match[1] ?? ''))];
}

/**
 * A copy in which `[s1]` in every text, and `s1` in every field named `source`, goes by another key.
 *
 * @param value any part of a card but its sources, whose own keys and titles cite nothing
 */
export function renameSources<T>(value: T, rename: (key: string) => string): T {
  return renameIn(value, rename, '') as T;
}

function renameIn(value: unknown, rename: (key: string) => string, name: string): unknown {
  if (typeof value === 'string') {
    return name === 'source'
      ? rename(value)
      : value.replace(citationPattern, (_, key: string) => `[${rename(key)}]`);
  }
  if (Array.isArray(value)) return value.map((item: unknown) => renameIn(item, rename, ''));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, renameIn(item, rename, key)]));
}

/** The sources that the texts and fields of any part of a card cite, one for each time. */
export function listUsedSources(value: unknown): string[] {
  const used: string[] = [];
  renameSources(value, (key) => {
    used.push(key);
    return key;
  });
  return used;
}

export interface MalformedCitation {
  /** As it stands in the text: `[S1, s2]` */
  written: string;
  /** As it should stand: `[s1] [s2]` */
  meant: string;
}

// Square or round brackets, or a square bracket that is never closed; nothing longer is taken for a citation.
const bracketed =
  /\[{2,}s?\d+\]{2,}|\[[^[\]()\n]{0,60}\]|\(s\d{1,3}(?:[\s,;&]+s\d{1,3})*\)|\[s\d+(?![\d\]])/gi;
const meantAsCitation =
  /^[#^]?(?:(?:source|src|ref)s?[\s.:]*)?s?[\s.:-]*\d{1,3}(?:\s*(?:[,;&+/–-]|and|to|\s)\s*(?:source\s*)?s?[\s.:-]*\d{1,3})*$/i;
const sourceWithPlace = /^s\s*\d{1,3}\b[\s,:;]*\D/i;

/** Everything in a text that was meant as a citation and is not written as one. A year in brackets is not. */
export function findMalformedCitations(text: string): MalformedCitation[] {
  return [...text.matchAll(bracketed)]
    .filter(([written]) => isMalformedCitation(written))
    .map(([written]) => ({ written, meant: describeMeaning(readInside(written)) }));
}

/** The text without its citations, well formed or not: their digits are no figures. */
export function removeCitations(text: string): string {
  return text
    .replace(bracketed, (written) => (isMalformedCitation(written) ? ' ' : written))
    .replace(citationPattern, ' ');
}

function isMalformedCitation(written: string): boolean {
  if (/^\[s[1-9]\d*\]$/.test(written)) return false;
  const inside = readInside(written);
  return meantAsCitation.test(inside) || sourceWithPlace.test(inside);
}

function readInside(written: string): string {
  return written.replace(/^[[(]+|[\])]+$/g, '').trim();
}

/** True where a sentence cites a source, or plainly means to (the malformed citation is a problem of its own). */
export function citesSource(sentence: string): boolean {
  return listCitedSources(sentence).length > 0 || findMalformedCitations(sentence).length > 0;
}

function describeMeaning(inside: string): string {
  const range = /^s?\s*(\d{1,3})\s*(?:–|-|to)\s*s?\s*(\d{1,3})$/i.exec(inside);
  const numbers = range
    ? listRange(Number(range[1]), Number(range[2]))
    : meantAsCitation.test(inside)
      ? [...inside.matchAll(/\d{1,3}/g)].map((match) => Number(match[0]))
      : [Number(/\d{1,3}/.exec(inside)?.[0])];
  const keys = numbers.filter((number) => number > 0).map((number) => `[s${number}]`);
  return keys.length > 0 ? keys.join(' ') : '[s1]';
}

function listRange(from: number, to: number): number[] {
  if (to < from || to - from > 20) return [from, to];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
