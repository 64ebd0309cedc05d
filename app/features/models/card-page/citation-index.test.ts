import { describe, expect, test } from 'vitest';
import { citationAnchor, indexCitations } from './citation-index.ts';
import { buildCard, buildEvidenceItem } from '#tests/factories/card.ts';

describe('indexCitations', () => {
  test('lists every place of a source in the order of reading', () => {
    const card = buildCard({
      statusNote: undefined,
      problem: { text: 'First [s1]. Again [s2][s1].' },
      solution: { text: 'Nothing cited.' },
      evidence: { text: 'Also [s1].', items: [buildEvidenceItem({ id: 'e7', source: 's1' })] },
      gaps: ['Not found.', 'Nor this [s1].'],
    });
    const places = indexCitations(card).get('s1') ?? [];
    expect(places.slice(0, 4)).toEqual([
      { anchor: 'cite-problem-1', label: 'Problem' },
      { anchor: 'cite-problem-3', label: 'Problem' },
      { anchor: 'cite-evidence-1', label: 'Evidence' },
      { anchor: 'cite-e7-1', label: 'finding e7' },
    ]);
    expect(places.at(-1)).toEqual({ anchor: 'cite-gap-2-1', label: 'what is not known' });
  });

  test('counts the source of a note after the citations inside it', () => {
    const card = buildCard({ regulation: { text: 'Inspected [s2].', source: 's1' } });
    const index = indexCitations(card);
    expect(index.get('s2')).toContainEqual({ anchor: citationAnchor('regulation', 1), label: 'Regulation' });
    expect(index.get('s1')).toContainEqual({ anchor: citationAnchor('regulation', 2), label: 'Regulation' });
  });

  test('gives no anchor twice', () => {
    const anchors = [...indexCitations(buildCard()).values()].flat().map(({ anchor }) => anchor);
    expect(new Set(anchors).size).toBe(anchors.length);
  });
});
