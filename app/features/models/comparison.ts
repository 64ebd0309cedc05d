// Which models somebody is comparing. It stands in the address alone, nothing on the device: as `model` at /compare, and as `compare` on
// every page from which a model can be added, so that it is carried along from list to card to picture.
import { carriedParameter } from '#app/lib/ignored-parameters.ts';
import { paths } from '#app/lib/paths.ts';

/** The most models that stand side by side. */
export const mostCompared = 4;

/** The address of a comparison. @param slugs in the order in which they stand */
export function compareAddress(slugs: readonly string[]): string {
  return paths.compare(writeSlugs('model', slugs));
}

/** The comparison with one more model at its end; as it was where it holds that model or is full. */
export function addToComparison(slugs: readonly string[], slug: string): readonly string[] {
  return slugs.includes(slug) || slugs.length >= mostCompared ? slugs : [...slugs, slug];
}

/** The comparison without one of its models. */
export function removeFromComparison(slugs: readonly string[], slug: string): readonly string[] {
  return slugs.filter((other) => other !== slug);
}

/** `compare=a&compare=b`. @param parameter `model` or `compare` */
export function writeSlugs(parameter: string, slugs: readonly string[]): string {
  return new URLSearchParams(slugs.map((slug) => [parameter, slug])).toString();
}

/** An address of this site with the comparison carried along, before its fragment. @param slugs may be empty */
export function carryComparison(address: string, slugs: readonly string[]): string {
  if (slugs.length === 0) return address;
  const [page = '', fragment] = address.split('#', 2);
  const carried = `${page}${page.includes('?') ? '&' : '?'}${writeSlugs(carriedParameter, slugs)}`;
  return fragment === undefined ? carried : `${carried}#${fragment}`;
}

/** A query string with another comparison in the place of the one it carries. @param search with or without its `?` */
export function replaceCarried(search: string, slugs: readonly string[]): string {
  const parameters = new URLSearchParams(search);
  parameters.delete(carriedParameter);
  for (const slug of slugs) parameters.append(carriedParameter, slug);
  return parameters.toString();
}
