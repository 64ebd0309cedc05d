// Shows why a model is among the results: which of its words matched, and the passage that holds most of them where its
// name and summary, which a list shows anyway, do not.
import type { Unit } from './query-units.ts';
import { countPhraseAt, isHeldBy, isHintedAt, type Match, type MatchedModels } from './match-models.ts';
import type { IndexedPassage, SearchIndex } from './search-index.ts';
import { conceptToken } from './tokens.ts';
import { readWords } from './words.ts';

/** A text in turns: as it is, matched, as it is, matched, … The first is '' where the text begins with a match. */
export type MarkedText = readonly string[];

export interface MatchShown {
  readonly name: MarkedText;
  readonly summary: MarkedText;
  /** null where name and summary hold all that the model holds, or nothing does. */
  readonly passage: {
    /** What it is on the card: `Finding`. */
    readonly label: string;
    /** The id of its place on the card's page; null for the top. */
    readonly anchor: string | null;
    readonly text: MarkedText;
  } | null;
}

/** Longest passage shown, in characters; more is cut at words and says so. */
const longestPassage = 220;

/** Passages alike that are looked at for one that shows the words. */
const mostCompared = 5;

/** Explains one result of `matchModels`. */
export function explainMatch(index: SearchIndex, words: MatchedModels, match: Match): MatchShown {
  const { card } = match.model;
  const { units } = words.interpretation;
  const passages = index.passagesOf(card.slug);
  // Of a model that is there by a hint alone, the controlled term that it was for.
  const isHinted = !match.holds.includes(true);
  const heldBy = (passage: IndexedPassage) =>
    units.map((unit) => isHeldBy(index, passage, unit) || (isHinted && isHintedAt(index, passage, unit)));
  const shown = passages.filter(({ text, field }) => field === 'name' || text === card.summary).map(heldBy);
  const isShown = units.map((_, unit) => shown.some((held) => held[unit]));
  const mark = (text: string) => markText(index, text, units);
  // What is new in a passage counts most; the rest only parts those that are alike in it.
  const [first, ...others] = passages
    .map((passage) => {
      const held = heldBy(passage);
      const weigh = (isCounted: (unit: number) => boolean) =>
        words.rarity.reduce(
          (sum, rarity, unit) => sum + (held[unit] && isCounted(unit) ? rarity + 0.01 : 0),
          0,
        );
      return { passage, gain: weigh((unit) => !isShown[unit]), whole: weigh(() => true) };
    })
    .filter(({ gain }) => gain > 0)
    .sort(
      (a, b) =>
        b.gain - a.gain ||
        b.whole - a.whole ||
        Number(a.passage.field === 'sources') - Number(b.passage.field === 'sources') ||
        a.passage.text.length - b.passage.text.length,
    );
  // A term of a controlled list can answer without holding any of the words; a text as good shows them.
  const alike = others.filter(({ gain, whole }) => gain === first?.gain && whole === first.whole);
  const marked = [first, ...alike.slice(0, mostCompared)]
    .filter((candidate) => candidate !== undefined)
    .map(({ passage: { label, anchor, text } }) => ({ label, anchor, text: mark(text) }));
  const best = marked.find(({ text }) => text.length > 1) ?? marked[0];
  return {
    name: mark(card.name),
    summary: mark(card.summary),
    passage: best ? { ...best, text: cutPassage(best.text) } : null,
  };
}

/** Marks the words of a text that count for any of the units, and the terms that mean the same. */
export function markText(
  { thesaurus }: Pick<SearchIndex, 'thesaurus'>,
  text: string,
  units: readonly Unit[],
): MarkedText {
  const sought = new Set(
    units.flatMap(({ weights, phrase }) => (phrase === null ? [...weights.keys()] : [])),
  );
  const words = readWords(text);
  const isMarked = words.map(({ stem }) => sought.has(stem));
  for (const { first, length, senses } of thesaurus.findTerms(words)) {
    if (!senses.some(({ group }) => sought.has(conceptToken(group.id)))) continue;
    isMarked.fill(true, first, first + length);
  }
  for (const { phrase } of units) {
    if (phrase === null) continue;
    words.forEach((_, at) => isMarked.fill(true, at, at + countPhraseAt(words, at, phrase)));
  }
  const parts = [''];
  let from = 0;
  let isInside = false;
  words.forEach(({ start, end }, at) => {
    if (!isMarked[at]) {
      isInside = false;
      return;
    }
    // Neighbours are one mark, with the space or hyphen between them.
    if (isInside && /^[\s\-‐‑]$/.test(text.slice(from, start))) {
      parts[parts.length - 2] += text.slice(from, end);
    } else {
      parts[parts.length - 1] += text.slice(from, start);
      parts.push(text.slice(start, end), '');
    }
    from = end;
    isInside = true;
  });
  parts[parts.length - 1] += text.slice(from);
  return parts;
}

/** The stretch that holds most marks, cut at words. */
function cutPassage(parts: MarkedText): MarkedText {
  const whole = parts.join('');
  if (whole.length <= longestPassage) return parts;
  let at = 0;
  const places = parts.map((part) => (at += part.length) - part.length).filter((_, part) => part % 2 === 1);
  const countFrom = (start: number) =>
    places.filter((place) => place >= start && place < start + longestPassage - 40).length;
  const start = places.reduce(
    (best, place) => (countFrom(place) > countFrom(best) ? place : best),
    places[0] ?? 0,
  );
  const begin = start <= 50 ? 0 : whole.indexOf(' ', start - 40) + 1;
  const ending = whole.lastIndexOf(' ', begin + longestPassage);
  const end = begin + longestPassage >= whole.length ? whole.length : Math.max(ending, begin + 1);
  const cut = slice(parts, begin, end);
  if (begin > 0) cut[0] = `… ${cut[0]}`;
  if (end < whole.length) cut[cut.length - 1] += ' …';
  return cut;
}

function slice(parts: MarkedText, begin: number, end: number): string[] {
  let at = 0;
  const cut = parts.map((part) => {
    const from = at;
    at += part.length;
    return part.slice(Math.max(0, begin - from), Math.max(0, end - from));
  });
  // Of the marks that were cut away, nothing is left.
  const kept = cut.slice(0, 1);
  for (let mark = 1; mark < cut.length; mark += 2) {
    if (cut[mark] === '') kept[kept.length - 1] += cut[mark + 1] ?? '';
    else kept.push(...cut.slice(mark, mark + 2));
  }
  return kept;
}
