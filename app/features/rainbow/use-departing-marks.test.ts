import { expect, test } from 'vitest';
import type { RainbowMark } from './layout-rainbow.ts';
import { mergeMarks, type ShownMark } from './use-departing-marks.ts';
import { buildRainbowModel, drawRainbow, listMarks } from '#tests/factories/rainbow.ts';

function drawMark(slug: string): RainbowMark {
  const [mark] = listMarks(drawRainbow([buildRainbowModel({ slug })]));
  if (!mark) throw new Error('The picture is empty.');
  return mark;
}

/** Letters are models; small ones depart. */
const readShown = (shown: readonly ShownMark[]) =>
  shown
    .map(({ mark, isDeparting }) => (isDeparting ? mark.model.slug : mark.model.slug.toUpperCase()))
    .join('');

test.each<[before: string, now: string, shown: string]>([
  ['', '', ''],
  ['', 'ab', 'AB'],
  ['abc', 'abc', 'ABC'],
  ['abc', '', 'abc'],
  ['abc', 'ac', 'AbC'],
  ['abc', 'bc', 'aBC'],
  ['abcd', 'ad', 'AbcD'],
  ['abc', 'xby', 'aXBcY'],
])('from %s to %s: %s', (before, now, expected) => {
  const seen = [...before].map((slug) => ({ mark: drawMark(slug), isDeparting: false }));
  expect(readShown(mergeMarks(seen, [...now].map(drawMark)))).toBe(expected);
});

test('what departed already and what comes back are shown once', () => {
  const before = [
    { mark: drawMark('a'), isDeparting: false },
    { mark: drawMark('b'), isDeparting: true },
    { mark: drawMark('c'), isDeparting: true },
  ];
  expect(readShown(mergeMarks(before, [drawMark('b')]))).toBe('aBc');
});
