// Installs Chromium with the system's package manager, where that needs no password: as root, or with a sudo that
// asks none. Only browser.mjs uses it, as the last way to a browser.

import { delimiter, join } from 'node:path';
import { isRunnable } from './browser-places.mjs';
import { runProgram } from './run-program.mjs';

/** @typedef {{ name: string, commands: string[][] }} PackageManager */

const INSTALL_LIMIT_MS = 600_000;
/** @type {PackageManager[]} */
const KNOWN_MANAGERS = [
  {
    name: 'apt-get',
    commands: [
      ['apt-get', 'update'],
      [
        'env',
        'DEBIAN_FRONTEND=noninteractive',
        'apt-get',
        '-o',
        'DPkg::Lock::Timeout=120',
        'install',
        '-y',
        '--no-install-recommends',
        'chromium',
      ],
    ],
  },
  { name: 'apk', commands: [['apk', 'add', '--no-cache', 'chromium']] },
  { name: 'dnf', commands: [['dnf', 'install', '-y', 'chromium']] },
];

/** @param {string} name */
const isOnPath = (name) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => folder && isRunnable(join(folder, name)));

/**
 * Returns the package manager that may be used here, its commands complete with `sudo -n` if that is what it takes;
 * null when there is none or it would ask for a password.
 * @param {string} root @returns {Promise<PackageManager | null>}
 */
export async function findPackageManager(root) {
  if (process.platform !== 'linux') return null;
  const manager = KNOWN_MANAGERS.find(({ name }) => isOnPath(name));
  if (!manager || process.getuid?.() === 0) return manager ?? null;
  const sudo = await runProgram('sudo', ['-n', 'true'], { cwd: root, timeoutMs: 10_000 });
  if (sudo.exitCode !== 0) return null;
  return { ...manager, commands: manager.commands.map((command) => ['sudo', '-n', ...command]) };
}

/**
 * Runs the manager's commands, up to the first that fails.
 * @param {PackageManager} manager @param {string} root
 * @returns {Promise<{ exitCode: number | null }>} how the last one run ended
 */
export async function installWithPackageManager({ commands }, root) {
  let exitCode = /** @type {number | null} */ (null);
  for (const [program = '', ...args] of commands) {
    ({ exitCode } = await runProgram(program, args, { cwd: root, timeoutMs: INSTALL_LIMIT_MS }));
    if (exitCode !== 0) break;
  }
  return { exitCode };
}
