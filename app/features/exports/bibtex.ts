// The sources of models as BibTeX. A source is a publication of which the directory knows title, publisher and year,
// and no authors: an entry of the kind `misc` claims no more than that.
import { listPublications, type CitedPublication } from './publications.ts';
import type { CareModel } from '#app/features/models/catalogue.server.ts';
import { termLabel } from '#app/features/vocabulary/vocabulary.ts';
import { lowerFirst } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';

export const bibtexType = 'application/x-bibtex; charset=utf-8';

/**
 * Every source of the models once, in the order of models and cards. The key is that of the first card listed with it;
 * the keys that it has by other cards stand in `ids`, which BibLaTeX takes for names of the same entry, so that a key
 * means the same publication in every list.
 */
export function writeSourcesBibtex(models: readonly CareModel[], origin: string): string {
  return listPublications(models)
    .map((cited) => writeEntry(cited, origin))
    .join('\n');
}

function writeEntry({ source, keys, model }: CitedPublication, origin: string): string {
  const [key = '', ...otherKeys] = keys;
  const { title, publisher, year, url, kind, read } = source;
  const note = `${termLabel('sourceKind', kind)}; ${lowerFirst(termLabel('read', read))}. Cited at ${origin}${paths.model(model.card.slug)}`;
  const fields = [
    // In braces of its own: styles change the case of a title, and names would lose their capitals.
    ['title', `{${escapeTex(title)}}`],
    // Reference managers read the one, styles print the other.
    ['publisher', escapeTex(publisher)],
    ['howpublished', escapeTex(publisher)],
    ...(year === null ? [] : [['year', String(year)]]),
    ...(url === null ? [] : [['url', escapeAddress(url)]]),
    ['note', escapeTex(note)],
    ...(otherKeys.length === 0 ? [] : [['ids', otherKeys.join(', ')]]),
  ];
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`;
}

const texSigns: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '{': '\\{',
  '}': '\\}',
};

/** Text as TeX prints it. BibTeX counts braces, escaped or not, so that unpaired ones are left out. */
function escapeTex(text: string): string {
  return isBalanced(text)
    ? text.replace(/[\\~^{}]|[&%$#_]/g, (sign) => texSigns[sign] ?? `\\${sign}`)
    : escapeTex(text.replace(/[{}]/g, ''));
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** An address is taken as it stands, but for what would end the field or begin a command. */
function escapeAddress(url: string): string {
  return url.replace(/[{}\\]/g, encodeURIComponent);
}
