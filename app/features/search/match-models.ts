// Which models answer a query, and how well. MiniSearch gives the scores; what is answer enough is decided here.
import { interpretQuery, type Interpretation } from './interpret-query.ts';
import type { Unit } from './query-units.ts';
import type { IndexedPassage, SearchIndex } from './search-index.ts';
import { readWords, type Word } from './words.ts';
import type { CareModel } from '#app/features/models/catalogue.server.ts';

export interface Match {
  readonly model: CareModel;
  /** Larger is better. */
  readonly score: number;
  /** For each unit of the interpretation, whether the model holds it. */
  readonly holds: readonly boolean[];
}

export interface MatchedModels {
  readonly matches: readonly Match[];
  readonly interpretation: Interpretation;
  /** How telling each unit is: the fewer models hold it, the more; 0 where none does. */
  readonly rarity: readonly number[];
}

/** Units that fewer than about half of the models hold count alike: a rarer word is often there by chance. */
const mostRarity = 0.6;

/**
 * How much of what was looked for, by rarity, a model must hold to be an answer: a fifth, so that of a question of five
 * telling words one may be enough. Chosen by nDCG on tests/relevance/queries.yaml; a list of some good answers serves
 * better than none, and each answer says what it lacks.
 */
const enough = 0.2;

/**
 * How much of holding a unit it is to have a controlled term that the unit only hints at: “bed blocking” is on few cards,
 * and a model that should keep people out of hospital answers it better than nothing does.
 */
const ofHints = 0.3;
/** Answers by hints alone are for where there are fewer others than this. */
const fewAnswers = 10;

/** How much of the highest score an answer may gain by being like the best, which see `addLikeness`. */
const ofLikeness = 0.3;

/** The models that answer the words, in no order. @param q with at least one word worth looking for */
export function matchModels(index: SearchIndex, q: string): MatchedModels {
  const interpretation = interpretQuery(index, q);
  const { units, named } = interpretation;
  const holdings = findHoldings(index, units);
  const rarity = measureRarity(holdings, units, index.catalogue.models.length);
  const whole = sum(rarity) || 1;
  const shareOf = ({ holds, hinted }: Holding) =>
    sum(rarity.map((worth, unit) => (holds[unit] ? worth : hinted[unit] ? worth * ofHints : 0))) / whole;
  // What stands in quotation marks is meant as it stands.
  const required = units.flatMap(({ phrase }, unit) => (phrase === null ? [] : [unit]));
  const held = [...holdings].flatMap(([slug, holding]) => {
    const { score, holds } = holding;
    const share = shareOf(holding);
    return share >= enough && required.every((unit) => holds[unit])
      ? [{ slug, holds, score: score * share }]
      : [];
  });
  const answers = addLikeness(index, limitHinted(held));
  const highest = Math.max(0, ...answers.map(({ score }) => score));
  return {
    interpretation,
    rarity,
    matches: answers.flatMap(({ slug, score, holds }) => {
      const model = index.catalogue.bySlug.get(slug);
      // Who types a whole name means that model, however often others speak of it.
      const shareNamed = (named.get(slug) ?? 0) / units.length;
      return model ? [{ model, score: score + highest * shareNamed, holds }] : [];
    }),
  };
}

interface Answer {
  readonly slug: string;
  readonly score: number;
  readonly holds: readonly boolean[];
}

/** The answers that hold anything, made up to a few by the best of those that only hints speak for. */
function limitHinted(answers: readonly Answer[]): Answer[] {
  const holding = answers.filter(({ holds }) => holds.includes(true));
  const hinted = answers.filter(({ holds }) => !holds.includes(true)).sort((a, b) => b.score - a.score);
  return [...holding, ...hinted.slice(0, Math.max(0, fewAnswers - holding.length))];
}

/**
 * Raises the answers that are like the best ones, each counting by the square of its score: where befriending answers
 * well, what is for the same people and brings the same is wanted too, in whatever words its card says so.
 */
function addLikeness({ likeness }: SearchIndex, answers: readonly Answer[]): Answer[] {
  const highest = Math.max(0, ...answers.map(({ score }) => score));
  const gains = likeness.measure(
    answers.map(({ slug }) => slug),
    new Map(answers.map(({ slug, score }) => [slug, (score / highest) ** 2])),
  );
  const most = Math.max(0, ...gains) || 1;
  return answers.map((answer, at) => ({
    ...answer,
    score: answer.score + (highest * ofLikeness * gains[at]!) / most,
  }));
}

interface Holding {
  score: number;
  /** For each unit, whether the model holds it. */
  holds: boolean[];
  /** For each unit, whether the model has a controlled term that it hints at; a name hints at nothing but its model. */
  hinted: readonly boolean[];
}

function findHoldings(index: SearchIndex, units: readonly Unit[]): Map<string, Holding> {
  const weights = new Map<string, number>();
  for (const unit of units) {
    for (const [token, weight] of unit.weights)
      weights.set(token, Math.max(weight * unit.emphasis, weights.get(token) ?? 0));
  }
  const holdings = new Map<string, Holding>();
  for (const { id, score, match } of index.score(weights)) {
    const slug = String(id);
    const holds = units.map(
      (unit) =>
        unit.ways.some((way) => way.every((token) => Object.hasOwn(match, token))) &&
        (unit.phrase === null || index.passagesOf(slug).some((passage) => isHeldBy(index, passage, unit))),
    );
    const hinted = units.map(
      ({ hints, isName }) => !isName && hints.some((token) => Object.hasOwn(match, token)),
    );
    holdings.set(slug, { score, holds, hinted });
  }
  units.forEach(({ namedSlugs }, unit) => {
    for (const slug of namedSlugs) {
      const holding = holdings.get(slug) ?? {
        score: 1,
        holds: units.map(() => false),
        hinted: [],
      };
      holding.holds[unit] = true;
      holdings.set(slug, holding);
    }
  });
  return holdings;
}

/** Inverse document frequency as BM25 has it (Robertson and Zaragoza 2009, section 3.1), with a ceiling. */
function measureRarity(
  holdings: ReadonlyMap<string, Holding>,
  units: readonly Unit[],
  models: number,
): number[] {
  const held = units.map(() => 0);
  for (const { holds } of holdings.values()) {
    holds.forEach((isHeld, unit) => {
      if (isHeld) held[unit]! += 1;
    });
  }
  return held.map((count, unit) => {
    if (count === 0) return 0;
    // A model that is named is meant, however many cards speak of it.
    if (units[unit]?.isName) return mostRarity;
    return (
      (units[unit]?.emphasis ?? 1) *
      Math.min(mostRarity, Math.log(1 + (models - count + 0.5) / (count + 0.5)))
    );
  });
}

/** Whether a passage holds what a unit looks for: all tokens of one of its ways, and its phrase as it stands. */
export function isHeldBy(index: SearchIndex, passage: IndexedPassage, { ways, phrase }: Unit): boolean {
  const hasTokens = ways.some((way) => way.every((token) => hasToken(index, passage, token)));
  return hasTokens && (phrase === null || standsIn(passage.text, phrase));
}

/** Whether a passage has one of the controlled terms that a unit hints at. */
export function isHintedAt(index: SearchIndex, passage: IndexedPassage, { hints }: Unit): boolean {
  return hints.some((token) => hasToken(index, passage, token));
}

function hasToken(index: SearchIndex, passage: IndexedPassage, token: string): boolean {
  const number = index.numberOf(token);
  return number !== undefined && passage.tokens.includes(number);
}

function standsIn(text: string, phrase: readonly string[]): boolean {
  const words = readWords(text);
  return words.some((_, at) => countPhraseAt(words, at, phrase) > 0);
}

/**
 * How many words from a place on are this phrase, written as one word or several (“co-production”); 0 where it does not
 * stand there.
 *
 * @param phrase as `Word.text`
 */
export function countPhraseAt(words: readonly Word[], at: number, phrase: readonly string[]): number {
  const sought = phrase.join('');
  let read = '';
  for (let next = at; next < words.length && read.length < sought.length; next += 1) {
    read += words[next]?.text;
    if (read === sought) return next - at + 1;
  }
  return 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
