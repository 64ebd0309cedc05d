import { describe, expect, it } from 'vitest';
import { leaveOut, readPlan, writePlan } from './plan-query.ts';
import type { Catalogue, RetiredAddress } from '#app/features/models/catalogue.server.ts';
import { buildCatalogue } from '#scripts/measure/load-catalogue.ts';
import { buildCard } from '#tests/factories/card.ts';

const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const catalogue: Catalogue = {
  ...buildCatalogue(letters.map((slug) => buildCard({ slug, name: slug.toUpperCase() }))),
  retired: new Map<string, RetiredAddress>([
    ['old-a', { movedTo: 'a' }],
    ['older-a', { movedTo: 'old-a' }],
    ['circle-one', { movedTo: 'circle-two' }],
    ['circle-two', { movedTo: 'circle-one' }],
    ['gone', { withdrawnOn: '2026-02-01', reason: 'It was no model.' }],
  ]),
};

function read(query: string) {
  const { had, considered, ignored } = readPlan(new URLSearchParams(query), catalogue);
  const slugs = (models: typeof had) => models.map(({ card }) => card.slug).join('');
  return { had: slugs(had), considered: slugs(considered), ignored };
}

describe('readPlan', () => {
  it.each([
    ['', '', ''],
    ['have=&consider=', '', ''],
    ['have=b&have=a&consider=c', 'ab', 'c'],
    ['have=a&have=a&consider=b&consider=b', 'a', 'b'],
    ['have=old-a&consider=c', 'a', 'c'],
    ['consider=older-a&consider=a', '', 'a'],
    ['utm_source=x&consider=c&fbclid=1', '', 'c'],
  ])('“%s” without a word', (query, had, considered) => {
    expect(read(query)).toEqual({ had, considered, ignored: [] });
  });

  it.each([
    ['have=nobody', 'have', 'nobody', 'No such model.'],
    ['consider=__proto__', 'consider', '__proto__', 'No such model.'],
    ['consider=circle-one', 'consider', 'circle-one', 'No such model.'],
    ['have=gone', 'have', 'gone', 'Withdrawn from the directory on 1 February 2026: It was no model.'],
    ['colour=blue', 'colour', 'blue', 'No such parameter.'],
  ])('names what it leaves out: “%s”', (query, parameter, value, reason) => {
    expect(read(`${query}&consider=c`)).toEqual({
      had: '',
      considered: 'c',
      ignored: [{ parameter, value, reason }],
    });
  });

  it('takes what is both had and considered for had, also by an old name, and says so', () => {
    expect(read('consider=a&consider=b&have=old-a')).toEqual({
      had: 'a',
      considered: 'b',
      ignored: [
        {
          parameter: 'consider',
          value: 'a',
          reason: 'It is also among what the area has, and counts as that.',
        },
      ],
    });
  });

  it('keeps the first 20 and the first 8, and says so of the others', () => {
    const all = letters.map((slug) => `have=${slug}`).join('&');
    const had = read(all);
    expect(had.had).toBe('abcdefghijklmnopqrst');
    expect(had.ignored).toHaveLength(6);
    expect(had.ignored[0]).toEqual({ parameter: 'have', value: 'u', reason: 'Only the first 20 are used.' });
    const considered = read(all.replaceAll('have', 'consider'));
    expect(considered.considered).toBe('abcdefgh');
    expect(considered.ignored[0]?.reason).toBe('Only the first 8 are used.');
  });
});

describe('writePlan', () => {
  it('gives one plan one address', () => {
    const one = readPlan(new URLSearchParams('consider=c&have=b&x=1&have=older-a'), catalogue);
    const two = readPlan(new URLSearchParams('have=a&consider=c&have=b'), catalogue);
    expect(writePlan(one)).toBe('have=a&have=b&consider=c');
    expect(writePlan(one)).toBe(writePlan(two));
  });

  it('leaves one out', () => {
    const plan = readPlan(new URLSearchParams('have=a&consider=c'), catalogue);
    expect(leaveOut(plan, 'a')).toBe('/plan?consider=c');
    expect(leaveOut({ ...plan, considered: [] }, 'a')).toBe('/plan');
  });
});
