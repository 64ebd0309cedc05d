// What stands in the head of a page for search engines and for whoever shares it: title, description, the one address
// that the page goes by, and what it is as linked data (JSON-LD, words of schema.org). Called by the `meta` of routes,
// on the server and again in the browser.
import type { MetaDescriptor } from '@remix-run/node';
import { paths } from './paths.ts';

export const siteName = 'Community Rainbow';

/** What kind of page it is, in schema.org's words. */
export type PageKind = 'WebPage' | 'AboutPage' | 'ContactPage' | 'CollectionPage';

export interface PagePlace {
  /** As Remix gives them to `meta`: the root's loader knows the public address of the site. */
  matches: readonly { id: string; data?: unknown }[];
  /** The page's one address, such as `/models?q=tea`, without what was ignored in it. */
  path: string;
  /** A page of no more special kind when left out. */
  kind?: PageKind;
  /** The pages above it, from the top, without the home page and itself. */
  trail?: readonly { name: string; path: string }[];
  /** More that linked data should say of the page: keys of schema.org, with whole addresses. */
  describe?: (toAddress: (path: string) => string) => Record<string, unknown>;
}

/**
 * Title and description of a page, every title ending with the site's name; and, where it has a place of its own, its
 * canonical address and its linked data. An error page has no place. Remix escapes what could end the script element.
 */
export function pageMeta(title: string, description: string, place?: PagePlace): MetaDescriptor[] {
  const words: MetaDescriptor[] = [
    { title: `${title} – ${siteName}` },
    { name: 'description', content: description },
  ];
  const origin = place && readOrigin(place.matches);
  // Unknown only when the root's own loader failed: then this is an error page.
  if (!place || origin === undefined) return words;
  return [
    ...words,
    { tagName: 'link', rel: 'canonical', href: origin + place.path },
    { 'script:ld+json': describeInLinkedData(title, description, place, origin) },
  ];
}

function readOrigin(matches: PagePlace['matches']): string | undefined {
  const site = matches.find(({ id }) => id === 'root')?.data;
  if (typeof site !== 'object' || site === null || !('origin' in site)) return undefined;
  return typeof site.origin === 'string' ? site.origin : undefined;
}

function describeInLinkedData(
  name: string,
  description: string,
  { path, kind = 'WebPage', trail = [], describe }: PagePlace,
  origin: string,
) {
  const toAddress = (to: string) => origin + to;
  const page = {
    '@type': kind,
    '@id': toAddress(path),
    url: toAddress(path),
    name,
    description,
    inLanguage: 'en-GB',
    isPartOf: { '@id': toAddress('/#site') },
    ...describe?.(toAddress),
  };
  const site = describeSite(toAddress);
  return {
    '@context': 'https://schema.org',
    // The home page is the top of the trail, and where search engines look for the way to search.
    '@graph':
      path === paths.home()
        ? [{ ...site, potentialAction: describeSearch(toAddress) }, page]
        : [site, page, describeTrail(name, path, trail, toAddress)],
  };
}

function describeSite(toAddress: (path: string) => string) {
  return {
    '@type': 'WebSite',
    '@id': toAddress('/#site'),
    name: siteName,
    url: toAddress(paths.home()),
    inLanguage: 'en-GB',
  };
}

function describeSearch(toAddress: (path: string) => string) {
  return {
    '@type': 'SearchAction',
    // Not by way of URLSearchParams, which would escape the braces.
    target: { '@type': 'EntryPoint', urlTemplate: `${toAddress(paths.models())}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  };
}

/** The way to the page from the top of the site, the page itself included. */
function describeTrail(
  name: string,
  path: string,
  trail: NonNullable<PagePlace['trail']>,
  toAddress: (path: string) => string,
) {
  const steps = [{ name: siteName, path: paths.home() }, ...trail, { name, path }];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.name,
      item: toAddress(step.path),
    })),
  };
}
