import { describe, expect, it } from 'vitest';
import { listCardEntries, listReleaseEntries } from './feed-entries.ts';
import type { ReleaseChange, ReleaseManifest } from './release/release-manifest.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import { buildCard, buildEvidenceItem } from '#tests/factories/card.ts';

const createdAt = '2026-03-04T05:06:07.000Z';

/** The entry of a revision that turned the sample card into the changed one. */
function describeChange(change: (card: Card) => void, correction: string | null = null) {
  const card = buildCard();
  change(card);
  const [entry] = listCardEntries({
    revisions: [{ number: 3, createdAt, card, before: buildCard(), correction }],
    withdrawals: [],
  });
  return entry;
}

it('a first revision is a new card, with its summary', () => {
  const card = buildCard({ slug: 'tea', name: 'Tea', summary: 'Tea for all.' });
  expect(
    listCardEntries({
      revisions: [{ number: 1, createdAt, card, before: null, correction: null }],
      withdrawals: [],
    }),
  ).toEqual([
    {
      kind: 'new',
      name: 'Tea',
      path: '/models/tea',
      mark: 'revision-1',
      updated: createdAt,
      summary: 'Tea for all.',
    },
  ]);
});

it('a withdrawal has its day and its reason, and the name that the card had if there was one', () => {
  const withdrawal = { slug: 'tea', withdrawnOn: '2026-02-01', reason: 'Its provider asked for it.' };
  const [named, unnamed] = listCardEntries({
    revisions: [],
    withdrawals: [
      { ...withdrawal, name: 'Tea' },
      { ...withdrawal, name: null },
    ],
  });
  expect(named).toEqual({
    kind: 'withdrawn',
    name: 'Tea',
    path: '/models/tea',
    mark: 'withdrawn-2026-02-01',
    updated: '2026-02-01T00:00:00Z',
    summary: 'Its provider asked for it.',
  });
  expect(unnamed?.name).toBe('tea');
});

describe('a later revision', () => {
  it.each<[change: (card: Card) => void, kind: string, summary: string]>([
    [(card) => (card.summary = 'Otherwise.'), 'changed', 'The summary reworded.'],
    [
      (card) => {
        card.problem.text = 'Otherwise.';
        card.spread.stage = 'pilot';
        card.spread.stageReason = 'One town [s2].';
        card.people = ['everyone'];
      },
      'changed',
      'The problem reworded; its spread and who it is for changed.',
    ],
    [(card) => (card.reviewedOn = '2026-03-01'), 'changed', 'Checked against its sources on 1 March 2026.'],
    [
      (card) => {
        Object.assign(card.evidence.items[0] ?? {}, { n: 61 });
        Object.assign(card.costs[0] ?? {}, { amount: 1 });
        card.summary = 'Otherwise.';
      },
      'corrected',
      'Finding e1 and cost c1 corrected; the summary reworded.',
    ],
    [
      (card) => {
        Object.assign(card.sources['s2'] ?? {}, { year: 2020 });
        card.evidence.items.push(buildEvidenceItem({ id: 'e9' }));
        card.requirements.items = [];
        card.risks.items = [];
        Object.assign(card.spread.figures[0] ?? {}, { value: 3 });
      },
      'corrected',
      'Figure f1 and source s2 corrected; finding e9 added; requirement n1 and risk r1 taken out.',
    ],
    [(card) => card.evidence.items.reverse(), 'changed', 'The evidence changed.'],
    [(card) => (card.costs = []), 'changed', 'Cost c1 taken out.'],
    [
      (card) => Object.assign(card.requirements.items[0] ?? {}, { common: 'place' }),
      'changed',
      'Only the form in which it is kept has changed.',
    ],
    [() => undefined, 'changed', 'Only the form in which it is kept has changed.'],
  ])('%o is %s: %s', (change, kind, summary) => {
    expect(describeChange(change)).toMatchObject({ kind, summary, mark: 'revision-3' });
  });
});

describe('a revision with a correction', () => {
  const words = 'We had the cost of another year.';

  it('is corrected, and says what was wrong before all else', () => {
    expect(describeChange((card) => (card.summary = 'Otherwise.'), words)).toMatchObject({
      kind: 'corrected',
      summary: `Correction: ${words} The summary reworded.`,
    });
  });
});

describe('a renaming', () => {
  it('is no new card, and has the name that it had', () => {
    const entry = describeChange((card) => {
      card.otherNames = [...card.otherNames, card.name];
      card.slug = 'tea';
      card.name = 'Tea';
      card.people = ['everyone'];
    });
    expect(entry).toMatchObject({
      kind: 'changed',
      name: 'Tea',
      path: '/models/tea',
      summary: 'Renamed from Sample Model. Who it is for changed.',
    });
  });

  it('of the address alone says so', () => {
    expect(describeChange((card) => (card.slug = 'tea'))).toMatchObject({
      kind: 'changed',
      summary: 'Its address was sample-model before.',
    });
  });
});

describe('a release', () => {
  const build = (previous: string | null, ...kinds: ReleaseChange['kind'][]) =>
    ({
      version: '2026.03.2',
      madeAt: createdAt,
      previous,
      changes: kinds.map((kind) => ({ kind })),
      models: [{ slug: 'tea' }, { slug: 'cake' }],
    }) as unknown as ReleaseManifest;

  it('is an entry of its own address', () => {
    expect(listReleaseEntries([build(null)])).toEqual([
      {
        kind: 'release',
        name: '2026.03.2',
        path: '/data/2026.03.2',
        mark: '',
        updated: createdAt,
        summary: 'The first release: 2 models.',
      },
    ]);
  });

  it.each<[kinds: ReleaseChange['kind'][], told: string]>([
    [[], 'no card changed'],
    [['withdrawn'], '1 card withdrawn'],
    [['moved', 'added', 'corrected', 'added'], '2 cards added, 1 corrected, 1 moved'],
    [['relevelled', 'changed'], '1 card changed, 1 at another evidence level'],
  ])('after %j says: %s', (kinds, told) => {
    expect(listReleaseEntries([build('2026.03.1', ...kinds)])[0]?.summary).toBe(
      `2 models. Since release 2026.03.1: ${told}.`,
    );
  });
});
