// What became of cards, and what was released, as entries of the feed, in words. A correction is of what was published
// under an id: a finding, cost, figure, requirement, risk or source that says something else now.
import { feedKinds, type FeedEntry } from './feed.ts';
import type { ReleaseChange, ReleaseManifest } from './release/release-manifest.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import { compareCards, type CardDifference } from '#app/features/models/compare-cards.ts';
import type { History, PublishedRevision, Withdrawal } from '#app/features/models/history.server.ts';
import { countOf, formatDate, formatNumber } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';

/** An entry for each revision and each withdrawal. What is private of a revision, such as its note, is not looked at. */
export function listCardEntries({ revisions, withdrawals }: History): FeedEntry[] {
  return [...revisions.map(describeRevision), ...withdrawals.map(describeWithdrawal)];
}

function describeRevision({ number, createdAt, card, before }: PublishedRevision): FeedEntry {
  const difference = before === null ? null : compareCards(before, card);
  return {
    kind: difference === null ? 'new' : difference.corrected.length > 0 ? 'corrected' : 'changed',
    name: card.name,
    path: paths.model(card.slug),
    mark: `revision-${number}`,
    updated: createdAt,
    summary: difference === null ? card.summary : wordDifference(difference, card),
  };
}

function describeWithdrawal({ slug, name, withdrawnOn, reason }: Withdrawal): FeedEntry {
  return {
    kind: 'withdrawn',
    name: name ?? slug,
    path: paths.model(slug),
    mark: `withdrawn-${withdrawnOn}`,
    updated: `${withdrawnOn}T00:00:00Z`,
    summary: reason,
  };
}

/** An entry for each release. */
export function listReleaseEntries(releases: readonly ReleaseManifest[]): FeedEntry[] {
  return releases.map((release) => ({
    kind: 'release',
    name: release.version,
    path: paths.release(release.version),
    mark: '',
    updated: release.madeAt,
    summary: describeRelease(release),
  }));
}

/** `56 models. Since release 2026.10.1: 2 cards added, 1 corrected.` */
function describeRelease({ models, previous, changes }: ReleaseManifest): string {
  const size = `${countOf(models.length, 'model')}.`;
  if (previous === null) return `The first release: ${size}`;
  const kinds = Object.entries(changeWords).flatMap(([kind, words]) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [{ count, words }];
  });
  const told = kinds.map(({ count, words }, index) =>
    index === 0 ? `${countOf(count, 'card')} ${words}` : `${formatNumber(count)} ${words}`,
  );
  return `${size} Since release ${previous}: ${told.join(', ') || 'no card changed'}.`;
}

const changeWords: Readonly<Record<ReleaseChange['kind'], string>> = {
  added: 'added',
  changed: 'changed',
  corrected: 'corrected',
  relevelled: 'at another evidence level',
  withdrawn: 'withdrawn',
  moved: 'moved',
};

/** What readers call the lists whose items bear ids, by their paths. */
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
  slug: 'address',
  name: 'name',
  shortName: 'short name',
  otherNames: 'other names',
  summary: 'summary',
  plainSummary: 'plain summary',
  status: 'status',
  statusNote: 'note on its status',
  reviewedOn: 'last check',
  organisations: 'organisations',
  problem: 'problem',
  solution: 'solution',
  evidence: 'evidence',
  impact: 'impact',
  spread: 'spread',
  requirements: 'requirements',
  risks: 'what would kill it',
  costs: 'costs',
  copySupport: 'help with copying it',
  regulation: 'regulation',
  timeToStart: 'time to start',
  whoIsLeftOut: 'who is left out',
  approach: 'approach',
  furtherApproaches: 'further approaches',
  people: 'whom it is for',
  settings: 'settings',
  insteadOf: 'what it is instead of',
  spectrum: 'place on the spectrum',
  related: 'related models',
  stories: 'stories',
  links: 'links',
  sources: 'sources',
  gaps: 'gaps',
};

/** `Corrected: finding e3, cost c1. Changed: summary. Checked against its sources on 4 March 2026.` */
function wordDifference({ fields, added, removed, corrected }: CardDifference, card: Card): string {
  const items = fields.flatMap((path) => {
    const split = path.lastIndexOf('.');
    const [word, id] = [itemWords[path.slice(0, split)], path.slice(split + 1)];
    return word === undefined ? [] : [{ path, id, words: `${word} ${id}` }];
  });
  const nameItems = (ids: readonly string[]) =>
    items.flatMap(({ id, words }) => (ids.includes(id) ? [words] : []));
  const others = fields.filter((path) => path !== 'reviewedOn' && !items.some((item) => item.path === path));
  const parts = others.map((path) => partWords[path.split('.')[0] as keyof Card]);
  const sentences = [
    wordList(feedKinds.corrected, nameItems(corrected)),
    wordList('Added', nameItems(added)),
    wordList('Taken out', nameItems(removed)),
    wordList(feedKinds.changed, [...new Set(parts)]),
    ...(fields.includes('reviewedOn')
      ? [`Checked against its sources on ${formatDate(card.reviewedOn)}.`]
      : []),
  ].filter((sentence) => sentence !== '');
  return sentences.join(' ') || 'Only the form in which it is kept has changed.';
}

function wordList(start: string, words: readonly string[]): string {
  return words.length === 0 ? '' : `${start}: ${words.join(', ')}.`;
}
