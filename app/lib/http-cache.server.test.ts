import { describe, expect, it } from 'vitest';
import { currentETag, isFresh, publicETag, setCacheHeaders } from './http-cache.server.ts';

const etag = publicETag({ buildId: 'b1', dataVersion: 'd1', release: '2026.03.1', day: '2026-03-10' });

function ask(header: string | null, method = 'GET'): Request {
  return new Request('http://rainbow.example/', {
    method,
    headers: header === null ? {} : { 'If-None-Match': header },
  });
}

describe('publicETag', () => {
  it('is weak and changes with each of build, data, release and day', () => {
    expect(etag).toBe('W/"b1-d1-2026.03.1-2026-03-10"');
    const others = [
      publicETag({ buildId: 'b2', dataVersion: 'd1', release: '2026.03.1', day: '2026-03-10' }),
      publicETag({ buildId: 'b1', dataVersion: 'd2', release: '2026.03.1', day: '2026-03-10' }),
      publicETag({ buildId: 'b1', dataVersion: 'd1', release: '2026.03.1', day: '2026-03-11' }),
      publicETag({ buildId: 'b1', dataVersion: 'd1', release: '2026.03.2', day: '2026-03-10' }),
      publicETag({ buildId: 'b1', dataVersion: 'd1', release: null, day: '2026-03-10' }),
    ];
    expect(new Set([etag, ...others]).size).toBe(6);
  });
});

const context = {
  buildId: 'b1',
  catalogue: { current: () => ({ version: 'd1' }) },
  releases: { list: () => [{ version: '2026.07.2' }, { version: '2026.07.1' }] },
  clock: () => new Date('2026-07-15T23:30:00Z'),
};

describe('setCacheHeaders', () => {
  it.each([
    [200, 'public, no-cache'],
    [202, 'no-store'],
    [404, 'no-store'],
    [410, 'no-store'],
    [500, 'no-store'],
  ])('%d: %s, and an ETag to come back with only at 200', (status, caching) => {
    const headers = new Headers();
    const etag = setCacheHeaders(headers, status, context);
    expect(headers.get('Cache-Control')).toBe(caching);
    expect(headers.get('ETag')).toBe(etag);
    expect(etag).toBe(status === 200 ? 'W/"b1-d1-2026.07.2-2026-07-16"' : null);
  });

  it('leaves a page alone that is for one reader', () => {
    const headers = new Headers({ 'Cache-Control': 'private, no-store' });
    expect(setCacheHeaders(headers, 200, context)).toBeNull();
    expect([...headers]).toEqual([['cache-control', 'private, no-store']]);
  });
});

describe('currentETag', () => {
  it('takes the day by British time', () => {
    expect(currentETag(context)).toBe('W/"b1-d1-2026.07.2-2026-07-16"');
  });
});

describe('isFresh', () => {
  it.each([
    ['W/"b1-d1-2026.03.1-2026-03-10"', true],
    ['"b1-d1-2026.03.1-2026-03-10"', true],
    ['"x", W/"b1-d1-2026.03.1-2026-03-10"', true],
    ['"x",W/"b1-d1-2026.03.1-2026-03-10","y"', true],
    ['"a, b", "b1-d1-2026.03.1-2026-03-10"', true],
    ['*', true],
    [' * ', true],
    [null, false],
    ['', false],
    ['W/"b1-d1-2026-03-11"', false],
    ['b1-d1-2026.03.1-2026-03-10', false],
    ['w/"b1-d1-2026-03-1"', false],
    ['"x, W/"b1-d1-2026.03.1-2026-03-10', false],
    ['"x*"', false],
  ])('If-None-Match %s: %s', (header, expected) => {
    expect(isFresh(ask(header), etag)).toBe(expected);
  });

  it('answers HEAD like GET, and no other method', () => {
    expect(isFresh(ask(etag, 'HEAD'), etag)).toBe(true);
    expect(isFresh(ask(etag, 'POST'), etag)).toBe(false);
  });
});
