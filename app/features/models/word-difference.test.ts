import { expect, it } from 'vitest';
import type { Card } from './card-schema.ts';
import { wordDifference } from './word-difference.ts';
import { buildCard, buildEvidenceItem } from '#tests/factories/card.ts';

// What a few things are called stands in the tests of the feed, which says the same.
it('names what few there are and counts what are many', () => {
  const card = buildCard();
  card.evidence.items = ['e1', 'e3', 'e4', 'e5', 'e6'].map((id) => buildEvidenceItem({ id }));
  card.costs = ['c2', 'c3', 'c4'].map((id) => ({ ...(card.costs[0] as Card['costs'][number]), id }));
  expect(wordDifference(buildCard(), card)).toBe(
    '4 findings and costs c2, c3 and c4 added; finding e2 and cost c1 taken out.',
  );
});

it('tells what was reworded from what is another', () => {
  const card = buildCard();
  card.spread.text = 'It ran.';
  card.risks.text = 'Money.';
  card.risks.items = [...card.risks.items];
  card.status = 'paused';
  expect(wordDifference(buildCard(), card)).toBe(
    'Its spread and what would kill it reworded; its status changed.',
  );
  card.spread.stage = 'pilot';
  expect(wordDifference(buildCard(), card)).toBe(
    'What would kill it reworded; its status and its spread changed.',
  );
});
