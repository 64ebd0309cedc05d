// The sources of models as RIS, which EndNote, Zotero and Mendeley read. As in the BibTeX file no authors are claimed,
// since the directory does not know them.
import { listPublications, type CitedPublication } from './publications.ts';
import type { Source } from '#app/features/models/card-schema.ts';
import type { CareModel } from '#app/features/models/catalogue.server.ts';
import { termLabel } from '#app/features/vocabulary/vocabulary.ts';
import { lowerFirst } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';

export const risType = 'application/x-research-info-systems; charset=utf-8';

/** A paper is `GEN`, since RIS asks of a `JOUR` the journal, which cards do not name. */
const referenceTypes: Readonly<Record<Source['kind'], string>> = {
  evaluation: 'RPRT',
  paper: 'GEN',
  review: 'RPRT',
  'official-statistics': 'RPRT',
  briefing: 'RPRT',
  website: 'ELEC',
  news: 'NEWS',
  blog: 'BLOG',
};

/** Every source of the models once, in the order of models and cards, lines ended as RIS asks: CRLF. */
export function writeSourcesRis(models: readonly CareModel[], origin: string): string {
  return listPublications(models)
    .map((publication) => writeReference(publication, origin))
    .join('\r\n');
}

function writeReference({ source, keys, model }: CitedPublication, origin: string): string {
  const { title, publisher, year, url, kind, read } = source;
  const lines: [string, string | null][] = [
    ['TY', referenceTypes[kind]],
    ['ID', keys[0] ?? null],
    ['TI', title],
    ['PB', publisher],
    ['PY', year === null ? null : String(year)],
    ['UR', url],
    [
      'N1',
      `${termLabel('sourceKind', kind)}; ${lowerFirst(termLabel('read', read))}. Cited at ${origin}${paths.model(model.card.slug)}`,
    ],
    ['N1', keys.length > 1 ? `Also cited as ${keys.slice(1).join(', ')}` : null],
  ];
  const written = lines.flatMap(([tag, value]) => (value === null ? [] : `${tag}  - ${oneLine(value)}\r\n`));
  return `${written.join('')}ER  - \r\n`;
}

/** A line break would begin another field; some programs take other control characters for one. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
