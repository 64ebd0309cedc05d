// What a revision changed, in a line: for the feed and for the history of a card.
import type { Card } from './card-schema.ts';
import { compareCards } from './compare-cards.ts';
import { countOf, formatDate, joinWords, capitalise } from '#app/lib/format.ts';

/** What readers call the items that bear ids, by the paths of their lists. */
const itemWords: Readonly<Record<string, string>> = {
  'evidence.items': 'finding',
  costs: 'cost',
  'spread.figures': 'figure',
  'requirements.items': 'requirement',
  'risks.items': 'risk',
  sources: 'source',
};

/** What readers call the parts of a card. */
const partWords: Readonly<Record<keyof Card, string>> = {
  slug: 'its address',
  name: 'its name',
  shortName: 'its short name',
  otherNames: 'its other names',
  summary: 'the summary',
  plainSummary: 'the plain summary',
  status: 'its status',
  statusNote: 'the note on its status',
  reviewedOn: 'the day of its last check',
  organisations: 'whom to ask',
  problem: 'the problem',
  solution: 'the solution',
  evidence: 'the evidence',
  impact: 'the impact',
  spread: 'its spread',
  requirements: 'the requirements',
  risks: 'what would kill it',
  costs: 'the costs',
  copySupport: 'the help to copy it',
  regulation: 'the regulation',
  timeToStart: 'the time to start',
  whoIsLeftOut: 'who is left out',
  reply: 'the reply',
  approach: 'its approach',
  furtherApproaches: 'its further approaches',
  people: 'who it is for',
  settings: 'where it happens',
  insteadOf: 'what it is instead of',
  spectrum: 'its place on the spectrum',
  related: 'what it goes with',
  stories: 'the stories',
  links: 'the links',
  sources: 'the sources',
  gaps: 'what is not known',
};

/**
 * `Renamed from Tea Club. Finding e3 and cost c1 corrected; 5 sources added; the summary reworded. Checked against its
 * sources on 4 March 2026.`
 */
export function wordDifference(before: Card, after: Card): string {
  const { fields, added, removed, corrected } = compareCards(before, after);
  const items = fields.flatMap((path) => {
    const split = path.lastIndexOf('.');
    const [kind, id] = [itemWords[path.slice(0, split)], path.slice(split + 1)];
    return kind === undefined ? [] : [{ path, id, kind }];
  });
  const nameItems = (ids: readonly string[]) => nameKinds(items.filter(({ id }) => ids.includes(id)));
  const told = before.name === after.name ? ['slug', 'reviewedOn'] : [...named, 'reviewedOn'];
  const others = fields.filter((path) => !told.includes(path) && !items.some((item) => item.path === path));
  const parts = [...new Set(others.map((path) => path.split('.')[0] as keyof Card))];
  const isReworded = (part: keyof Card) =>
    others.filter((path) => path.split('.')[0] === part).every((path) => prose.test(path));
  const nameParts = (areReworded: boolean) =>
    parts.filter((part) => isReworded(part) === areReworded).map((part) => partWords[part]);
  const clauses = [
    writeClause(nameItems(corrected), 'corrected'),
    writeClause(nameItems(added), 'added'),
    writeClause(nameItems(removed), 'taken out'),
    writeClause(nameParts(true), 'reworded'),
    writeClause(nameParts(false), 'changed'),
  ].filter((clause) => clause !== '');
  const sentences = [
    ...wordRenaming(before, after),
    ...(clauses.length > 0 ? [`${capitalise(clauses.join('; '))}.`] : []),
    ...(fields.includes('reviewedOn')
      ? [`Checked against its sources on ${formatDate(after.reviewedOn)}.`]
      : []),
  ];
  return sentences.join(' ') || 'Only the form in which it is kept has changed.';
}

/** What goes with another name, and is told by it. */
const named = ['slug', 'name', 'shortName', 'otherNames'];

function wordRenaming(before: Card, after: Card): string[] {
  if (before.name !== after.name) return [`Renamed from ${before.name}.`];
  return before.slug === after.slug ? [] : [`Its address was ${before.slug} before.`];
}

const prose = /(?:\.text|ummary)$/;

const mostNamed = 3;

/** `['findings e1 and e4', '5 sources']` */
function nameKinds(items: readonly { id: string; kind: string }[]): string[] {
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const ids = items.filter((item) => item.kind === kind).map(({ id }) => id);
    if (ids.length > mostNamed) return countOf(ids.length, kind);
    return `${kind}${ids.length === 1 ? '' : 's'} ${joinWords(ids)}`;
  });
}

function writeClause(words: readonly string[], verb: string): string {
  return words.length === 0 ? '' : `${joinWords(words)} ${verb}`;
}
