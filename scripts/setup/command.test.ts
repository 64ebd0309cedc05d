import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTempProject } from '#tests/setup/temp-project.ts';
import { findCommand } from './command.mjs';

test('a command is the script of its name', () => {
  const root = makeTempProject({ 'scripts/check-links.ts': '' });
  expect(findCommand(root, 'check-links')).toBe(join(root, 'scripts/check-links.ts'));
});

test.each([undefined, '', 'missing', '../outside', 'a/b', 'Content', 'content.ts', '-'])(
  '%j is no command',
  (name) => {
    const root = makeTempProject({
      'outside.ts': '',
      'scripts/a/b.ts': '',
      'scripts/content.ts': '',
      'scripts/.ts': '',
    });
    expect(() => findCommand(root, name)).toThrow(/^There is no command "/);
  },
);
