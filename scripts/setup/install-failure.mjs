// Turns npm's long answer to a failed install into one sentence that says what to do. Pure; packages.mjs calls it.

/**
 * What must be on the machine to build better-sqlite3 where no prebuilt copy can be had.
 * @param {string} platform as in process.platform
 */
export function explainMissingCompiler(platform) {
  const remedy =
    platform === 'darwin'
      ? 'run `xcode-select --install`'
      : platform === 'win32'
        ? 'install Python 3 and Visual Studio Build Tools with "Desktop development with C++"'
        : 'install Python 3, make and a C++ compiler (Debian and Ubuntu: `apt-get install python3 make g++`; Fedora: `dnf install python3 make gcc-c++`; Alpine: `apk add python3 make g++`)';
  return `The database package better-sqlite3 could not be built on this machine: ${remedy}, then run the command again.`;
}

/**
 * @param {string} output all that npm printed
 * @param {{ platform: string, folder: string, logPath: string }} circumstances `folder` is the project's
 * @returns {string} one sentence
 */
export function explainInstallFailure(output, { platform, folder, logPath }) {
  const isBuildFailure = /gyp ERR!|node-gyp|prebuild-install/.test(output) && /better-sqlite3/.test(output);
  if (isBuildFailure) return explainMissingCompiler(platform);
  if (/code EUSAGE|can only install packages when/.test(output)) {
    return 'package-lock.json does not match package.json: run `npm install` once, commit the changed package-lock.json, then run the command again.';
  }
  const networkCode =
    /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|ERR_SOCKET_TIMEOUT/.exec(output);
  if (networkCode) {
    return `npm could not reach its package registry (${networkCode[0]}): check the network connection and any proxy, then run the command again.`;
  }
  if (/ENOSPC/.test(output))
    return `There is no room left on the disk of ${folder}: free some, then run the command again.`;
  const writeCode = /EACCES|EPERM|EROFS/.exec(output);
  if (writeCode) {
    return `npm may not write to ${folder} (${writeCode[0]}): run the command as a user who may, or move the project.`;
  }
  return `npm could not install the packages: what it said is in ${logPath}.`;
}
