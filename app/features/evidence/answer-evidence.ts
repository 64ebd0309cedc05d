// Where routes ask for findings: a page of them with their facets, or the whole list that a file holds. What is asked is
// read from the address.
import { indexEvidence } from './evidence-index.ts';
import { formatEvidenceQuery, parseEvidenceQuery, type EvidenceQuery } from './evidence-query.ts';
import type { EvidenceRecord } from './evidence-records.ts';
import { searchEvidence, type FoundEvidence } from './search-evidence.ts';
import type { CatalogueReader } from '#app/features/models/catalogue.server.ts';
import type { IgnoredParameter } from '#app/lib/ignored-parameters.ts';

/** The part of the load context that a list of findings reads. */
export interface EvidenceContext {
  catalogue: CatalogueReader;
}

/** A page of what the address of the API asks for, with the counts of every facet. */
export function answerEvidence(
  request: Request,
  context: EvidenceContext,
): { query: EvidenceQuery; found: FoundEvidence } {
  const { records, facets } = indexEvidence(context.catalogue.current());
  const query = parseEvidenceQuery(new URL(request.url).searchParams, facets);
  return { query, found: searchEvidence(records, facets, query) };
}

/** Parameters of the page that make no difference to which findings it lists. */
const ofThePageAlone: readonly string[] = ['page', 'perPage', 'open'];

export interface WholeEvidence {
  records: EvidenceRecord[];
  ignored: readonly IgnoredParameter[];
  /** The query string of the same list, without what was ignored. */
  clean: string;
}

/** Every finding that `/evidence` lists with the same parameters, over all its pages, in the same order. */
export function listWholeEvidence(request: Request, context: EvidenceContext): WholeEvidence {
  const { records, facets } = indexEvidence(context.catalogue.current());
  const parameters = new URL(request.url).searchParams;
  for (const parameter of ofThePageAlone) parameters.delete(parameter);
  const query = parseEvidenceQuery(parameters, facets);
  const found = searchEvidence(records, facets, { ...query, perPage: Number.MAX_SAFE_INTEGER });
  return {
    records: found.results,
    ignored: query.ignored,
    clean: formatEvidenceQuery({ chosen: query.chosen, sort: query.sort }, facets),
  };
}
