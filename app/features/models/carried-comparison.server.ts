// The comparison that an address carries along, with the names of its models. Untrusted input ends here: what is no model is named
// and left out.
import type { Catalogue } from './catalogue.server.ts';
import { mostCompared } from './comparison.ts';
import type { CarriedComparison } from './carried-comparison.tsx';
import { findModel } from './queries.server.ts';
import { carriedParameter, collectIgnored } from '#app/lib/ignored-parameters.ts';

/** @param parameters of any page: may repeat, be unknown, hostile or huge */
export function readCarriedComparison(catalogue: Catalogue, parameters: URLSearchParams): CarriedComparison {
  const { ignored, ignore } = collectIgnored();
  const chosen = new Map<string, string>();
  for (const asked of parameters.getAll(carriedParameter)) {
    if (asked === '') continue;
    const found = findModel(catalogue, asked);
    const model = found.kind === 'moved' ? catalogue.bySlug.get(found.to) : catalogue.bySlug.get(asked);
    if (!model) ignore(carriedParameter, asked, 'There is no such model.');
    else if (chosen.size < mostCompared || chosen.has(model.card.slug))
      chosen.set(model.card.slug, model.card.name);
    else ignore(carriedParameter, asked, `At most ${mostCompared} models are compared at once.`);
  }
  return { chosen: [...chosen].map(([slug, name]) => ({ slug, name })), ignored };
}
