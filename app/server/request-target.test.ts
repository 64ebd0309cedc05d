import { describe, expect, it } from 'vitest';
import { hasDotSegments, isReadablePath, normalisePath, takePath, toOriginForm } from './request-target.ts';

describe('takePath', () => {
  it.each([
    ['/models?q=a', '/models'],
    ['/models', '/models'],
    ['/?', '/'],
    ['/a?b?c#d', '/a'],
    ['/a#b?c', '/a'],
    ['', ''],
  ])('%s: %s', (target, path) => {
    expect(takePath(target)).toBe(path);
  });
});

describe('toOriginForm', () => {
  it.each([
    ['/models?q=a', '/models?q=a'],
    ['http://evil.example/models?q=a', '/models?q=a'],
    ['HTTPS://me:secret@evil.example:99/models', '/models'],
    ['http://evil.example', '/'],
    ['http://evil.example?q=a', '/?q=a'],
    ['//evil.example/models', '//evil.example/models'],
    ['*', '*'],
  ])('%s: %s', (target, expected) => {
    expect(toOriginForm(target)).toBe(expected);
  });
});

describe('isReadablePath', () => {
  it.each([
    ['/', true],
    ['/models/shared-lives', true],
    ['/mod%C3%A9les', true],
    ['/modéles', true],
    ['/..%2f..%2fetc', true],
    ['/%ff', false],
    ['/%', false],
    ['/%zz', false],
    ['/a%00b', false],
    ['/a%0d%0ab', false],
    ['/a\u0000b', false],
    ['/\\evil.example/', false],
    ['', false],
    ['*', false],
    ['models', false],
  ])('%j: %s', (path, expected) => {
    expect(isReadablePath(path)).toBe(expected);
  });
});

describe('normalisePath', () => {
  it.each([
    ['/', '/'],
    ['//', '/'],
    ['/models', '/models'],
    ['/models/', '/models'],
    ['/models//', '/models'],
    ['//evil.example/', '/evil.example'],
    ['/models///shared-lives/', '/models/shared-lives'],
  ])('%s: %s', (path, expected) => {
    expect(normalisePath(path)).toBe(expected);
    expect(normalisePath(expected)).toBe(expected);
  });
});

describe('hasDotSegments', () => {
  it.each([
    ['/readiness/../submit', true],
    ['/readiness/%2E./submit', true],
    ['/a/./b', true],
    ['/a/..', true],
    ['/..', true],
    ['/', false],
    ['/a/...', false],
    ['/a..b/.c', false],
    ['/models.csv', false],
  ])('%s: %s', (path, expected) => {
    expect(hasDotSegments(path)).toBe(expected);
  });
});
