import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listEvidenceFacets } from './evidence-facets.ts';
import { listEvidence } from './evidence-records.ts';
import { mapEvidence, type MapCell } from './map-evidence.ts';
import { searchEvidence, selectEvidence } from './search-evidence.ts';
import type { EvidenceItem } from '#app/features/models/card-schema.ts';
import { assessCard } from '#app/features/models/evidence-rule/evidence-rule.ts';
import { termIds, type ApproachId } from '#app/features/vocabulary/vocabulary.ts';
import { buildCard } from '#tests/factories/card.ts';
import { buildBeforeAfter, buildTrial } from '#tests/factories/evidence.ts';

function buildModel(slug: string, approaches: readonly ApproachId[], items: readonly EvidenceItem[]) {
  const card = buildCard({
    slug,
    name: slug,
    approach: approaches[0],
    furtherApproaches: approaches.slice(1),
    evidence: {
      text: 'Some.',
      items: items.map((item, index) => ({ ...item, id: `e${index + 1}`, source: 's1' })),
    },
  });
  return {
    card,
    evidence: assessCard(card),
    revision: { number: 1, createdAt: '2026-01-15T12:00:00.000Z' },
    terms: new Map([['approach', approaches]]),
  };
}

const models = [
  buildModel(
    'first',
    ['connecting', 'volunteering'],
    [
      buildTrial({ outcome: 'loneliness', direction: 'positive', independent: true }),
      buildTrial({ outcome: 'loneliness', direction: 'none', place: 'Hull' }),
      buildBeforeAfter({ outcome: 'wellbeing', direction: 'positive', inUk: false }),
      {
        ...buildTrial(),
        outcomes: [
          { outcome: 'loneliness', direction: 'unclear', words: 'too few to tell' },
          { outcome: 'wellbeing', direction: 'positive', words: 'better' },
        ],
      },
    ],
  ),
  buildModel('second', ['connecting'], [buildTrial({ outcome: 'loneliness', direction: 'negative' })]),
  buildModel('third', ['connecting'], []),
];
const records = listEvidence({ models });
const facets = listEvidenceFacets(records);

function drawMap(asked: Record<string, readonly string[]> = {}) {
  const chosen = new Map(Object.entries(asked).filter(([, ids]) => ids.length > 0));
  return mapEvidence(models, records, selectEvidence(records, facets, chosen), chosen);
}
function readCell(map: ReturnType<typeof drawMap>, approach: string, outcome: string): MapCell | undefined {
  return map.rows.find((row) => row.approach === approach)?.cells.find((cell) => cell.outcome === outcome);
}

describe('the evidence-and-gap map', () => {
  it('counts findings, directions, independent ones and verdicts of models in each cell', () => {
    const map = drawMap();
    expect(map.outcomes).toEqual(termIds('outcome'));
    expect(map.rows.map(({ approach, findings }) => [approach, findings])).toEqual([
      ['connecting', 5],
      ['volunteering', 4],
    ]);
    expect(readCell(map, 'connecting', 'loneliness')).toEqual({
      outcome: 'loneliness',
      findings: 4,
      directions: { positive: 1, mixed: 0, none: 1, negative: 1, unclear: 1 },
      independent: 1,
      verdicts: { supported: 0, account: 0, contested: 1, 'no-effect': 0, worse: 1 },
      known: 4,
    });
  });

  it('has a row for every model of an approach, one without a finding included', () => {
    const [connecting] = drawMap().rows;
    expect(connecting?.models.map(({ model, findings }) => [model.card.slug, findings])).toEqual([
      ['first', 4],
      ['second', 1],
      ['third', 0],
    ]);
  });

  it('tells what is not known from what is not among those chosen', () => {
    const map = drawMap({ independent: ['unknown'] });
    expect(readCell(map, 'connecting', 'wellbeing')).toMatchObject({ findings: 0, known: 2 });
    expect(readCell(map, 'connecting', 'cost')).toMatchObject({ findings: 0, known: 0 });
  });

  it('leaves out rows and columns that can hold nothing chosen', () => {
    expect(drawMap({ outcome: ['cost', 'loneliness'] }).outcomes).toEqual(['loneliness', 'cost']);
    expect(drawMap({ approach: ['volunteering'] }).rows.map(({ approach }) => approach)).toEqual([
      'volunteering',
    ]);
    const ofSecond = drawMap({ model: ['second'] }).rows;
    expect(ofSecond.map(({ approach }) => approach)).toEqual(['connecting']);
    expect(ofSecond[0]?.models.map(({ model }) => model.card.slug)).toEqual(['second']);
  });

  it('counts in each cell exactly what choosing its row and its outcome lists, whatever else is chosen', () => {
    const choices = fc.record({
      direction: fc.subarray(termIds('direction'), { maxLength: 2 }),
      outcome: fc.subarray(['loneliness', 'wellbeing', 'cost'], { maxLength: 2 }),
      uk: fc.subarray(['yes', 'no'], { maxLength: 1 }),
      independent: fc.subarray(['true', 'false'], { maxLength: 1 }),
      approach: fc.subarray(['connecting', 'volunteering'], { maxLength: 2 }),
      model: fc.subarray(['first', 'second'], { maxLength: 2 }),
    });
    fc.assert(
      fc.property(choices, (asked) => {
        const chosen = new Map(Object.entries(asked).filter(([, ids]) => ids.length > 0));
        const countListed = (more: Record<string, string[]>) =>
          searchEvidence(records, facets, {
            chosen: new Map([...chosen, ...Object.entries(more)]),
            sort: 'model',
            page: 1,
            perPage: 1,
          }).total;
        for (const row of drawMap(asked).rows) {
          const ofRows = [
            { cells: row.cells, more: { approach: [row.approach] } },
            ...row.models.map(({ model, cells }) => ({ cells, more: { model: [model.card.slug] } })),
          ];
          for (const { cells, more } of ofRows) {
            for (const { outcome, findings, directions } of cells) {
              expect(findings).toBe(countListed({ ...more, outcome: [outcome] }));
              expect(Object.values(directions).reduce((sum, count) => sum + count, 0)).toBe(findings);
            }
          }
        }
      }),
    );
  });

  it('puts every outcome of every finding in one cell of each approach of its model, and nothing else anywhere', () => {
    const inCells = drawMap()
      .rows.flatMap(({ cells }) => cells)
      .reduce((sum, { findings }) => sum + findings, 0);
    const expected = records.reduce(
      (sum, { model, item }) => sum + item.outcomes.length * (model.terms.get('approach')?.length ?? 0),
      0,
    );
    expect(inCells).toBe(expected);
  });
});
