// A list of models as an Atom feed, so that a search can be followed in a feed reader.
import { writeAtomFeed } from './atom-feed.ts';
import type { CareModel } from '#app/features/models/catalogue.server.ts';
import { termLabel } from '#app/features/vocabulary/vocabulary.ts';
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
  const updated =
    models
      .map(({ revision }) => revision.createdAt)
      .sort()
      .at(-1) ?? startedAt;
  return writeAtomFeed({
    origin,
    title: `models of care and support${query === '' ? '' : ', a search'}`,
    self: paths.modelsFile('atom', query),
    page: paths.models(query),
    updated,
    entries: models.map((model) => writeEntry(model, origin)),
  });
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
