import { expect, test } from 'vitest';
import type { RainbowDetail } from './rainbow-details.ts';
import { describeMark } from './rainbow-words.ts';
import { buildRainbowModel } from '#tests/factories/rainbow.ts';

const sharedLives = buildRainbowModel({
  name: 'Shared Lives',
  approach: 'shared-life',
  from: 'long-term-support',
  to: 'intensive-support',
});
const detail: RainbowDetail = { level: 2, levelFor: 'For good quality care', stage: 'established' };
const place = 'Shared Lives, Sharing home and community life, from long-term support to intensive support';

test.each<[string, Parameters<typeof describeMark>[1], string]>([
  ['without details', undefined, place],
  ['with details', { detail }, `${place}, evidence level 2 of 5, for good quality care`],
  ['reading levels', { detail, reading: 'level' }, `${place}, evidence level 2 of 5, for good quality care`],
  [
    'reading stages',
    { detail, reading: 'stage' },
    `${place}, evidence level 2 of 5, for good quality care, stage: established`,
  ],
  [
    'with nothing shown yet',
    { detail: { ...detail, level: 1, levelFor: 'Long words' } },
    `${place}, evidence level 1 of 5, clear account`,
  ],
  ['reading without details', { reading: 'stage' }, place],
])('an arc %s', (_, more, expected) => {
  expect(describeMark(sharedLives, more)).toBe(expected);
});

test('an arc of one step says only that', () => {
  const words = describeMark({ ...sharedLives, from: 'crisis-and-acute', to: 'crisis-and-acute' });
  expect(words).toBe('Shared Lives, Sharing home and community life, at crisis and acute');
});
