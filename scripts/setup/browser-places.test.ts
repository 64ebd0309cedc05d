import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTempProject, writeFiles } from '#tests/setup/temp-project.ts';
import { findBrowsers, isRunnable, listBrowserPlaces } from './browser-places.mjs';

test('only files that may be run count: not folders, plain files, or links to nothing', () => {
  const root = makeTempProject();
  writeFiles(root, {
    'a/google-chrome': '#!/bin/sh\n',
    'b/chromium': 'no right to run',
    'd/chromium-browser': '#!/bin/sh\n',
  });
  for (const path of ['a/google-chrome', 'd/chromium-browser']) chmodSync(join(root, path), 0o755);
  chmodSync(join(root, 'b/chromium'), 0o644);
  mkdirSync(join(root, 'c/chromium'), { recursive: true });
  symlinkSync(join(root, 'nothing'), join(root, 'c/google-chrome'));
  const path = ['d', 'c', 'b', '', 'missing', 'a'].map((name) => (name ? join(root, name) : '')).join(':');
  const found = findBrowsers({ PATH: path }, 'linux').filter((place) => place.startsWith(root));
  expect(found).toEqual([join(root, 'd/chromium-browser'), join(root, 'a/google-chrome')]);
  expect(isRunnable(root)).toBe(false);
});

test.each<[string, NodeJS.Platform, Record<string, string>, string]>([
  ['on the PATH', 'linux', { PATH: '/x:/y' }, '/y/google-chrome-stable'],
  ['a snap without a PATH', 'linux', {}, '/snap/bin/chromium'],
  ['for all users of a Mac', 'darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  [
    "in one Mac user's folder",
    'darwin',
    { HOME: '/Users/a' },
    '/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  [
    'for all users of Windows',
    'win32',
    { PROGRAMFILES: 'C:\\Program Files' },
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
  ["on Windows' Path", 'win32', { Path: 'C:\\a;D:\\b' }, 'D:\\b\\chrome.exe'],
])('looks for a browser %s', (_place, platform, env, expected) => {
  expect(listBrowserPlaces(env, platform)).toContain(expected);
});

test('never looks in the current folder, which an empty entry of the PATH means', () => {
  const places = listBrowserPlaces({ PATH: ':/x:' }, 'linux');
  expect(places.filter((place) => !place.startsWith('/'))).toEqual([]);
});
