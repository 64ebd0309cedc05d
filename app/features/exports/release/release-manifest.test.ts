import { describe, expect, it } from 'vitest';
import { compareVersions, isReleaseVersion, nextVersion } from './release-manifest.ts';
import { ukDay } from '#app/lib/uk-day.ts';

describe('the next version', () => {
  it.each([
    ['of none', [], '2026-11-21', '2026.11.1'],
    ['in the same month', ['2026.11.1', '2026.11.2'], '2026-11-21', '2026.11.3'],
    ['after the ninth, by number and not by letter', ['2026.11.9', '2026.11.10'], '2026-11-30', '2026.11.11'],
    ['after a gap, never a number again', ['2026.11.1', '2026.11.4'], '2026-11-21', '2026.11.5'],
    ['in the next month', ['2026.11.7'], '2026-12-01', '2026.12.1'],
    ['in the next year', ['2026.12.3'], '2027-01-01', '2027.01.1'],
    ['in the same month of another year', ['2025.11.3'], '2026-11-21', '2026.11.1'],
    ['where another month begins alike', ['2026.10.5', '2026.12.8'], '2026-01-31', '2026.01.1'],
  ])('%s', (_what, versions, day, expected) => {
    expect(nextVersion(versions, day)).toBe(expected);
    expect(isReleaseVersion(expected)).toBe(true);
    for (const version of versions.filter((each) => each < expected.slice(0, 8))) {
      expect(compareVersions(version, expected)).toBeLessThan(0);
    }
  });

  it.each([
    ['2026-07-31T22:59:59Z', '2026.07.1'],
    ['2026-07-31T23:00:00Z', '2026.08.1'],
    ['2026-12-31T23:59:59Z', '2026.12.1'],
    ['2027-01-01T00:00:00Z', '2027.01.1'],
  ])('at %s goes by the day in the United Kingdom', (moment, expected) => {
    expect(nextVersion([], ukDay(new Date(moment)))).toBe(expected);
  });
});

it('versions sort by their numbers', () => {
  const sorted = [
    '2025.12.11',
    '2026.01.1',
    '2026.09.30',
    '2026.11.9',
    '2026.11.10',
    '2026.11.100',
    '2027.01.1',
  ];
  expect([...sorted].reverse().sort(compareVersions)).toEqual(sorted);
  expect([...sorted].sort().sort(compareVersions)).toEqual(sorted);
  expect(compareVersions('2026.11.9', '2026.11.9')).toBe(0);
});

it.each([
  ...['latest', '', '2026.11', '2026.11.0', '2026.11.01', '2026.1.1', '2026.13.1', '2026.00.1', '26.11.1'],
  ...['2026.11.1/', '../2026.11.1', ' 2026.11.1', '2026.11.1\n', '2026-11-1', '2026.11.-1', '2026.11.1e3'],
])('%j names no release', (text) => {
  expect(isReleaseVersion(text)).toBe(false);
});
