import { describe, expect, it } from 'vitest';
import {
  formatFindingsQuery,
  parseFindingsQuery,
  selectFindings,
  type FindingsQuery,
} from './findings-query.ts';
import type { EvidenceItem } from '#app/features/models/card-schema.ts';
import { buildEvidenceItem } from '#tests/factories/card.ts';

const parse = (search: string) => parseFindingsQuery(new URLSearchParams(search));
const everything: FindingsQuery = {
  outcome: null,
  direction: null,
  isIndependentOnly: false,
  isUkOnly: false,
  sort: 'card',
  ignored: [],
};

describe('what the address of a card asks for', () => {
  it.each<[string, string]>([
    ['', ''],
    ['outcome=&direction=&sort=', ''],
    ['sort=card', ''],
    ['utm_source=post&fbclid=1', ''],
    ['sort=year&uk=yes&outcome=cost', 'outcome=cost&uk=yes&sort=year'],
    ['independent=yes&direction=none', 'direction=none&independent=yes'],
    // An open field that is sent twice, as a form may, is no second answer.
    ['outcome=&outcome=cost', 'outcome=cost'],
  ])('%j is %j, and nothing is ignored', (search, clean) => {
    const { ignored, ...query } = parse(search);
    expect(formatFindingsQuery(query)).toBe(clean);
    expect(ignored).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['outcome=happiness', '', 'outcome=happiness: No such value.'],
    ['outcome=constructor', '', 'outcome=constructor: No such value.'],
    ['outcome=cost&outcome=home', 'outcome=cost', 'outcome=home: Only the first is used.'],
    ['uk=no', '', 'uk=no: The only value is yes.'],
    ['independent=true', '', 'independent=true: The only value is yes.'],
    ['sort=Year', '', 'sort=Year: Sort by card, year, design, direction, outcome.'],
    ['__proto__=1', '', '__proto__=1: No such parameter.'],
    ['colour=blue%0a%0ablue', '', 'colour=blue blue: No such parameter.'],
    [`q=${'x'.repeat(500)}`, '', `q=${'x'.repeat(80)}…: No such parameter.`],
  ])('%j is %j, and says what it ignored', (search, clean, said) => {
    const { ignored, ...query } = parse(search);
    expect(formatFindingsQuery(query)).toBe(clean);
    expect(ignored.map(({ parameter, value, reason }) => `${parameter}=${value}: ${reason}`)).toEqual([said]);
  });

  it('names at most twenty of a thousand things that it ignored', () => {
    const search = Array.from({ length: 1_000 }, (_, index) => `p${index}=1`).join('&');
    expect(parse(search).ignored).toHaveLength(20);
  });
});

const finding = (outcome: string, direction: string) =>
  ({ outcome, direction, words: 'as found' }) as EvidenceItem['outcomes'][number];

const items: EvidenceItem[] = [
  buildEvidenceItem({
    id: 'e1',
    year: 2018,
    design: 'survey',
    independent: 'unknown',
    inUk: true,
    outcomes: [finding('wellbeing', 'positive'), finding('cost', 'negative')],
  }),
  buildEvidenceItem({
    id: 'e2',
    year: null,
    design: 'rct',
    independent: true,
    inUk: false,
    outcomes: [finding('wellbeing', 'none'), finding('cost', 'positive')],
  }),
  buildEvidenceItem({
    id: 'e3',
    year: 2024,
    design: 'systematic-review',
    independent: false,
    inUk: true,
    outcomes: [],
    topics: ['reach'],
  }),
  buildEvidenceItem({
    id: 'e4',
    year: 2018,
    design: 'survey',
    independent: true,
    inUk: true,
    outcomes: [finding('loneliness', 'unclear')],
  }),
];

const select = (query: Partial<FindingsQuery>) => {
  const { shown, leftOut } = selectFindings(items, { ...everything, ...query });
  const ids = (some: EvidenceItem[]) => some.map(({ id }) => id).join(' ');
  return `${ids(shown)} | ${ids(leftOut)}`;
};

describe('the findings shown', () => {
  it.each<[string, Partial<FindingsQuery>, string]>([
    ['are all, as the card has them', {}, 'e1 e2 e3 e4 | '],
    ['for an outcome', { outcome: 'wellbeing' }, 'e1 e2 | e3 e4'],
    ['for an outcome that none names', { outcome: 'safety' }, ' | e1 e2 e3 e4'],
    ['for a direction of any outcome', { direction: 'positive' }, 'e1 e2 | e3 e4'],
    ['for a direction of that outcome', { outcome: 'wellbeing', direction: 'positive' }, 'e1 | e2 e3 e4'],
    ['known to be independent', { isIndependentOnly: true }, 'e2 e4 | e1 e3'],
    ['British', { isUkOnly: true }, 'e1 e3 e4 | e2'],
    ['British and independent', { isUkOnly: true, isIndependentOnly: true }, 'e4 | e1 e2 e3'],
    ['latest first, undated last', { sort: 'year' }, 'e3 e1 e4 e2 | '],
    ['by kind of study', { sort: 'design' }, 'e3 e2 e1 e4 | '],
    ['what speaks against it first', { sort: 'direction' }, 'e1 e2 e4 e3 | '],
    ['against it for one outcome first', { sort: 'direction', outcome: 'wellbeing' }, 'e2 e1 | e3 e4'],
    ['by the first outcome in the order of the list', { sort: 'outcome' }, 'e4 e1 e2 e3 | '],
  ])('%s', (_, query, expected) => {
    expect(select(query)).toBe(expected);
  });

  it('leave the card itself as it is', () => {
    selectFindings(items, { ...everything, sort: 'year' });
    expect(items.map(({ id }) => id)).toEqual(['e1', 'e2', 'e3', 'e4']);
  });
});
