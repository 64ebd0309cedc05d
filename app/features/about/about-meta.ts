import type { MetaDescriptor } from '@remix-run/node';
import { findAboutPage, type AboutPageId } from './about-pages.ts';
import { pageMeta, type PageKind, type PagePlace } from '#app/lib/page-meta.ts';

const kinds: Record<AboutPageId, PageKind> = {
  about: 'AboutPage',
  method: 'AboutPage',
  api: 'WebPage',
  accessibility: 'WebPage',
  privacy: 'WebPage',
  cookies: 'WebPage',
  contact: 'ContactPage',
};

/** The head of a page about the directory. @param matches as Remix gives them to a route's `meta` */
export function aboutMeta(id: AboutPageId, matches: PagePlace['matches']): MetaDescriptor[] {
  const { title, description, path } = findAboutPage(id);
  const top = findAboutPage('about');
  return pageMeta(title, description, {
    matches,
    path,
    kind: kinds[id],
    trail: id === 'about' ? [] : [{ name: top.title, path: top.path }],
  });
}
