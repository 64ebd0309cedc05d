// How a finding is cited: the directory's reading of a study, at a revision, and the study itself.
import type { Card, EvidenceItem, Source } from '#app/features/models/card-schema.ts';
import type { CareModel } from '#app/features/models/catalogue.server.ts';
import { formatDate } from '#app/lib/format.ts';
import { siteName } from '#app/lib/page-meta.ts';

/** The whole citation in one line. @param address of the finding, with scheme and host */
export function citeFinding(
  card: Pick<Card, 'name'>,
  item: Pick<EvidenceItem, 'id'>,
  source: Pick<Source, 'title' | 'publisher' | 'year'>,
  revision: CareModel['revision'],
  address: string,
): string {
  const day = formatDate(revision.createdAt.slice(0, 10));
  const study = `${source.title}, ${source.publisher}, ${source.year ?? 'undated'}`;
  return `${siteName}, “${card.name}”, finding ${item.id}, revision ${revision.number}, ${day}, ${address}, licence CC BY 4.0; from: ${study}.`;
}
