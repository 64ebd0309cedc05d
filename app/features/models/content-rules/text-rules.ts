// Rules on the words of a card: figures cite their source, summaries are short and plain, texts keep to a few
// paragraphs, and nothing stands in them that should not be published.
import { listStrings, quote, type CardProblem, type CardRule } from './card-rule.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import { headings } from '#app/features/models/headings.ts';
import { citationPattern } from '#app/features/models/citations.ts';
import { findFigure, findUnsourcedSentences, listCardNames } from './figure-rule.ts';
import { countWords, splitParagraphs, splitSentences } from './sentences.ts';

const mostParagraphs = 4;
const plainSummarySentences = { least: 2, most: 4 };
const mostWordsInPlainSentence = 15;

interface ProseField {
  path: (string | number)[];
  /** How a message names it */
  label: string;
  read: (card: Card) => string | undefined;
}

const headingTexts: ProseField[] = headings.map(({ key, label }) => ({
  path: [key, 'text'],
  label: `under “${label}”`,
  read: (card) => card[key].text,
}));

const figureRules: CardRule[] = [
  ...headingTexts,
  {
    path: ['spread', 'stageReason'],
    label: 'in the reason for the stage',
    read: (card: Card) => card.spread.stageReason,
  },
  {
    path: ['spectrum', 'why'],
    label: 'in the reason for the steps',
    read: (card: Card) => card.spectrum.why,
  },
  { path: ['statusNote'], label: 'in the note on the status', read: (card: Card) => card.statusNote },
].map(({ path, label, read }) => ({
  reads: [path],
  findProblems: (card) => findFiguresWithoutSource(read(card) ?? '', path, label, card),
}));

const gapFigureRule: CardRule = {
  reads: [['gaps']],
  findProblems: (card) =>
    card.gaps.flatMap((gap, index) => findFiguresWithoutSource(gap, ['gaps', index], 'among the gaps', card)),
};

function findFiguresWithoutSource(
  text: string,
  path: (string | number)[],
  label: string,
  card: Card,
): CardProblem[] {
  return findUnsourcedSentences(text, listCardNames(card)).map(({ sentence, figure }) => ({
    path,
    message: `A sentence ${label} holds a figure (${figure}) and names no source: ${quote(sentence)}`,
    mend: 'Put its source before the full stop, such as [s1], or take the figure out',
    words: sentence,
  }));
}

const paragraphRules: CardRule[] = headingTexts.map(({ path, label, read }) => ({
  reads: [path],
  findProblems: (card) => {
    const count = splitParagraphs(read(card) ?? '').length;
    if (count <= mostParagraphs) return [];
    return [
      {
        path,
        message: `The text ${label} has ${count} paragraphs, and may have at most ${mostParagraphs}`,
        mend: 'Shorten it, or join paragraphs that belong together',
      },
    ];
  },
}));

const summaryRules: CardRule[] = (['summary', 'plainSummary'] as const).map((key) => ({
  reads: [[key]],
  findProblems: (card) => {
    const problems: CardProblem[] = [];
    const figure = findFigure(card[key], listCardNames(card));
    if (figure !== null) {
      problems.push({
        path: [key],
        message: `The ${key} holds a figure (${figure}); a summary holds none`,
        mend: 'Say it without the figure, and tell the figure with its source under one of the seven headings',
      });
    }
    const citation = card[key].match(citationPattern)?.[0];
    if (citation !== undefined) {
      problems.push({
        path: [key],
        message: `The ${key} cites a source (${citation}); it is shown where no sources stand`,
        mend: 'Take the citation out',
      });
    }
    return problems;
  },
}));

const plainSummaryRule: CardRule = {
  reads: [['plainSummary']],
  findProblems: ({ plainSummary }) => {
    const path = ['plainSummary'];
    const sentences = splitSentences(plainSummary);
    const { least, most } = plainSummarySentences;
    const problems: CardProblem[] = sentences
      .filter((sentence) => countWords(sentence) > mostWordsInPlainSentence)
      .map((sentence) => ({
        path,
        message: `A sentence of the plainSummary has ${countWords(sentence)} words, and may have at most ${mostWordsInPlainSentence}: ${quote(sentence)}`,
        mend: 'Make two short sentences of it',
        words: sentence,
      }));
    if (sentences.length < least || sentences.length > most) {
      problems.unshift({
        path,
        message: `The plainSummary should have two to four sentences, and has ${sentences.length}`,
        mend: 'Say what happens, and for whom, in two to four short sentences',
      });
    }
    return problems;
  },
};

const emailAddress = /[^\s@<>()[\]"“”]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,5}\.[a-z]{2,}/i;
const webAddress = /(?:https?:\/\/|www\.)\S+/gi;
const telephoneLike = /(?<![\w./-])(?:\+44|0044|\(?0\d{2})[\d\s()-]{4,18}\d(?!\d)/g;
const nationalNumber = /^0(?:[1-3]\d{8,9}|[57]\d{9}|8\d{2}(?:\d{4}|\d{6,7}))$/;

/** The first United Kingdom telephone number in a text as written, or null. Book numbers (ISBN) are none. */
function findTelephoneNumber(text: string): string | null {
  for (const match of text.matchAll(telephoneLike)) {
    const digits = match[0].replace(/\D/g, '').replace(/^(?:00)?440?/, '0');
    const isBookNumber = /ISBN\W{0,5}(?:1[03]\W{0,3})?$/i.test(
      text.slice(Math.max(0, match.index - 16), match.index),
    );
    if (nationalNumber.test(digits) && !isBookNumber) return match[0].trim();
  }
  return null;
}

const contactRule: CardRule = {
  reads: [],
  findProblems: (card) =>
    listStrings(card).flatMap(({ path, text }) => {
      const prose = text.replace(webAddress, ' ');
      const email = emailAddress.exec(prose)?.[0];
      const telephone = findTelephoneNumber(prose);
      const mend = "Take it out: a card gives an organisation's web address, and no email or telephone";
      const found: CardProblem[] = [];
      if (email) found.push({ path, message: `An email address stands here: ${email}`, mend, words: email });
      if (telephone) {
        found.push({ path, message: `A telephone number stands here: ${telephone}`, mend, words: telephone });
      }
      return found;
    }),
};

// Control characters, halves of characters, and the sign that an editor leaves for what it could not read.
// eslint-disable-next-line no-control-regex -- these characters are what is looked for
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd]|\p{Surrogate}/u;

const characterRule: CardRule = {
  reads: [],
  findProblems: (card) =>
    listStrings(card).flatMap(({ path, text }) => {
      const match = unprintable.exec(text);
      if (match === null) return [];
      const before = text.slice(Math.max(0, match.index - 20), match.index);
      return [
        {
          path,
          message: `A character that cannot be shown stands here, after ${quote(before)}`,
          mend: 'Delete it and type the words again',
        },
      ];
    }),
};

export const textRules: readonly CardRule[] = [
  ...figureRules,
  gapFigureRule,
  ...summaryRules,
  plainSummaryRule,
  ...paragraphRules,
  contactRule,
  characterRule,
];
