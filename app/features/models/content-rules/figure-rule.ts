// The directory's first promise: every figure has a source. Decides what a figure is and which sentences lack one;
// how text falls into sentences is sentences.ts, which texts are held to it is card-rules.ts.
import { listStrings } from './card-rule.ts';
import { citesSource, removeCitations } from '#app/features/models/citations.ts';
import { splitSentences } from './sentences.ts';
import { escapePattern } from '#app/lib/escape-pattern.ts';

export interface UnsourcedSentence {
  sentence: string;
  /** The first figure in it, as written: `£1.79m`, `ten per cent` */
  figure: string;
}

/** The sentences of a text that hold a figure and cite no source, names that the card lists not counting. */
export function findUnsourcedSentences(text: string, names: readonly string[]): UnsourcedSentence[] {
  const namePattern = compileNames(names);
  return splitSentences(text).flatMap((sentence) => {
    const figure = citesSource(sentence) ? null : findFigureBesides(namePattern, sentence);
    return figure === null ? [] : [{ sentence, figure }];
  });
}

const namingFields =
  /^(?:name|shortName|otherNames\.\d+|organisations\.\d+\.name|links\.\d+\.title|sources\.[^.]+\.title)$/;

/**
 * The names on a card whose digits are part of a name: "Care Act 2014" where a source bears that title. Copes with a
 * card whose other parts are malformed.
 */
export function listCardNames(card: unknown): string[] {
  if (typeof card !== 'object' || card === null) return [];
  const naming = Object.entries(card).filter(([key]) => namingKeys.has(key));
  return listStrings(Object.fromEntries(naming))
    .filter(({ path }) => namingFields.test(path.join('.')))
    .map(({ text }) => text);
}

const namingKeys = new Set(['name', 'shortName', 'otherNames', 'organisations', 'links', 'sources']);

const numberWord =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen)';
const numberWords = String.raw`${numberWord}(?:[\s-]+(?:and\s+(?:a\s+half\s+)?)?${numberWord}){0,8}(?:\s+and\s+a\s+half)?`;
const figurePatterns = [
  // A run that holds a digit, with its currency sign, separators and unit: "£1.79m", "2015/16", "40%".
  /[£€$¥]?[^\s()[\]"“”‘’]{0,20}[\d¼-¾⅐-⅞][^\s()[\]"“”]{0,20}/u,
  /[£€$¥%‰]/u,
  new RegExp(String.raw`(?:\b${numberWords}\s+)?\bper[\s-]?cent\b`, 'iu'),
  new RegExp(String.raw`\b(?:${numberWords}|a|half\s+an?|an?\s+half)\s+(?:million|billion)\b`, 'iu'),
  new RegExp(String.raw`\b${numberWords}\s+(?:pounds?|pence|euros?|dollars?|hundred|thousand)\b`, 'iu'),
];

/** The first figure in a sentence as written, or null: a digit, a percentage, a sum of money, or one in words. */
export function findFigure(sentence: string, names: readonly string[]): string | null {
  return findFigureBesides(compileNames(names), sentence);
}

function findFigureBesides(names: RegExp | null, sentence: string): string | null {
  const prose = removeCitations(sentence);
  const figure = matchFigure(prose);
  return figure === null || names === null
    ? figure
    : matchFigure(levelPunctuation(prose).replace(names, ' '));
}

function matchFigure(prose: string): string | null {
  for (const pattern of figurePatterns) {
    const figure = pattern.exec(prose)?.[0];
    if (figure !== undefined) return figure.replace(/[\s.,;:!?'’]+$/, '').trim();
  }
  return null;
}

/** Matches every name that holds digits; null where there is none. */
function compileNames(names: readonly string[]): RegExp | null {
  const listed = names
    .map(levelPunctuation)
    .filter((name) => /\d/.test(name) && /\p{L}/u.test(name))
    // Longest first, or "Care Act" would leave the digits of "Care Act 2014" behind.
    .sort((a, b) => b.length - a.length)
    .map(escapePattern);
  return listed.length === 0
    ? null
    : new RegExp(`(?<![\\p{L}\\d])(?:${listed.join('|')})(?![\\p{L}\\d])`, 'giu');
}

/** Curly and straight quotes, dashes of all lengths and runs of spaces made alike. */
function levelPunctuation(text: string): string {
  return text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
