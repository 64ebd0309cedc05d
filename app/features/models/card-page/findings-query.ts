// Which findings of a card its address asks for, and in which order. Untrusted input ends here: what is not known is
// named in `ignored`, never an error. The presenter calls it; the form that writes such addresses is card-findings.tsx.
import type { EvidenceItem, OutcomeFinding } from '#app/features/models/card-schema.ts';
import { termIds, type OutcomeId, type TermId } from '#app/features/vocabulary/vocabulary.ts';
import { collectIgnored, isReadElsewhere, type IgnoredParameter } from '#app/lib/ignored-parameters.ts';

export const findingSorts = ['card', 'year', 'design', 'direction', 'outcome'] as const;
export type FindingSort = (typeof findingSorts)[number];

export type DirectionId = TermId<'direction'>;

export interface FindingsQuery {
  /** null for any. */
  outcome: OutcomeId | null;
  direction: DirectionId | null;
  isIndependentOnly: boolean;
  isUkOnly: boolean;
  /** `card` is the order in which the card has them. */
  sort: FindingSort;
  ignored: readonly IgnoredParameter[];
}

/** Those that the address of a card may have. */
export const findingParameters = ['outcome', 'direction', 'independent', 'uk', 'sort'] as const;

/** Reads what the address of a card asks of its findings. @param sent may repeat, be unknown, hostile or huge */
export function parseFindingsQuery(sent: URLSearchParams): FindingsQuery {
  const { ignored, ignore } = collectIgnored();
  const values = new Map<string, string>();
  for (const [parameter, value] of sent) {
    if (!findingParameters.some((known) => known === parameter)) {
      if (!isReadElsewhere(parameter)) ignore(parameter, value, 'No such parameter.');
    } else if (values.has(parameter)) ignore(parameter, value, 'Only the first is used.');
    // A form sends what was left open as an empty value.
    else if (value !== '') values.set(parameter, value);
  }
  const pick = <Value extends string>(parameter: string, allowed: readonly Value[], reason: string) => {
    const value = values.get(parameter);
    if (value === undefined) return null;
    const found = allowed.find((candidate) => candidate === value);
    if (found === undefined) ignore(parameter, value, reason);
    return found ?? null;
  };
  return {
    outcome: pick('outcome', termIds('outcome'), 'No such value.'),
    direction: pick('direction', termIds('direction'), 'No such value.'),
    isIndependentOnly: pick('independent', ['yes'], 'The only value is yes.') !== null,
    isUkOnly: pick('uk', ['yes'], 'The only value is yes.') !== null,
    sort: pick('sort', findingSorts, `Sort by ${findingSorts.join(', ')}.`) ?? 'card',
    ignored,
  };
}

/** The query string that asks for the same, in one order and without defaults; empty where nothing is asked. */
export function formatFindingsQuery(query: Omit<FindingsQuery, 'ignored'>): string {
  const sent = new URLSearchParams();
  if (query.outcome !== null) sent.set('outcome', query.outcome);
  if (query.direction !== null) sent.set('direction', query.direction);
  if (query.isIndependentOnly) sent.set('independent', 'yes');
  if (query.isUkOnly) sent.set('uk', 'yes');
  if (query.sort !== 'card') sent.set('sort', query.sort);
  return sent.toString();
}

/** The findings asked for and the others, each in the order asked for. */
export function selectFindings(
  items: readonly EvidenceItem[],
  query: Omit<FindingsQuery, 'ignored'>,
): { shown: EvidenceItem[]; leftOut: EvidenceItem[] } {
  const sorted = sortFindings(items, query);
  const isAskedFor = (item: EvidenceItem) =>
    (!query.isIndependentOnly || item.independent === true) &&
    (!query.isUkOnly || item.inUk) &&
    ((query.outcome === null && query.direction === null) ||
      // Of one and the same outcome: a study may find one thing better and another no different.
      listAskedOutcomes(item, query.outcome).some(
        ({ direction }) => query.direction === null || direction === query.direction,
      ));
  return {
    shown: sorted.filter(isAskedFor),
    leftOut: sorted.filter((item) => !isAskedFor(item)),
  };
}

function listAskedOutcomes(item: EvidenceItem, outcome: OutcomeId | null): OutcomeFinding[] {
  return item.outcomes.filter((finding) => outcome === null || finding.outcome === outcome);
}

/** What speaks against a model first: that is what most lists of evidence leave out. */
const directionOrder: readonly DirectionId[] = ['negative', 'none', 'mixed', 'positive', 'unclear'];

/** Items that rank alike keep the card's order. */
function sortFindings(
  items: readonly EvidenceItem[],
  { sort, outcome }: Pick<FindingsQuery, 'sort' | 'outcome'>,
): EvidenceItem[] {
  const rank = (item: EvidenceItem): number => {
    switch (sort) {
      case 'card':
        return 0;
      case 'year':
        return item.year === null ? Infinity : -item.year;
      case 'design':
        return termIds('design').indexOf(item.design);
      case 'direction':
        return findFirst(listAskedOutcomes(item, outcome), directionOrder, (finding) => finding.direction);
      case 'outcome':
        return findFirst(item.outcomes, termIds('outcome'), (finding) => finding.outcome);
    }
  };
  const ranked = items.map((item) => ({ item, rank: rank(item) }));
  // Not by subtraction, which makes nothing of two infinities.
  return ranked.sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0)).map(({ item }) => item);
}

/** The foremost place in the order that any of the findings has; behind all of it where there is none. */
function findFirst<Value>(
  findings: readonly OutcomeFinding[],
  order: readonly Value[],
  valueOf: (finding: OutcomeFinding) => Value,
): number {
  return Math.min(Infinity, ...findings.map((finding) => order.indexOf(valueOf(finding))));
}
