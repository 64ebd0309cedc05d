import { expect, it } from 'vitest';
import { compareLevels } from './compare-levels.ts';
import { buildCard, buildEvidenceItem } from '#tests/factories/card.ts';

const card = buildCard();
const withItems = (...items: ReturnType<typeof buildEvidenceItem>[]) =>
  buildCard({ evidence: { ...card.evidence, items } });

it('tells that nothing changes', () => {
  const compared = compareLevels(card, card);
  expect(compared).toMatchObject({ isChanged: false, changedCount: 0 });
  expect(compared.before).toBe(
    'Level 2 of 5: difference seen, for less loneliness, more connection; mental wellbeing',
  );
  expect(compared.outcomes.map(({ before, after }) => before === after)).toEqual([true, true]);
});

it('has what changes first, an outcome that is new or no longer named included', () => {
  const after = withItems(
    buildEvidenceItem({
      comparison: 'randomised',
      outcomes: [
        { outcome: 'wellbeing', direction: 'positive', words: 'felt better' },
        { outcome: 'cost', direction: 'negative', words: 'cost more' },
      ],
    }),
  );
  expect(compareLevels(card, after)).toMatchObject({
    after: 'Level 3 of 5: compared, for mental wellbeing',
    isChanged: true,
    changedCount: 3,
    outcomes: [
      {
        outcome: 'Mental wellbeing',
        before: 'Level 2 of 5: difference seen',
        after: 'Level 3 of 5: compared',
      },
      { outcome: 'Less loneliness, more connection', after: 'Level 1 of 5: clear account' },
      { before: null, after: 'Cost more' },
    ],
  });
  expect(compareLevels(after, card).outcomes.find(({ before }) => before === 'Cost more')?.after).toBeNull();
});

it('says where studies disagree, at the same level', () => {
  const test = { comparison: 'randomised', place: 'A', source: 's1' } as const;
  const one = (direction: 'positive' | 'none') => [{ outcome: 'wellbeing' as const, direction, words: 'x' }];
  const before = withItems(buildEvidenceItem({ comparison: 'own-past', outcomes: one('positive') }));
  const after = withItems(
    buildEvidenceItem({ ...test, outcomes: one('positive') }),
    buildEvidenceItem({ ...test, id: 'e2', outcomes: one('none') }),
  );
  const { outcomes, isChanged } = compareLevels(before, after);
  expect(outcomes[0]).toMatchObject({
    before: 'Level 2 of 5: difference seen',
    after: 'Level 2 of 5: difference seen; contested: studies point different ways',
    isChanged: true,
  });
  expect(isChanged).toBe(true);
});

it('has nothing before for a new model, and takes blanks for no account', () => {
  const blank = buildCard({ problem: { text: '' }, evidence: { text: '', items: [] } });
  expect(compareLevels(null, blank)).toMatchObject({
    before: null,
    after: 'Level 0 of 5: not yet assessed',
    changedCount: 0,
  });
});
