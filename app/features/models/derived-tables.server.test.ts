import { getTableName } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card } from './card-schema.ts';
import { importCards } from './commands.server.ts';
import { termIds } from '#app/features/vocabulary/vocabulary.ts';
import { openDatabase, type Database } from '#db/client.server.ts';
import * as editorTables from '#db/editor-schema.ts';
import * as submissionTables from '#db/submission-schema.ts';
import { buildCard, buildEvidenceItem } from '#tests/factories/card.ts';
import { openTestDatabase } from '#tests/setup/open-test-database.ts';
import { listExpectedRows } from '#tests/setup/list-expected-rows.ts';
import { readTables } from '#tests/setup/read-tables.ts';

const kept = [
  '__drizzle_migrations',
  'care_models',
  'retired_slugs',
  'revisions',
  ...Object.values({ ...editorTables, ...submissionTables }).map(getTableName),
];

/** The rows of all tables but those that are not derived, in an order that does not matter. */
function readDerivedRows(db: Database): Record<string, Set<string>> {
  const derived = Object.entries(readTables(db)).filter(([table]) => !kept.includes(table));
  return Object.fromEntries(derived.map(([table, rows]) => [table, new Set(rows.map(writeRow))]));
}

function mergeExpectedRows(...cards: Card[]): Record<string, Set<string>> {
  const merged: Record<string, Set<string>> = {};
  for (const card of cards) {
    for (const [table, rows] of Object.entries(listExpectedRows(card))) {
      merged[table] = new Set([...(merged[table] ?? []), ...rows.map(writeRow)]);
    }
  }
  return merged;
}

function writeRow(row: Record<string, unknown>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** A card with every kind of value that a column can meet: null, absent, all, unknown, fractions, odd characters. */
function buildFullCard(): Card {
  const base = buildCard();
  const [cost] = base.costs;
  const [figure] = base.spread.figures;
  const [risk] = base.risks.items;
  const { earlySign: _sign, whatHelps: _help, ...bareRisk } = risk!;
  return buildCard({
    evidence: {
      text: 'Studies [s1].',
      items: [
        buildEvidenceItem({
          id: 'e9',
          n: 'all',
          nOf: 'services',
          independent: 'unknown',
          caution: 'second-hand',
        }),
        buildEvidenceItem({
          id: 'e1',
          finding: "O'Neill's “tea”; DROP TABLE risks; -- ☕ 茶",
          n: null,
          nOf: null,
          sites: null,
          place: null,
          year: null,
          independent: false,
          measured: false,
          ownModel: false,
          inUk: false,
          outcomes: [],
          topics: ['implementation', 'reach'],
        }),
      ],
    },
    costs: [
      {
        ...cost!,
        id: 'c2',
        amount: 185.22,
        amountTo: undefined,
        per: null,
        priceYear: null,
        claimedBy: null,
      },
      { ...cost!, id: 'c1', amount: 0, kind: 'saving' },
    ],
    spread: {
      ...base.spread,
      figures: [
        { ...figure!, value: -0.5, place: null, asOf: null },
        { ...figure!, id: 'f2', value: 1e12, asOf: '2022-03-31' },
      ],
    },
    risks: { text: 'Two.', items: [{ ...bareRisk, id: 'r7', inferred: true }, risk!] },
    furtherApproaches: ['shared-life', 'connecting'],
    spectrum: { from: 'whole-community', to: 'crisis-and-acute', why: 'All of it.' },
    related: [
      { model: 'other-model', why: 'Both serve tea.' },
      { model: 'not-imported-yet', why: 'Both have rooms.' },
    ],
    sources: { s2: base.sources.s2!, s10: base.sources.s1!, s1: { ...base.sources.s1!, year: null } },
  });
}

/** A card that has nothing it need not have. */
function buildBareCard(): Card {
  const base = buildCard();
  return buildCard({
    otherNames: [],
    evidence: { text: 'None.', items: [] },
    costs: [],
    spread: { ...base.spread, stage: 'idea', figures: [] },
    requirements: { text: 'None.', items: [] },
    risks: { text: 'None.', items: [] },
    furtherApproaches: [],
    people: ['everyone'],
    spectrum: { from: 'crisis-and-acute', to: 'crisis-and-acute', why: 'Only there.' },
    related: [],
    sources: {},
  });
}

describe('the derived tables', () => {
  const importInto = (db: Database, ...cards: Card[]) =>
    importCards(db, { cards, retired: [], now: new Date('2026-03-04T05:06:07.000Z') });
  const other = buildCard({ slug: 'other-model', name: 'Other Model' });

  it('hold all of a card, and are all covered by this test', () => {
    const { db } = openTestDatabase();
    importInto(db, buildFullCard(), other);
    expect(readDerivedRows(db)).toEqual(mergeExpectedRows(buildFullCard(), other));
  });

  it('hold nothing that the current revision has no more, and nothing of another card is touched', () => {
    const { db } = openTestDatabase();
    importInto(db, buildFullCard(), other);
    importInto(db, buildBareCard(), other);
    expect(readDerivedRows(db)).toEqual(mergeExpectedRows(buildBareCard(), other));
    importInto(db, buildFullCard(), other);
    expect(readDerivedRows(db)).toEqual(mergeExpectedRows(buildFullCard(), other));
  });

  it('follow a card of more rows than one statement could take', { timeout: 30_000 }, () => {
    const { db } = openTestDatabase();
    const items = Array.from({ length: 2500 }, (_, index) => buildEvidenceItem({ id: `e${index + 1}` }));
    const long = buildCard({ evidence: { text: 'Very many [s1].', items } });
    importInto(db, long);
    expect(readDerivedRows(db)).toEqual(mergeExpectedRows(long));
  });

  it('follow any row of changes', { timeout: 30_000 }, () => {
    const whole = buildFullCard();
    const pick = <Item>(items: Item[]) => fc.shuffledSubarray(items);
    const versions = fc
      .record({
        items: pick(whole.evidence.items),
        costs: pick(whole.costs),
        figures: pick(whole.spread.figures),
        risks: pick(whole.risks.items),
        people: fc.shuffledSubarray(termIds('people'), { minLength: 1 }),
        related: pick(whole.related),
      })
      .map(({ items, figures, risks, ...rest }) =>
        buildCard({
          sources: whole.sources,
          evidence: { text: 'Studies [s1].', items },
          spread: { ...whole.spread, figures },
          risks: { text: 'Some.', items: risks },
          ...rest,
        }),
      );
    fc.assert(
      fc.property(fc.array(versions, { minLength: 1, maxLength: 5 }), (cards) => {
        const db = openDatabase(':memory:');
        try {
          for (const card of cards) {
            expect(importInto(db, card).refused).toEqual([]);
            expect(readDerivedRows(db)).toEqual(mergeExpectedRows(card));
          }
        } finally {
          db.$client.close();
        }
      }),
      { numRuns: 40 },
    );
  });
});
