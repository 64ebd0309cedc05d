import { expect, it } from 'vitest';
import { readReturnPath } from './return-path.ts';

it.each<[string | null, string | null]>([
  [null, null],
  ['', null],
  ['/', null],
  ['/models', null],
  ['moderation', null],
  ['/moderationx', null],
  ['/Moderation', null],
  ['//evil.example/moderation', null],
  ['https://evil.example/moderation', null],
  ['/moderation@evil.example', null],
  ['/moderation\\..\\..\\evil', null],
  ['/moderation/../models', null],
  ['/moderation/%2e%2e/models', null],
  ['/moderation/..//evil.example', null],
  ['/moderation//evil.example', null],
  [' /moderation', null],
  [`/moderation/${'x'.repeat(500)}`, null],
  ['/moderation', '/moderation'],
  ['/moderation?state=sent', '/moderation?state=sent'],
  ['/moderation/models/tea-circle/../x', '/moderation/models/x'],
  ['/moderation/submissions/CR-4F7K-9TQX#changes', '/moderation/submissions/CR-4F7K-9TQX'],
  ['/moderation?a=\r\nSet-Cookie: x', '/moderation?a=Set-Cookie:%20x'],
  ['/moderation/"><script>', '/moderation/%22%3E%3Cscript%3E'],
])('%j: %j', (typed, path) => {
  expect(readReturnPath(typed)).toBe(path);
});
