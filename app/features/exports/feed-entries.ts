// What became of cards, and what was released, as entries of the feed, in words. Corrected is what an editor's note says
// was wrong, and what was published under an id and says something else now: a finding, cost, figure, requirement, risk or
// source.
import type { FeedEntry } from './feed.ts';
import type { ReleaseChange, ReleaseManifest } from './release/release-manifest.ts';
import { compareCards } from '#app/features/models/compare-cards.ts';
import type { History, PublishedRevision, Withdrawal } from '#app/features/models/history.server.ts';
import { wordDifference } from '#app/features/models/word-difference.ts';
import { countOf, formatNumber } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';

/** An entry for each revision and each withdrawal. What is private of a revision, such as its note, is not looked at. */
export function listCardEntries({
  revisions,
  withdrawals,
}: Pick<History, 'revisions' | 'withdrawals'>): FeedEntry[] {
  return [...revisions.map(describeRevision), ...withdrawals.map(describeWithdrawal)];
}

function describeRevision({ number, createdAt, card, before, correction }: PublishedRevision): FeedEntry {
  const changes = before === null ? card.summary : wordDifference(before, card);
  return {
    kind: chooseKind({ card, before, correction }),
    name: card.name,
    path: paths.model(card.slug),
    mark: `revision-${number}`,
    updated: createdAt,
    summary: correction === null ? changes : `Correction: ${correction} ${changes}`,
  };
}

function chooseKind({
  card,
  before,
  correction,
}: Pick<PublishedRevision, 'card' | 'before' | 'correction'>): FeedEntry['kind'] {
  if (correction !== null) return 'corrected';
  if (before === null) return 'new';
  return compareCards(before, card).corrected.length > 0 ? 'corrected' : 'changed';
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
