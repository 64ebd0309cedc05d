// Builds what the page /evidence shows from the catalogue and an address.
import { indexEvidence, type EvidenceIndex } from './evidence-index.ts';
import type { EvidencePageProps, ListedFinding } from './evidence-page-props.ts';
import {
  evidenceSorts,
  formatEvidenceQuery,
  parseEvidencePageQuery,
  withChosen,
  type EvidencePageQuery,
} from './evidence-query.ts';
import type { EvidenceRecord } from './evidence-records.ts';
import { presentMap } from './map-presenter.ts';
import { searchEvidence, selectEvidence } from './search-evidence.ts';
import type { Catalogue } from '#app/features/models/catalogue.server.ts';

/** Everything the page of findings shows for the parameters of its address. */
export function presentEvidence(
  catalogue: Pick<Catalogue, 'models'>,
  parameters: URLSearchParams,
): EvidencePageProps {
  const index = indexEvidence(catalogue);
  const { records, facets } = index;
  const query = parseEvidencePageQuery(parameters, facets);
  const found = searchEvidence(records, facets, { ...query, page: 1, perPage: Number.MAX_SAFE_INTEGER });
  const pages = Math.max(1, Math.ceil(found.total / query.perPage));
  const start = (query.page - 1) * query.perPage;
  const format = (changes: Partial<EvidencePageQuery>) =>
    formatEvidenceQuery({ ...query, page: 1, ...changes }, facets);
  const within = query.page > pages ? 1 : query.page;
  const choices = listChoices(query, index);
  return {
    total: found.total,
    all: { findings: records.length, models: new Set(records.map(({ model }) => model)).size },
    onNoOutcome: found.results.filter(({ item }) => item.outcomes.length === 0).length,
    page: query.page,
    pages,
    results: found.results.slice(start, start + query.perPage).map(listFinding),
    facets: found.facets,
    chips: choices.map(({ facet, label, without }) => ({
      facet,
      label,
      without: format({ chosen: without }),
    })),
    wider:
      found.total > 0
        ? []
        : choices.flatMap(({ facet, label, without }) => {
            const count = selectEvidence(records, facets, without).length;
            const search = format({ chosen: without });
            return count === 0 ? [] : [{ label: `Without “${facet}: ${label}”`, search, count }];
          }),
    map: presentMap(catalogue.models, index, found.results, query),
    open: query.open,
    sort: query.sort,
    sorts: evidenceSorts.map((order) => ({ order, search: format({ sort: order }) })),
    search: format({ open: [] }),
    ignored: query.ignored,
    previous: query.page > 1 && query.page <= pages ? format({ page: query.page - 1 }) : null,
    next: query.page < pages ? format({ page: query.page + 1 }) : null,
    clean: format({ page: within }),
    canonical: format({ page: within, open: [] }),
  };
}

/** Each chosen value with the choices that leave it out. */
function listChoices({ chosen }: EvidencePageQuery, { facets }: EvidenceIndex) {
  return facets.flatMap(({ id, label: facet, options }) => {
    const ids = chosen.get(id) ?? [];
    return options
      .filter((option) => ids.includes(option.id))
      .map(({ id: own, label }) => ({
        facet,
        label,
        without: withChosen(
          chosen,
          id,
          ids.filter((other) => other !== own),
        ),
      }));
  });
}

function listFinding({ model: { card }, item, source }: EvidenceRecord): ListedFinding {
  return { slug: card.slug, name: card.name, approach: card.approach, item, source };
}
