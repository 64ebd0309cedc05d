import { once } from 'node:events';
import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import express from 'express';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { buildFolder } from '#tests/factories/folder.ts';
import { serveBuiltFiles } from './built-files.ts';
import { compressAnswers } from './compress-answers.ts';

const script = 'const tea = "tea and talk";\n'.repeat(200);
/** What stands in the place of compressed bytes: nobody unpacks it here. */
const br = 'by brotli, 0123456789';
const gz = 'by gzip';

let server: Server;
beforeEach(async () => {
  const folder = buildFolder({
    'assets/root-1.js': script,
    'assets/root-1.js.br': br,
    'assets/root-1.js.gz': gz,
    'assets/only-1.css': script,
    'assets/only-1.css.br': br,
    'assets/letters-1.woff2': 'letters',
    'assets/strange.gz': 'no sibling of it',
  });
  server = createServer(express().use(compressAnswers(), serveBuiltFiles(folder)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
});

/** As it comes over the wire. */
async function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const { port } = server.address() as AddressInfo;
  const asked = request({ port, host: '127.0.0.1', path, method, headers, agent: false }).end();
  const [response] = (await once(asked, 'response')) as [
    NodeJS.ReadableStream & { statusCode: number; headers: IncomingHttpHeaders },
  ];
  return { status: response.statusCode, headers: response.headers, body: await text(response) };
}

const type = 'application/javascript; charset=utf-8';

describe('a built file', () => {
  it.each<[string | undefined, string | undefined, string]>([
    [undefined, undefined, script],
    ['', undefined, script],
    ['identity', undefined, script],
    ['gzip;q=0, br;q=0', undefined, script],
    ['identity, gzip;q=0.5', undefined, script],
    ['zstd', undefined, script],
    ['br', 'br', br],
    ['gzip, deflate, br, zstd', 'br', br],
    ['gzip', 'gzip', gz],
    ['GZIP', 'gzip', gz],
    ['br;q=0, gzip', 'gzip', gz],
    ['gzip;q=0.2, br;q=0.1', 'br', br],
    ['br;q=0, *', 'gzip', gz],
    ['*', 'br', br],
    ['identity;q=0, gzip', 'gzip', gz],
  ])('asked for as %j comes as %j', async (accepted, coding, body) => {
    const answer = await ask(
      '/assets/root-1.js?v=1',
      accepted === undefined ? {} : { 'Accept-Encoding': accepted },
    );
    expect(answer).toMatchObject({ status: 200, body });
    expect(answer.headers['content-encoding']).toBe(coding);
    expect(answer.headers['content-type']).toBe(type);
    expect(answer.headers.vary).toBe('Accept-Encoding');
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(Number(answer.headers['content-length'])).toBe(body.length);
  });

  it('is compressed on the way where it was not before', async () => {
    const answer = await ask('/assets/only-1.css', { 'Accept-Encoding': 'gzip' });
    expect(answer.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    expect((await ask('/assets/only-1.css', { 'Accept-Encoding': 'gzip, br' })).body).toBe(br);
  });

  it('that shrinks no further comes as it is to everybody', async () => {
    const answer = await ask('/assets/letters-1.woff2', { 'Accept-Encoding': 'gzip, br' });
    expect(answer).toMatchObject({ status: 200, body: 'letters' });
    expect(answer.headers).toMatchObject({ 'content-type': 'font/woff2' });
    expect(answer.headers).not.toHaveProperty('content-encoding');
  });

  it('has an ETag of each coding, and is not sent again to who has it', async () => {
    const asked = { 'Accept-Encoding': 'br' };
    const tags = await Promise.all(
      [{}, asked, { 'Accept-Encoding': 'gzip' }].map(
        async (headers) => (await ask('/assets/root-1.js', headers)).headers.etag ?? '',
      ),
    );
    expect(new Set(tags).size).toBe(3);
    const again = await ask('/assets/root-1.js', { ...asked, 'If-None-Match': tags[1] ?? '' });
    expect(again).toMatchObject({ status: 304, body: '' });
    expect(again.headers).toMatchObject({ etag: tags[1], vary: 'Accept-Encoding' });
    expect((await ask('/assets/root-1.js', { ...asked, 'If-None-Match': tags[0] ?? '' })).status).toBe(200);
  });

  it('answers HEAD as GET, without the bytes', async () => {
    const asked = { 'Accept-Encoding': 'br' };
    const [head, whole] = [
      await ask('/assets/root-1.js', asked, 'HEAD'),
      await ask('/assets/root-1.js', asked),
    ];
    expect(head).toMatchObject({ status: 200, body: '' });
    const { date: _date, ...headers } = head.headers;
    expect(whole.headers).toMatchObject(headers);
    expect(head.headers['content-length']).toBe(String(br.length));
  });

  it('comes in parts of what is sent', async () => {
    const part = await ask('/assets/root-1.js', { 'Accept-Encoding': 'br', Range: 'bytes=3-8' });
    expect(part).toMatchObject({ status: 206, body: 'brotli' });
    expect(part.headers).toMatchObject({
      'content-range': `bytes 3-8/${br.length}`,
      'content-encoding': 'br',
    });
    const plain = await ask('/assets/root-1.js', { Range: 'bytes=0-4' });
    expect(plain).toMatchObject({ status: 206, body: 'const' });
    expect((await ask('/assets/root-1.js', { 'Accept-Encoding': 'br', Range: 'bytes=99-' })).status).toBe(
      416,
    );
  });

  it.each([
    '/assets/root-1.js.br',
    '/assets/root-1.js.gz',
    '/assets/other.js',
    '/assets/..%2fassets%2froot-1.js.br',
  ])('is not at %s', async (path) => {
    const answer = await ask(path, { 'Accept-Encoding': 'br' });
    expect(answer).toMatchObject({ status: 404, body: 'There is no such file.\n' });
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers).not.toHaveProperty('content-encoding');
  });

  it('may end like a compressed one', async () => {
    expect((await ask('/assets/strange.gz')).body).toBe('no sibling of it');
  });
});
