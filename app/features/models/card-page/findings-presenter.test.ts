import { describe, expect, it } from 'vitest';
import { presentFindings } from './findings-presenter.ts';
import { buildCard, buildEvidenceItem } from '#tests/factories/card.ts';

const buildCardOf = (count: number) =>
  buildCard({
    evidence: {
      text: 'Studies [s1].',
      items: Array.from({ length: count }, (_, index) =>
        buildEvidenceItem({ id: `e${index + 1}`, independent: index === 0, inUk: index < 2 }),
      ),
    },
  });
const present = (count: number, search = '') =>
  presentFindings(buildCardOf(count), new URLSearchParams(search));

describe('the table of findings', () => {
  it.each([
    [0, false],
    [6, false],
    [7, true],
  ])('of a card with %i findings has controls: %s', (count, hasControls) => {
    expect(present(count).hasControls).toBe(hasControls);
  });

  it('does what its address asks even where it has no controls', () => {
    expect(present(3, 'uk=yes')).toMatchObject({
      shown: ['e1', 'e2'],
      leftOut: ['e3'],
      narrowedBy: ['from the United Kingdom'],
    });
  });

  it('says what the findings shown have in common, and nothing where only their order was asked for', () => {
    expect(present(7, 'outcome=wellbeing&direction=positive&independent=yes').narrowedBy).toEqual([
      'mental wellbeing',
      'positive',
      'independent',
    ]);
    expect(present(7, 'sort=year').narrowedBy).toEqual([]);
  });

  it('offers what the card has findings of, with their number, and what was chosen in vain', () => {
    const { outcomes, directions, independent, uk } = present(7, 'outcome=safety&direction=negative');
    expect(outcomes).toEqual([
      { id: 'loneliness', count: 7 },
      { id: 'wellbeing', count: 7 },
      { id: 'safety', count: 0 },
    ]);
    expect(directions).toEqual([
      { id: 'positive', count: 7 },
      { id: 'negative', count: 0 },
    ]);
    expect([independent, uk]).toEqual([1, 2]);
  });

  it('has an address without what was ignored', () => {
    expect(present(7, 'colour=blue').clean).toBe('/models/sample-model');
    expect(present(7, 'colour=blue&uk=yes&sort=odd').clean).toBe('/models/sample-model?uk=yes');
  });
});
