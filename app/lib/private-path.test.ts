import { describe, expect, it } from 'vitest';
import { hideTokens, readPrivatePath } from './private-path.ts';

const token = 'mZ3k_0-Qw9xYvB7nTtRrEeWwQqAaSsDdFfGgHhJjKkL';

describe('hideTokens', () => {
  it.each([
    [`/submit/${token}`, '/submit/…'],
    [`/submit/${token}/`, '/submit/…'],
    [`/submit/${token}/contact`, '/submit/…/contact'],
    [`/submit/${token}/evidence-items/e1/edit`, '/submit/…/evidence-items/e1/edit'],
    [`/submit/${token}.data`, '/submit/….data'],
    [`/submit/${token}/contact.data`, '/submit/…/contact.data'],
    [`/SUBMIT/${token}`, '/submit/…'],
    [`/%73ubmit/${token}`, '/submit/…'],
    [`/submit%2F${token}`, '/submit/…'],
    [`/submit/%6dZ${token.slice(2)}/contact`, '/submit/…/contact'],
    [`//submit//${token}//contact`, '/submit/…/contact'],
    [`/models/../submit/${token}`, '/submit/…'],
    [`/models/%2e%2e/submit/${token}`, '/submit/…'],
    [`/submit/return/../${token}`, '/submit/…'],
    [`/submit/./${token}`, '/submit/…'],
    [`/submit/${token}%ff/contact`, '/submit/…/contact'],
    [`/submit/${token}/level.json`, '/submit/…/level.json'],
    ['/submit/abc', '/submit/…'],
    ['/submit/returns', '/submit/…'],
    [`/submit/return/${token}`, '/submit/return/…'],
    ['/submit/return/jo@a.example', '/submit/return/…'],
    [`/submit/${token}/${token}/jo%20smith`, '/submit/…/…/…'],
    [`/submit/${token}/${'a'.repeat(41)}`, '/submit/…/…'],
    [`/submitted/${token}`, '/submitted/…'],
    [`/${token}`, '/…'],
    [`/models/x${token}x`, '/models/…'],
    [token, '/…'.slice(1)],
    ['', ''],
    ['*', '*'],
    ['/', '/'],
    ['/submit', '/submit'],
    ['/submit.data', '/submit.data'],
    ['/submit/return', '/submit/return'],
    ['/submit/return.data', '/submit/return.data'],
    ['/submit/erased', '/submit/erased'],
    [`/sign-in/${token}`, '/sign-in/…'],
    [`/sign-in/${token}.data`, '/sign-in/….data'],
    [`/Sign-In/${token}/`, '/sign-in/…'],
    [`/%73ign-in//${token}`, '/sign-in/…'],
    [`/moderation/../sign-in/${token}`, '/sign-in/…'],
    ['/sign-in/return', '/sign-in/…'],
    ['/sign-in', '/sign-in'],
    ['/sign-out', '/sign-out'],
    [`/sign-out/${token}`, '/sign-out/…'],
    ['/moderation', '/moderation'],
    ['/moderation/audit.csv', '/moderation/audit.csv'],
    ['/moderation/submissions/CR-4F7K-9TQX/card', '/moderation/submissions/CR-4F7K-9TQX/card'],
    ['/moderation/models/shared-lives', '/moderation/models/shared-lives'],
    [`/moderation/${token}`, '/moderation/…'],
    ['/moderation/jo@a.example/x', '/moderation/…/x'],
    ['/models/sample-model', '/models/sample-model'],
    [`/models/${'long-name-of-a-model-'.repeat(4)}`, `/models/${'long-name-of-a-model-'.repeat(4)}`],
    ['/%ff', '/%ff'],
    ['/assets/page-Bx8dj3.js', '/assets/page-Bx8dj3.js'],
  ])('%s: %s', (path, shown) => {
    expect(hideTokens(path)).toBe(shown);
  });
});

describe('readPrivatePath', () => {
  it.each<[string, string, string[]]>([
    ['/submit', 'submit', []],
    ['/Submit/', 'submit', []],
    ['/submit.data', 'submit', []],
    ['/%73ubmit', 'submit', []],
    ['/models/../submit', 'submit', []],
    ['/readiness/%2E%2E/submit', 'submit', []],
    ['/submit/Return.data', 'submit', ['return']],
    [`/submit/${token}/contact`, 'submit', [token.toLowerCase(), 'contact']],
    ['/sign-in', 'sign-in', []],
    [`/SIGN-IN/${token}`, 'sign-in', [token.toLowerCase()]],
    ['/sign-out.data', 'sign-out', []],
    ['/models/../moderation/Audit', 'moderation', ['audit']],
  ])('%s: %s %j', (path, part, segments) => {
    expect(readPrivatePath(path)).toEqual({ part, segments });
  });

  it.each(['/', '/submitted', '/models/submit', '/submit/../models', '/moderations', '/sign', '/signin'])(
    '%s is for everybody',
    (path) => {
      expect(readPrivatePath(path)).toBeNull();
    },
  );
});
