// A list of models as an Atom feed (RFC 4287), so that a search can be followed in a feed reader. Ids are addresses:
// published ones do not die here.
import type { CareModel } from '#app/features/models/catalogue.server.ts';
import { termLabel } from '#app/features/vocabulary/vocabulary.ts';
import { dataLicenceUrl } from '#app/lib/data-licence.ts';
import { siteName } from '#app/lib/page-meta.ts';
import { paths } from '#app/lib/paths.ts';
import { escapeXml } from '#app/lib/xml.ts';

export const atomType = 'application/atom+xml; charset=utf-8';

export interface FeedPlace {
  origin: string;
  /** The query string of the search, empty for all models. */
  query: string;
  /** A time for the feed while it has no entry to take it from, ISO 8601. */
  startedAt: string;
}

/** The models as entries, in the order given; an entry is updated when its card gets a new revision. */
export function writeModelsAtom(models: readonly CareModel[], place: FeedPlace): string {
  const { origin, query, startedAt } = place;
  const self = escapeXml(origin + paths.modelsFile('atom', query));
  const updated =
    models
      .map(({ revision }) => revision.createdAt)
      .sort()
      .at(-1) ?? startedAt;
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
  <id>${self}</id>
  <title>${siteName}: models of care and support${query === '' ? '' : ', a search'}</title>
  <updated>${updated}</updated>
  <author><name>${siteName}</name><uri>${escapeXml(origin)}/</uri></author>
  <rights>CC BY 4.0, ${escapeXml(dataLicenceUrl)}</rights>
  <link rel="self" type="application/atom+xml" href="${self}"/>
  <link rel="alternate" type="text/html" href="${escapeXml(origin + paths.models(query))}"/>
${models.map((model) => writeEntry(model, origin)).join('')}</feed>
`;
}

function writeEntry({ card, revision }: CareModel, origin: string): string {
  const address = escapeXml(origin + paths.model(card.slug));
  const categories = [card.approach, ...card.furtherApproaches].map(
    (approach) =>
      `    <category term="${approach}" label="${escapeXml(termLabel('approach', approach))}"/>\n`,
  );
  return `  <entry>
    <id>${address}</id>
    <title>${escapeXml(card.name)}</title>
    <updated>${revision.createdAt}</updated>
    <link rel="alternate" type="text/html" href="${address}"/>
    <link rel="alternate" type="application/json" href="${escapeXml(origin + paths.apiModel(card.slug))}"/>
${categories.join('')}    <summary>${escapeXml(card.summary)}</summary>
  </entry>
`;
}
