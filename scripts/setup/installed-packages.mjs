// Compares what npm noted that it installed (node_modules/.package-lock.json) with what package-lock.json asks for.
// Pure: packages.mjs reads the files.

/**
 * @typedef {object} LockedPackage one entry under "packages" in either file
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 */
/** @typedef {{ platform: string, arch: string }} Machine */

/** @param {string[] | undefined} list such as ['linux'] or ['!win32'] @param {string} own */
function admits(list, own) {
  if (!list?.length) return true;
  if (list.includes(`!${own}`)) return false;
  return list.includes(own) || list.every((entry) => entry.startsWith('!'));
}

/** @param {LockedPackage} wanted @param {Machine} machine */
const isMadeFor = (wanted, machine) =>
  admits(wanted.os, machine.platform) && admits(wanted.cpu, machine.arch);

/** @param {LockedPackage} wanted @param {Machine} machine already known to fit */
function mayBeAbsent(wanted, machine) {
  if (!isMadeFor(wanted, machine)) return true;
  // An optional package may have failed to install, except the binaries made for one platform, which only need
  // unpacking. Of those for one C library the machine needs just one.
  const isPlatformBinary = Boolean(wanted.os?.length) && !wanted.libc?.length;
  return Boolean(wanted.optional) && !isPlatformBinary;
}

/**
 * Names the first package whose installed state differs from the lock file, for this machine; null when all agree.
 * Packages of another platform count as a difference, so a node_modules folder copied from elsewhere is noticed.
 * @param {Record<string, LockedPackage>} locked
 * @param {Record<string, LockedPackage>} installed
 * @param {Machine} machine
 * @returns {string | null} the package's path, such as 'node_modules/zod'
 */
export function findDifference(locked, installed, machine) {
  for (const [path, wanted] of Object.entries(locked)) {
    if (path === '') continue;
    const found = installed[path];
    if (!found) {
      if (mayBeAbsent(wanted, machine)) continue;
      return path;
    }
    const isSame =
      found.version === wanted.version &&
      (!found.integrity || !wanted.integrity || found.integrity === wanted.integrity);
    if (!isSame || !isMadeFor(wanted, machine)) return path;
  }
  return Object.keys(installed).find((path) => path !== '' && !(path in locked)) ?? null;
}
