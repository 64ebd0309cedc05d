import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fileColours } from './file-colours.ts';
import { readPalette } from '#app/features/design/palette.ts';

const { fallback } = readPalette(readFileSync('app/styles/colours.css', 'utf8'));

test.each(['light', 'dark'] as const)('the file has the colours of the %s scheme', (scheme) => {
  const { approaches, ...rest } = fileColours[scheme];
  const named = Object.entries(approaches).flatMap(([id, { fill, edge }]) => [
    [`${id}-fill`, fill],
    [`${id}-edge`, edge],
  ]);
  const used = { ...rest, ...Object.fromEntries(named) } as Record<string, string>;
  const wanted = Object.keys(used).map((name) => [name, fallback[scheme][name]]);
  expect(used).toEqual(Object.fromEntries(wanted));
});
