import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Returns the path of the script that a command's name stands for.
 * @param {string} root the project's folder
 * @param {string | undefined} name such as 'content'
 * @throws {Error} with one sentence when there is no such command
 */
export function findCommand(root, name = '') {
  const path = join(root, 'scripts', `${name}.ts`);
  // Only plain names: a name with slashes or dots would reach outside the folder.
  if (/^[a-z][a-z-]*$/.test(name) && existsSync(path)) return path;
  throw new Error(`There is no command "${name}": \`npm run\` lists those there are.`);
}
