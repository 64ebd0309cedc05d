import { expect, test } from 'vitest';
import { asksForScript } from './page-handle.ts';

test.each([
  ['no route', [], false],
  ['routes without a handle', [undefined, null], false],
  ['a handle that is none of ours', ['hasScript', { other: true }], false],
  ['a route that says no', [{ hasScript: false }], false],
  ['one that asks among others', [undefined, { hasScript: true }], true],
])('%s', (_, handles, expected) => {
  expect(asksForScript(handles.map((handle) => ({ handle })))).toBe(expected);
});
