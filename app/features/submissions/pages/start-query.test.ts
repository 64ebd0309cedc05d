import { describe, expect, it } from 'vitest';
import type { Catalogue, CareModel, RetiredAddress } from '#app/features/models/catalogue.server.ts';
import { readStart } from './start-query.ts';

const bySlug = new Map(['tea-circles', 'new-name'].map((slug) => [slug, { card: { slug } } as CareModel]));
const retired = new Map<string, RetiredAddress>([
  ['old-name', { movedTo: 'new-name' }],
  ['round', { movedTo: 'about' }],
  ['about', { movedTo: 'round' }],
  ['gone', { withdrawnOn: '2026-01-02', reason: 'It never ran.' }],
]);
const catalogue: Catalogue = { version: '1', models: [], bySlug, retired };

describe('what the address suggests', () => {
  it.each([
    ['', null, null, ''],
    ['utm_source=x&compare=tea-circles', null, null, ''],
    ['model=tea-circles', 'change', 'tea-circles', 'model=tea-circles'],
    ['kind=study&model=tea-circles', 'study', 'tea-circles', 'model=tea-circles&kind=study'],
    ['kind=study', 'study', null, 'kind=study'],
    ['model=old-name&kind=change', 'change', 'new-name', 'model=new-name&kind=change'],
  ])('%s', (query, kind, model, clean) => {
    expect(readStart(new URLSearchParams(query), catalogue)).toEqual({ kind, model, clean, ignored: [] });
  });

  it.each([
    ['model=none-such', 'No such model.'],
    ['model=constructor', 'No such model.'],
    ['model=round', 'No such model.'],
    ['model=gone', 'Withdrawn from the directory on 2 January 2026: It never ran.'],
    ['kind=moderator', 'Only new-model, change, study.'],
    ['model=tea-circles&model=new-name', 'Only the first is used.'],
    ['kind=new-model&model=tea-circles', 'A new model is none that has a card.'],
    ['colour=blue', 'No such parameter.'],
  ])('tells why it ignores %s', (query, reason) => {
    expect(readStart(new URLSearchParams(query), catalogue).ignored.map((each) => each.reason)).toEqual([
      reason,
    ]);
  });
});
