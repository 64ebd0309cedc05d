import { expect, test } from 'vitest';
import { findDifference } from './installed-packages.mjs';

const linux = { platform: 'linux', arch: 'x64' };
const zod = { 'node_modules/zod': { version: '4.0.0', integrity: 'sha512-a' } };
const linuxBinary = { version: '1.0.0', optional: true, os: ['linux'], cpu: ['x64'] };
const macBinary = { version: '1.0.0', optional: true, os: ['darwin'], cpu: ['arm64'] };

test.each([
  ['both hold the same', zod, zod, null],
  ['the project itself is no package', { '': { version: '1.0.0' }, ...zod }, zod, null],
  ['one is missing', zod, {}, 'node_modules/zod'],
  ['one has another version', zod, { 'node_modules/zod': { version: '3.9.0' } }, 'node_modules/zod'],
  [
    'one has the same version and other content',
    zod,
    { 'node_modules/zod': { version: '4.0.0', integrity: 'sha512-b' } },
    'node_modules/zod',
  ],
  [
    'one is left from an older lock file',
    zod,
    { ...zod, 'node_modules/a/node_modules/zod': { version: '3.0.0' } },
    'node_modules/a/node_modules/zod',
  ],
  ["another platform's binary is not there", { ...zod, 'node_modules/mac': macBinary }, zod, null],
  [
    "another platform's binary is there: the folder was copied",
    { 'node_modules/mac': macBinary },
    { 'node_modules/mac': macBinary },
    'node_modules/mac',
  ],
  ["this platform's binary is missing", { 'node_modules/linux': linuxBinary }, {}, 'node_modules/linux'],
  [
    'binaries of both C libraries are wanted, as a machine has one',
    {
      'node_modules/gnu': { ...linuxBinary, libc: ['glibc'] },
      'node_modules/musl': { ...linuxBinary, libc: ['musl'] },
    },
    { 'node_modules/gnu': linuxBinary },
    null,
  ],
  [
    'an optional package failed to install',
    { 'node_modules/o': { version: '1.0.0', optional: true } },
    {},
    null,
  ],
  [
    'a package for all but Windows is missing',
    { 'node_modules/p': { version: '1.0.0', os: ['!win32'] } },
    {},
    'node_modules/p',
  ],
  [
    'a package for all but Linux is missing',
    { 'node_modules/p': { version: '1.0.0', os: ['!linux'] } },
    {},
    null,
  ],
])('%s', (_situation, locked, installed, expected) => {
  expect(findDifference(locked, installed, linux)).toBe(expected);
});
