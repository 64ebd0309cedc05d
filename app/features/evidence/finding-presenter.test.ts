import { expect, it } from 'vitest';
import { describeFindingInLinkedData } from './finding-linked-data.ts';
import { presentFinding } from './finding-presenter.ts';
import { assessCard } from '#app/features/models/evidence-rule/evidence-rule.ts';
import { buildCard, buildEvidenceItem } from '#tests/factories/card.ts';

const card = buildCard({
  slug: 'sample',
  name: 'Sample',
  evidence: {
    text: 'Some.',
    items: [
      buildEvidenceItem({ id: 'e1', source: 's1' }),
      buildEvidenceItem({
        id: 'e4',
        source: 's1',
        finding: `Of 60 people 41 felt better [s2]. ${'They said so at length. '.repeat(20)}`,
        place: null,
        year: null,
      }),
    ],
  },
  sources: {
    s1: { title: 'A study', publisher: 'A press', year: null, url: null, kind: 'paper', read: 'part' },
  },
});
const model = {
  card,
  evidence: assessCard(card),
  revision: { number: 3, createdAt: '2026-01-15T12:00:00.000Z' },
  terms: new Map(),
};
const present = (id: string) => presentFinding(model, id, 'https://rainbow.example');

it('a finding is cited by model, id, revision, day, address and study', () => {
  expect(present('e4')?.citation).toBe(
    'Community Rainbow, “Sample”, finding e4, revision 3, 15 January 2026, https://rainbow.example/evidence/sample/e4, licence CC BY 4.0; from: A study, A press, undated.',
  );
});

it('its description is short and cites nothing', () => {
  const description = present('e4')?.description ?? '';
  expect(description).toMatch(/^Of 60 people 41 felt better\. They said .*…$/);
  expect(description.length).toBeLessThanOrEqual(160);
});

it('leads to those before and after it on its card', () => {
  expect([present('e1')?.previous, present('e1')?.next]).toEqual([null, 'e4']);
  expect([present('e4')?.previous, present('e4')?.next]).toEqual(['e1', null]);
});

it.each(['e2', 'E1', '', '__proto__'])('is none at “%s”', (id) => {
  expect(present(id)).toBeNull();
});

it('is a claim in linked data, based on its study, with nothing that is not stated', () => {
  const page = present('e4');
  const described = page && describeFindingInLinkedData(page, (path) => `https://rainbow.example${path}`);
  expect(described?.mainEntity).toMatchObject({
    '@type': 'Claim',
    url: 'https://rainbow.example/evidence/sample/e4',
    identifier: 'sample/e4',
    isPartOf: { '@id': 'https://rainbow.example/models/sample#card' },
    isBasedOn: { '@type': 'CreativeWork', name: 'A study', publisher: { name: 'A press' } },
  });
  expect(described?.mainEntity).not.toHaveProperty('spatialCoverage');
  expect(described?.mainEntity).not.toHaveProperty('temporalCoverage');
});
