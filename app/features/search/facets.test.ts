import { describe, expect, it } from 'vitest';
import { facets } from './facets.ts';
import { loadCatalogue, type CareModel } from '#app/features/models/catalogue.server.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import { importCards } from '#app/features/models/commands.server.ts';
import { lists, termIds } from '#app/features/vocabulary/vocabulary.ts';
import { buildCard, buildEvidenceItem } from '#tests/factories/card.ts';
import { openTestDatabase } from '#tests/setup/open-test-database.ts';

/** The model that a card becomes by the whole way through the database. */
function publish(card: Card): CareModel {
  const { db } = openTestDatabase();
  importCards(db, { cards: [card], retired: [], now: new Date('2026-03-04T05:06:07.000Z') });
  return loadCatalogue(db).models[0]!;
}

function listValues(model: CareModel, ukDay = '2026-05-05'): Record<string, readonly string[]> {
  return Object.fromEntries(facets.map(({ id, valuesOf }) => [id, valuesOf(model, ukDay)]));
}

describe('the registry of facets', () => {
  it('names no facet twice, and none like another parameter of the address', () => {
    const ids = facets.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const taken of ['q', 'sort', 'view', 'page', 'perPage', 'compare']) expect(ids).not.toContain(taken);
    expect(ids.join(' ')).not.toMatch(/utm_/);
  });

  it.each(facets.map((facet) => [facet.id, facet] as const))(
    'gives %s options that can be told apart',
    (_id, facet) => {
      const ids = facet.options.map(({ id }) => id);
      const labels = facet.options.map(({ label }) => label);
      expect(ids.length).toBeGreaterThan(1);
      expect(new Set(ids).size).toBe(ids.length);
      expect(new Set(labels).size).toBe(labels.length);
      for (const id of ids) expect(id).toMatch(/^[a-z0-9-]+$/);
      expect(facet.label).toMatch(/^[A-Z]/);
    },
  );
});

describe('the values of a model', () => {
  it('are its terms, every step between two, its level and verdicts, whether a cost is stated and a check due', () => {
    const card = buildCard({
      approach: 'shared-life',
      furtherApproaches: ['connecting'],
      spectrum: { from: 'early-help', to: 'crisis-and-acute', why: 'All but the first.' },
      people: ['everyone', 'unpaid-carers'],
    });
    expect(listValues(publish(card))).toEqual({
      approach: ['shared-life', 'connecting'],
      step: ['early-help', 'long-term-support', 'intensive-support', 'crisis-and-acute'],
      people: ['everyone', 'unpaid-carers'],
      setting: ['neighbourhood'],
      outcome: ['wellbeing', 'loneliness'],
      instead: ['day-centre', 'nothing'],
      level: ['2'],
      verdict: ['supported'],
      stage: ['several-places'],
      cost: ['stated'],
      checked: ['current'],
    });
  });

  it('say that no cost is stated where only a saving is', () => {
    const saving = buildCard().costs.map((cost) => ({ ...cost, kind: 'saving' as const }));
    expect(listValues(publish(buildCard({ costs: saving }))).cost).toEqual(['not-stated']);
    expect(listValues(publish(buildCard({ costs: [] }))).cost).toEqual(['not-stated']);
  });

  it.each([
    ['2027-01-14', 'current'],
    ['2027-01-15', 'overdue'],
  ])('on %s say of a card reviewed on 15 January 2026 that its check is %s', (ukDay, expected) => {
    expect(listValues(publish(buildCard({ reviewedOn: '2026-01-15' })), ukDay).checked).toEqual([expected]);
  });

  it('hold every verdict that any outcome has, each once', () => {
    const items = [
      buildEvidenceItem({
        id: 'e1',
        comparison: 'group',
        outcomes: [{ outcome: 'cost', direction: 'none', words: 'no dearer' }],
      }),
      buildEvidenceItem({
        id: 'e2',
        comparison: 'group',
        outcomes: [{ outcome: 'safety', direction: 'negative', words: 'less safe' }],
      }),
    ];
    const card = buildCard({
      evidence: { text: 'Studies [s1].', items },
      impact: { text: 'People should feel better.', outcomes: ['wellbeing', 'loneliness'] },
    });
    expect(listValues(publish(card)).verdict).toEqual(['account', 'no-effect', 'worse']);
  });

  it.each<[string, string, Card['evidence']['items']]>([
    ['1', 'an account alone', []],
    ['2', 'a change seen', [buildEvidenceItem()]],
    ['3', 'a comparison', [buildEvidenceItem({ comparison: 'group' })]],
  ])('are level %s for %s', (level, _name, items) => {
    expect(listValues(publish(buildCard({ evidence: { text: 'Studies [s1].', items } }))).level).toEqual([
      level,
    ]);
  });

  it('are options of their facet, whatever the terms of the card', () => {
    const cards = termIds('people').map((person, index) =>
      buildCard({
        people: [person],
        approach: lists.approach[index % lists.approach.length]!.id,
        furtherApproaches: [],
        spectrum: {
          from: lists.step[index % lists.step.length]!.id,
          to: lists.step[index % lists.step.length]!.id,
          why: 'One step.',
        },
      }),
    );
    for (const model of cards.map(publish)) {
      for (const { id, options, valuesOf } of facets) {
        const values = valuesOf(model, '2026-05-05');
        expect(values.length, id).toBeGreaterThan(0);
        expect(options.map((option) => option.id)).toEqual(expect.arrayContaining([...values]));
      }
    }
  });
});
