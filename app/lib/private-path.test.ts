import { describe, expect, it } from 'vitest';
import { hideTokens, readSubmitPath } from './private-path.ts';

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
    ['/models/sample-model', '/models/sample-model'],
    [`/models/${'long-name-of-a-model-'.repeat(4)}`, `/models/${'long-name-of-a-model-'.repeat(4)}`],
    ['/%ff', '/%ff'],
    ['/assets/page-Bx8dj3.js', '/assets/page-Bx8dj3.js'],
  ])('%s: %s', (path, shown) => {
    expect(hideTokens(path)).toBe(shown);
  });
});

describe('readSubmitPath', () => {
  it.each([
    ['/submit', []],
    ['/Submit/', []],
    ['/submit.data', []],
    ['/%73ubmit', []],
    ['/models/../submit', []],
    ['/readiness/%2E%2E/submit', []],
    ['/submit/Return.data', ['return']],
    [`/submit/${token}/contact`, [token.toLowerCase(), 'contact']],
    ['/', null],
    ['/submitted', null],
    ['/models/submit', null],
    ['/submit/../models', null],
  ])('%s: %j', (path, segments) => {
    expect(readSubmitPath(path)).toEqual(segments);
  });
});
