import { expect, test } from 'vitest';
import { listSigns, readModel, readings, type Reading, type ReadingSign } from './rainbow-reading.ts';
import { lists } from '#app/features/vocabulary/vocabulary.ts';

test.each<[Reading, Parameters<typeof readModel>[1], ReadingSign]>([
  [
    'level',
    { level: 0, stage: 'national' },
    { strength: 0, words: 'Level 0: not yet assessed', label: 'Level 0: not yet assessed' },
  ],
  [
    'level',
    { level: 5, stage: 'closed' },
    { strength: 5, words: 'Level 5: proven at scale', label: 'Level 5: proven at scale' },
  ],
  ['stage', { level: 5, stage: 'idea' }, { strength: 1, words: 'Stage: idea', label: 'Idea' }],
  ['stage', { level: 0, stage: 'national' }, { strength: 5, words: 'Stage: national', label: 'National' }],
  ['stage', { level: 3, stage: 'closed' }, { strength: 'closed', words: 'Stage: closed', label: 'Closed' }],
])('%s of %o', (reading, model, sign) => {
  expect(readModel(reading, model)).toEqual(sign);
});

test('every sign of a reading is unlike the others, and every level and stage has one', () => {
  for (const reading of readings) {
    const signs = listSigns(reading);
    expect(new Set(signs.map(({ strength }) => strength)).size).toBe(signs.length);
    expect(new Set(signs.map(({ label }) => label)).size).toBe(signs.length);
  }
  expect(listSigns('level')).toHaveLength(6);
  expect(listSigns('stage')).toHaveLength(lists.stage.length);
});
