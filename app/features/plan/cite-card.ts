// Words of cards as spans of a paper, their `[s1]` as citations. Sources of several cards stand in one paper, so each is keyed by its
// card and its own key.
import type { Card, Source } from '#app/features/models/card-schema.ts';
import { citationPattern, listCitedSources } from '#app/features/models/citations.ts';
import { termLabel } from '#app/features/vocabulary/vocabulary.ts';
import { lowerFirst } from '#app/lib/format.ts';
import type { Line, PaperSource, Span } from '#app/lib/paper/paper.ts';

/** The key of a card's source in a paper: `shared-lives-s3`. */
export function sourceKey(slug: string, key: string): string {
  return `${slug}-${key}`;
}

/** A citation of one of a card's sources. */
export function citeSource({ slug }: Pick<Card, 'slug'>, key: string): Span {
  return { cite: sourceKey(slug, key) };
}

/**
 * A text of a card on one line, with its citations.
 *
 * @param source of the whole text: cited after its end, unless the text cites it itself
 */
export function citeText(card: Pick<Card, 'slug'>, text: string, source?: string): Line {
  // `split` with a capturing group puts the cited keys at the odd places.
  const parts = text.replace(/\s+/g, ' ').trim().split(citationPattern);
  const spans = parts.flatMap((part, position): Span[] => {
    if (position % 2 === 1) return [citeSource(card, part)];
    // No space before the number of a citation.
    const words = position === parts.length - 1 ? part : part.trimEnd();
    return words === '' ? [] : [words];
  });
  return source === undefined || listCitedSources(text).includes(source)
    ? spans
    : [...spans, citeSource(card, source)];
}

/** The sources of cards as a paper holds them; those that it does not cite fall out there. */
export function listPaperSources(cards: readonly Card[]): Record<string, PaperSource> {
  return Object.fromEntries(
    cards.flatMap(({ slug, sources }) =>
      Object.entries(sources).map(([key, source]) => [sourceKey(slug, key), describeSource(source)]),
    ),
  );
}

function describeSource({ title, publisher, year, url, read }: Source): PaperSource {
  return {
    text: `${title}. ${publisher}, ${year ?? 'undated'} (${lowerFirst(termLabel('read', read))})`,
    url,
  };
}
