import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { AppLoadContext, ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type ErrorRequestHandler } from 'express';
import { describe, expect, it, onTestFinished } from 'vitest';
import { answerWithRemix } from './remix-handler.ts';

const piece = Buffer.alloc(64 * 1024, 'a');

/** A site whose every address answers the one file. */
async function serveFile(
  loader: () => Response | Promise<Response>,
  { longestPauseMs }: { longestPauseMs?: number } = {},
): Promise<{ origin: string; isDeskClosed: () => boolean; failures: unknown[] }> {
  let isDeskClosed = false;
  const failures: unknown[] = [];
  const app = express();
  app.use(compression({ filter: () => false }));
  app.use(
    answerWithRemix({
      build: buildOf(loader),
      mode: 'production',
      origin: 'http://rainbow.example',
      createLoadContext: () =>
        ({ downloads: { close: () => (isDeskClosed = true) } }) as unknown as AppLoadContext,
      refuse: (_request, response, status) => void response.status(status).end('Refused.'),
      ...(longestPauseMs === undefined ? {} : { longestPauseMs }),
    }),
  );
  const answerFailure: ErrorRequestHandler = (error: unknown, _request, response, _next) => {
    failures.push(error);
    if (response.headersSent) response.destroy();
    else response.status(500).end('Failed.');
  };
  app.use(answerFailure);
  const server = createHttpServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    isDeskClosed: () => isDeskClosed,
    failures,
  };
}

function buildOf(loader: () => Response | Promise<Response>): ServerBuild {
  const route = { hasAction: false, hasLoader: true, hasClientAction: false, hasClientLoader: false };
  const assets = { hasErrorBoundary: false, module: '', imports: [], ...route };
  return {
    entry: { module: { default: () => new Response('A page.') } },
    routes: {
      root: { id: 'root', path: '', module: { default: () => null } },
      file: { id: 'file', parentId: 'root', path: '*', module: { loader } },
    },
    assets: {
      entry: { module: '', imports: [] },
      routes: {
        root: { id: 'root', path: '', ...assets },
        file: { id: 'file', parentId: 'root', path: '*', ...assets },
      },
      url: '',
      version: '',
    },
    publicPath: '/',
    assetsBuildDirectory: '',
    future: { v3_singleFetch: true } as ServerBuild['future'],
    isSpaMode: false,
  } as unknown as ServerBuild;
}

/**
 * A file that announces so many bytes and sends so many pieces, and then ends or fails. Says how many pieces were asked
 * for, and whether the rest was given up.
 */
function openFile({ announced, pieces, failure }: { announced: number; pieces: number; failure?: Error }) {
  let sent = 0;
  let giveUp = () => {};
  const givenUp = new Promise<void>((resolve) => (giveUp = resolve));
  const answer = () =>
    new Response(
      new ReadableStream<Uint8Array>(
        {
          pull(controller) {
            if (sent < pieces) controller.enqueue(piece);
            else if (failure) controller.error(failure);
            else controller.close();
            sent += 1;
          },
          cancel: () => giveUp(),
        },
        { highWaterMark: 0 },
      ),
      { headers: { 'Content-Length': String(announced) } },
    );
  return { answer, givenUp, sent: () => sent };
}

function askFor(origin: string): Socket {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  socket.write('GET /file HTTP/1.1\r\nHost: rainbow.example\r\n\r\n');
  return socket;
}

/** Asks, reads nothing, and resolves once the answer has begun to arrive. */
async function openSlowReader(origin: string): Promise<Socket> {
  const socket = askFor(origin);
  await once(socket, 'readable');
  return socket;
}

it.each([0, 1, 40])('sends a file of %i pieces whole, and then closes its desk', async (pieces) => {
  const { answer } = openFile({ announced: pieces * piece.length, pieces });
  const site = await serveFile(answer);
  const response = await fetch(`${site.origin}/file`);
  expect(
    Buffer.from(await response.arrayBuffer()).equals(Buffer.concat(Array<Buffer>(pieces).fill(piece))),
  ).toBe(true);
  await expect.poll(site.isDeskClosed).toBe(true);
  expect(site.failures).toEqual([]);
});

describe('a failure', () => {
  it('before the first byte is answered', async () => {
    const { answer } = openFile({ announced: piece.length, pieces: 0, failure: new Error('Broken.') });
    const site = await serveFile(answer);
    const response = await fetch(`${site.origin}/file`);
    expect([response.status, await response.text()]).toEqual([500, 'Failed.']);
    expect(site.failures).toEqual([new Error('Broken.')]);
  });

  it.each([
    ['after the first piece', { announced: 3 * piece.length, pieces: 1, failure: new Error('Broken.') }],
    ['that ends the file early', { announced: 3 * piece.length, pieces: 2 }],
    ['that makes the file too long', { announced: 3 * piece.length - 1, pieces: 3 }],
  ])('%s breaks the connection', async (_when, file) => {
    const site = await serveFile(openFile(file).answer);
    const response = await fetch(`${site.origin}/file`);
    await expect(response.arrayBuffer()).rejects.toThrow();
    expect(site.failures).toHaveLength(1);
    await expect.poll(site.isDeskClosed).toBe(true);
  });
});

describe('a reader', () => {
  const endless = { announced: 10_000 * piece.length, pieces: 10_000 };

  it('that takes nothing is sent nothing more', async () => {
    const file = openFile(endless);
    const site = await serveFile(file.answer);
    await openSlowReader(site.origin);
    const other = await fetch(`${site.origin}/file`, { method: 'HEAD' });
    expect(other.status).toBe(200);
    // What fits into the buffers of two sockets.
    expect(file.sent()).toBeLessThan(1_000);
  });

  it('that leaves has the rest given up', async () => {
    const file = openFile(endless);
    const site = await serveFile(file.answer);
    (await openSlowReader(site.origin)).destroy();
    await file.givenUp;
    expect([site.isDeskClosed(), site.failures]).toEqual([true, []]);
  });

  it('that leaves while the file is made is sent nothing, and no harm is done', async () => {
    let finish = (_answer: Response) => {};
    const made = new Promise<Response>((resolve) => (finish = resolve));
    let isAsked = false;
    const site = await serveFile(() => {
      isAsked = true;
      return made;
    });
    const socket = askFor(site.origin);
    await expect.poll(() => isAsked).toBe(true);
    socket.destroy();
    await expect.poll(site.isDeskClosed).toBe(true);
    finish(openFile(endless).answer());
    await expect(fetch(`${site.origin}/file`, { method: 'HEAD' })).resolves.toHaveProperty('ok', true);
    expect(site.failures).toEqual([]);
  });

  it('that takes nothing for too long is left', async () => {
    const file = openFile(endless);
    const site = await serveFile(file.answer, { longestPauseMs: 20 });
    await openSlowReader(site.origin);
    await file.givenUp;
    expect([site.isDeskClosed(), site.failures]).toEqual([true, []]);
  });
});
