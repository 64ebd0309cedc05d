import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTempProject, writeFiles } from '#tests/setup/temp-project.ts';
import { ensureBrowser } from './browser.mjs';

/** Makes a folder with programs, given as path to shell script. */
function makePrograms(scripts: Record<string, string>): string {
  const root = makeTempProject();
  for (const [path, script] of Object.entries(scripts)) {
    writeFiles(root, { [path]: `#!/bin/sh\n${script}\n` });
    chmodSync(join(root, path), 0o755);
  }
  return root;
}

test('the browser named by CHROMIUM_PATH goes before an installed one', async () => {
  const root = makePrograms({ 'named/browser': 'exit 0', 'bin/chromium': 'exit 0' });
  const env = { CHROMIUM_PATH: join(root, 'named/browser'), PATH: join(root, 'bin') };
  expect(await ensureBrowser(root, env)).toBe(join(root, 'named/browser'));
});

test('an installed browser that does not start is passed over', async () => {
  const root = makePrograms({
    'stub/chromium-browser': 'echo install the snap >&2; exit 1',
    'bin/chromium': 'exit 0',
  });
  const env = { PATH: `${join(root, 'stub')}:${join(root, 'bin')}` };
  expect(await ensureBrowser(root, env)).toBe(join(root, 'bin/chromium'));
});

test.each([
  ['is not there', 'nowhere/chrome', /^CHROMIUM_PATH is .+, which is not a program that can be run: /],
  ['is a folder', 'bin', /^CHROMIUM_PATH is .+, which is not a program that can be run: /],
  ['does not start', 'bin/broken', /^CHROMIUM_PATH is .+, which does not start \(/],
])('a CHROMIUM_PATH that %s is an error, not a reason to look elsewhere', async (_fault, path, sentence) => {
  const root = makePrograms({ 'bin/broken': 'exit 1', 'bin/chromium': 'exit 0' });
  const env = { CHROMIUM_PATH: join(root, path), PATH: join(root, 'bin') };
  await expect(ensureBrowser(root, env)).rejects.toThrow(sentence);
});
