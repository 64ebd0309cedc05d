// A finding as linked data, in the words of schema.org: a claim, the publication that it is taken from, and the card
// that it stands on.
import type { FindingPageProps } from './finding-presenter.ts';
import { dataLicenceUrl } from '#app/lib/data-licence.ts';
import { paths } from '#app/lib/paths.ts';
import { termLabel } from '#app/features/vocabulary/vocabulary.ts';

type DescribedFinding = Pick<FindingPageProps, 'slug' | 'name' | 'item' | 'source' | 'revision' | 'title'>;

/** What linked data says of a finding's page besides name and description. @param toAddress makes a whole address */
export function describeFindingInLinkedData(
  { slug, name, item, source, revision, title }: DescribedFinding,
  toAddress: (path: string) => string,
): Record<string, unknown> {
  const address = toAddress(paths.finding(slug, item.id));
  return {
    dateModified: revision.createdAt,
    license: dataLicenceUrl,
    mainEntity: {
      '@type': 'Claim',
      '@id': `${address}#finding`,
      url: address,
      name: title,
      identifier: `${slug}/${item.id}`,
      text: item.finding,
      inLanguage: 'en-GB',
      version: revision.number,
      dateModified: revision.createdAt,
      license: dataLicenceUrl,
      isAccessibleForFree: true,
      ...(item.place !== null && { spatialCoverage: item.place }),
      ...(item.year !== null && { temporalCoverage: String(item.year) }),
      about: { '@type': 'DefinedTerm', name, url: toAddress(paths.model(slug)) },
      keywords: item.outcomes.map(({ outcome }) => termLabel('outcome', outcome)),
      isPartOf: { '@id': `${toAddress(paths.model(slug))}#card` },
      isBasedOn: {
        '@type': 'CreativeWork',
        name: source.title,
        publisher: { '@type': 'Organization', name: source.publisher },
        ...(source.year !== null && { datePublished: String(source.year) }),
        ...(source.url !== null && { url: source.url }),
      },
    },
  };
}
