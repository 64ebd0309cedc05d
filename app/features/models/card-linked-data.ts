// A card as linked data, in the words of schema.org, for search engines and other programs that read pages.
import type { Card, Source } from './card-schema.ts';
import { dataLicenceUrl } from '#app/lib/data-licence.ts';
import { paths } from '#app/lib/paths.ts';

interface PublishedCard {
  card: Card;
  revision: { number: number; createdAt: string };
  correction?: { day: string; words: string };
}

/**
 * What linked data says of a card's page besides name and description: when it was changed and checked, its licence,
 * its revision, what was corrected lately, the model that it is about, and the publications that it rests on.
 *
 * @param toAddress makes a whole address of a path
 */
export function describeCardInLinkedData(
  { card, revision, correction }: PublishedCard,
  toAddress: (path: string) => string,
): Record<string, unknown> {
  const address = toAddress(paths.model(card.slug));
  return {
    dateModified: revision.createdAt,
    lastReviewed: card.reviewedOn,
    license: dataLicenceUrl,
    mainEntity: {
      '@type': 'Article',
      '@id': `${address}#card`,
      url: address,
      headline: card.name,
      description: card.summary,
      abstract: card.plainSummary,
      inLanguage: 'en-GB',
      dateModified: revision.createdAt,
      version: revision.number,
      ...(correction !== undefined && {
        correction: {
          '@type': 'CorrectionComment',
          text: correction.words,
          datePublished: correction.day,
          url: toAddress(paths.history(card.slug)),
        },
      }),
      license: dataLicenceUrl,
      isAccessibleForFree: true,
      about: {
        '@type': 'DefinedTerm',
        name: card.name,
        ...(card.otherNames.length > 0 && { alternateName: card.otherNames }),
        description: card.summary,
      },
      ...describeSources(Object.values(card.sources)),
    },
  };
}

/** By address where there is one, since the page tells the rest and a card may have fifty; else in words. */
function describeSources(sources: readonly Source[]) {
  const words = sources
    .filter(({ url }) => url === null)
    .map(({ title, publisher, year }) => `${title}. ${publisher}, ${year ?? 'undated'}.`);
  return {
    isBasedOn: sources.flatMap(({ url }) => url ?? []),
    ...(words.length > 0 && { citation: words }),
  };
}
