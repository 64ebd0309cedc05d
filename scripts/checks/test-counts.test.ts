import { expect, test } from 'vitest';
import { countStep, renderClosingLine } from './test-counts.mjs';

const vitestReport = (counts: object, testResults: object[] = []) =>
  JSON.stringify({
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    ...counts,
    testResults,
  });
const playwrightReport = (stats: object) =>
  JSON.stringify({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats } });

test.each([
  ['a passed lint', null, null, true, { passed: 0, failed: 0, skipped: 0 }],
  ['a failed lint', null, null, false, { passed: 0, failed: 1, skipped: 0 }],
  [
    'Vitest: all kinds of results',
    'vitest' as const,
    vitestReport({ numPassedTests: 5, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 }),
    false,
    { passed: 5, failed: 2, skipped: 2 },
  ],
  [
    'Vitest: a file that failed to load, beside one with a failed test',
    'vitest' as const,
    vitestReport({ numPassedTests: 1, numFailedTests: 1 }, [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ]),
    false,
    { passed: 1, failed: 2, skipped: 0 },
  ],
  [
    'Vitest: all passed but the run failed, as with an unhandled error',
    'vitest' as const,
    vitestReport({ numPassedTests: 3 }),
    false,
    { passed: 3, failed: 1, skipped: 0 },
  ],
  [
    'Playwright: all kinds of results',
    'playwright' as const,
    playwrightReport({ expected: 4, flaky: 1, unexpected: 2, skipped: 3 }),
    false,
    { passed: 5, failed: 2, skipped: 3 },
  ],
  ['Playwright: no report', 'playwright' as const, null, false, { passed: 0, failed: 1, skipped: 0 }],
  [
    'a report cut short',
    'vitest' as const,
    '{"numPassedTests": 3',
    false,
    { passed: 0, failed: 1, skipped: 0 },
  ],
  ['a report of another shape', 'playwright' as const, '{}', false, { passed: 0, failed: 1, skipped: 0 }],
])('%s', (_situation, runner, report, isPassed, expected) => {
  expect(countStep(runner, report, isPassed)).toEqual(expected);
});

test.each([
  [[], '0 passed, 0 failed'],
  [[{ passed: 3, failed: 0, skipped: 0 }], '3 passed, 0 failed'],
  [
    [
      { passed: 3, failed: 1, skipped: 0 },
      { passed: 4, failed: 1, skipped: 2 },
    ],
    '7 passed, 2 failed, 2 skipped',
  ],
])('the closing line of %j', (all, expected) => {
  expect(renderClosingLine(all)).toBe(expected);
});
