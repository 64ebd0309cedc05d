// Which models somebody is comparing. It stands in the address alone, nothing on the device: as `model` at /compare, and as `compare` on
// every page from which a model can be added, so that it is carried along from list to card to picture.
import { paths } from '#app/lib/paths.ts';

/** The most models that stand side by side. */
export const mostCompared = 4;

/** The parameter that carries a comparison along. */
export const carriedParameter = 'compare';

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
