import { describe, expect, it } from 'vitest';
import { explainCardLevel, explainFinding } from './explain-finding.ts';
import type { Card, EvidenceItem } from '#app/features/models/card-schema.ts';
import { buildCard } from '#tests/factories/card.ts';
import { buildBeforeAfter, buildTrial, type ItemParts } from '#tests/factories/evidence.ts';

function buildCardOf(...items: EvidenceItem[]): Card {
  return buildCard({
    evidence: { text: 'Some.', items: items.map((item, index) => ({ ...item, id: `e${index + 1}` })) },
    impact: { text: 'Better.', outcomes: ['wellbeing'] },
    costs: [],
  });
}

/** What the first of the items does, on wellbeing. */
function explainFirst(...items: EvidenceItem[]) {
  const card = buildCardOf(...items);
  const [first] = card.evidence.items;
  if (!first) throw new Error('A card without an item explains nothing.');
  const [effect] = explainFinding(card, first);
  return { effect, cardLevel: explainCardLevel(card, first) };
}

describe('what a finding counts as', () => {
  it.each<[what: string, item: EvidenceItem, countsAs: string[], why: RegExp]>([
    [
      'a positive trial',
      buildTrial(),
      ['test', 'change'],
      /^It counts as a test, .* a benefit, and as a change\.$/,
    ],
    [
      'a trial of no difference',
      buildTrial({ direction: 'none' }),
      ['test'],
      /no difference\. It is no change: it shows no benefit\.$/,
    ],
    [
      'a mixed trial',
      buildTrial({ direction: 'mixed' }),
      ['test', 'change'],
      /both as one with a benefit and as one without/,
    ],
    ['a negative trial', buildTrial({ direction: 'negative' }), ['test'], /that found it worse/],
    [
      'a trial of low certainty',
      buildTrial({ caution: 'low-certainty' }),
      ['test', 'change'],
      /cannot reach level 3, “Compared”, by itself\.$/,
    ],
    [
      'a change',
      buildBeforeAfter(),
      ['change'],
      /^It counts as a change\. It is no test: it has no randomised or matched comparison group\.$/,
    ],
    ['a small change', buildBeforeAfter({ n: 19 }), [], /^It counts for nothing\. .* at least 20 people/],
    [
      'what compares with nothing',
      buildBeforeAfter({ comparison: 'none' }),
      [],
      /It is no change: it compares with nothing\.$/,
    ],
    [
      'a related model',
      buildTrial({ ownModel: false }),
      [],
      /^It counts for nothing: it is of a related model, not of this one\.$/,
    ],
    [
      'what was not measured, at second hand',
      buildTrial({ measured: false, caution: 'second-hand' }),
      [],
      /^It counts for nothing: nothing was measured and the study is known at second hand only\.$/,
    ],
    [
      'an unclear trial',
      buildTrial({ direction: 'unclear' }),
      [],
      /It is no test: what it found is unclear\. It is no change: it shows no benefit\.$/,
    ],
  ])('%s', (_, item, countsAs, why) => {
    const { effect } = explainFirst(item);
    expect(effect?.countsAs).toEqual(countsAs);
    expect(effect?.why).toMatch(why);
  });
});

describe('what would be without a finding', () => {
  const other = (parts: ItemParts = {}) => buildTrial({ source: 's2', place: 'Hull', ...parts });

  it('is a lower level where it alone reaches the level', () => {
    const { effect, cardLevel } = explainFirst(buildTrial(), buildBeforeAfter());
    expect(effect?.level).toBe('Level 3 of 5: compared');
    expect(effect?.without).toBe(
      'It carries this result. Without it, the card would stand here at level 2 of 5: difference seen (supported).',
    );
    expect(cardLevel).toBe('Without this finding the whole card would stand at level 2 instead of 3.');
  });

  it('is another verdict where it is against the rest', () => {
    const { effect } = explainFirst(buildTrial({ direction: 'none' }), other());
    expect(effect?.verdict).toBe('Contested: studies point different ways');
    expect(effect?.without).toBe(
      'Without it, the card would stand here at level 3 of 5: compared (supported).',
    );
  });

  it('is no level where only trials without a benefit are left', () => {
    const { effect } = explainFirst(buildTrial(), other({ direction: 'none' }));
    expect(effect?.without).toContain('would stand here at no level (no effect found).');
  });

  it('is the same, carried by another, where there is another as good', () => {
    const { effect, cardLevel } = explainFirst(buildTrial({ n: 200 }), other({ source: 's1' }));
    expect(effect?.without).toBe('It carries this result. Without it, finding e2 would carry the same.');
    expect(cardLevel).toBeNull();
  });

  it('is the same where stronger ones carry it', () => {
    const { effect } = explainFirst(buildBeforeAfter({ source: 's1' }), other());
    expect(effect?.without).toBe('Without it, level and verdict would be the same.');
  });

  it('goes without saying where it counts for nothing', () => {
    const { effect } = explainFirst(buildTrial({ ownModel: false }), other());
    expect(effect?.without).toBe('');
  });
});

it('a finding on no outcome does nothing to any level', () => {
  const card = buildCardOf({ ...buildTrial(), outcomes: [], topics: ['reach'] });
  expect(explainFinding(card, card.evidence.items[0] as EvidenceItem)).toEqual([]);
});
