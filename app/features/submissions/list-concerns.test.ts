import { describe, expect, it } from 'vitest';
import { buildCard, buildEvidenceItem } from '#tests/factories/card.ts';
import { assembleCard } from './assemble-card.ts';
import { draftOfCard, emptyDraft, type DraftCard } from './draft.ts';
import { listConcerns } from './list-concerns.ts';

const published = buildCard();
const at = { slug: published.slug, reviewedOn: '2026-03-10' };

function concernsOf(changes: DraftCard) {
  const draft = draftOfCard('change', published, [published]);
  return listConcerns('change', assembleCard({ ...draft, card: { ...draft.card, ...changes } }, at), null);
}

it('has nothing to say of a good card, nor of one that was not begun', () => {
  expect(concernsOf({})).toEqual([]);
  expect(listConcerns('new-model', assembleCard(emptyDraft(), { ...at, slug: null }), null)).toEqual([]);
});

it('leads to the question, and to the entry of a list', () => {
  expect(concernsOf({ problem: { text: 'In the town 4,000 people live alone.' } })[0]).toMatchObject({
    question: 'problem',
    entry: null,
    mend: expect.stringContaining('[s1]') as unknown,
  });
  const [cost] = published.costs;
  if (cost === undefined) throw new Error('The sample card has a cost.');
  expect(
    concernsOf({
      costs: [...published.costs, { ...cost, id: 'c9', what: 'A grant of the council', kind: 'start-up' }],
    }).map(({ question, entry }) => [question, entry]),
  ).toEqual([['costs', 'c9']]);
});

it.each<[string, DraftCard]>([
  ['a plain summary of one long sentence', { plainSummary: 'Tea. '.repeat(9) }],
  ['a summary with a figure', { summary: 'It helps 300 people.' }],
  ['a status and a stage that differ', { status: 'closed', statusNote: 'It closed in spring.' }],
  [
    'costs that contradict each other',
    { costs: published.costs.flatMap((cost) => [cost, { ...cost, id: 'c9', amount: 1 }]) },
  ],
  ['a publication that is not there', { problem: { text: 'So it is said [s88].' } }],
])('tells of %s without the names of keys', (_case, changes) => {
  const told = concernsOf(changes);
  expect(told.length).toBeGreaterThan(0);
  for (const { message, mend } of told) {
    expect(`${message} ${mend ?? ''}`).not.toMatch(/[a-z][A-Z]|\w+: [a-z]+-?[a-z]*$|statusNote/);
    expect(message).toMatch(/[.”…]$/);
  }
});

describe('of a study', () => {
  it('says what it adds, and not what the card had before', () => {
    const faulty = buildCard({ problem: { text: 'In the town 4,000 people live alone.' } });
    const draft = draftOfCard('study', faulty, [faulty]);
    const item = draft.study?.item ?? '';
    const finding = buildEvidenceItem({ id: item, source: 's1', finding: 'Ask ann@example.org about it.' });
    const assembled = assembleCard(
      { ...draft, card: { ...draft.card, evidence: { ...draft.card.evidence, items: [finding] } } },
      at,
    );
    expect(listConcerns('study', assembled, draft.study).map(({ question }) => question)).toEqual([
      'finding',
    ]);
  });
});
