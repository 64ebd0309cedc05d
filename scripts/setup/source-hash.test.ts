import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTempProject, writeFiles } from '#tests/setup/temp-project.ts';
import { hashSources } from './source-hash.mjs';

const FILES = { 'app/root.tsx': 'root', 'app/routes/a.tsx': 'a', 'vite.config.ts': 'v', 'other.ts': 'o' };
const INPUTS = ['app', 'vite.config.ts', 'public'];

test.each<[string, Record<string, string>, boolean]>([
  ['a changed file', { 'app/routes/a.tsx': 'b' }, true],
  ['a new file', { 'app/routes/b.tsx': '' }, true],
  ['a file in a folder that was not there', { 'public/robots.txt': '' }, true],
  ['the same bytes split otherwise between files', { 'app/root.tsx': 'roota', 'app/routes/a.tsx': '' }, true],
  ['the same content written again', { 'app/root.tsx': 'root' }, false],
  ['a file outside the inputs', { 'other.ts': 'p' }, false],
  ['a test', { 'app/routes/a.test.tsx': 't', 'app/lib/a.server.test.ts': 't' }, false],
  ['a hidden file', { 'app/.DS_Store': 'x' }, false],
])('%s: the hash changes: %s', (_change, files, isChanged) => {
  const root = makeTempProject(FILES);
  const before = hashSources(root, INPUTS);
  writeFiles(root, files);
  expect(hashSources(root, INPUTS) !== before).toBe(isChanged);
});

test('a removed file and a renamed file change the hash', () => {
  const root = makeTempProject(FILES);
  const before = hashSources(root, INPUTS);
  rmSync(join(root, 'app/routes/a.tsx'));
  const without = hashSources(root, INPUTS);
  writeFiles(root, { 'app/routes/b.tsx': 'a' });
  expect(new Set([before, without, hashSources(root, INPUTS)]).size).toBe(3);
});

test('equal folders have equal hashes wherever they stand', () => {
  expect(hashSources(makeTempProject(FILES), INPUTS)).toBe(hashSources(makeTempProject(FILES), INPUTS));
});
