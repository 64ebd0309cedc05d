// Builds what the history of a card shows: each revision in words, and as a difference from what it replaced.
import type { CardHistory, CardRevision } from '#app/features/models/card-history.server.ts';
import type { CareModel, Catalogue } from '#app/features/models/catalogue.server.ts';
import { describeDifference, type SectionDifference } from '#app/features/models/describe-difference.ts';
import { makeWordAllowance } from '#app/features/models/diff-words.ts';
import { assessCard, evidenceRuleVersion } from '#app/features/models/evidence-rule/evidence-rule.ts';
import { nameLevel } from '#app/features/models/evidence-words.ts';
import { wordDifference } from '#app/features/models/word-difference.ts';
import type { IgnoredParameter } from '#app/lib/ignored-parameters.ts';
import { paths } from '#app/lib/paths.ts';
import { readCount, readParameters } from '#app/lib/read-parameters.ts';
import { ukDay } from '#app/lib/uk-day.ts';

export interface ShownRevision {
  /** Of its place on the page. */
  anchor: string;
  number: number;
  /** Its name and address where they were others than now; null where it stood at the card's own. */
  former: { name: string; address: string } | null;
  /** In the United Kingdom: `2026-11-21` */
  day: string;
  madeBy: string;
  correction: string | null;
  /** What it changed, in a line. */
  summary: string;
  level: string;
  /** The level before, where it was another; null where it was the same or there is none before. */
  levelBefore: string | null;
  /** Empty for the first, and where only the form differs. */
  changes: SectionDifference[];
}

export interface HistoryPageProps {
  slug: string;
  name: string;
  total: number;
  page: number;
  pages: number;
  previous: string | null;
  next: string | null;
  /** The page's own address. */
  address: string;
  ruleVersion: string;
  corrections: { day: string; words: string; address: string; number: number }[];
  revisions: ShownRevision[];
  ignored: readonly IgnoredParameter[];
}

/** The page that an address asks for, from 1. */
export function readHistoryPage(parameters: URLSearchParams): {
  page: number;
  ignored: readonly IgnoredParameter[];
} {
  const read = readParameters(parameters, [], ['page']);
  return { page: readCount(read, 'page', 1, Number.MAX_SAFE_INTEGER), ignored: read.ignored };
}

/** The address of a page of a history; of the first without its number. */
export function historyAddress(slug: string, page: number): string {
  return page === 1 ? paths.history(slug) : `${paths.history(slug)}?page=${page}`;
}

/** Everything that a page of the history of a card shows. */
export function presentHistory(
  catalogue: Catalogue,
  { card: { slug, name } }: CareModel,
  history: CardHistory,
  ignored: readonly IgnoredParameter[],
): HistoryPageProps {
  const { total, page, pages, revisions, corrections } = history;
  const describing: Describing = {
    nameOf: (other) => catalogue.bySlug.get(other)?.card.name ?? other,
    // One for the page, so that no history takes long to tell; the latest changes come first.
    allowance: makeWordAllowance(),
  };
  return {
    slug,
    name,
    total,
    page,
    pages,
    previous: page > 1 ? historyAddress(slug, page - 1) : null,
    next: page < pages ? historyAddress(slug, page + 1) : null,
    address: historyAddress(slug, page),
    ruleVersion: evidenceRuleVersion,
    corrections: corrections.map((correction) => ({
      day: ukDay(new Date(correction.createdAt)),
      words: correction.words,
      number: correction.number,
      address: `${correction.page === page ? '' : historyAddress(slug, correction.page)}#${anchorOf(slug, correction)}`,
    })),
    revisions: revisions.map((revision) => presentRevision(slug, revision, describing)),
    ignored,
  };
}

/** Numbers begin again under another address. */
function anchorOf(slug: string, revision: { slug: string; number: number }): string {
  return revision.slug === slug ? `revision-${revision.number}` : `${revision.slug}-${revision.number}`;
}

type Describing = NonNullable<Parameters<typeof describeDifference>[2]>;

function presentRevision(slug: string, revision: CardRevision, describing: Describing): ShownRevision {
  const { card, before, createdAt, number, authorKind, correction } = revision;
  const level = nameLevel(assessCard(card).level);
  const earlier = before === null ? level : nameLevel(assessCard(before).level);
  return {
    anchor: anchorOf(slug, revision),
    number,
    former: revision.slug === slug ? null : { name: card.name, address: paths.model(revision.slug) },
    day: ukDay(new Date(createdAt)),
    madeBy: authorKind === 'import' ? 'Came with the files of the directory' : 'Published by an editor',
    correction,
    summary: before === null ? `Published for the first time: ${card.summary}` : wordDifference(before, card),
    level,
    levelBefore: earlier === level ? null : earlier,
    changes: before === null ? [] : describeDifference(before, card, describing),
  };
}
