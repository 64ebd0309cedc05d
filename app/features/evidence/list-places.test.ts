import { expect, it } from 'vitest';
import { listPlaces } from './list-places.ts';

it.each([
  [null, []],
  [' , ', []],
  ['England', ['England']],
  ['Frome, Somerset', ['Frome', 'Somerset']],
  ['north Kent', ['North Kent']],
  ['Tameside and Glossop', ['Tameside and Glossop']],
  ['Italy, Poland and UK', ['Italy', 'Poland', 'UK']],
  ['Soham and St Ives, Cambridgeshire', ['Soham and St Ives', 'Cambridgeshire']],
  ['Kensington and Chelsea; Hammersmith and Fulham', ['Kensington and Chelsea', 'Hammersmith and Fulham']],
  ['Leeds, Leeds', ['Leeds']],
])('%s names %j', (words, places) => {
  expect(listPlaces(words)).toEqual(places);
});
