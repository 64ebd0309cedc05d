import { describe, expect, it } from 'vitest';
import { listEvidenceFacets } from './evidence-facets.ts';
import { parseEvidencePageQuery } from './evidence-query.ts';
import { listEvidence } from './evidence-records.ts';
import { presentMap } from './map-presenter.ts';
import { selectEvidence } from './search-evidence.ts';
import { assessCard } from '#app/features/models/evidence-rule/evidence-rule.ts';
import { buildCard } from '#tests/factories/card.ts';
import { buildTrial } from '#tests/factories/evidence.ts';

const items = [
  buildTrial({ outcome: 'cost', direction: 'negative', independent: true }),
  buildTrial({ outcome: 'cost', direction: 'none' }),
  buildTrial({ outcome: 'wellbeing', inUk: false }),
];
const card = buildCard({
  slug: 'sample',
  name: 'Sample',
  approach: 'shared-life',
  furtherApproaches: [],
  evidence: {
    text: 'Some.',
    items: items.map((item, index) => ({ ...item, id: `e${index + 1}`, source: 's1' })),
  },
});
const models = [
  {
    card,
    evidence: assessCard(card),
    revision: { number: 1, createdAt: '2026-01-15T12:00:00.000Z' },
    terms: new Map([['approach', ['shared-life']]]),
  },
];
const records = listEvidence({ models });
const facets = listEvidenceFacets(records);

function present(query: string) {
  const asked = parseEvidencePageQuery(new URLSearchParams(query), facets);
  const found = selectEvidence(records, facets, asked.chosen);
  const [row] = presentMap(models, { records, facets }, found, asked).rows;
  return {
    cellOf: (outcome: string) => row?.cells.find((cell) => cell.outcome === outcome),
    modelCellOf: (outcome: string) => row?.opened?.[0]?.cells.find((cell) => cell.outcome === outcome),
    row,
  };
}

describe('a cell of the map', () => {
  it('says all it shows, and leads to its findings with all else that was chosen', () => {
    expect(present('independent=true&independent=false&sort=year&page=2').cellOf('cost')).toMatchObject({
      words:
        '2 findings on cost and value for money for Sharing home and community life: 1 no difference and 1 negative; 1 independent. 1 model: 1 cost more',
      to: '/evidence?approach=shared-life&outcome=cost&independent=true&independent=false&sort=year#findings',
    });
  });

  it('of a model says its verdict, and names the model alone', () => {
    expect(present('open=shared-life&approach=shared-life').modelCellOf('wellbeing')).toMatchObject({
      words: '1 finding on mental wellbeing for Sample: 1 positive; 0 independent. Supported',
      to: '/evidence?model=sample&outcome=wellbeing#findings',
    });
  });

  it('of which nothing is known asks for a study', () => {
    expect(present('').cellOf('loneliness')).toMatchObject({
      words:
        'Nothing known of less loneliness, more connection for Sharing home and community life: tell us of a study',
      to: '/submit?kind=study',
    });
    expect(present('open=shared-life').modelCellOf('loneliness')?.to).toBe('/submit?kind=study&model=sample');
  });

  it('whose findings are not among those chosen is no gap', () => {
    const { cellOf } = present('uk=no');
    expect(cellOf('cost')?.words).toBe(
      'None of the 2 findings on cost and value for money for Sharing home and community life is among those chosen',
    );
    expect(present('uk=yes').cellOf('wellbeing')?.words).toBe(
      'The one finding on mental wellbeing for Sharing home and community life is not among those chosen',
    );
  });
});

it('a row opens and folds away with all else held', () => {
  expect(present('uk=yes&sort=year').row?.toggle).toBe('/evidence?uk=yes&sort=year&open=shared-life');
  expect(present('uk=yes&open=shared-life').row?.toggle).toBe('/evidence?uk=yes');
});
