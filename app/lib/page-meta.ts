import type { MetaDescriptor } from '@remix-run/node';

/** Title and description of a page; every title ends with the site's name. */
export function pageMeta(title: string, description: string): MetaDescriptor[] {
  return [{ title: `${title} – Community Rainbow` }, { name: 'description', content: description }];
}
