// Where a Chromium or Chrome may stand on this machine. Only looks; browser.mjs decides.

import { accessSync, constants, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';

const PROGRAM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const USUAL_FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome', '/usr/lib/chromium'];
const MAC_APPS = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium'];
const WINDOWS_PROGRAMS = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];

/**
 * Says whether a path is a file that this user may run.
 * @param {string} path
 */
export function isRunnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * Lists every path worth looking at, the PATH first, without looking.
 * @param {Record<string, string | undefined>} env
 * @param {string} platform as in process.platform
 * @returns {string[]}
 */
export function listBrowserPlaces(env, platform) {
  const isWindows = platform === 'win32';
  const path = isWindows ? win32 : posix;
  // An empty entry of PATH means the current folder, which is no place to take a program from.
  const folders = (env.PATH ?? env.Path ?? '').split(path.delimiter).filter(Boolean);
  const names = isWindows ? ['chrome.exe', 'chromium.exe'] : PROGRAM_NAMES;
  const places = folders.flatMap((folder) => names.map((name) => path.join(folder, name)));
  if (isWindows) {
    for (const folder of [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]) {
      if (folder) places.push(...WINDOWS_PROGRAMS.map((program) => path.join(folder, program)));
    }
    return places;
  }
  if (platform === 'darwin') {
    for (const folder of ['/Applications', ...(env.HOME ? [path.join(env.HOME, 'Applications')] : [])]) {
      places.push(...MAC_APPS.map((app) => path.join(folder, app)));
    }
  }
  places.push(...USUAL_FOLDERS.flatMap((folder) => PROGRAM_NAMES.map((name) => path.join(folder, name))));
  places.push('/opt/google/chrome/chrome');
  return [...new Set(places)];
}

/**
 * Lists the browsers that are there, in the order to try them.
 * @param {Record<string, string | undefined>} env
 * @param {string} platform
 * @returns {string[]}
 */
export function findBrowsers(env, platform) {
  return listBrowserPlaces(env, platform).filter(isRunnable);
}
