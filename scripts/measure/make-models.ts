// Cards for measuring how the search grows: each is put together from the sentences, findings and terms of a few real
// ones, so that words are as frequent and texts as long as in the directory. Nothing in them is true. They are made in
// memory for the bench alone; every one says in its slug, its status note and its gaps that it is synthetic.
import { cardSchema, type Card } from '#app/features/models/card-schema.ts';
import { stepsBetween } from '#app/features/vocabulary/vocabulary.ts';
import { createRandom, type Random } from '#scripts/measure/random.ts';

const synthetic =
  'Synthetic: made to measure the search, from sentences of several real cards. Nothing in it is true.';
const donorsPerCard = 4;
const longestSummary = 240;
const longestShortName = 22;

/**
 * Makes cards from real ones: the same for the same seed, and the first of a longer list are those of a shorter one.
 *
 * @param real cards that passed their schema, at least one
 * @param options.count how many to make
 * @param options.seed a whole number
 * @throws RangeError when there is no real card
 */
export function makeModels(real: readonly Card[], { count, seed }: { count: number; seed: number }): Card[] {
  if (real.length === 0) throw new RangeError('Synthetic cards are made from real ones, and there is none.');
  return Array.from({ length: count }, (_, index) => makeModel(real, createRandom(seed + index), index + 1));
}

function makeModel(real: readonly Card[], random: Random, number: number): Card {
  const donors = random.pickSome(real, donorsPerCard);
  const first = donors[0] as Card;
  const own = coinWord(random);
  const name = `${own} ${joinPieces(random, donors, ({ name: whole }) => whole)}`;
  const sources = first.sources;
  const keys = Object.keys(sources);
  /** Of a donor's citation a source that this card has. */
  const recite = (text: string) =>
    text.replace(/\[s(\d+)\]/g, (_, key: string) => `[${keys[Number(key) % keys.length]}]`);
  const reciteAll = <T>(item: T) => JSON.parse(recite(JSON.stringify(item))) as T;
  const source = () => random.pick(keys);
  const rewrite = (read: (card: Card) => string) => recite(recombine(random, donors, read));
  /** As many items as the first donor has, from all donors, numbered anew. */
  const gather = <T>(read: (card: Card) => readonly T[], letter: string): T[] =>
    random
      .pickSome(donors.flatMap(read), Math.max(1, read(first).length))
      .map((item, index) => ({ ...reciteAll(item), id: `${letter}${index + 1}`, source: source() }));
  const gatherTerms = <T extends string>(read: (card: Card) => readonly T[]): T[] => [
    ...new Set(random.pickSome(donors.flatMap(read), Math.max(1, read(first).length))),
  ];
  const approach = first.approach;
  const summary = rewrite(({ summary: text }) => text);
  return cardSchema.parse({
    ...first,
    slug: `synthetic-${String(number).padStart(5, '0')}`,
    name,
    shortName: name.slice(0, longestShortName).trim(),
    otherNames: random
      .pickSome(donors, first.otherNames.length)
      .map(
        (donor) =>
          `${coinWord(random)} ${joinPieces(random, [donor], ({ otherNames }) => otherNames.join(' ') || donor.name)}`,
      ),
    summary: cutAtWord(summary, longestSummary),
    plainSummary: rewrite(({ plainSummary }) => plainSummary),
    statusNote: synthetic,
    organisations: random
      .pickSome(
        donors.flatMap(({ organisations }) => organisations),
        first.organisations.length,
      )
      .map(reciteAll),
    problem: { text: rewrite(({ problem }) => problem.text) },
    solution: { text: rewrite(({ solution }) => solution.text) },
    evidence: {
      text: rewrite(({ evidence }) => evidence.text),
      items: gather(({ evidence }) => evidence.items, 'e'),
    },
    impact: {
      text: rewrite(({ impact }) => impact.text),
      outcomes: gatherTerms(({ impact }) => impact.outcomes),
    },
    spread: {
      ...first.spread,
      text: rewrite(({ spread }) => spread.text),
      stageReason: recite(first.spread.stageReason),
      figures: gather(({ spread }) => spread.figures, 'f'),
    },
    requirements: {
      text: rewrite(({ requirements }) => requirements.text),
      items: gather(({ requirements }) => requirements.items, 'n'),
    },
    risks: { text: rewrite(({ risks }) => risks.text), items: gather(({ risks }) => risks.items, 'r') },
    costs: gather(({ costs }) => costs, 'c'),
    furtherApproaches: gatherTerms(({ furtherApproaches }) => furtherApproaches)
      .filter((further) => further !== approach)
      .slice(0, 2),
    people: gatherTerms(({ people }) => people),
    settings: gatherTerms(({ settings }) => settings),
    insteadOf: gatherTerms(({ insteadOf }) => insteadOf),
    spectrum: { ...makeSpan(random, donors), why: rewrite(({ spectrum }) => spectrum.why) },
    related: [],
    stories: random
      .pickSome(
        donors.flatMap(({ stories }) => stories),
        first.stories.length,
      )
      .map(({ text }) => ({ text: recite(text), source: source() })),
    links: first.links,
    gaps: [synthetic, ...first.gaps],
  } satisfies Card);
}

/** As many sentences as the first donor's text has, in its paragraphs, each from any of the donors. */
function recombine(random: Random, donors: readonly Card[], read: (card: Card) => string): string {
  const pool = donors.flatMap((card) => splitSentences(read(card)));
  return read(donors[0] as Card)
    .split(/\n{2,}/)
    .map((paragraph) =>
      splitSentences(paragraph)
        .map(() => random.pick(pool))
        .join(' '),
    )
    .join('\n\n');
}

function splitSentences(text: string): string[] {
  return text.split(/(?<=[.!?])\s+/).filter((sentence) => sentence !== '');
}

/** Two or three words out of what the donors are called. */
function joinPieces(random: Random, donors: readonly Card[], read: (card: Card) => string): string {
  const words = donors
    .flatMap((card) => read(card).split(/[^\p{L}\p{N}’'-]+/u))
    .filter((word) => word !== '');
  return random.pickSome(words, 2 + random.nextInt(2)).join(' ');
}

const syllables =
  'ba ber cal dun ell fen gar hol in kes lam mor nor os pel quen ral sten tor ul ven wick yar'.split(' ');

/** A word that no card holds, as a new name or place brings one: `Kestorwick`. */
function coinWord(random: Random): string {
  const word = Array.from({ length: 3 }, () => random.pick(syllables)).join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function makeSpan(random: Random, donors: readonly Card[]): Pick<Card['spectrum'], 'from' | 'to'> {
  const { from } = random.pick(donors).spectrum;
  const { to } = random.pick(donors).spectrum;
  return stepsBetween(from, to).length > 0 ? { from, to } : { from: to, to: from };
}

function cutAtWord(text: string, longest: number): string {
  return text.length <= longest ? text : text.slice(0, longest).replace(/\s+\S*$/, '');
}
