// Words as the search compares them: how a text falls into words, and which forms count as the same. The index, the
// query, the thesaurus and the highlighting all read text through here, or they would not agree.
import { stemmer } from 'stemmer';

export interface Word {
  /** Small letters, without accents, apostrophes and the commas of thousands: `carers`, `26000`. */
  readonly text: string;
  /** The same for words that differ only by their ending or spelling: `organis`, of organisation and organizing. */
  readonly stem: string;
  /** The word without its plural ending and in one spelling: `carer`. */
  readonly singular: string;
  /** Where it stands in the text it was read from; the end is the first place after it. */
  readonly start: number;
  readonly end: number;
}

// Numbers with their thousands and decimals; letters joined by an ampersand (A&E); words with apostrophes inside.
const wordPattern =
  /\p{N}+(?:,\p{N}{3})+(?:\.\p{N}+)?(?!\p{N})|\p{N}+\.\p{N}+(?:[kK](?![\p{L}\p{N}]))?|\p{L}&\p{L}(?!\p{L})|[\p{L}\p{M}\p{N}]+(?:['’‘][\p{L}\p{M}]+)*/gu;

/** The words of a text, in order, with their places. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  // Every card is read so at each start: this is several times as quick as copying what matchAll gives.
  wordPattern.lastIndex = 0;
  for (let match = wordPattern.exec(text); match !== null; match = wordPattern.exec(text)) {
    const [written] = match;
    const form = readForms(written);
    if (form === null) continue;
    const { text: word, stem, singular } = form;
    words.push({ text: word, stem, singular, start: match.index, end: match.index + written.length });
  }
  return words;
}

type Forms = Pick<Word, 'text' | 'stem' | 'singular'>;

const readBefore = new Map<string, Forms | null>();
/** So that hostile queries cannot fill the memory: more distinct words than a thousand cards hold. */
const mostRemembered = 200_000;

function readForms(written: string): Forms | null {
  const before = readBefore.get(written);
  if (before !== undefined) return before;
  const text = normaliseWord(written);
  const word = text === '' ? null : { text, stem: stemOf(text), singular: singularOf(text) };
  if (readBefore.size < mostRemembered) readBefore.set(written, word);
  return word;
}

function normaliseWord(written: string): string {
  const text = written
    .normalize('NFKD')
    .replace(/[\p{M}\s'’‘&,]/gu, '')
    .toLowerCase();
  const thousands = /^(\d+(?:\.\d+)?)k$/.exec(text);
  return thousands ? String(Number(thousands[1]) * 1000) : text;
}

/**
 * What a word has in common with its other forms: Porter's stem of its British spelling, where a number in words is
 * that number and an irregular plural its singular.
 *
 * @param text one word, as `Word.text`
 */
export function stemOf(text: string): string {
  const number = numbers.get(text);
  if (number !== undefined) return number;
  return stemmer(foldSpelling(irregular.get(text) ?? text));
}

/** A word without its plural ending, and in one spelling; otherwise as it is, so that “caring” is not “care”. */
export function singularOf(text: string): string {
  const known = numbers.get(text) ?? irregular.get(text);
  if (known !== undefined) return known;
  const word = foldSpelling(text);
  // “ATUs” are several, “status” is one.
  if (word.length <= 3 || !word.endsWith('s') || /ss$|...us$|is$/.test(word)) return word;
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** Brings British and American spelling together. The result is for comparing only, and need be no word at all. */
function foldSpelling(text: string): string {
  if (text.length < 5) return spellings.get(text) ?? text;
  return (
    spellings.get(text) ??
    text
      .replace(/([a-z]{2})is(e|es|ed|er|ers|ing|ation|ations|ational)$/, '$1iz$2')
      .replace(/lys(e|es|ed|er|ers|ing)$/, 'lyz$1')
      .replace(/(?<=[a-z]{2})our(?=$|s$|ed$|ing|hood|ly|liness|al|able|less|ful|it|er)/, 'or')
      .replace(/(?<=(?:cent|theat|met|lit|fib))re(?=s?$)/, 'er')
      .replace(/(?<=cent)red$/, 'ered')
      .replace(/(?<=[aeiou][^aeiou]+[aeiou])ll(?=(?:ed|ing|er|ers|or|ors)$)/, 'l')
  );
}

// What no pattern above catches, of the words of this field.
const spellings = new Map([
  ['programmes', 'programs'],
  ['programme', 'program'],
  ['aging', 'ageing'],
  ['licence', 'license'],
  ['licences', 'licenses'],
  ['defence', 'defense'],
  ['licenced', 'licensed'],
  ['practise', 'practice'],
  ['practised', 'practiced'],
  ['practising', 'practicing'],
  ['mom', 'mum'],
  ['moms', 'mums'],
  ['paediatric', 'pediatric'],
  ['paediatrics', 'pediatrics'],
  ['enrol', 'enroll'],
  ['enrolment', 'enrollment'],
  ['fulfil', 'fulfill'],
  ['dialogue', 'dialog'],
  ['dialogues', 'dialogs'],
  ['grey', 'gray'],
]);

const irregular = new Map([
  ['children', 'child'],
  ['childrens', 'child'],
  ['women', 'woman'],
  ['womens', 'woman'],
  ['men', 'man'],
  ['mens', 'man'],
  ['crises', 'crisis'],
  ['buses', 'bus'],
  ['wives', 'wife'],
]);

const numbers = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
    'seventeen eighteen nineteen twenty'
  )
    .split(' ')
    .map((word, number) => [word, String(number)]),
);

/** So common that a natural question should not have to match them; and what every entry of the directory is called. */
const stopWords = new Set(
  (
    'good better best great nice different a about all alternative alternatives am an and another any anyone anything are around as at be ' +
    'because been before being both but by came can cannot come comes coming could did do does doing done ' +
    'dont each either else etc ever every everything for from get gets getting give given gives giving go ' +
    'goes going gone got had has have having he help helped helping helps her here hers him his how i if ' +
    'im in instead into is isnt it its just keep keeping keeps kept know let lets like look looking looks ' +
    'lot lots made make makes making many may me might mine model models more most much must my near ' +
    'nearby need needed needs no not of off on onto option options or other others our ours out over per ' +
    'please program programme programmes programs project projects put puts putting rather really round ' +
    'scheme schemes service services she should so some somebody someone something somewhere such take ' +
    'takes taking tell than that thats the their theirs them themselves then there theres these they ' +
    'theyre thing things this those through to too try trying up upon us use used uses using very want ' +
    'wanted wants was way ways we went were what whats when where which while who whom whose why will ' +
    'with within without would you your yours'
  ).split(' '),
);

/** Whether a word is too common to be looked for. @param text as `Word.text` */
export function isStopWord(text: string): boolean {
  return stopWords.has(text);
}
