// What a comparison says of awkward cards, and that it says every number of each card.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listComparedLines, listCites, readPlainLine, type ComparedRow } from './compared-row.ts';
import { listComparedSections } from './comparison-rows.ts';
import { listSources, writeComparisonPaper } from './comparison-paper.ts';
import { listSharedPoints } from './shared-points.ts';
import type { CareModel } from '#app/features/models/catalogue.server.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import { assessCard } from '#app/features/models/evidence-rule/evidence-rule.ts';
import { headings } from '#app/features/models/headings.ts';
import { numberSources } from '#app/lib/paper/paper.ts';
import { readContent } from '#scripts/read-content.ts';
import { buildCard } from '#tests/factories/card.ts';
import { buildBeforeAfter, buildTrial } from '#tests/factories/evidence.ts';

const today = '2026-03-10';

function toModel(card: Card): CareModel {
  return {
    card,
    evidence: assessCard(card),
    revision: { number: 1, createdAt: '2026-01-15T12:00:00.000Z' },
    terms: new Map(),
  };
}

const cost = {
  id: 'c1',
  what: 'a coordinator [s1]',
  kind: 'running',
  amount: 9500,
  currency: 'GBP',
  per: 'scheme per year',
  priceYear: null,
  claimedBy: null,
  source: 's2',
} satisfies Card['costs'][number];

const one = (overrides: Partial<Card> = {}) => buildCard({ slug: 'one', name: 'One', ...overrides });
const other = (overrides: Partial<Card> = {}) => buildCard({ slug: 'other', name: 'Other', ...overrides });

/** The rows of a comparison by their ids, each model's cell as its lines of words. */
function readRows(...cards: Card[]): Map<string, { row: ComparedRow; said: string[][] }> {
  const rows = listComparedSections(cards.map(toModel), today).flatMap(({ groups }) =>
    groups.flatMap((group) => group.rows),
  );
  return new Map(
    rows.map((row) => [
      row.id,
      { row, said: row.cells.map((entries) => entries.map(({ line }) => readPlainLine(line))) },
    ]),
  );
}

describe('what is not stated', () => {
  const bare = one({
    costs: [],
    regulation: undefined,
    timeToStart: undefined,
    whoIsLeftOut: undefined,
    copySupport: undefined,
    furtherApproaches: [],
  });
  const rows = readRows(bare, other({ costs: [], furtherApproaches: [] }));

  it.each([
    ['note-regulation', 'Not stated'],
    ['note-timeToStart', 'Not stated'],
    ['note-whoIsLeftOut', 'Not stated'],
    ['cost-running', 'Not stated'],
    ['cost-per-person', 'Not stated'],
    ['cost-saving', 'None claimed'],
    ['first-cost', 'What it costs to provide is not stated'],
    ['further-approaches', 'None'],
  ])('is a blank of its own kind: %s', (id, blank) => {
    expect(rows.get(id)?.row.blank).toBe(blank);
    expect(rows.get(id)?.said[0]).toEqual([]);
  });
});

describe('costs', () => {
  it('stand in one row only with the same kind, unit and currency', () => {
    const rows = readRows(
      one({
        costs: [
          { ...cost, id: 'c1' },
          { ...cost, id: 'c2', amount: 10, per: null },
          { ...cost, id: 'c3', amount: 11, currency: 'EUR' },
        ],
      }),
      other({
        costs: [
          { ...cost, id: 'c1', amount: 8000, amountTo: 9000, priceYear: 2019, claimedBy: 'Its council' },
          { ...cost, id: 'c2', amount: 12, per: null },
          { ...cost, id: 'c3', kind: 'saving', amount: 13 },
        ],
      }),
    );
    expect(rows.get('cost-running-GBP per scheme per year')?.row.label).toBe('Running, per scheme per year');
    expect(rows.get('cost-running-GBP per scheme per year')?.said).toEqual([
      ['£9,500 per scheme per year, price year not stated. A coordinator. Whose figure it is: not stated.'],
      ['£8,000 to £9,000 per scheme per year, 2019 prices. A coordinator. Figure of Its council.'],
    ]);
    const apart = rows.get('cost-running');
    expect(apart?.row.label).toBe('Running, in other units');
    expect(apart?.row.cells.map((cell) => cell.map(({ figure }) => [figure?.value, figure?.unit]))).toEqual([
      [
        [10, 'GBP'],
        [11, 'EUR per scheme per year'],
      ],
      [[12, 'GBP']],
    ]);
    expect(rows.get('cost-saving')?.row.cells.map((cell) => cell.length)).toEqual([0, 1]);
  });

  it('cite what the words cite and where the sum is from', () => {
    const [, entry] = readRows(one({ costs: [cost] }), other()).get('first-cost')?.row.cells ?? [];
    const [own] = readRows(one({ costs: [cost] }), other()).get('first-cost')?.row.cells ?? [];
    expect(listCites(own?.[0]?.line ?? [])).toEqual(['one-s1', 'one-s2']);
    expect(listCites(entry?.[0]?.line ?? [])).toEqual(['other-s2']);
  });
});

describe('outcomes', () => {
  const items = [
    buildTrial({ id: 'e1', outcome: 'wellbeing' }),
    buildTrial({ id: 'e2', outcome: 'wellbeing', direction: 'none', place: 'Hull' }),
    buildTrial({ id: 'e3', outcome: 'cost', direction: 'negative' }),
    buildBeforeAfter({ id: 'e4', outcome: 'control' }),
    buildBeforeAfter({ id: 'e5', outcome: 'control', n: 30 }),
    buildBeforeAfter({ id: 'e6', outcome: 'purpose', n: 3 }),
    buildBeforeAfter({ id: 'e7', outcome: 'control', direction: 'negative', n: 25 }),
    buildBeforeAfter({ id: 'e8', outcome: 'control', direction: 'none', n: 25 }),
    buildBeforeAfter({ id: 'e9', outcome: 'control', direction: 'mixed', n: 25 }),
    buildBeforeAfter({ id: 'e10', outcome: 'control', direction: 'unclear', n: 25 }),
    buildTrial({ id: 'e11', outcome: 'wellbeing', n: 50, place: 'Bath' }),
  ].map((item) => ({ ...item, source: 's1' }));
  const contested = one({
    evidence: { text: 'Studies disagree [s1].', items },
    impact: { text: 'Much.', outcomes: ['wellbeing', 'control', 'cost'] },
  });
  const rows = readRows(contested, other({ impact: { text: 'Much.', outcomes: ['home'] } }));

  it.each([
    ['wellbeing', /^Contested: studies point different ways\. Level 2 of 5: difference seen\. 100 people/],
    ['cost', /^Cost more\. It carries no level\. 100 people, Leeds, 2020: finding e3\.$/],
    ['control', /^Supported\. Level 2 of 5: difference seen\. 100 people, York, 2022: finding e4\.$/],
    ['purpose', /^Not among what it expects; asked about, not shown\. Level 1 of 5/],
  ])('say level and verdict, and what carries them: %s', (outcome, words) => {
    expect(rows.get(`outcome-${outcome}`)?.said[0]?.[0]).toMatch(words);
  });

  it('are those of any of the models; what one neither expects nor tested is a blank', () => {
    expect(rows.get('outcome-home')?.said[0]).toEqual([]);
    expect(rows.get('outcome-home')?.row.blank).toBe('Not expected, not tested');
    expect(rows.get('outcome-home')?.said[1]?.[0]).toMatch(/^Expected, not shown\. Level 1 of 5/);
    expect(rows.has('outcome-recovery')).toBe(false);
  });

  it('come with the findings that decide them, and with all that speak against', () => {
    const links = rows
      .get('findings')
      ?.row.cells[0]?.flatMap(({ line }) =>
        line.flatMap((span) => (typeof span === 'object' && 'href' in span ? [span.href] : [])),
      );
    expect(links).toEqual(
      ['e1', 'e2', 'e3', 'e4', 'e7', 'e8', 'e9', 'e11'].map((id) => `/evidence/one/${id}`),
    );
  });
});

it('keeps the latest of each count, the newest first, and says how many more there are', () => {
  const figure = (id: string, metric: string, value: number, asOf: string | null) => ({
    id,
    metric,
    value,
    unit: 'schemes',
    place: null,
    asOf,
    source: 's2',
  });
  const spread = {
    ...one().spread,
    figures: [
      figure('f1', 'schemes', 2, '2019'),
      figure('f2', 'schemes', 5, '2022-03'),
      figure('f3', 'groups', 7, null),
      figure('f4', 'people', 9, '2023'),
      figure('f5', 'a', 1, '2001'),
      figure('f6', 'b', 1, '2002'),
      figure('f7', 'c', 1, '2003'),
    ],
  };
  expect(readRows(one({ spread }), other()).get('figures')?.said[0]).toEqual([
    '9 schemes, 2023: People.',
    '5 schemes, March 2022: Schemes.',
    '1 schemes, 2003: C.',
    '1 schemes, 2002: B.',
    '1 schemes, 2001: A.',
    '2 more figures on its card',
  ]);
});

it.each([
  ['2026-01-14', '15 January 2025'],
  ['2026-01-15', '15 January 2025, check overdue since 15 January 2026'],
])('says that a check is overdue from its day on: %s', (day, words) => {
  const rows = listComparedSections([toModel(one({ reviewedOn: '2025-01-15' })), toModel(other())], day);
  const checked = rows
    .flatMap(({ groups }) => groups.flatMap((g) => g.rows))
    .find(({ id }) => id === 'checked');
  expect(checked?.cells[0]?.map(({ line }) => readPlainLine(line))).toEqual([words]);
});

it('names what all share: terms that each has, and short answers that are the same', () => {
  const sections = listComparedSections(
    [
      toModel(one({ people: ['older-people', 'unpaid-carers'], settings: ['own-home'], status: 'active' })),
      toModel(
        other({ people: ['people-with-dementia', 'older-people'], settings: ['hospital'], status: 'closed' }),
      ),
    ],
    today,
  );
  const shared = new Map(listSharedPoints(sections).map(({ label, points }) => [label, points]));
  expect(shared.get('Who it is for')).toEqual(['Older people']);
  expect(shared.has('Where it happens')).toBe(false);
  expect(shared.has('Status')).toBe(false);
  expect(shared.has('Last checked')).toBe(false);
});

describe('of the shipped cards, whichever are chosen', () => {
  const models = readContent('data').cards.map(({ card }) => toModel(card));
  const chosen = fc.uniqueArray(fc.constantFrom(...models), {
    minLength: 2,
    maxLength: 4,
    selector: ({ card }) => card.slug,
  });

  it('every sum with its unit, year and whose it is, and every level, stands in the rows of its model', () => {
    fc.assert(
      fc.property(chosen, (picked) => {
        const rows = listComparedSections(picked, today).flatMap(({ groups }) =>
          groups.flatMap((g) => g.rows),
        );
        picked.forEach(({ card, evidence }, index) => {
          const entriesOf = (start: string) =>
            rows.filter(({ id }) => id.startsWith(start)).flatMap(({ cells }) => cells[index] ?? []);
          const sums = entriesOf('cost-').map(({ figure }) => JSON.stringify(figure));
          const expected = card.costs.map(({ amount, amountTo, currency, per, priceYear, claimedBy }) =>
            JSON.stringify({
              value: amount,
              valueTo: amountTo ?? null,
              unit: per === null ? currency : `${currency} per ${per}`,
              date: priceYear === null ? null : String(priceYear),
              claimedBy,
            }),
          );
          expect(sums.sort()).toEqual(expected.sort());
          const levels = entriesOf('outcome-').map(({ figure }) => figure?.value ?? null);
          expect(levels.sort()).toEqual(evidence.outcomes.map(({ level }) => level).sort());
          expect(entriesOf('level')[0]?.figure?.value).toBe(evidence.level);
          const needs = entriesOf('need-').length + entriesOf('own-').length;
          expect(needs).toBe(card.requirements.items.length);
          expect(entriesOf('risk-')).toHaveLength(card.risks.items.length);
        });
      }),
      { numRuns: 60, seed: 8 },
    );
  });

  it('every heading has its text, every row a cell for each model, no id comes twice, and page and paper number alike', () => {
    fc.assert(
      fc.property(chosen, (picked) => {
        const sections = listComparedSections(picked, today);
        expect(sections.map(({ id }) => id).filter((id) => headings.some(({ key }) => key === id))).toEqual(
          headings.map(({ key }) => key),
        );
        const rows = sections.flatMap(({ groups }) => groups.flatMap((g) => g.rows));
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
        for (const row of rows) expect(row.cells).toHaveLength(picked.length);
        const ofPage = numberSources({
          blocks: [{ kind: 'list', items: listComparedLines(sections) }],
          sources: listSources(picked),
        });
        const ofPaper = numberSources(
          writeComparisonPaper(picked, { ukDay: today, origin: 'https://rainbow.example', dataVersion: 'd' }),
        );
        expect([...ofPaper].map(([key, { number }]) => [key, number])).toEqual(
          [...ofPage].map(([key, { number }]) => [key, number]),
        );
      }),
      { numRuns: 40, seed: 9 },
    );
  });
});
