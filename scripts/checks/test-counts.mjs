// Reads what the test runners counted and writes the line that `npm test` ends with.

/** @typedef {{ passed: number, failed: number, skipped: number }} TestCounts */

/**
 * Counts from Vitest's JSON report. A file that failed before any of its tests ran counts as one failed.
 * @param {any} report
 * @returns {TestCounts}
 */
export function countVitestTests(report) {
  const brokenFiles = report.testResults.filter(
    (/** @type {any} */ file) =>
      file.status === 'failed' &&
      !file.assertionResults.some((/** @type {any} */ test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * Counts from Playwright's JSON report. A test that passed at a second try counts as passed.
 * @param {any} report
 * @returns {TestCounts}
 */
export function countPlaywrightTests({ stats }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}

/**
 * Counts a step's tests. A step that failed without a failed test to show for it (it has no tests, its runner broke
 * down, its report is missing) counts as one failed, so that no failure is lost.
 * @param {'vitest' | 'playwright' | null} runner null when the step has no tests
 * @param {string | null} reportText null when there is no report
 * @param {boolean} isPassed whether its exit code was 0
 * @returns {TestCounts}
 */
export function countStep(runner, reportText, isPassed) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  if (runner && reportText !== null) {
    try {
      const report = JSON.parse(reportText);
      Object.assign(counts, runner === 'vitest' ? countVitestTests(report) : countPlaywrightTests(report));
    } catch {
      // A report cut short says nothing; the exit code does.
    }
  }
  if (!isPassed && counts.failed === 0) counts.failed = 1;
  return counts;
}

/**
 * Writes the last line: '12 passed, 0 failed', and ', 3 skipped' when there are any.
 * @param {readonly TestCounts[]} all
 */
export function renderClosingLine(all) {
  const sum = (/** @type {keyof TestCounts} */ key) => all.reduce((total, counts) => total + counts[key], 0);
  const skipped = sum('skipped');
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
