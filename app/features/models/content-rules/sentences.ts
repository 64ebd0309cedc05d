// Splits a card's plain text into paragraphs and sentences, so that the content check can ask of each sentence
// whether it cites a source. Written for British English prose. Where a full stop could be read either way, two
// sentences are kept as one: a needless complaint about a good card costs an author more than a missed one.
import { citationPattern } from '#app/features/models/citations.ts';

/** The paragraphs of a text: what stands between blank lines, line breaks inside kept. Empty for a blank text. */
export function splitParagraphs(text: string): string[] {
  return text
    .split(/\r?\n[^\S\n]*(?:\r?\n[^\S\n]*)+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

/**
 * The sentences of a text in reading order, each on one line with its citations. A citation straight after a full
 * stop belongs to the sentence before it; each line of a list is a sentence of its own, without its marker.
 */
export function splitSentences(text: string): string[] {
  return splitParagraphs(text).flatMap(splitListLines).flatMap(splitLine);
}

/** How many words a sentence has: runs between spaces that hold a letter or digit; citations are not words. */
export function countWords(sentence: string): number {
  return sentence
    .replace(citationPattern, ' ')
    .split(/\s+/)
    .filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
}

const listMarker = /^\s*(?:[-*•–]|\d{1,2}[.)])\s+/;
const endOfListLead = /[.:;?!\])]\s*$/;

/** Joins lines that were only wrapped, and keeps the lines of a list apart. */
function splitListLines(paragraph: string): string[] {
  const blocks: string[] = [];
  let isInList = false;
  let previousLine = '';
  for (const line of paragraph.split(/\r?\n/)) {
    const previous = blocks.at(-1);
    // A wrapped line may begin with a dash or with "24." too; only after a pause can it be a list.
    const startsItem =
      listMarker.test(line) && (previous === undefined || isInList || endOfListLead.test(previousLine));
    if (startsItem) {
      isInList = true;
      blocks.push(line.replace(listMarker, ''));
    } else if (previous === undefined) {
      blocks.push(line);
    } else {
      blocks[blocks.length - 1] = `${previous} ${line}`;
    }
    previousLine = line;
  }
  return blocks.map((block) => block.replace(/\s+/g, ' ').trim()).filter((block) => block !== '');
}

// Every repeat has an upper bound, so that no text, however odd, takes more than a moment.
const closers = String.raw`["'”’»)\]*_]{0,4}`;
const citations = String.raw`(?:\s?\[\s?[sS]\s?\d[^\[\]]{0,60}\])*`;
// A stop, what closes with it, its citations, and then a space, or (after a citation) none.
const stop = new RegExp(
  String.raw`([.!?…]{1,6})(${closers})(${citations})(${closers})(\s|$|(?<=\])(?=\p{Lu}))`,
  'gu',
);
const opening = /^["'“‘«([*_]*[\p{Lu}\p{N}£€$]/u;

function splitLine(line: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of line.matchAll(stop)) {
    const end = match.index + match[0].length;
    const before = line.slice(Math.max(start, match.index - longestAbbreviation), match.index);
    const [, marks = '', quoteEnd = '', cited, bracketEnd = ''] = match;
    const after = line.slice(end);
    const isEnd = cited ? opensSentence(after) : endsSentence(before, marks, quoteEnd + bracketEnd, after);
    if (!isEnd) continue;
    sentences.push(line.slice(start, end).trim());
    start = end;
  }
  const last = line.slice(start).trim();
  return last === '' ? sentences : [...sentences, last];
}

const longestAbbreviation = 20;
// Never the end of a sentence when something follows: titles, and words that introduce what follows.
const introducing =
  /(?:^|[\s("'“‘[])(?:Dr|Mr|Mrs|Ms|Mx|Prof|Revd?|Hon|Sgt|Capt|Messrs|e\.g|i\.e|eg|ie|viz|cf|vs|v|approx|circa|ca|incl|esp)$/i;
// Only before a number: "No. 4", "p. 12", "vol. 3", "para. 6".
const numbering =
  /(?:^|[\s("'“‘[])(?:nos?|pp?|vol|vols|ch|para|paras|sect?|s|fig|figs|min|max|ref|est|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/i;
// Ends a sentence or not, as the next word shows: "Age UK Ltd. It grew", "St. Mary's", "9 a.m. on Monday", "J. Smith".
const ambiguous =
  /(?:^|[\s("'“‘[])(?:St|Ste|Mt|Ltd|Inc|Co|Bros|Jr|Sr|etc|al|ed|eds|dept|(?:\p{L}\.)*\p{L})$/iu;
const sentenceOpener =
  /^["'“‘([]*(?:The|It|Its|This|These|That|Those|They|Their|There|Then|In|At|On|By|For|From|Of|To|With|Without|A|An|And|But|Or|So|Yet|He|His|She|Her|We|Our|You|Your|Most|Many|Some|Several|Few|All|Both|Each|Every|One|No|None|Not|Nobody|When|Where|While|Who|What|Why|How|Since|After|Before|Although|Though|If|As|Because|People|Until|Under|Over|Between|Another|Other|Here|Now|Only)\b/;
const speaker =
  /^\p{Lu}[\p{L}’'-]*(?:\s\p{L}[\p{L}’'-]*){0,2}\s(?:said|says|asks?|asked|wrote|writes|told|added|replied)\b/u;

function opensSentence(after: string): boolean {
  return after === '' || opening.test(after);
}

function endsSentence(before: string, marks: string, closing: string, after: string): boolean {
  if (!opensSentence(after)) return false;
  if (after === '') return true;
  if (closing !== '' && speaker.test(after)) return false;
  if (marks === '…' || /^\.{2,}$/.test(marks)) return before !== '' && !/\s$/.test(before);
  if (marks !== '.' || closing !== '') return true;
  if (introducing.test(before)) return false;
  if (numbering.test(before) && /^\p{N}/u.test(after)) return false;
  return !ambiguous.test(before) || sentenceOpener.test(after);
}
