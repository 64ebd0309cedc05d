// What is new in the directory as one Atom feed (RFC 4287): a plain list of entries, written in order. What becomes an
// entry is said by whoever knows it: of cards feed-entries.ts.
import { writeAtomFeed } from './atom-feed.ts';
import { paths } from '#app/lib/paths.ts';
import { escapeXml } from '#app/lib/xml.ts';

export const feedKinds = {
  new: 'New',
  changed: 'Changed',
  corrected: 'Corrected',
  withdrawn: 'Withdrawn',
  release: 'Release',
} as const;

export interface FeedEntry {
  kind: keyof typeof feedKinds;
  /** What it is of: the name of a model, the version of a release. */
  name: string;
  /** Where it can be read, on this site: `/models/shared-lives`. */
  path: string;
  /** What tells it from other entries of the same path, the same for ever: `revision-3`. Empty for the only one. */
  mark: string;
  /** ISO 8601, UTC. */
  updated: string;
  /** In sentences. */
  summary: string;
}

/** Feed readers ask often; who was away for longer finds everything on the site. */
const mostEntries = 100;

/**
 * The latest hundred entries, latest first, whatever their order here.
 *
 * @param place.startedAt a time for the feed while it has no entry to take it from, ISO 8601
 */
export function writeFeed(
  entries: readonly FeedEntry[],
  { origin, startedAt }: { origin: string; startedAt: string },
): string {
  const latest = [...entries]
    .sort((a, b) => compare(b.updated, a.updated) || compare(identify(a), identify(b)))
    .slice(0, mostEntries);
  return writeAtomFeed({
    origin,
    title: 'what is new',
    self: paths.feed(),
    page: paths.home(),
    updated: latest[0]?.updated ?? startedAt,
    entries: latest.map((entry) => writeEntry(entry, origin)),
  });
}

function writeEntry(entry: FeedEntry, origin: string): string {
  const label = feedKinds[entry.kind];
  return `  <entry>
    <id>${escapeXml(origin + identify(entry))}</id>
    <title>${escapeXml(`${label}: ${entry.name}`)}</title>
    <updated>${entry.updated}</updated>
    <link rel="alternate" type="text/html" href="${escapeXml(origin + entry.path)}"/>
    <category term="${entry.kind}" label="${label}"/>
    <summary>${escapeXml(entry.summary)}</summary>
  </entry>
`;
}

function identify({ path, mark }: FeedEntry): string {
  return mark === '' ? path : `${path}#${mark}`;
}

/** By code point, as every computer sorts alike. ISO times of UTC sort by time. */
function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
