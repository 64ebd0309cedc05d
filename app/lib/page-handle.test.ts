import { expect, test } from 'vitest';
import { asksForScript, asksToBeBare } from './page-handle.ts';

const toMatches = (handles: readonly unknown[]) => handles.map((handle) => ({ handle }));

test.each([
  ['no route', [], false],
  ['routes without a handle', [undefined, null], false],
  ['a handle that is none of ours', ['hasScript', { other: true }], false],
  ['a route that says no', [{ hasScript: false }], false],
  ['one that asks among others', [undefined, { hasScript: true }], true],
])('script: %s', (_, handles, expected) => {
  expect(asksForScript(toMatches(handles))).toBe(expected);
});

test.each([
  ['no route', [], false],
  ['routes without a handle', [undefined, null, 'isBare'], false],
  ['a route that does not say', [{ hasScript: true }], false],
  ['one that asks among others', [undefined, { hasScript: false, isBare: true }], true],
])('bareness: %s', (_, handles, expected) => {
  expect(asksToBeBare(toMatches(handles))).toBe(expected);
});
