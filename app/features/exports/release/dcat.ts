// A release as linked data: in the words of DCAT 3 (https://www.w3.org/TR/vocab-dcat-3/) for catalogues of data, and in those
// of schema.org for search engines.
import { toJson, type DescribedRelease } from './data-package.ts';
import { datasetKeywords, datasetSummary, datasetTitle } from './dataset-words.ts';
import type { ReleaseFile } from './release-manifest.ts';
import { dataLicenceUrl } from '#app/lib/data-licence.ts';
import { paths } from '#app/lib/paths.ts';

const description = `${datasetSummary} Every finding and figure with its source and date.`;

/** The text of dcat.jsonld. @param files those written so far, each a distribution */
export function writeDcat(
  release: DescribedRelease & { previous: string | null },
  files: readonly ReleaseFile[],
): string {
  const { origin, version, previous } = release;
  const address = (path: string) => origin + path;
  return toJson({
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dcterms: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      spdx: 'http://spdx.org/rdf/terms#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': address(paths.release(version)),
    '@type': 'dcat:Dataset',
    'dcterms:title': { '@language': 'en-GB', '@value': datasetTitle },
    'dcterms:description': { '@language': 'en-GB', '@value': description },
    'dcterms:identifier': address(paths.release(version)),
    'dcterms:issued': { '@type': 'xsd:date', '@value': release.releasedOn },
    'dcterms:language': { '@id': 'http://publications.europa.eu/resource/authority/language/ENG' },
    'dcterms:spatial': { '@id': 'http://publications.europa.eu/resource/authority/country/GBR' },
    'dcterms:license': { '@id': dataLicenceUrl },
    'dcterms:publisher': {
      '@id': address('/#directory'),
      '@type': 'foaf:Organization',
      'foaf:name': 'Community Rainbow',
      'foaf:homepage': { '@id': address('/') },
    },
    'dcat:version': version,
    'dcat:isVersionOf': { '@id': address(paths.data()) },
    ...(previous !== null && { 'dcat:previousVersion': { '@id': address(paths.release(previous)) } }),
    'dcat:landingPage': { '@id': address(paths.release(version)) },
    'dcat:keyword': datasetKeywords.map((keyword) => ({ '@language': 'en-GB', '@value': keyword })),
    'dcat:distribution': files.map(({ name, meaning, mediaType, bytes, sha256 }) => ({
      '@id': address(paths.releaseFile(version, name)),
      '@type': 'dcat:Distribution',
      'dcterms:title': name,
      'dcterms:description': { '@language': 'en-GB', '@value': meaning },
      'dcterms:license': { '@id': dataLicenceUrl },
      'dcat:accessURL': { '@id': address(paths.release(version)) },
      'dcat:downloadURL': { '@id': address(paths.releaseFile(version, name)) },
      'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${mediaType}` },
      'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(bytes) },
      'spdx:checksum': {
        '@type': 'spdx:Checksum',
        'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
        'spdx:checksumValue': { '@type': 'xsd:hexBinary', '@value': sha256 },
      },
    })),
  });
}

/** A release as a `Dataset` of schema.org. @param toAddress makes a whole address of a path */
export function describeReleaseInLinkedData(
  release: Pick<DescribedRelease, 'version' | 'releasedOn'> & { files: readonly ReleaseFile[] },
  toAddress: (path: string) => string,
): Record<string, unknown> {
  const { version, releasedOn, files } = release;
  return {
    '@type': 'Dataset',
    '@id': toAddress(paths.release(version)),
    url: toAddress(paths.release(version)),
    name: datasetTitle,
    description,
    keywords: datasetKeywords,
    version,
    datePublished: releasedOn,
    inLanguage: 'en-GB',
    license: dataLicenceUrl,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: 'Community Rainbow', url: toAddress('/') },
    distribution: files.map(({ name, meaning, mediaType, bytes }) => ({
      '@type': 'DataDownload',
      name,
      description: meaning,
      encodingFormat: mediaType,
      contentSize: `${bytes} B`,
      contentUrl: toAddress(paths.releaseFile(version, name)),
    })),
  };
}
