import { describe, expect, it } from 'vitest';
import { measureNdcg } from './ndcg.ts';

const unwanted = Array.from({ length: 10 }, (_, index) => `unwanted-${index}`);

describe('nDCG@10', () => {
  it.each<[string, string[], Record<string, number>, number]>([
    ['is 0 where nothing was found', [], { a: 3 }, 0],
    ['is 0 where nothing that was found is wanted', ['b', 'c'], { a: 3 }, 0],
    ['is 0 where what is wanted comes eleventh', [...unwanted, 'a'], { a: 3 }, 0],
    ['is 1 where the one wanted comes first', ['a', 'b', 'c'], { a: 1 }, 1],
    ['is 1 in the order of grades', ['a', 'b', 'c'], { c: 1, b: 2, a: 3 }, 1],
    ['is 1 in either order of equal grades', ['b', 'a'], { a: 2, b: 2 }, 1],
    ['is 1 where more are wanted than count', unwanted, wantAll([...unwanted, 'a', 'b']), 1],
    ['divides by log2(3) in the second place', ['x', 'a'], { a: 3 }, 1 / Math.log2(3)],
    ['divides by log2(11) in the tenth', [...unwanted.slice(1), 'a'], { a: 2 }, 1 / Math.log2(11)],
    // Worked by hand: (1 + 7 / log2 3) / (7 + 1 / log2 3).
    ['gains 2^grade − 1', ['a', 'b'], { a: 1, b: 3 }, 5.41650827515 / 7.63092975357],
    ['counts a result that comes twice where it comes first', ['a', 'a', 'b'], { a: 3, b: 2 }, 1],
    ['takes no name of Object for a grade', ['constructor', 'a'], { a: 3 }, 1 / Math.log2(3)],
  ])('%s', (_case, slugs, grades, expected) => {
    expect(measureNdcg(slugs, grades)).toBeCloseTo(expected, 10);
  });

  it.each<Record<string, number>>([{}, { a: 0 }])('has no value for the grades %j', (grades) => {
    expect(() => measureNdcg(['a'], grades)).toThrow(RangeError);
  });
});

function wantAll(slugs: string[]): Record<string, number> {
  return Object.fromEntries(slugs.map((slug) => [slug, 2]));
}
