// A list of findings as linked data, in the words of schema.org.
import type { ListedFinding } from './evidence-page-props.ts';
import { paths } from '#app/lib/paths.ts';

/** The findings that the page shows, in their order. @param toAddress makes a whole address of a path */
export function describeFindingsInLinkedData(
  findings: readonly Pick<ListedFinding, 'slug' | 'name' | 'item'>[],
  toAddress: (path: string) => string,
): Record<string, unknown> {
  return {
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: findings.length,
      itemListElement: findings.map(({ slug, name, item: { id } }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: `${name}, finding ${id}`,
        url: toAddress(paths.finding(slug, id)),
      })),
    },
  };
}
