import { describe, expect, it } from 'vitest';
import { currentETag } from './http-cache.server.ts';
import { respondJson, respondJsonError } from './json-response.server.ts';

const context = {
  buildId: 'b1',
  catalogue: { current: () => ({ version: 'd1' }) },
  releases: { list: () => [] },
  clock: () => new Date('2026-03-10T12:00:00Z'),
};
const address = 'http://rainbow.example/api/v1/models';

describe('respondJson', () => {
  it('answers open, typed and revalidated JSON', async () => {
    const response = respondJson(new Request(address), context, { name: 'Homeshare £' });
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
      etag: 'W/"b1-d1-unreleased-2026-03-10"',
      'cache-control': 'public, max-age=60, must-revalidate',
    });
    expect(await response.json()).toEqual({ name: 'Homeshare £' });
  });

  it('answers 304, without body or type, to whoever has it', async () => {
    const request = new Request(address, { headers: { 'If-None-Match': currentETag(context) } });
    const response = respondJson(request, context, { name: 'Homeshare' });
    expect(response.status).toBe(304);
    expect(response.headers.get('ETag')).toBe(currentETag(context));
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(response.headers.has('Content-Type')).toBe(false);
    expect(await response.text()).toBe('');
  });

  it('answers HEAD with the headers alone', async () => {
    const response = respondJson(new Request(address, { method: 'HEAD' }), context, { name: 'Homeshare' });
    expect(response.headers.get('ETag')).toBe(currentETag(context));
    expect(await response.text()).toBe('');
  });
});

describe('respondJsonError', () => {
  it('says status and message, and is never kept', async () => {
    const request = new Request(address, { headers: { 'If-None-Match': '*' } });
    const response = respondJsonError(request, context, 404, 'There is no such model.');
    expect(response.status).toBe(404);
    expect(response.headers.has('ETag')).toBe(false);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(await response.json()).toEqual({ error: { status: 404, message: 'There is no such model.' } });
  });
});
