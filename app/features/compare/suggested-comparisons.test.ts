import { describe, expect, it } from 'vitest';
import { listCompanions, listReadyComparisons } from './suggested-comparisons.ts';
import type { CareModel } from '#app/features/models/catalogue.server.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import { assessCard } from '#app/features/models/evidence-rule/evidence-rule.ts';
import { buildCard } from '#tests/factories/card.ts';

function build(slug: string, overrides: Partial<Card> = {}): CareModel {
  const card = buildCard({ slug, name: slug.toUpperCase(), related: [], ...overrides });
  return {
    card,
    evidence: assessCard(card),
    revision: { number: 1, createdAt: '2026-01-15T12:00:00.000Z' },
    terms: new Map(),
  };
}
const impact = (...outcomes: Card['impact']['outcomes']) => ({ text: 'Much.', outcomes });

describe('companions', () => {
  const asked = build('asked', {
    related: [
      { model: 'kin', why: 'It grew out of it.' },
      { model: 'unpublished', why: 'Nobody knows.' },
    ],
    insteadOf: ['residential-care', 'day-centre', 'nothing'],
    people: ['older-people', 'unpaid-carers', 'everyone'],
    impact: impact('home', 'control'),
  });
  const stranger = { insteadOf: ['nothing' as const], people: ['everyone' as const] };
  const all = [
    asked,
    build('stranger', stranger),
    build('kin', stranger),
    build('same-people', {
      insteadOf: ['prison'],
      people: ['older-people', 'unpaid-carers'],
      impact: impact('home'),
    }),
    build('same-service', { insteadOf: ['day-centre'], people: ['autistic-people'], impact: impact('cost') }),
    build('same-service-and-outcomes', {
      insteadOf: ['day-centre'],
      people: ['autistic-people'],
      impact: impact('home'),
    }),
    build('both-services', {
      insteadOf: ['day-centre', 'residential-care'],
      people: ['autistic-people'],
      impact: impact('cost'),
    }),
    build('closed-one', {
      insteadOf: ['day-centre', 'residential-care'],
      status: 'closed',
      statusNote: 'Closed.',
    }),
  ];

  it('are first those that its card names, then the likeliest; what all have in common makes nobody alike', () => {
    expect(listCompanions(asked, all).map(({ slug, why }) => [slug, why])).toEqual([
      ['kin', 'It grew out of it.'],
      ['both-services', 'Both instead of: residential or nursing care; day centre.'],
      ['same-service-and-outcomes', 'Both instead of: day centre. Both expect: a settled, comfortable home.'],
      ['same-service', 'Both instead of: day centre.'],
      [
        'same-people',
        'Both for: older people; family and unpaid carers. Both expect: a settled, comfortable home.',
      ],
    ]);
  });

  it('are at most six', () => {
    const many = Array.from({ length: 9 }, (_, index) => build(`m${index}`, { people: ['older-people'] }));
    expect(listCompanions(asked, [asked, ...many])).toHaveLength(6);
  });
});

describe('ready-made comparisons', () => {
  it('are up to four of a service’s models, the best known first; closed ones and a service of one are left out', () => {
    const none = { text: 'Nothing [s1].', items: [] };
    const ready = listReadyComparisons([
      build('low-dated', { insteadOf: ['day-centre'], evidence: none }),
      build('low-undated', { insteadOf: ['day-centre'], evidence: none, costs: [] }),
      build('high', { insteadOf: ['day-centre', 'prison'] }),
      build('a-low-undated', { insteadOf: ['day-centre', 'nothing'], evidence: none, costs: [] }),
      build('z-low-undated', { insteadOf: ['day-centre', 'nothing'], evidence: none, costs: [] }),
      build('closed', { insteadOf: ['day-centre'], status: 'closed', statusNote: 'Closed.' }),
    ]);
    expect(ready).toEqual([
      {
        instead: 'day-centre',
        label: 'Day centre',
        models: ['high', 'low-dated', 'a-low-undated', 'low-undated'].map((slug) => ({
          slug,
          name: slug.toUpperCase(),
        })),
        total: 6,
      },
    ]);
  });
});
