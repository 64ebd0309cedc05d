import { describe, expect, it } from 'vitest';
import { computeCiede2000, type Cielab } from './ciede2000.ts';

// From table 1 of Sharma, Wu and Dalal (2005), whose pairs were chosen to find wrong implementations.
const pairs: readonly (readonly [one: Cielab, other: Cielab, difference: number])[] = [
  [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
  [[50, 3.1571, -77.2803], [50, 0, -82.7485], 2.8615],
  [[50, -1.3802, -84.2814], [50, 0, -82.7485], 1],
  [[50, 0, 0], [50, -1, 2], 2.3669],
  [[50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792],
  [[50, 2.49, -0.001], [50, -2.49, 0.0011], 7.2195],
  [[50, -0.001, 2.49], [50, 0.0009, -2.49], 4.8045],
  [[50, -0.001, 2.49], [50, 0.0011, -2.49], 4.7461],
  [[50, 2.5, 0], [50, 0, -2.5], 4.3065],
  [[50, 2.5, 0], [73, 25, -18], 27.1492],
  [[50, 2.5, 0], [61, -5, 29], 22.8977],
  [[50, 2.5, 0], [56, -27, -3], 31.903],
  [[50, 2.5, 0], [58, 24, 15], 19.4535],
  [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  [[22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373],
  [[90.8027, -2.0831, 1.441], [91.1528, -1.6435, 0.0447], 1.4441],
  [[6.7747, -0.2908, -2.4247], [5.8714, -0.0985, -2.2286], 0.6377],
  [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
];

describe('computeCiede2000', () => {
  it.each(pairs)('between %j and %j is %d, either way round', (one, other, difference) => {
    expect(computeCiede2000(one, other)).toBeCloseTo(difference, 4);
    expect(computeCiede2000(other, one)).toBeCloseTo(difference, 4);
  });

  it('is 0 between a colour and itself', () => {
    expect(computeCiede2000([50, 20, -30], [50, 20, -30])).toBe(0);
  });
});
