// What `npm test` and `npm run check` run, in order. A step that stands alone keeps all processors busy or is upset by
// a busy machine; the others share.

import { join } from 'node:path';

/**
 * @typedef {object} Step
 * @property {string} name as printed
 * @property {string[]} args for Node: a file and its arguments
 * @property {boolean} isAlone
 * @property {('build' | 'browser')[]} needs parts of the set-up without which it cannot run
 * @property {{ runner: 'vitest' | 'playwright', path: string }} [report] where its test runner writes what it counted
 */

/**
 * Lists the steps.
 * @param {{ isQuick: boolean, reportFolder: string }} options quick: only those that need neither build nor browser
 * @returns {Step[]}
 */
export function listSteps({ isQuick, reportFolder }) {
  /** @param {string} project */
  const vitest = (project) => {
    const path = join(reportFolder, `${project}.json`);
    return {
      args: [
        'node_modules/vitest/vitest.mjs',
        'run',
        '--project',
        project,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${path}`,
      ],
      report: { runner: /** @type {const} */ ('vitest'), path },
    };
  };
  /** @type {Step[]} */
  const steps = [
    {
      name: 'lint',
      args: ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'],
      isAlone: false,
      needs: [],
    },
    {
      name: 'types',
      // What did not change since the last run is not looked at again.
      args: [
        'node_modules/typescript/bin/tsc',
        '--noEmit',
        '--incremental',
        '--tsBuildInfoFile',
        '.cache/types.tsbuildinfo',
      ],
      isAlone: false,
      needs: [],
    },
    {
      name: 'format',
      args: [
        'node_modules/prettier/bin/prettier.cjs',
        '--check',
        '--cache',
        '--cache-strategy=content',
        '--cache-location=.cache/format.json',
        '.',
      ],
      isAlone: false,
      needs: [],
    },
    { name: 'content', args: ['--import', 'tsx', 'scripts/content.ts'], isAlone: false, needs: [] },
    { name: 'unit', ...vitest('unit'), isAlone: true, needs: [] },
    { name: 'integration', ...vitest('integration'), isAlone: true, needs: ['build'] },
    {
      name: 'end-to-end',
      args: ['node_modules/@playwright/test/cli.js', 'test', '--reporter=dot,json'],
      isAlone: true,
      needs: ['build', 'browser'],
      report: { runner: 'playwright', path: join(reportFolder, 'end-to-end.json') },
    },
  ];
  return isQuick ? steps.filter((step) => step.needs.length === 0) : steps;
}
