// How one evidence item bears on one outcome: whether it is a test or a change in the sense of the evidence rule, how
// strong it is beside others, and whether another study confirms it. Levels, verdicts and words are evidence-rule.ts;
// the page of a finding asks why it counts or does not.
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

/** A number counts only with its unit: three of something unsaid are not shown to be three services. */
function isLargeEnough({ n, nOf }: EvidenceItem): boolean {
  if (n === 'all') return true;
  if (n === null || nOf === null) return false;
  return n >= (nOf === 'people' ? fewestPeople : fewestOthers);
}

const isComparedWithGroup = ({ comparison }: EvidenceItem) =>
  comparison === 'randomised' || comparison === 'group';

/** What the rule asks of an item before it counts, each by a name of its own. */
const conditions = {
  'own-model': (item) => item.ownModel,
  measured: (item) => item.measured,
  'first-hand': (item) => item.caution !== 'second-hand',
  'compared-with-group': isComparedWithGroup,
  'number-stated': (item) => item.n !== null,
  'clear-direction': (_item, direction) => direction !== 'unclear',
  'compared-with-anything': (item) => item.comparison !== 'none',
  'large-enough': isLargeEnough,
  'better-at-least-in-part': (_item, direction) => direction === 'positive' || direction === 'mixed',
} satisfies Record<string, (item: EvidenceItem, direction: Direction) => boolean>;
export type Condition = keyof typeof conditions;

/** A test: own, measured, randomised or group comparison, n stated, not second-hand, and not unclear. */
const askedOfTest: readonly Condition[] = [
  'own-model',
  'measured',
  'first-hand',
  'compared-with-group',
  'number-stated',
  'clear-direction',
];

/** A change: own, measured, compared with something, large enough or complete, not second-hand, positive or mixed. */
const askedOfChange: readonly Condition[] = [
  'own-model',
  'measured',
  'first-hand',
  'compared-with-anything',
  'large-enough',
  'better-at-least-in-part',
];

const meets = (item: EvidenceItem, direction: Direction) => (condition: Condition) =>
  conditions[condition](item, direction);

/** Whether an item is a test on an outcome for which it found this direction. */
export function isTest(item: EvidenceItem, direction: Direction): boolean {
  return askedOfTest.every(meets(item, direction));
}

/** Whether an item is a change on an outcome for which it found this direction. */
export function isChange(item: EvidenceItem, direction: Direction): boolean {
  return askedOfChange.every(meets(item, direction));
}

/** What keeps an item from being a test, and from being a change: nothing where it is one. For words on pages. */
export function listUnmet(
  item: EvidenceItem,
  direction: Direction,
): { ofTest: Condition[]; ofChange: Condition[] } {
  const isMet = meets(item, direction);
  return {
    ofTest: askedOfTest.filter((condition) => !isMet(condition)),
    ofChange: askedOfChange.filter((condition) => !isMet(condition)),
  };
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
