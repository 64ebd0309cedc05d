import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from './project-root.mjs';

/**
 * Imports a TypeScript file into this process, with all that it imports in turn. Needs the packages.
 * @param {string} path from the project's folder, or absolute
 * @returns {Promise<any>} its exports
 */
export async function importTypeScript(path) {
  const { register } = await import('tsx/esm/api');
  register();
  return import(pathToFileURL(resolve(projectRoot, path)).href);
}
