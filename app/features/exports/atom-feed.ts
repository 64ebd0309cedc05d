// What every Atom feed of the site begins and ends with (RFC 4287). Ids are addresses: published ones do not die here.
import { dataLicenceUrl } from '#app/lib/data-licence.ts';
import { siteName } from '#app/lib/page-meta.ts';
import { escapeXml } from '#app/lib/xml.ts';

export interface AtomFeed {
  origin: string;
  /** After the name of the site. */
  title: string;
  /** Of the feed itself, and so its id: a path on this site. */
  self: string;
  /** Of the page that shows the same: a path on this site. */
  page: string;
  /** ISO 8601. */
  updated: string;
  /** Written out, in order. */
  entries: readonly string[];
}

export function writeAtomFeed({ origin, title, self, page, updated, entries }: AtomFeed): string {
  const address = escapeXml(origin + self);
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
  <id>${address}</id>
  <title>${siteName}: ${title}</title>
  <updated>${updated}</updated>
  <author><name>${siteName}</name><uri>${escapeXml(origin)}/</uri></author>
  <rights>CC BY 4.0, ${escapeXml(dataLicenceUrl)}</rights>
  <link rel="self" type="application/atom+xml" href="${address}"/>
  <link rel="alternate" type="text/html" href="${escapeXml(origin + page)}"/>
${entries.join('')}</feed>
`;
}
