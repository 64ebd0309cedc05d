import { expect, test } from 'vitest';
import { explainInstallFailure } from './install-failure.mjs';

const GYP_OUTPUT = [
  'npm error path /home/a/rainbow/node_modules/better-sqlite3',
  'npm error command sh -c prebuild-install || node-gyp rebuild --release',
  'npm error prebuild-install warn install getaddrinfo ENOTFOUND github.com',
  'npm error gyp ERR! find Python Could not find any Python installation to use',
].join('\n');

test.each([
  // The build's own output names the network and access errors of its first attempts: the compiler comes first.
  [GYP_OUTPUT, 'linux', /could not be built on this machine: install Python 3, make and a C\+\+ compiler/],
  [GYP_OUTPUT, 'darwin', /xcode-select --install/],
  [GYP_OUTPUT, 'win32', /Visual Studio Build Tools/],
  [
    'npm error code EUSAGE\nnpm error `npm ci` can only install packages when',
    'linux',
    /does not match package\.json/,
  ],
  [
    'npm error code ENOTFOUND\nnpm error network request failed',
    'linux',
    /registry \(ENOTFOUND\): check the network/,
  ],
  ['npm error code ENOSPC', 'linux', /no room left on the disk of \/p: free some/],
  [
    "npm error Error: EACCES: permission denied, mkdir '/p/node_modules'",
    'linux',
    /may not write to \/p \(EACCES\)/,
  ],
  ['npm error something else', 'linux', /what it said is in \/p\/\.cache\/install\.log\.$/],
  ['', 'linux', /what it said is in/],
])('%j on %s', (output, platform, expected) => {
  const sentence = explainInstallFailure(output, {
    platform,
    folder: '/p',
    logPath: '/p/.cache/install.log',
  });
  expect(sentence).toMatch(expected);
  expect(sentence).not.toContain('\n');
});
