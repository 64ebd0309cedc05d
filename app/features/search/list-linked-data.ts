// A list of models as linked data, in the words of schema.org.
import { paths } from '#app/lib/paths.ts';

/**
 * What linked data says of a page that lists models besides its name and description: the models that it shows, in
 * their order.
 *
 * @param toAddress makes a whole address of a path
 */
export function describeListInLinkedData(
  models: readonly { slug: string; name: string }[],
  toAddress: (path: string) => string,
): Record<string, unknown> {
  return {
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: models.length,
      itemListElement: models.map(({ slug, name }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name,
        url: toAddress(paths.model(slug)),
      })),
    },
  };
}
