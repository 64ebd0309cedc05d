// Writing the sitemap: the format of sitemaps.org. What stands in it is chosen by the route.
import { escapeXml } from './xml.ts';

export interface SitemapEntry {
  /** Whole, with scheme and host. */
  address: string;
  /** The day of its last change, `2026-11-21`; left out where nobody noted it. */
  changedOn?: string;
}

/** The sitemap as XML, entries in the order given. At most 50,000 are allowed by the format. */
export function writeSitemap(entries: readonly SitemapEntry[]): string {
  const lines = entries.map(({ address, changedOn }) => {
    const change = changedOn === undefined ? '' : `<lastmod>${escapeXml(changedOn)}</lastmod>`;
    return `  <url><loc>${escapeXml(address)}</loc>${change}</url>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${lines.join('')}</urlset>
`;
}
