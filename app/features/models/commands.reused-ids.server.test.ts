import { asc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Card } from './card-schema.ts';
import { importCards, type ImportReport } from './commands.server.ts';
import type { Database } from '#db/client.server.ts';
import { revisions } from '#db/schema.ts';
import { buildCard, buildEvidenceItem } from '#tests/factories/card.ts';
import { openTestDatabase } from '#tests/setup/open-test-database.ts';

let db: Database;
beforeEach(() => {
  ({ db } = openTestDatabase());
});

function importAll(...cards: Card[]): ImportReport {
  return importCards(db, { cards, retired: [], now: new Date('2026-03-04T05:06:07.000Z') });
}

/** The card of each revision of the sample model, first to last. */
function readCards(): Card[] {
  const rows = db
    .select()
    .from(revisions)
    .where(eq(revisions.slug, 'sample-model'))
    .orderBy(asc(revisions.number));
  return rows.all().map(({ card }) => JSON.parse(card) as Card);
}

describe('importCards on a reused id', () => {
  const [first, second] = buildCard().evidence.items;
  const withItems = (...items: Card['evidence']['items']) =>
    buildCard({ evidence: { text: 'A study [s1].', items } });

  it('refuses another finding under an id that an earlier revision gave up', () => {
    importAll(withItems(first!, second!));
    importAll(withItems(first!));
    const other = buildCard({ slug: 'other-model', name: 'Other Model' });
    const report = importAll(withItems(first!, buildEvidenceItem({ id: 'e2', finding: 'Another.' })), other);
    expect(report).toMatchObject({
      added: ['other-model'],
      updated: [],
      refused: [{ slug: 'sample-model', reason: expect.stringContaining('e2') as string }],
    });
    expect(readCards()).toHaveLength(2);
    expect(
      readCards()
        .at(-1)
        ?.evidence.items.map(({ id }) => id),
    ).toEqual(['e1']);
  });

  it('takes back the very same finding, as when a change of the file is undone', () => {
    importAll(withItems(first!, second!));
    importAll(withItems(first!));
    const inAnotherOrder = Object.fromEntries(Object.entries(second!).reverse()) as typeof second;
    expect(importAll(withItems(first!, inAnotherOrder!)).updated).toEqual(['sample-model']);
    expect(readCards()).toHaveLength(3);
  });

  it('takes back a requirement that has meanwhile been filed under a common need', () => {
    const [need] = buildCard().requirements.items;
    importAll(buildCard());
    importAll(buildCard({ requirements: { text: 'None.', items: [] } }));
    const back = buildCard({ requirements: { text: 'A.', items: [{ ...need!, common: 'place' }] } });
    expect(importAll(back)).toMatchObject({ updated: ['sample-model'], refused: [] });
  });

  it('refuses an id that moves to another list of the card', () => {
    const [cost] = buildCard().costs;
    importAll(withItems(first!, second!));
    const moved = { ...withItems(first!), costs: [cost!, { ...cost!, id: 'e2' }] };
    expect(importAll(moved).refused).toMatchObject([{ slug: 'sample-model' }]);
    // Nor in two steps, with a revision between that has the id nowhere.
    importAll(withItems(first!));
    expect(importAll(moved).refused).toMatchObject([{ slug: 'sample-model' }]);
  });

  it('takes new ids, and corrections under an id that is still there', () => {
    importAll(withItems(first!));
    const corrected = withItems({ ...first!, n: 61 }, buildEvidenceItem({ id: 'e3' }));
    expect(importAll(corrected)).toMatchObject({ updated: ['sample-model'], refused: [] });
  });

  it.each<[string, Partial<Card>, Partial<Card>]>([
    ['cost', { costs: [] }, { costs: [{ ...buildCard().costs[0]!, amount: 1 }] }],
    [
      'figure',
      { spread: { ...buildCard().spread, figures: [] } },
      { spread: { ...buildCard().spread, figures: [{ ...buildCard().spread.figures[0]!, value: 99 }] } },
    ],
    [
      'requirement',
      { requirements: { text: 'None.', items: [] } },
      {
        requirements: {
          text: 'A.',
          items: [{ id: 'n1', need: 'A kettle', theme: 'practical', source: 's1' }],
        },
      },
    ],
    [
      'risk',
      { risks: { text: 'None.', items: [] } },
      { risks: { text: 'A.', items: [{ ...buildCard().risks.items[0]!, risk: 'Rain' }] } },
    ],
  ])('holds for a %s too', (_name, without, reused) => {
    importAll(buildCard());
    importAll(buildCard(without));
    expect(importAll(buildCard(reused)).refused).toHaveLength(1);
  });
});
