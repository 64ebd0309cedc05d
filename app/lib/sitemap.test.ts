import { expect, it } from 'vitest';
import { writeSitemap } from './sitemap.ts';

it.each([
  ['no entries', [], ''],
  [
    'a day of change, and none',
    [{ address: 'https://a.example/', changedOn: '2026-11-21' }, { address: 'https://a.example/b' }],
    '  <url><loc>https://a.example/</loc><lastmod>2026-11-21</lastmod></url>\n  <url><loc>https://a.example/b</loc></url>\n',
  ],
  [
    'signs that mean something in XML',
    [{ address: `https://a.example/?a=1&b=<'">`, changedOn: '<2026>' }],
    '  <url><loc>https://a.example/?a=1&amp;b=&lt;&apos;&quot;&gt;</loc><lastmod>&lt;2026&gt;</lastmod></url>\n',
  ],
])('writes %s', (_case, entries, body) => {
  expect(writeSitemap(entries)).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${body}</urlset>\n`,
  );
});
