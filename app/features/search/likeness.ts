// How alike models are by their controlled terms: whom they are for, where they happen, what they should bring.
import type { CareModel } from '#app/features/models/catalogue.server.ts';

export interface Likeness {
  /**
   * How like each model is to the others that are weighed, on average by their weights: from 0, no term in common, to 1,
   * the same terms. A model is not compared to itself.
   *
   * @param slugs of the catalogue
   * @param weights above 0, by slug
   */
  measure(slugs: readonly string[], weights: ReadonlyMap<string, number>): number[];
}

/** A model's terms, of length 1. */
type Vector = ReadonlyMap<string, number>;

/**
 * Compares models by the cosine of their terms, each weighed by its inverse document frequency: to share what few have
 * says more than to share what most have.
 */
export function createLikeness(models: readonly CareModel[]): Likeness {
  const counts = new Map<string, number>();
  for (const term of models.flatMap(listTerms)) counts.set(term, (counts.get(term) ?? 0) + 1);
  // As BM25 has it.
  const weigh = (count: number) => Math.log(1 + (models.length - count + 0.5) / (count + 0.5));
  const vectors = new Map(
    models.map((model): [string, Vector] => {
      const weights = listTerms(model).map((term) => [term, weigh(counts.get(term) ?? 0)] as const);
      const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
      return [model.card.slug, new Map(weights.map(([term, weight]) => [term, weight / length]))];
    }),
  );
  return {
    measure(slugs, weights) {
      // The sum of the products is the product with the sum: one for each model, however many it is compared to.
      const centre = new Map<string, number>();
      let whole = 0;
      for (const [slug, weight] of weights) {
        whole += weight;
        for (const [term, part] of vectors.get(slug) ?? [])
          centre.set(term, (centre.get(term) ?? 0) + weight * part);
      }
      return slugs.map((slug) => {
        const vector = vectors.get(slug) ?? new Map<string, number>();
        const own = weights.get(slug) ?? 0;
        const others = multiply(vector, centre) - own * multiply(vector, vector);
        return whole > own ? Math.max(0, others / (whole - own)) : 0;
      });
    },
  };
}

function listTerms({ terms }: CareModel): string[] {
  return [...terms].flatMap(([list, ids]) => [...new Set(ids)].map((id) => `${list}/${id}`));
}

function multiply(one: Vector, other: Vector): number {
  let product = 0;
  for (const [term, weight] of one) product += weight * (other.get(term) ?? 0);
  return product;
}
