// How one evidence item bears on one outcome: whether it is a test or a change in the sense of the evidence rule, how
// strong it is beside others, and whether another study confirms it. Levels, verdicts and words are evidence-rule.ts,
// the only caller.
import type { EvidenceItem } from '#app/features/models/card-schema.ts';
import type { TermId } from '#app/features/vocabulary/vocabulary.ts';

export type Direction = TermId<'direction'>;

/** One item as it bears on one outcome. */
export interface Bearing {
  item: EvidenceItem;
  direction: Direction;
}

/** Fewest people in a change: below it chance rules. The directory's own number. */
export const fewestPeople = 20;
/** Fewest services, places or pooled studies in a change. The directory's own number. */
export const fewestOthers = 3;

const isUsable = (item: EvidenceItem) => item.ownModel && item.measured && item.caution !== 'second-hand';

/** A number counts only with its unit: three of something unsaid are not shown to be three services. */
function isLargeEnough({ n, nOf }: EvidenceItem): boolean {
  if (n === 'all') return true;
  if (n === null || nOf === null) return false;
  return n >= (nOf === 'people' ? fewestPeople : fewestOthers);
}

/** A test: own, measured, randomised or group comparison, n stated, not second-hand, and not unclear. */
export function isTest(item: EvidenceItem, direction: Direction): boolean {
  return (
    isUsable(item) &&
    (item.comparison === 'randomised' || item.comparison === 'group') &&
    item.n !== null &&
    direction !== 'unclear'
  );
}

/** A change: own, measured, compared with something, large enough or complete, not second-hand, positive or mixed. */
export function isChange(item: EvidenceItem, direction: Direction): boolean {
  return (
    isUsable(item) &&
    item.comparison !== 'none' &&
    isLargeEnough(item) &&
    (direction === 'positive' || direction === 'mixed')
  );
}

export const isPositiveTest = ({ item, direction }: Bearing) =>
  direction === 'positive' && isTest(item, direction);

/** What level 3 asks for: a positive test that nobody calls uncertain. */
export const isSoundTest = (bearing: Bearing) =>
  isPositiveTest(bearing) && bearing.item.caution !== 'low-certainty';

/**
 * Whether a sound test is a review by independent authors that pooled two or more studies, which confirms itself.
 * "All" studies will not do: all there were may be one.
 */
const isSelfConfirming = ({ item }: Bearing) =>
  item.independent === true && item.nOf === 'studies' && typeof item.n === 'number' && item.n >= 2;

/** Whether two items are known to come from different places or times; a blank shows nothing. */
function isElsewhereOrLater(a: EvidenceItem, b: EvidenceItem): boolean {
  const isOtherPlace = a.place !== null && b.place !== null && a.place !== b.place;
  const isOtherYear = a.year !== null && b.year !== null && a.year !== b.year;
  return isOtherPlace || isOtherYear;
}

/**
 * The sound tests that another study, or themselves being reviews, confirm. The other study is one with another source,
 * known to be independent, at another place or time: a positive test, be it of low certainty, or a change.
 */
export function listConfirmedTests(bearings: readonly Bearing[]): Bearing[] {
  const isConfirming = (test: Bearing, other: Bearing) =>
    other.item.source !== test.item.source &&
    other.item.independent === true &&
    (isPositiveTest(other) || isChange(other.item, other.direction)) &&
    isElsewhereOrLater(test.item, other.item);
  return bearings.filter(
    (test) =>
      isSoundTest(test) && (isSelfConfirming(test) || bearings.some((other) => isConfirming(test, other))),
  );
}

/**
 * The sites that positive tests are known to cover together. Tests at the same place count once, by their largest
 * number; a test that does not state its sites was made at one at least. Tests without a place may overlap with any
 * other, so that only the largest of them counts, and on its own.
 */
export function countSites(positiveTests: readonly Bearing[]): number {
  const sitesByPlace = new Map<string | null, number>();
  for (const { item } of positiveTests) {
    sitesByPlace.set(item.place, Math.max(sitesByPlace.get(item.place) ?? 0, item.sites ?? 1));
  }
  const atUnnamedPlaces = sitesByPlace.get(null) ?? 0;
  sitesByPlace.delete(null);
  const atNamedPlaces = [...sitesByPlace.values()].reduce((sum, sites) => sum + sites, 0);
  return Math.max(atNamedPlaces, atUnnamedPlaces);
}

const comparisonRank = { randomised: 4, group: 3, benchmark: 2, 'own-past': 1, none: 0 } as const;

/**
 * The bearing to show for a level: strongest comparison first, then independent, sounder, larger, later; the card's
 * own order decides a tie. Sizes count only where all are of one unit, since 30 studies and 200 people do not compare.
 */
export function findStrongest(bearings: readonly Bearing[]): Bearing | undefined {
  const isOneUnit = new Set(bearings.map(({ item }) => item.nOf)).size === 1;
  const size = ({ item }: Bearing) =>
    !isOneUnit ? 0 : item.n === 'all' ? Number.MAX_SAFE_INTEGER : (item.n ?? 0);
  return [...bearings].sort(
    (a, b) =>
      comparisonRank[b.item.comparison] - comparisonRank[a.item.comparison] ||
      Number(b.item.independent === true) - Number(a.item.independent === true) ||
      Number(a.item.caution !== null) - Number(b.item.caution !== null) ||
      size(b) - size(a) ||
      (b.item.year ?? 0) - (a.item.year ?? 0),
  )[0];
}
