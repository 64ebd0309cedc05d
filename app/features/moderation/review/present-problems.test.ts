import { describe, expect, it } from 'vitest';
import { presentProblems } from './present-problems.ts';
import { findWayOn } from './review-act.ts';
import { buildCard } from '#tests/factories/card.ts';

const card = buildCard();
const present = (problems: Parameters<typeof presentProblems>[0], isNew = false) =>
  presentProblems(problems, { card, isNew });

describe('presentProblems', () => {
  it.each([
    ['a text', ['spread', 'text'], '“Where it runs” is blank.', 'spread'],
    ['a term', ['spectrum', 'from'], '“Place on the spectrum” is blank.', 'spectrum'],
  ])('names %s that is blank by its question', (_case, path, message, way) => {
    expect(present([{ kind: 'open', path }])).toMatchObject([{ message, at: { way } }]);
  });

  it('puts what the content check found into the words of the form, at its entry', () => {
    const problem = {
      path: ['costs', 0, 'priceYear'],
      message: 'The source s2 has no priceYear',
      mend: 'Write priceYear: 2022',
    };
    expect(present([{ kind: 'content', problem }])).toEqual([
      {
        message: 'The publication [s2] has no year of the prices.',
        mend: null,
        at: { way: 'costs/c1', shortTitle: 'Costs' },
      },
    ]);
  });

  it('tells a thing once, and clashes together', () => {
    const stage = (key: string) => ({ kind: 'open' as const, path: ['spread', key] });
    const clash = (path: string) => ({ kind: 'clash' as const, path });
    const told = present([stage('stage'), stage('stageReason'), clash('summary'), clash('people')]);
    expect(told.map(({ message }) => message)).toEqual([
      '“Stage of spread” is blank.',
      'The card and this proposal changed the same thing in 2 places.',
    ]);
  });

  it('leads to the entry whose id was given before', () => {
    expect(present([{ kind: 'reused-id', id: 'e2' }])).toMatchObject([{ at: { way: 'evidence-items/e2' } }]);
    expect(present([{ kind: 'reused-id', id: 'e9' }])).toMatchObject([{ at: null }]);
  });

  it('leads nowhere for what no question asks', () => {
    expect(
      present([
        { kind: 'withdrawn' },
        { kind: 'no-change' },
        { kind: 'slug-taken', slug: 'tea' },
        { kind: 'slug-malformed', slug: 'A b' },
        { kind: 'content', problem: { path: ['reviewedOn'], message: 'x', mend: 'y' } },
      ]).map(({ at }) => at),
    ).toEqual([null, null, null, null, null]);
  });
});

describe('findWayOn', () => {
  it.each([
    ['act=mend', '/moderation/submissions/CR-1/edit'],
    ['act=mend&at=plain-summary', '/moderation/submissions/CR-1/edit/plain-summary'],
    ['act=mend&at=costs%2Fc1', '/moderation/submissions/CR-1/edit/costs/c1'],
    ['act=settle', '/moderation/submissions/CR-1/clashes'],
    ['act=mend&at=%2F%2Felsewhere.example', null],
    ['act=mend&at=..%2F..%2Faudit', null],
    ['act=mend&at=', null],
    ['act=publish', null],
    ['', null],
  ])('for %s is %s', (form, way) => {
    expect(findWayOn(new URLSearchParams(form), 'CR-1')).toBe(way);
  });
});
