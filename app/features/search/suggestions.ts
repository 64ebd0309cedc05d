// What the search box suggests while one types: the list that is sent to browsers, and which of it fits what was typed. Free
// of the index, since it runs in the browser too.

export type SuggestionKind = 'model' | 'topic' | 'organisation';

export interface Suggestion {
  readonly kind: SuggestionKind;
  readonly label: string;
  /** Of a model: its slug. */
  readonly slug?: string;
  /** Other names by which a model is found. */
  readonly also?: readonly string[];
}

/** The list as it is sent, without the names of its keys: it must not weigh more than what it is worth. */
export interface SuggestionsSent {
  /** Name, slug, other names. */
  readonly models: readonly (readonly [name: string, slug: string, ...also: string[]])[];
  readonly topics: readonly string[];
  readonly organisations: readonly string[];
}

/** The list as it was before it was sent. */
export function unpackSuggestions({ models, topics, organisations }: SuggestionsSent): Suggestion[] {
  return [
    ...models.map(([label, slug, ...also]): Suggestion => ({ kind: 'model', label, slug, also })),
    ...topics.map((label): Suggestion => ({ kind: 'topic', label })),
    ...organisations.map((label): Suggestion => ({ kind: 'organisation', label })),
  ];
}

const mostOfKind: Record<SuggestionKind, number> = { model: 5, topic: 3, organisation: 2 };

/**
 * The suggestions that fit what was typed, at most ten: each word typed begins a word of the label or of one other name.
 * Those that begin as typed come first, and models before topics and organisations.
 */
export function findSuggestions(all: readonly Suggestion[], typed: string): Suggestion[] {
  const words = splitWords(typed);
  if (words.length === 0) return [];
  const fitting = all
    .map((suggestion) => ({ suggestion, rank: rankFit(suggestion, words) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  return (Object.keys(mostOfKind) as SuggestionKind[]).flatMap((kind) =>
    fitting
      .map(({ suggestion }) => suggestion)
      .filter((suggestion) => suggestion.kind === kind)
      .slice(0, mostOfKind[kind]),
  );
}

/** 0 where the label begins as typed, 1 where another name does, 2 where the words stand elsewhere; null for no fit. */
function rankFit({ label, also = [] }: Suggestion, words: readonly string[]): number | null {
  const fits = [label, ...also].map((name) => {
    const own = splitWords(name);
    if (!words.every((word) => own.some((part) => part.startsWith(word)))) return null;
    return own.join(' ').startsWith(words.join(' ')) || own.join('').startsWith(words.join('')) ? 0 : 2;
  });
  const [first, ...others] = fits;
  if (first === 0) return 0;
  if (others.includes(0)) return 1;
  return fits.some((fit) => fit !== null) ? 2 : null;
}

function splitWords(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}&]+/u)
    .filter((word) => word !== '');
}
