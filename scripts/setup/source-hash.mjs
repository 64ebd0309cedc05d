// One hash over all files a build is made from, so that a build is known to be of these sources whatever their dates.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const TEST_FILE = /\.test\.[cm]?[jt]sx?$/;

/**
 * Lists the files under a folder or names the file itself, as paths from `root` with '/' between; nothing when it does
 * not exist. Tests and hidden files are left out.
 * @param {string} root @param {string} path @returns {string[]}
 */
function listFiles(root, path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return TEST_FILE.test(path) ? [] : [path];
  return readdirSync(join(root, path))
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => listFiles(root, `${path}/${name}`));
}

/**
 * Hashes names and contents of files.
 * @param {string} root the project's folder
 * @param {readonly string[]} inputs files and folders in it; those that do not exist count as absent
 * @returns {string} 64 hex digits
 */
export function hashSources(root, inputs) {
  const paths = inputs.flatMap((input) => listFiles(root, input)).sort();
  const hash = createHash('sha256');
  for (const path of paths) {
    const content = readFileSync(join(root, path));
    // The length keeps two files from reading like one longer one.
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}
